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
 * @throws Error when a step starts nothing or shows no output
 */
export function readTutorial(markdown: string): readonly TutorialStep[] {
  const parts = new Map<string, string>();
  return markdown
    .split(/^## (?=Step \d)/m)
    .slice(1)
    .map((chapter) => {
      for (const [, label = '', code = ''] of chapter.matchAll(
        /^```(?:json|python) (\S+)\n(.*?)\n```$/gms,
      )) {
        const name = label.replace(/\+$/, '');
        const before = label.endsWith('+') ? `${parts.get(name) ?? ''}\n\n\n` : '';
        parts.set(name, `${before}${code}`);
      }
      const [, script] = /^python3 (\S+)$/m.exec(chapter) ?? [];
      const [, path] = /^npx \S+ http:\/\/127\.0\.0\.1:8000(\S+) --lang en$/m.exec(chapter) ?? [];
      const [, output] = /^```text step \d\n(.*?)\n```$/ms.exec(chapter) ?? [];
      if (script === undefined || path === undefined || output === undefined) {
        throw new Error(`A step starts nothing or shows no output: ${chapter.slice(0, 40)}`);
      }
      return { files: filesOf(parts), script, path, output };
    });
}

function filesOf(parts: ReadonlyMap<string, string>): Record<string, string> {
  const byFile = Map.groupBy(parts, ([name]) => name.split('#')[0] ?? name);
  const files = [...byFile].map(([file, all]) => {
    const text = all.map(([, code]) => code).join('\n\n\n');
    return [file, `${text}\n`] as const;
  });
  return Object.fromEntries(files);
}
