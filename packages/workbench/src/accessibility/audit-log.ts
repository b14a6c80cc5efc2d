import { reportFigure } from '../testing/report-figure.ts';
import type { Finding } from './in-page/finding.ts';

/** Engines of the audit, and what the check's table calls what they find. */
const engines = {
  axe: 'axe violations',
  ibm: 'IBM equal-access violations',
  own: 'our own accessibility checks',
} as const;

/** What audits have found, page after page. */
export interface AuditLog {
  /** Takes down what was found on a page, and gives it back. A page may be audited more than once. */
  note(page: string, findings: readonly Finding[]): readonly Finding[];
  /** Leaves a figure for each engine to the check. */
  report(): void;
}

/** A log of the audits of `pages`: `states of the elements (8 languages)`. */
export function auditLog(pages: string): AuditLog {
  const audited = new Set<string>();
  const found: { readonly page: string; readonly finding: Finding }[] = [];
  return {
    note(page, findings) {
      audited.add(page);
      found.push(...findings.map((finding) => ({ page, finding })));
      return findings;
    },
    report() {
      for (const [engine, name] of Object.entries(engines)) {
        const details = found
          .filter(({ finding }) => finding.engine === engine)
          .map(({ page, finding }) => `${page}: ${finding.rule} ${finding.target}`);
        reportFigure({
          gate: `${name}, ${pages}`,
          bound: '0',
          measured: `${String(details.length)} over ${String(audited.size)} pages`,
          ok: details.length === 0 && audited.size > 0,
          details,
        });
      }
    },
  };
}
