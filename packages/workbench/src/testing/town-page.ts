/** What a page of a pretended town is made of. */
export interface TownPage {
  /** What the webmaster pasted. */
  readonly content: string;
  readonly lang?: string;
  /** Further lines of the head, e.g. styles of the site. */
  readonly head?: string;
}

/** A sober page of a town's site, with the loader as a webmaster writes it. */
export function townPage({ content, lang = 'fr', head = '' }: TownPage): string {
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Bénévolat – Mairie</title>
<style>body{font:18px/1.5 sans-serif;margin:0 auto;max-width:64em;padding:16px;color:#1b1b1b;background:#fff}section{margin-block:24px}</style>
${head}<script src="/w/v1/loader.js" defer></script></head>
<body><main><h1>Donner un coup de main</h1>
${content}
</main></body></html>`;
}
