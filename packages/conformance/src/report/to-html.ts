import type { ReportLanguage } from '../text.ts';
import { escapeMarkup as e } from './escape.ts';
import type { CheckResult, Report } from './report.ts';
import { reportWords, sentOf, summaryOf, type ReportWords } from './words.ts';

const style = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#767676;--bad:#8f0000;--good:#0b4d22}
@media(prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#141414;--line:#9a9a9a;--bad:#ffb3ab;--good:#9be3b4}}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:64rem;font:1rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;line-height:1.25}h2{margin-top:2.5rem;font-size:1.25rem}h3{margin:1.75rem 0 .25rem;font-size:1.05rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:start;font-weight:600;padding-block:.5rem}
th,td{border-block-end:1px solid var(--line);padding:.4rem .6rem .4rem 0;text-align:start;vertical-align:top}
.outcome{font-size:1.15rem;font-weight:700;border-inline-start:.4rem solid;padding-inline-start:.8rem}
.good{color:var(--good)}.bad{color:var(--bad)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);padding:.6rem}dt{font-weight:600}dd{margin:0 0 .4rem}
code{overflow-wrap:anywhere}`;

/** A report as one page: no script, nothing loaded from anywhere, readable at 320 px and aloud. */
export function toHtml(report: Report, language: ReportLanguage): string {
  const words = reportWords[language];
  const voice = { words, language };
  const isGood = report.outcome === 'conformant';
  const bad = report.checks.filter(({ status }) => status === 'fail' || status === 'error');
  const warned = report.checks.filter(({ status }) => status === 'warn');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${e(words.outcome[report.outcome])} – ${e(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${e(words.title)} ${e(report.protocolVersion)}</h1>
<p>${e(words.backend)} : ${e(report.service ?? '–')} <br><code>${e(report.base)}</code></p>
<p class="outcome ${isGood ? 'good' : 'bad'}">${e(words.outcome[report.outcome])}</p>
${report.problem === undefined ? '' : `<p>${e(report.problem)}</p>`}
<p>${e(summaryOf(words, report))} ${e(sentOf(words, report))} ${e(report.startedAt)} · ${e(report.suite.name)} ${e(report.suite.version)}</p>
${report.leftovers.length === 0 ? '' : `<p>${e(words.leftovers(report.leftovers.map(({ reference }) => reference).join(', ')))}</p>`}
<h2>${e(words.classes)}</h2>
<ul>${Object.entries(report.classes)
    .map(([name, verdict]) => `<li><code>${e(name)}</code> : ${e(words.verdict[verdict])}</li>`)
    .join('')}</ul>
${details(words.failures, bad, voice)}
${details(words.warnings, warned, voice)}
<h2>${e(words.allChecks)}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${e(words.allChecks)}">
<table>
<thead><tr><th scope="col">${e(words.check)}</th><th scope="col">${e(words.requirement)}</th><th scope="col">${e(words.result)}</th></tr></thead>
<tbody>${report.checks.map((one) => row(one, voice)).join('')}</tbody>
</table>
</div>
</main>
</body>
</html>
`;
}

interface Voice {
  readonly words: ReportWords;
  readonly language: ReportLanguage;
}

function row(
  { id, rule, requirements, status, why }: CheckResult,
  { words, language }: Voice,
): string {
  const because = why === undefined ? '' : ` (${why[language]})`;
  return `<tr><th scope="row"><code>${e(id)}</code></th><td>${e(requirements.join(' '))}<br>${e(rule[language])}</td><td>${e(words.status[status])}${e(because)}</td></tr>`;
}

function details(title: string, results: readonly CheckResult[], voice: Voice): string {
  if (results.length === 0) return '';
  return `<h2>${e(title)}</h2>${results.map((one) => detail(one, voice)).join('')}`;
}

function detail(result: CheckResult, { words, language }: Voice): string {
  const { id, requirements, rule, expected = rule, actual, why, curl } = result;
  return `<h3><code>${e(id)}</code></h3>
<dl><dt>${e(words.requirement)}</dt><dd>${e(requirements.join(', '))}</dd>
<dt>${e(words.expected)}</dt><dd>${e(expected[language])}</dd>
<dt>${e(words.actual)}</dt><dd>${e(actual ?? why?.[language] ?? '')}</dd></dl>
${curl === undefined ? '' : `<p>${e(words.tryIt)}</p><pre><code>${e(curl)}</code></pre>`}`;
}
