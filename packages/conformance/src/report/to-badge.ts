import type { ReportLanguage } from '../text.ts';
import { escapeMarkup as e } from './escape.ts';
import type { Report } from './report.ts';
import { reportWords } from './words.ts';

const colours = {
  conformant: '#0b4d22',
  incomplete: '#5c4300',
  'non-conformant': '#8f0000',
  unreachable: '#4d4d4d',
} as const;

/** The width of a character of the badge, in pixels: a guess on the generous side. */
const CHARACTER = 7;
const PADDING = 10;

/** A report as a badge for a README: the protocol and the outcome, white on colours of 7:1 and more. */
export function toBadge(report: Report, language: ReportLanguage): string {
  const [outcome = ''] = reportWords[language].outcome[report.outcome].split(/\s*[:,]/);
  const count = Object.values(report.classes).filter((verdict) => verdict === 'conformant').length;
  const right = report.outcome === 'conformant' ? `${outcome} · ${String(count)} classes` : outcome;
  const left = `Coup de main ${report.protocolVersion}`;
  const [a, b] = [left, right].map((text) => text.length * CHARACTER + 2 * PADDING);
  const [leftWidth = 0, rightWidth = 0] = [a, b];
  const width = leftWidth + rightWidth;
  const label = e(`${left} : ${right}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="22" role="img" aria-label="${label}"><title>${label}</title><path fill="#2b2b2b" d="M0 0h${String(leftWidth)}v22H0z"/><path fill="${colours[report.outcome]}" d="M${String(leftWidth)} 0h${String(rightWidth)}v22H${String(leftWidth)}z"/><g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11" text-anchor="middle"><text x="${String(leftWidth / 2)}" y="15">${e(left)}</text><text x="${String(leftWidth + rightWidth / 2)}" y="15">${e(right)}</text></g></svg>
`;
}
