/** A defect put into an otherwise good page, two shadow roots deep. */
export interface SeededDefect {
  readonly name: string;
  /** Markup of the inner root. */
  readonly html: string;
  /** Style of the inner root, after the good page's. */
  readonly css?: string;
  /** Markup of the outer root, before the inner element. */
  readonly outer?: string;
}

const text = 'Nous cherchons des bras pour la halle.';

/** Names, labels, descriptions. */
const naming: SeededDefect[] = [
  { name: 'input without label', html: '<input type="text">' },
  { name: 'placeholder as label', html: '<input type="text" placeholder="Votre commune">' },
  { name: 'aria-label only', html: '<input type="text" aria-label="Votre commune">' },
  {
    name: 'label for a field that does not exist',
    html: '<label for="nulle-part">Commune</label><input id="commune">',
  },
  {
    name: 'label in the outer root',
    html: '<input id="ville">',
    outer: '<label for="ville">Ville</label>',
  },
  {
    name: 'description in the outer root',
    html: '<label for="v">Ville</label><input id="v" aria-describedby="aide">',
    outer: '<p id="aide">Cinq chiffres</p>',
  },
  {
    name: 'button without a name',
    html: '<button type="button"><svg width="20" height="20"><path d="M0 0h20v20z"/></svg></button>',
  },
  { name: 'link without a name', html: '<a href="/m"><span></span></a>' },
  {
    name: 'image without alternative',
    html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="80" height="80">',
  },
  { name: 'select without label', html: '<select><option>10 km</option></select>' },
  {
    name: 'group without legend',
    html: '<fieldset><label><input type="checkbox"> Matin</label><label><input type="checkbox"> Soir</label></fieldset>',
  },
  {
    name: 'radio buttons without group',
    html: '<label><input type="radio" name="r"> Oui</label><label><input type="radio" name="r"> Non</label>',
  },
  { name: 'vague link', html: '<p>Une mission <a href="/m">cliquez ici</a></p>' },
  {
    name: 'error not tied to its field',
    html: '<label for="c">Code postal</label><input id="c" aria-invalid="true"><p>Il manque un chiffre.</p>',
  },
  {
    name: 'optional field that does not say so',
    html: '<form><label for="n">Prénom</label><input id="n" required autocomplete="given-name"><label for="m">Message</label><textarea id="m"></textarea><button>Envoyer</button></form>',
  },
  {
    name: 'e-mail without autocomplete',
    html: '<label for="e">Courriel</label><input id="e" type="email">',
  },
  {
    name: 'frame without title',
    html: '<iframe srcdoc="<!doctype html><html lang=fr><title>x</title><p>Plan</p>"></iframe>',
  },
];

/** Structure and roles. */
const structure: SeededDefect[] = [
  { name: 'list item outside a list', html: `<div><li>${text}</li></div>` },
  { name: 'list with foreign children', html: `<ul><div>${text}</div></ul>` },
  { name: 'heading level skipped', html: `<h5>Missions</h5><p>${text}</p>` },
  { name: 'empty heading', html: `<h3></h3><p>${text}</p>` },
  { name: 'unknown role', html: `<div role="missionlist">${text}</div>` },
  {
    name: 'role without its required state',
    html: '<div role="checkbox" tabindex="0" style="min-height:44px">Urgent</div>',
  },
  { name: 'option outside a listbox', html: '<div role="option" tabindex="0">Valence</div>' },
  {
    name: 'hidden but focusable',
    html: '<div aria-hidden="true"><button type="button">Voir la mission</button></div>',
  },
  {
    name: 'invalid state value',
    html: '<button type="button" aria-expanded="peut-être">Plus de filtres</button>',
  },
  {
    name: 'duplicate id used by a label',
    html: '<label for="d">Jour</label><input id="d"><label for="d">Mois</label><input id="d">',
  },
  { name: 'live region in a shadow root', html: '<p role="status">12 missions</p>' },
  {
    name: 'nested interactive',
    html: '<button type="button">Ouvrir <a href="/m">la mission</a></button>',
  },
];

/** What one sees and touches. */
const perception: SeededDefect[] = [
  { name: 'faint text', html: `<p>${text}</p>`, css: 'p{color:#999}' },
  { name: 'text readable but below 7:1', html: `<p>${text}</p>`, css: 'p{color:#707070}' },
  {
    name: 'faint field edge',
    html: '<label for="f">Ville</label><input id="f">',
    css: 'input{border:1px solid #ddd}',
  },
  {
    name: 'small target',
    html: '<button type="button">×</button>',
    css: 'button{min-width:0;min-height:0;width:20px;height:20px;padding:0}',
  },
  {
    name: 'focus that cannot be seen',
    html: '<button type="button">Rechercher</button>',
    css: ':focus{outline:none!important}',
  },
  {
    name: 'clickable text without keyboard',
    html: `<div onclick="void 0">${text}</div>`,
    css: 'div{cursor:pointer}',
  },
  { name: 'too wide at 320 px', html: `<p>${text}</p>`, css: 'p{width:600px}' },
  {
    name: 'text cut when spaced out',
    html: `<p>${text} ${text}</p>`,
    css: 'p{height:3em;overflow:hidden;line-height:1.2}',
  },
];

/** 37 defects that people meet; the audit must catch at least 34 of them. */
export const seededDefects: readonly SeededDefect[] = [...naming, ...structure, ...perception];
