/** What a page of the years 2007 to 2015 has put in the place of the language's own, and ours on it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drivenForm } from '../../testing/driven-form.ts';
import { mairie } from './mairie.ts';
import { listCard } from '../../testing/list-card.ts';

const town = mairie();

/** By library, what it does to names that everybody uses; copied from them, shortened. */
const libraries: Readonly<Record<string, string>> = {
  'MooTools 1.4, with Joomla 2.5 and 3': `
    Array.from = function (item) {
      if (item == null) return [];
      return typeof item.length == 'number' && typeof item != 'string' ? [].slice.call(item) : [item];
    };
    window.Event = function (event) {
      if (event.$extended) return event;
      this.event = event;
      this.key = event.type.indexOf('key') == 0;
    };`,
  'Prototype.js 1.7': `
    String.prototype.toArray = function () { return this.split(''); };
    Array.prototype.toArray = Array.prototype.entries = function () { return this.slice(); };
    Array.from = function (iterable) {
      if (!iterable) return [];
      if ('toArray' in Object(iterable)) return iterable.toArray();
      var length = iterable.length || 0, results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };`,
  'Prototype.js 1.6': `
    String.prototype.toJSON = function () { return '"' + this.replace(/"/g, '\\\\"') + '"'; };
    Number.prototype.toJSON = function () { return String(this); };
    Array.prototype.toJSON = function () {
      return '[' + this.map(function (one) { return one.toJSON ? one.toJSON() : '{}'; }).join(', ') + ']';
    };`,
};

for (const [library, script] of Object.entries(libraries)) {
  describe(`a page with ${library}`, () => {
    const page = (content: string): { html: string } => ({
      html: `<!doctype html><html lang="fr"><title>Mairie</title><script>${script}</script>${town.loader()}<body>${content}`,
    });

    it('shows missions', async () => {
      const visitor = await town.visit(page('<mission-list></mission-list>'));
      await visitor.page.locator(listCard).first().waitFor();
      assert.deepEqual(visitor.errors, []);
      await visitor.leave();
    });

    it('says when the phone is answered, as the webmaster wrote it', async () => {
      const visitor = await town.visit(
        page(
          '<aide-hotline backend="/none/" number="+33199001234" hours="lun-ven 9h-12h"></aide-hotline>',
        ),
      );
      await visitor.page.getByText('Lundi au vendredi').waitFor({ state: 'attached' });
      await visitor.leave();
    });

    it('sends what somebody asks for, word for word, also after a reload', async () => {
      const visitor = await town.visit(
        page('<aide-form mode="request" needs="groceries childcare" steps="one-page"></aide-form>'),
      );
      const form = drivenForm(visitor.page, 'aide-form');
      await form.shows('form');
      await form.choose('groceries', 'childcare');
      await form.part('[name=children][value="2"]').check();
      await form.part('[name=child-1]').first().check();
      await form.part('[name=child-2]').last().check();
      await form.part('[name=whom]').first().check();
      await form.write('place', '26000');
      await form.part('[name=urgency]').first().check();
      await form.write('name', 'Rose « Rosette » Mercier');
      await visitor.page.reload();
      await form.shows('form');
      await form.write('phone', '06 39 98 00 12');
      await form.goTo('dl.answers');
      const sent = visitor.page.waitForRequest((request) => request.method() === 'POST');
      await form.goTo('.receipt');
      const body = (await sent).postDataJSON() as Record<string, unknown>;
      assert.deepEqual(body['person'], { name: 'Rose « Rosette » Mercier', phone: '+33639980012' });
      assert.match((await sent).headers()['idempotency-key'] ?? '', /^[\da-f]{32}$/);
      assert.deepEqual(visitor.errors, []);
      await visitor.leave();
    });
  });
}
