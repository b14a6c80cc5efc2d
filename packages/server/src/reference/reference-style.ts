/** The look of the reference page: the reader's own font and colours, and room to breathe. */
export const referenceStyle = `:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1em; max-width: 62em; font: 1em/1.6 system-ui, sans-serif; }
code { font-size: 0.95em; overflow-wrap: anywhere; }
h2 { margin-top: 2em; }
h3 { margin-top: 2em; scroll-margin-top: 1em; }
nav ul { columns: 14em; padding-inline-start: 1.2em; }
nav li { padding-block: 0.2em; }
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
