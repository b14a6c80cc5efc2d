import type { Plugin } from 'rollup';

/** A template literal of ours in the syntax tree, as far as it is read here. */
interface Template {
  type: string;
  tag?: { type: string; name?: string };
  quasi?: { quasis: readonly { start: number; end: number }[] };
}

/**
 * Rollup plugin: takes the white space out of `css` and `html` templates that only the source's layout
 * put there. In `html` a run that holds a line break becomes one space, which the browser shows the same;
 * templates with `pre` or `textarea` must not be written over several lines.
 */
export function squeezeTemplates(): Plugin {
  return {
    name: 'coup-de-main-squeeze-templates',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(?:css|html|svg)\s?`/.test(code)) return null;
      const edits: { start: number; end: number; text: string }[] = [];
      visit(this.parse(code), (node) => {
        const squeeze = squeezers[node.tag?.name ?? ''];
        if (node.type !== 'TaggedTemplateExpression' || !squeeze) return;
        for (const { start, end } of node.quasi?.quasis ?? []) {
          edits.push({ start, end, text: squeeze(code.slice(start, end)) });
        }
      });
      let result = code;
      for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
        result = result.slice(0, start) + text + result.slice(end);
      }
      return { code: result, map: null };
    },
  };
}

const squeezers: Record<string, ((text: string) => string) | undefined> = {
  css: squeezeCss,
  html: squeezeHtml,
  svg: squeezeHtml,
};

/** CSS without comments and layout; spaces between words, and around `+` and `-` of `calc()`, stay. */
export function squeezeCss(text: string): string {
  return text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>~/!]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

/** HTML in which a run of white space that holds a line break is one space, and none before the end of a tag. */
export function squeezeHtml(text: string): string {
  return text.replaceAll(/\s*\n\s*>/g, '>').replaceAll(/\s*\n\s*/g, ' ');
}

function visit(node: unknown, see: (node: Template) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, see);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) see(node as Template);
    for (const value of Object.values(node)) visit(value, see);
  }
}
