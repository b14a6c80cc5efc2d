import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkWidgetTemplates } from './widget-templates.ts';

const faulty: Record<string, string> = {
  'rem in CSS': 'css`p { margin: 1.5rem }`',
  'style= in a template': 'html`<p style=${x}></p>`',
  '<style> in a template': 'html`<style>p{}</style>`',
  unsafeHTML: 'html`${unsafeHTML(x)}`',
  innerHTML: 'x.innerHTML = y',
  eval: 'eval(x)',
  Function: 'new Function(x)',
};

for (const [fault, code] of Object.entries(faulty)) {
  test(`caught: ${fault}`, (context) => {
    const root = temporaryRepository(context, { 'packages/widgets/src/shared/a.ts': code });
    assert.ok(
      checkWidgetTemplates(root).details?.[0]?.startsWith(
        `packages/widgets/src/shared/a.ts:1 ${fault}`,
      ),
    );
  });
}

test('what is allowed, and what tests do, passes', (context) => {
  const root = temporaryRepository(context, {
    'packages/widgets/src/shared/a.ts':
      '/** no rem, no eval */ css`p { margin: 1em /* not rem */ }`; html`<p class="x">style = 1</p>`;'.replace(
        'style = 1',
        'remember',
      ),
    'packages/widgets/src/shared/a.test.ts': 'x.innerHTML = y',
  });
  assert.deepEqual(checkWidgetTemplates(root).details, []);
});
