import ts from 'typescript';
import { noneOf, type Figure } from './figure.ts';
import { readSourceFiles, type SourceFile } from './source-files.ts';

/** What breaks a strict Content-Security-Policy, or turns foreign text into markup. */
const FORBIDDEN_NAMES = new Set([
  'eval',
  'Function',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'unsafeHTML',
  'unsafeSVG',
  'unsafeStatic',
  'setHTMLUnsafe',
]);

/**
 * Rules of the elements' templates and styles: no `rem` (a host page may have any root size), no inline
 * style and no `<style>` (strict CSP), nothing that makes markup or code out of text.
 */
export function checkWidgetTemplates(root: string): Figure {
  const files = readSourceFiles(root, 'packages/widgets/src/**/*.ts').filter(
    ({ isTest }) => !isTest,
  );
  return noneOf('CSS and CSP rules in widgets', files.flatMap(faultsOf));
}

function faultsOf(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const fault of nodeFaults(node, source)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${file.path}:${line + 1} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function nodeFaults(node: ts.Node, source: ts.SourceFile): string[] {
  // `Function` as a type is harmless; as a value it compiles text.
  if (ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text) && !ts.isTypeNode(node.parent)) {
    return [`${node.text}: plain text only, no code and no markup from strings`];
  }
  if (!ts.isTaggedTemplateExpression(node)) return [];
  const tag = node.tag.getText(source);
  const text = node.template.getText(source);
  if (tag === 'css') return cssFaults(text);
  return tag === 'html' || tag === 'svg' ? markupFaults(text) : [];
}

function cssFaults(text: string): string[] {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return /[\d.]rem\b/.test(css) ? ['rem in CSS: use em, the host decides what a root em is'] : [];
}

function markupFaults(text: string): string[] {
  const markup = text.replace(/<!--[\s\S]*?-->/g, '');
  return [
    ...(/\sstyle\s*=/.test(markup)
      ? ['style= in a template: refused by a strict CSP; use a class']
      : []),
    ...(/<style\b/i.test(markup) ? ['<style> in a template: use static styles'] : []),
  ];
}
