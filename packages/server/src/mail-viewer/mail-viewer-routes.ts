import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import { parseId } from '../parse-request.ts';
import { RequestProblem } from '../request-problem.ts';
import { sendPage } from '../page.ts';
import type { InlineStyle } from '../page.ts';
import { openMailFolder } from './mail-folder.ts';
import type { FiledMail, MailFolder } from './mail-folder.ts';
import { mailListPage, mailPage, mailsPath, noMailPage } from './mail-pages.ts';
import type { MailPageFrame } from './mail-pages.ts';

/** What the pages need from the rest of the server. */
export interface MailViewerOptions {
  /** Folder of `.eml` files. */
  readonly folder: string;
  readonly style: InlineStyle;
  site(): Promise<{ readonly name: string; readonly timeZone: string }>;
}

/**
 * Shows every mail that the demonstration would have sent, and its links, to whoever asks: for a demonstration
 * with invented people only. Never register it where people are real.
 */
export function registerMailViewer(app: FastifyInstance, options: MailViewerOptions): void {
  const folder = openMailFolder(options.folder);
  const frame = async (): Promise<MailPageFrame> => {
    const { name, timeZone } = await options.site();
    return { siteName: name, timeZone, style: options.style.element };
  };
  const send = (reply: FastifyReply, template: ServerRenderedTemplate) =>
    sendPage(reply.header('cache-control', 'no-store'), template, {
      styleHashes: [options.style.hash],
    });

  app.get(mailsPath, async (_request, reply) =>
    send(reply, mailListPage(await frame(), await folder.list())),
  );

  app.get(`${mailsPath}/:id`, async (request, reply) => {
    const mail = await find(folder, request.params);
    if (mail === undefined) return send(reply.code(404), noMailPage(await frame()));
    return send(reply, mailPage(await frame(), mail));
  });
}

async function find(folder: MailFolder, params: unknown): Promise<FiledMail | undefined> {
  try {
    return await folder.read(parseId(params));
  } catch (error) {
    if (error instanceof RequestProblem && error.code === 'not-found') return undefined;
    throw error;
  }
}
