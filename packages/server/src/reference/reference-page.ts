import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { OpenApiDocument, OperationNode } from './openapi-document.ts';
import { operationSection } from './operation-section.ts';
import { anchorOf, prose } from './prose.ts';
import { schemaSection } from './schema-section.ts';

/** The whole document as one page that reads without JavaScript. */
export function referencePage(document: OpenApiDocument): ServerRenderedTemplate {
  const { info, paths, components } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const schemas = Object.entries(components.schemas);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} ${info.version}: reference</title>
        <link rel="stylesheet" href="reference.css" />
      </head>
      <body>
        <header>
          <h1>${info.title} ${info.version}</h1>
          <p>${prose(info.description)}</p>
          <p>For programs: <a href="../v1/openapi.json">openapi.json</a></p>
        </header>
        <nav aria-label="Contents">
          ${contents(
            'Operations',
            operations.map(({ path, operation }) => entryOf(path, operation)),
          )}
          ${contents(
            'Schemas',
            schemas.map(([name]) => [anchorOf('schema', name), name]),
          )}
        </nav>
        <main>
          <h2>Operations</h2>
          ${operations.map(({ method, path, operation }) =>
            operationSection(method, path, operation),
          )}
          <h2>Schemas</h2>
          ${schemas.map(([name, schema]) => schemaSection(name, schema))}
        </main>
      </body>
    </html>`;
}

type Entry = readonly [anchor: string, words: string];

function entryOf(path: string, { operationId }: OperationNode): Entry {
  return [anchorOf('operation', operationId), path];
}

function contents(title: string, entries: readonly Entry[]): ServerRenderedTemplate {
  return html`<details open>
    <summary>${title}</summary>
    <ul>
      ${entries.map(([anchor, words]) => html`<li><a href="#${anchor}">${words}</a></li>`)}
    </ul>
  </details>`;
}
