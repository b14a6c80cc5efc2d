import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { squeezeCss, squeezeHtml, squeezeTemplates } from './cdn-templates.ts';

describe('squeezeCss', () => {
  const table: [what: string, css: string, squeezed: string][] = [
    ['layout', 'a {\n  color: red;\n  margin: 0 1px;\n}\n', 'a{color:red;margin:0 1px}'],
    ['comments', '/* why */ a { b: c }', 'a{b:c}'],
    [
      'not the spaces of calc()',
      'a { b: calc(1px + 2px - var(--c)) }',
      'a{b:calc(1px + 2px - var(--c))}',
    ],
    [
      'what shorthands do not need',
      'a { grid-area: 1 / -1; b: c !important }',
      'a{grid-area:1/-1;b:c!important}',
    ],
    ['not the descendant combinator', '.a .b > .c, .d {}', '.a .b>.c,.d{}'],
    ['not what is before a pseudo-class', '.a :hover {}', '.a :hover{}'],
    [
      'queries',
      '@media (min-width: 10px) and (x) { a { b: c } }',
      '@media (min-width:10px) and (x){a{b:c}}',
    ],
  ];
  for (const [what, css, squeezed] of table) {
    it(`takes out ${what}`, () => {
      assert.equal(squeezeCss(css), squeezed);
    });
  }
});

describe('squeezeHtml', () => {
  it('makes a line break one space and leaves other spaces', () => {
    assert.equal(squeezeHtml('<p\n  class="a  b">\n  c  d\n</p>'), '<p class="a  b"> c  d </p>');
  });
});

describe('squeezeHtml, of a tag over several lines', () => {
  it('ends it without a space, unless it ends with a slash', () => {
    assert.equal(squeezeHtml('<a\n  b=${\n>c</a\n><br\n/>'), '<a b=${>c</a><br />');
  });
});

describe('squeezeTemplates', () => {
  it('touches css and html templates, not other strings', async () => {
    const code =
      'const nested = (html, x) => html`<a>\n  ${x.map((y) => html`<b>\n${y}</b>`)}</a>`;' +
      'console.log(css `a {\n}`, tag`a\n  b`, `c\n  d`, nested)';
    const build = await rollup({
      input: '/a.ts',
      plugins: [{ name: 'one', resolveId: (id) => id, load: () => code }, squeezeTemplates()],
    });
    const { output } = await build.generate({});
    assert.match(output[0].code, /html`<a> \$\{x\.map\(\(y\) => html`<b> \$\{y\}<\/b>`\)\}<\/a>`/);
    assert.match(output[0].code, /css `a\{\}`, tag`a\n {2}b`, `c\n {2}d`/);
  });
});
