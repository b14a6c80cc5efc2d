import ts from 'typescript';
import { noneOf, type Figure } from './figure.ts';
import { readSourceFiles, type SourceFile } from './source-files.ts';

/**
 * Ways around the type checker: `any`, `@ts-ignore`, `@ts-nocheck` everywhere; in sources also
 * `@ts-expect-error` and the non-null `!`, which tests may use.
 */
export function checkTypeEscapes(root: string): Figure {
  const files = readSourceFiles(root).filter(({ path }) => path.endsWith('.ts'));
  return noneOf('type escapes (any, @ts-…, !)', files.flatMap(escapesOf));
}

function escapesOf(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (position: number, what: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(position);
    found.push(`${file.path}:${line + 1} ${what}`);
  };
  // TypeScript obeys a directive only where a comment begins; elsewhere it is prose.
  const directive = file.isTest
    ? /^\/[/*]+\s*(@ts-(?:ignore|nocheck))/
    : /^\/[/*]+\s*(@ts-(?:ignore|nocheck|expect-error))/;
  for (const { pos, text } of commentsOf(source)) {
    const [, name] = directive.exec(text) ?? [];
    if (name !== undefined) report(pos, name);
  }
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) report(node.getStart(), 'any');
    if (ts.isNonNullExpression(node) && !file.isTest) report(node.getEnd() - 1, 'non-null !');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Comments only, so that a string or a regular expression that names a directive is none. */
function commentsOf(source: ts.SourceFile): { pos: number; text: string }[] {
  const comments = new Map<number, string>();
  const collect = (pos: number, end: number): void => {
    comments.set(pos, source.text.slice(pos, end));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isToken(node) || ts.isIdentifier(node)) {
      ts.forEachLeadingCommentRange(source.text, node.getFullStart(), collect);
    }
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return [...comments].map(([pos, text]) => ({ pos, text }));
}
