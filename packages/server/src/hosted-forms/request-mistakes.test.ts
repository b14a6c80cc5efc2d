import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { Fields, FormWorld } from './testing/form-world.ts';

describe('correcting a request', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  after(() => world.close());

  const whole: Fields = {
    needs: ['groceries'],
    place: '26000',
    name: 'Odile Ravel',
    phone: '06 39 98 00 12',
  };

  async function check(changes: Fields, mode = 'request') {
    const path = `/e/aide-form?mode=${mode}`;
    const { fields } = await world.get(path);
    return world.post(path, { ...fields, ...whole, step: 'check', ...changes });
  }

  const wrong: readonly (readonly [string, Fields, string, RegExp, string?])[] = [
    ['no need', { needs: [] }, 'needs', /Cochez au moins une réponse/],
    ['no place', { place: ' ' }, 'place', /Écrivez une commune ou un code postal/],
    ['an unknown place', { place: 'Xyzabc' }, 'place', /Nous ne trouvons pas/],
    ['no name', { name: '' }, 'name', /Écrivez votre nom/],
    ['blanks for a name', { name: ' \u00A0 ' }, 'name', /Écrivez votre nom/],
    ['a link for a name', { name: 'www.gagner.fr' }, 'name', /Enlevez de ce texte/],
    ['a long name', { name: 'x'.repeat(101) }, 'name', /Gardez 100 caractères au plus/],
    ['nobody to reach', { phone: '' }, 'email', /un téléphone ou une adresse e-mail/],
    ['half a number', { phone: '06 39' }, 'phone', /numéro entier, par exemple 06 39 98 00 12/],
    ['half an address', { email: 'odile@' }, 'email', /adresse entière/],
    ['an address beside', { email: 'o@x.fr, p@x.fr' }, 'email', /adresse entière/],
    ['childcare of nobody', { needs: ['childcare'] }, 'child-1', /l’âge d’un enfant au moins/],
    [
      'a number in a note',
      { 'note-groceries': 'Appelez le 06 39 98 00 12' },
      'note-groceries',
      /Enlevez de ce texte/,
    ],
    ['a long note', { 'note-groceries': 'é'.repeat(301) }, 'note-groceries', /Gardez 300/],
    ['a preference for nothing', { preference: 'email' }, 'preference', /écrivez aussi/],
    ['somebody without a name', { whom: 'other', agreed: 'yes' }, 'person-name', /Écrivez son nom/],
    [
      'somebody who was not asked',
      { whom: 'other', 'person-name': 'Rose' },
      'agreed',
      /Demandez son accord/,
    ],
    [
      'two whom nobody can reach',
      { whom: 'other', 'person-name': 'Rose', agreed: 'yes', phone: '' },
      'email',
      /un téléphone ou une adresse e-mail/,
    ],
    [
      'half a number of somebody else',
      { whom: 'other', 'person-name': 'Rose', agreed: 'yes', 'person-phone': '12' },
      'person-phone',
      /numéro entier/,
    ],
    ['no job', {}, 'job', /Choisissez un métier/, 'frontline'],
  ];
  for (const [what, changes, field, sentence, mode] of wrong) {
    it(`says how, beside the field and above: ${what}`, async () => {
      const { status, body, text, fields } = await check(changes, mode);
      assert.equal(status, 422, text);
      const [, summary = ''] = /<section class="notice"([^]*?)<\/section>/.exec(body) ?? [];
      const [, said = ''] = new RegExp(`<a href="#${field}">([^<]*)</a>`).exec(summary) ?? [];
      assert.match(said, sentence);
      assert.match(summary, /autofocus/);
      assert.match(summary, /Il y a une réponse à corriger/);
      const [, beside = ''] =
        new RegExp(`<p class="error" id="${field}-error">([^<]*)</p>`).exec(body) ?? [];
      assert.equal(beside.replaceAll(/^À corriger[\s\u00A0]*: /g, ''), said);
      assert.match(body, new RegExp(`\\sid="${field}"`));
      assert.match(body, new RegExp(`aria-describedby="[^"]*${field}-error"`));
      assert.match(body, /<title>Erreur/);
      const kept = { ...whole, ...changes }['name'];
      assert.equal(fields['name']?.[0] ?? '', String(kept).trim());
    });
  }

  it('says everything at once, in the order of the page, and keeps every answer', async () => {
    const { body, fields, text } = await check({
      needs: [],
      place: '',
      name: '',
      phone: '12',
      urgency: 'flexible',
      days: ['mon', 'sun'],
      preferParents: 'yes',
    });
    assert.deepEqual(
      [...body.matchAll(/<li><a href="#([\w-]+)">/g)].map(([, name]) => name),
      ['needs', 'place', 'name', 'phone'],
    );
    assert.match(text, /Il y a 4 réponses à corriger/);
    assert.deepEqual(fields['phone'], ['12']);
    assert.deepEqual(fields['urgency'], ['flexible']);
    assert.deepEqual(fields['days'], ['mon', 'sun']);
    assert.deepEqual(fields['preferParents'], ['yes']);
  });

  it('asks which commune, keeps the answer, and takes it', async () => {
    const asking = await check({ place: 'valence' });
    assert.equal(asking.status, 422);
    assert.match(asking.text, /Quelle commune \? À corriger : Plusieurs communes/);
    assert.match(asking.body, /<a href="#place-of">/);
    const chosen = { ...asking.fields, step: 'check', 'place-of': '82186 82400' };
    const checked = await world.post('/e/aide-form?mode=request', chosen);
    assert.equal(checked.status, 200, checked.text);
    assert.match(checked.text, /82400 Valence/);
    assert.deepEqual(checked.fields['place-of'], ['82186 82400']);
  });

  it('ignores answers that the form does not offer', async () => {
    const { status, fields } = await check({
      needs: ['groceries', 'money'],
      urgency: 'now',
      days: ['someday'],
      role: 'agent',
      toCheck: '',
    });
    assert.equal(status, 200);
    assert.equal(fields['role'], undefined);
  });
});
