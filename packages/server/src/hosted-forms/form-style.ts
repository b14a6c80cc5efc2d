import { inlineStyle } from '../page.ts';
import { conditionRules } from './form-conditions.ts';

/** The look of forms, beside that of all hosted pages: large targets, 7:1, light, dark and on paper. */
export const formStyle = inlineStyle(`
.questions,.emergency,.privacy,.notice,.answers{max-width:44rem}
.part{margin:0 0 1.5rem;padding:.25rem 1rem 1rem;border:1px solid var(--line);border-radius:.75rem}
.part>h2,.emergency>h2,.privacy>h2{margin-top:.75rem}
.field{margin:0 0 1.25rem}
textarea{display:block;width:100%;min-height:6rem;padding:.5rem .6rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;resize:vertical}
.optional{font-weight:400;color:var(--soft)}
.boxes legend{padding:0;margin:0 0 .25rem}
.options{display:grid;gap:.25rem 1rem}
.compact .options{grid-template-columns:repeat(auto-fill,minmax(7rem,1fr))}
.tick{padding:.35rem 0;cursor:pointer}
.tick input{min-height:0;padding:0;margin:0}
.part .field:last-child{margin-bottom:.25rem}
.tick .hint{display:block;margin:0}
.error{margin:0 0 .35rem;font-weight:700;color:var(--alert)}
[aria-invalid=true]{border:3px solid var(--alert)!important}
.notice a{color:var(--alert);font-weight:600}
.notice:focus{outline:3px solid var(--alert);outline-offset:2px}
h1:focus{outline:0}
.trap{display:none}
.emergency{margin:0 0 1.5rem;padding:.25rem 1rem 1rem;border:3px solid var(--alert);border-radius:.75rem}
.emergency ul{display:grid;gap:.25rem 1rem;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));margin:0;padding:0;list-style:none}
.emergency li{display:flex;align-items:center;gap:.6rem}
.emergency a{display:inline-flex;align-items:center;justify-content:center;min-width:3.5rem;min-height:2.75rem;font-size:1.2rem;font-weight:700}
.privacy{margin:0 0 1.5rem;padding:.25rem 1rem .5rem;background:var(--panel);border-radius:.75rem}
.privacy a,.manage{display:inline-block;min-height:2.75rem;padding:.5rem 0}
.answers{margin:0 0 .75rem}
.answers div{padding:.4rem 0;border-top:1px solid var(--line)}
.answers div:first-child{border-top:0}
.answers dt{color:var(--soft)}
.answers dd{margin:0;font-weight:600}
.reference{font-size:1.4rem;letter-spacing:.05em}
code{font-size:1rem;overflow-wrap:anywhere;user-select:all}
.quiet{color:var(--accent);background:transparent;border-color:currentcolor}
.danger{color:var(--alert)}
.choices{display:grid;gap:1rem;max-width:44rem;margin:0;padding:0;list-style:none}
.choices a{display:block;min-height:4rem;padding:1rem;border:2px solid var(--accent);border-radius:.75rem;text-decoration:none}
.choices strong{display:block;font-size:1.15rem;text-decoration:underline}
.choices span{color:var(--soft)}
.steps{display:grid;gap:.75rem;justify-items:start}
${conditionRules}
@media (min-width:40rem){.answers div{display:grid;grid-template-columns:16rem minmax(0,1fr);gap:1rem}}
@media (forced-colors:active){.part,.emergency,.privacy{border:1px solid}}
@media print{.on-screen,.steps,form .actions{display:none}.call{font-size:1.1rem}a{color:inherit}}
`);
