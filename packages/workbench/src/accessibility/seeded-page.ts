import type { SeededDefect } from './seeded-defects.ts';

const goodCss = `
:host{display:block}p,h2,h3,h4,h5,label,legend{color:#1b1b1b;margin:0 0 8px}
button,input,select,textarea{font:inherit;min-height:44px;min-width:44px;padding:8px 12px;color:#1b1b1b;background:#fff;border:1px solid #595959}
input[type=checkbox],input[type=radio]{min-width:24px;min-height:24px}label{display:block;min-height:44px;min-width:44px}
textarea{max-width:100%;box-sizing:border-box}input,select{max-width:100%;box-sizing:border-box}
a{color:#0b3d91}:focus{outline:3px solid #0b3d91;outline-offset:2px}`;

/** The inner root of the page in which nothing is wrong. */
export const goodContent: SeededDefect = {
  name: 'nothing',
  html: `<h2>Missions</h2><p>Trois personnes cherchent de l'aide, <a href="/liste">voir les trois missions</a>.</p>
<form><label for="q">Prénom</label><input id="q" required autocomplete="given-name">
<label for="m">Message (facultatif)</label><textarea id="m" aria-describedby="h"></textarea><p id="h">Deux phrases suffisent.</p>
<fieldset><legend>Quand ?</legend><label><input type="checkbox"> Matin</label><label><input type="checkbox"> Soir</label></fieldset>
<button>Envoyer</button></form>`,
};

/** A page whose content is two shadow roots deep, with the defect in the inner one. */
export function seededPage({ html, css = '', outer = '' }: SeededDefect): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Page d'essai</title>
<style>body{font:18px/1.5 sans-serif;color:#1b1b1b;background:#fff}</style></head><body>
<main><h1>Entraide</h1><outer-part><template shadowrootmode="open">${outer}<inner-part>
<template shadowrootmode="open"><style>${goodCss}${css}</style>${html}</template>
</inner-part></template></outer-part></main></body></html>`;
}
