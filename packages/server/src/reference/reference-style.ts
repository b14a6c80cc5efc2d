/** The look of the reference page: the reader's own font and colours, and room to breathe. */
export const referenceStyle = `:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1em; max-width: 62em; font: 1em/1.6 system-ui, sans-serif; color: light-dark(#1d2328, #f0f3f2); background: light-dark(#fff, #111715); }
a { color: light-dark(#0b3d91, #a8c7fa); }
code { font-size: 0.95em; overflow-wrap: anywhere; }
h2 { margin-top: 2em; }
h3 { margin-top: 2em; scroll-margin-top: 1em; overflow-wrap: anywhere; }
nav ul { columns: 14em; padding-inline-start: 1.2em; }
nav a, td a, dd a { display: inline-flex; align-items: center; min-block-size: 44px; min-inline-size: 44px; }
summary { font-weight: bold; padding-block: 0.6em; cursor: pointer; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.5em; border: 1px solid GrayText; text-align: start; vertical-align: top; }
tbody th { font-weight: normal; }
.bound { display: inline-block; }
.bound + .bound::before { content: "· "; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3em 1em; }
dt { font-weight: bold; }
dd { margin: 0; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;
