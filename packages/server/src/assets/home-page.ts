import { html } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';

/** What a server without a site shows at `/`: where to go from here. */
export function homePage(): ServerRenderedTemplate {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Coup de main</title>
      </head>
      <body>
        <main>
          <h1>Coup de main</h1>
          <p>Ce serveur est en marche.</p>
          <ul>
            <li><a href="e/mission-list">Les missions</a></li>
            <li><a href="docs/">Le protocole, opération par opération</a></li>
            <li><a href="v1/">Le document de découverte</a></li>
          </ul>
        </main>
      </body>
    </html>`;
}
