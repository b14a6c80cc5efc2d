import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { integrityOf } from '../../build/cdn-manifest.ts';
import { widgetsFolder } from '../../testing/file-listener.ts';
import { drivenForm } from '../../testing/driven-form.ts';
import { reportFigure } from '../../testing/report-figure.ts';
import { formStates } from '../gates/form-cells.ts';
import { hostedWords, mairie } from './mairie.ts';

const town = mairie();

/** Policies of sites that take security seriously, of which every one must do. */
const policies: Readonly<Record<string, (widgets: string) => string>> = {
  'allow-list': (widgets) => `script-src ${widgets}; style-src ${widgets}`,
  'no styles at all': (widgets) => `script-src ${widgets}; style-src 'none'`,
  'trusted types required': (widgets) =>
    `script-src ${widgets}; style-src 'none'; require-trusted-types-for 'script'`,
  'our policy named': (widgets) =>
    `script-src ${widgets}; style-src 'none'; require-trusted-types-for 'script'; trusted-types coup-de-main`,
  'nonce only': () => `script-src 'nonce-n0nce'; style-src 'none'`,
  'nonce and strict-dynamic': () =>
    `script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'`,
};

function headers(policy: string): Record<string, string> {
  const { widgets } = town;
  const others = `default-src 'none'; connect-src ${widgets}; img-src ${widgets} data:; frame-src ${widgets}; base-uri 'none'`;
  return { 'content-security-policy': `${others}; ${policy}` };
}

const list = '<mission-list><a href="/missions">Voir les missions</a></mission-list>';
const hotline =
  '<aide-hotline hours="mon-fri 9h-12h"><a href="tel:+33199001234">Appeler</a></aide-hotline>';

/** How far each element that people write into is driven: to its receipt, to changing what was sent. */
const driven: Readonly<Record<string, string>> = {
  'aide-form': 'receipt',
  'mission-apply': 'receipt',
  'mission-form': 'receipt',
  'aide-suivi': 'changing',
};

function page(content: string, head: string): string {
  return `<!doctype html><html lang="fr"><title>Mairie</title>${head}<body><h1>Mairie</h1>${content}`;
}

const refused: string[] = [];
let visits = 0;

/** Takes down what the policy of a page refused, and gives it back. */
function note(violations: readonly string[]): readonly string[] {
  visits += 1;
  refused.push(...violations);
  return violations;
}

after(() => {
  const names = String(Object.keys(policies).length);
  reportFigure({
    gate: `violations of content security policies, ${names} policies × ${String(2 + Object.keys(driven).length)} elements`,
    bound: '0',
    measured: `${String(refused.length)} over ${String(visits)} pages`,
    ok: refused.length === 0 && visits > 0,
    details: refused,
  });
});

describe('policies of host pages', () => {
  for (const [name, policy] of Object.entries(policies)) {
    it(`<mission-list> runs, and opens a mission, under ${name}`, async () => {
      const {
        page: tab,
        violations,
        errors,
        leave,
      } = await town.visit({
        html: page(list, town.loader('nonce="n0nce"')),
        headers: headers(policy(town.widgets)),
      });
      await tab.locator('mission-list li.card a').first().click();
      await tab.getByText('prend des nouvelles').waitFor();
      assert.deepEqual(note(await violations()), []);
      assert.deepEqual(errors, []);
      await leave();
    });

    it(`<aide-hotline> runs, in English, under ${name}`, async () => {
      const {
        page: tab,
        violations,
        errors,
        leave,
      } = await town.visit({
        html: page(hotline, town.loader('nonce="n0nce" data-lang="en"')),
        headers: headers(policy(town.widgets)),
      });
      await tab.getByRole('link', { name: /^Call 04/ }).waitFor();
      assert.deepEqual(note(await violations()), []);
      assert.deepEqual(errors, []);
      await leave();
    });

    for (const [element, wanted] of Object.entries(driven)) {
      it(`<${element}> comes to its state “${wanted}” under ${name}`, async () => {
        const state = formStates[element]?.find((one) => one.name === wanted);
        assert.ok(state);
        const {
          page: tab,
          violations,
          errors,
          leave,
        } = await town.visit({
          html: page(
            `<${element} ${state.attributes ?? ''}><a href="tel:+33199001234">Appeler</a></${element}>`,
            town.loader('nonce="n0nce"'),
          ),
          headers: headers(policy(town.widgets)),
          query: state.address ?? '',
        });
        await state.drive(drivenForm(tab, element));
        assert.deepEqual(note(await violations()), []);
        assert.deepEqual(errors, []);
        await leave();
      });
    }
  }

  it('a policy that allows scripts by their hash alone runs the build in one file', async () => {
    const code = readFileSync(join(widgetsFolder, 'v1/coup-de-main.iife.js'));
    const hash = integrityOf(code);
    const {
      page: tab,
      violations,
      errors,
      leave,
    } = await town.visit({
      html: page(
        list + hotline,
        `<script src="${town.widgets}/w/v1/coup-de-main.iife.js" integrity="${hash}" crossorigin defer></script>`,
      ),
      headers: headers(
        `script-src '${hash}'; style-src 'none'; require-trusted-types-for 'script'`,
      ),
    });
    await tab.locator('mission-list li.card a').first().click();
    await tab.getByText('prend des nouvelles').waitFor();
    await tab.getByRole('link', { name: /^Appeler le 04/ }).waitFor();
    assert.deepEqual(await violations(), []);
    assert.deepEqual(errors, []);
    await leave();
  });

  it('a policy that forbids every policy of trusted types leaves the hosted page', async () => {
    const { page: tab, leave } = await town.visit({
      html: page(list, town.loader()),
      headers: headers(
        `script-src ${town.widgets}; require-trusted-types-for 'script'; trusted-types 'none'`,
      ),
    });
    await tab.frameLocator('mission-list iframe').getByText(hostedWords).waitFor();
    await leave();
  });
});
