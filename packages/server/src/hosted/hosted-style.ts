import { inlineStyle } from '../page.ts';

/** The look of the hosted pages: calm, large, 7:1, light and dark. Inside each page: a file of its own costs a phone a round trip. */
export const hostedStyle = inlineStyle(`
:root{color-scheme:light dark;--text:#1d2328;--soft:#454d54;--paper:#fff;--panel:#f1f5f3;--accent:#0b5345;--on-accent:#fff;--line:#6b767d;--alert:#8a1a10}
@media (prefers-color-scheme:dark){:root{--text:#f0f3f2;--soft:#c3ccc9;--paper:#111715;--panel:#1c2422;--accent:#8fdcc6;--on-accent:#06231c;--line:#93a19c;--alert:#ffb4a6}}
*,::before,::after{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--text);background:var(--paper);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Ubuntu,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:68rem;margin:0 auto;padding:.5rem 1rem}
header p{margin:0;font-weight:700}
h1{margin:0 0 .75rem;font-size:1.6rem;line-height:1.2}
h2{margin:1.5rem 0 .5rem;font-size:1.25rem;line-height:1.3}
h3{margin:.75rem 0 .25rem;font-size:1.1rem;line-height:1.3}
p{margin:0 0 .5rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{left:.5rem;top:.5rem;padding:.75rem 1rem;background:var(--paper)}
.search{padding:.75rem 1rem;background:var(--panel);border-radius:.75rem}
.field{margin:0 0 .75rem}
label,legend{display:block;font-weight:600}
.hint{margin:0 0 .25rem;color:var(--soft);font-size:.95rem}
input:not([type=checkbox]),select{width:100%;max-width:100%;min-height:2.75rem;padding:.4rem .6rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.5rem}
fieldset{margin:0 0 1rem;padding:0;border:0;min-width:0}
.tick{display:flex;align-items:center;gap:.6rem;min-height:2.75rem;font-weight:400}
.tick input{flex:none;width:1.4rem;height:1.4rem;accent-color:var(--accent)}
summary{min-height:2.75rem;padding:.6rem 0;font-weight:600;cursor:pointer}
button,.button{display:inline-block;min-height:2.75rem;padding:.6rem 1.25rem;font:inherit;font-weight:700;color:var(--on-accent);background:var(--accent);border:1px solid transparent;border-radius:.5rem;text-decoration:none}
.actions a,.pages a,.filters a,header a,.number,main>p>a{display:inline-block;min-width:2.75rem;min-height:2.75rem;padding:.6rem .25rem}
.actions{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
.cards{list-style:none;margin:0;padding:0}
.card{margin:0 0 1rem;padding:1rem;border:1px solid var(--line);border-radius:.75rem}
.card h3{margin-top:0}
.card h3 a{display:block;min-height:2.75rem;padding:.4rem 0}
.by,.tags{color:var(--soft)}
.tags{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
.urgent{color:var(--alert)}
.filters{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem;padding:0;list-style:none}
.filters a{padding-inline:.75rem;border:1px solid var(--line);border-radius:2rem;text-decoration:none}
.notice{margin:0 0 1rem;padding:.5rem 1rem;border-left:.4rem solid var(--alert);background:var(--panel)}
.notice h2{margin-top:.5rem}
.notice li a,section>ul>li>a{display:block;width:fit-content;min-height:2.75rem;padding:.5rem 0}
.pages{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}
.text{white-space:pre-line}
.hotline{padding:1rem;background:var(--panel);border-radius:.75rem}
.hotline>:first-child{margin-top:0}
.number{font-size:1.3rem;font-weight:700;white-space:nowrap}
.framed main{padding:.25rem}
@media (min-width:60rem){.search details::details-content{content-visibility:visible;block-size:auto}.search summary{pointer-events:none;list-style:none}.columns{display:grid;grid-template-columns:22rem minmax(0,1fr);gap:2rem;align-items:start}.columns h2:first-child{margin-top:0}}
@media (forced-colors:active){.search,.hotline,.notice,button,.button{border:1px solid}}
@media print{.search,.pages,footer,.skip{display:none}}
`);
