import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { repositoryRoot } from '../repository.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Folder of the widget builds, as the backend finds it (`WIDGETS_DIR`). */
export const widgetsFolder =
  process.env['WIDGETS_DIR'] ?? join(repositoryRoot, 'packages/widgets/cdn');

/** Folders by the address that they stand at: `{ '/w/': …, '/': … }`; the longest that fits wins. */
export type Mounts = Readonly<Record<string, string>>;

/** A plain file server, as any shared host runs one: no rule, no header but the type. */
export function fileListener(mounts: Mounts): RequestListener {
  const prefixes = Object.keys(mounts).toSorted((a, b) => b.length - a.length);
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://files.invalid');
    const prefix = prefixes.find((one) => pathname.startsWith(one)) ?? '/';
    const inside = normalize(decodeURIComponent(`/${pathname.slice(prefix.length)}`));
    const file = join(mounts[prefix] ?? '', inside.endsWith('/') ? `${inside}index.html` : inside);
    readFile(file).then(
      (body) => {
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  };
}
