import type { Mission } from '@coup-de-main/protocol';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<"]/g, (char) => escapes[char] ?? char);

/** A town hall's page with `slot` where the missions go, and `head` at the end of its head. */
function townPage(slot: string, head = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Bénévolat – Mairie</title>
<style>body{font:18px/1.5 sans-serif;max-width:60em;margin:0 auto;padding:16px}header,footer{padding:8px 0}
ol{list-style:none;padding:0;margin:0}li{border:1px solid #767676;border-radius:8px;padding:16px;margin:0 0 16px}
mission-list:not(:defined){display:block;min-height:100vh}
h3{margin:0 0 8px}li p{margin:0 0 8px}</style>${head}</head><body><header>Mairie</header>
<main><h1>Donner un coup de main</h1><p>Les associations de la commune cherchent des bénévoles.</p>
${slot}
<h2>En mairie</h2><p>Le service de la vie associative vous reçoit du lundi au vendredi.</p>
<p>Accueil téléphonique le matin.</p></main><footer>Mentions légales</footer></body></html>`;
}

const loaderTag = (origin: string): string =>
  `<script src="${origin}/w/v1/loader.js" defer crossorigin></script>`;

/** The page with the one line that every element takes. `origin`: the backend's, without slash. */
export const oneLinePage = (origin: string): string =>
  townPage('<mission-list></mission-list>', loaderTag(origin));

/** The page with the two lines more by which all that the first cards take comes together. */
export const firstCardsPage = (origin: string): string =>
  townPage(
    '<mission-list></mission-list>',
    `<link rel="preload" as="fetch" crossorigin href="${origin}/v1/?preview=missions&amp;limit=6&amp;facets=category">
${loaderTag(origin)}<script id="first-cards" src="${origin}/w/v1/first-cards.js" defer crossorigin></script>`,
  );

/** The same cards written by hand: what no script can beat. */
export const staticPage = (missions: readonly Mission[]): string =>
  townPage(`<ol>${missions.map(card).join('')}</ol>`);

/** The page with nothing in its place. */
export const emptyPage = (): string => townPage('');

function card({ title, organization, summary = '', addresses, places }: Mission): string {
  const lines = [
    organization.name,
    addresses?.[0]?.city,
    summary,
    places && `${String(places.count)} places`,
  ];
  const text = lines.filter((line) => line !== undefined && line !== '');
  return `<li><h3>${escape(title)}</h3>${text.map((line) => `<p>${escape(String(line))}</p>`).join('')}</li>`;
}
