import { constants } from 'node:fs';
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ReportLanguage } from '../text.ts';
import type { Report } from './report.ts';
import { toBadge } from './to-badge.ts';
import { toHtml } from './to-html.ts';
import { toJunit } from './to-junit.ts';

/** The folder of `--out` takes no files; the message says which, and why. */
export class OutError extends Error {
  override readonly name = 'OutError';
}

/** Makes the folder for reports, before a run whose reports could not be written. @throws OutError */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder));
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw outError(folder, cause);
  }
}

/** Writes the report in its four forms. @throws OutError */
export async function writeReports(
  folder: string,
  report: Report,
  language: ReportLanguage,
): Promise<void> {
  const files = {
    'report.json': `${JSON.stringify(report, null, 2)}\n`,
    'report.html': toHtml(report, language),
    'junit.xml': toJunit(report),
    'badge.svg': toBadge(report, language),
  };
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  } catch (cause) {
    throw outError(folder, cause);
  }
}

/** Node's own `recursive` never ends where nobody can make a folder, such as in `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function outError(folder: string, cause: unknown): OutError {
  const { code = String(cause) } = cause as NodeJS.ErrnoException;
  return new OutError(`--out ${folder}: reports cannot be written there (${code}).`, { cause });
}
