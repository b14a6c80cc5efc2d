import { atMost, type Figure } from './figure.ts';
import { readSourceFiles, type SourceFile } from './source-files.ts';

const MEDIAN = 80;
const P95 = 200;
const MAX = 300;

/** How long files are: the median and p95 of sources, the longest of all, and how much of it is tests. */
export function checkFileSizes(root: string): Figure[] {
  const files = readSourceFiles(root);
  const sources = files.filter(({ isTest }) => !isTest);
  const lengths = sources.map(linesOf).toSorted((a, b) => a - b);
  const sum = (list: SourceFile[]): number =>
    list.reduce((total, file) => total + linesOf(file), 0);
  const tests = sum(files) - sum(sources);
  return [
    atMost('file size, median of sources', { measured: quantile(lengths, 0.5), bound: MEDIAN }),
    atMost('file size, p95 of sources', { measured: quantile(lengths, 0.95), bound: P95 }),
    {
      ...atMost('file size, longest', { measured: Math.max(0, ...files.map(linesOf)), bound: MAX }),
      details: files
        .filter((file) => linesOf(file) > MAX)
        .map((file) => `${file.path}: ${linesOf(file)} lines; split it by its ideas`),
    },
    {
      gate: 'test lines ÷ source lines',
      bound: '—',
      measured: `${(tests / Math.max(1, sum(sources))).toFixed(2)} (${tests} ÷ ${sum(sources)})`,
      ok: true,
    },
  ];
}

function linesOf({ text }: SourceFile): number {
  return text.split('\n').length - 1;
}

/** The value that the given share of a sorted list does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
