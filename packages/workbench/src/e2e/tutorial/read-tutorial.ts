/** One step of a tutorial: what the reader's folder holds after it, what they run, and what they see. */
export interface TutorialStep {
  /** Texts of files by name. */
  readonly files: Readonly<Record<string, string>>;
  /** The script that is started. */
  readonly script: string;
  /** Path of the address that the suite is given: `/v1/`. */
  readonly path: string;
  /** What the suite is shown to print. */
  readonly output: string;
}

/**
 * The steps of a tutorial in Markdown. A code block is labelled with the file that it is, or with a part of one:
 * `backend.py#list` adds that part at the end of the file or, when the file has it, replaces it;
 * `backend.py#list+` continues it. A block without a label is not for a file.
 * @throws Error when a step starts nothing, asks the suite nothing or shows no output
 */
export function readTutorial(markdown: string): readonly TutorialStep[] {
  const parts = new Map<string, string>();
  return markdown
    .split(/^## (?=Step \d)/m)
    .slice(1)
    .map((chapter) => {
      keepBlocks(chapter, parts);
      return {
        files: filesOf(parts),
        script: only(chapter, /^python3 (\S+)$/m),
        path: only(chapter, /^npx \S+ http:\/\/127\.0\.0\.1:8000(\S+) --lang en$/m),
        output: only(chapter, /^```text step \d\n(.*?)\n```$/ms),
      };
    });
}

function keepBlocks(chapter: string, parts: Map<string, string>): void {
  const blocks = chapter.matchAll(/^```(?:json|python) (\S+)\n(.*?)\n```$/gms);
  for (const [, label = '', code = ''] of blocks) {
    const name = label.replace(/\+$/, '');
    const before = label.endsWith('+') ? `${parts.get(name) ?? ''}\n\n\n` : '';
    parts.set(name, `${before}${code}`);
  }
}

function only(chapter: string, pattern: RegExp): string {
  const found = pattern.exec(chapter)?.[1];
  if (found === undefined) throw new Error(`${String(pattern)} is not in: ${chapter.slice(0, 40)}`);
  return found;
}

function filesOf(parts: ReadonlyMap<string, string>): Record<string, string> {
  const byFile = Map.groupBy(parts, ([name]) => name.split('#')[0] ?? name);
  const files = [...byFile].map(([file, all]) => {
    const text = all.map(([, code]) => code).join('\n\n\n');
    return [file, `${text}\n`] as const;
  });
  return Object.fromEntries(files);
}
