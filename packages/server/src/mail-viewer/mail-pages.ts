import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FiledMail } from './mail-folder.ts';

/** What the pages around mails are made of. */
export interface MailPageFrame {
  readonly siteName: string;
  readonly timeZone: string;
  /** The `<style>` of the hosted pages. */
  readonly style: ServerRenderedTemplate;
}

/** Where the mails are. */
export const mailsPath = '/e/courriers';

/** The list of all mails. */
export function mailListPage(
  frame: MailPageFrame,
  mails: readonly FiledMail[],
): ServerRenderedTemplate {
  const title = 'Les courriers de la démonstration';
  return page(
    frame,
    title,
    html`<h1>${title}</h1>
      <p>
        Un vrai service envoie ces messages par e-mail. Ici, personne ne les reçoit : ils sont
        rangés sur cette page. Les plus récents sont en haut.
      </p>
      ${
        mails.length === 0
          ? html`<p>Aucun courrier pour le moment. Déposez une demande, puis revenez ici.</p>`
          : html`<section aria-label="Courriers">
              <ul class="cards">
                ${mails.map(
                  (mail) =>
                    html`<li class="card">
                      <a href=${`${mailsPath}/${mail.id}`}>${mail.subject}</a><br />
                      À ${mail.to}, le ${moment(mail.date, frame)}
                    </li>`,
                )}
              </ul>
            </section>`
      }`,
  );
}

/** One mail, as text. */
export function mailPage(frame: MailPageFrame, mail: FiledMail): ServerRenderedTemplate {
  return page(
    frame,
    mail.subject,
    html`<p><a href=${mailsPath}>Tous les courriers</a></p>
      <h1>${mail.subject}</h1>
      <p>À ${mail.to}, le ${moment(mail.date, frame)}</p>
      ${mail.text.split(/\n{2,}/).map(paragraph)}`,
  );
}

/** There is no such mail. */
export function noMailPage(frame: MailPageFrame): ServerRenderedTemplate {
  const title = 'Ce courrier n’existe pas';
  return page(
    frame,
    title,
    html`<h1>${title}</h1>
      <p><a href=${mailsPath}>Tous les courriers</a></p>`,
  );
}

function page(
  { siteName, style }: MailPageFrame,
  title: string,
  content: ServerRenderedTemplate,
): ServerRenderedTemplate {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${siteName}</title>
        <link rel="icon" href="data:," />
        ${style}
      </head>
      <body class="whole">
        <a class="skip" href="#contenu">Aller aux courriers</a>
        <header>
          <p><a href="/">${siteName}</a></p>
        </header>
        <main id="contenu">${content}</main>
      </body>
    </html>`;
}

/** A mail may be in any language: the browser finds out which way it runs. */
function paragraph(text: string): ServerRenderedTemplate | undefined {
  if (text.trim() === '') return undefined;
  if (/^--\s*$/.test(text)) return html`<hr />`;
  return html`<p dir="auto">
    ${text.split('\n').map((line, at) => html`${at === 0 ? undefined : html`<br />`}${linked(line)}`)}
  </p>`;
}

/** A line that is an address of ours can be followed. */
function linked(line: string): unknown {
  return /^https?:\/\/\S+$/.test(line) ? html`<a href=${line} dir="ltr">${line}</a>` : line;
}

function moment(date: Date, { timeZone }: MailPageFrame): string {
  return new Intl.DateTimeFormat('fr', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(date);
}
