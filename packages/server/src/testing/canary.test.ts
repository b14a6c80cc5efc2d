import assert from 'node:assert/strict';
import { it } from 'node:test';
import { canaryEmail, findCanaries, findPersonal, FORMS, publishableText, STEM } from './canary.ts';

const ways: Readonly<Record<string, (text: string) => string | Buffer>> = {
  'as it is': (text) => text,
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
  'in Base64': (text) => Buffer.from(text).toString('base64'),
  'in Base64, one on': (text) => Buffer.from(`a${text}`).toString('base64url'),
  'in Base64, two on': (text) => Buffer.from(`ab${text}`).toString('base64'),
  'percent-encoded': encodeURIComponent,
  'in UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'in JSON without accents': (text) =>
    JSON.stringify(text).replaceAll(
      /\P{ASCII}/gu,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
};

for (const [way, write] of Object.entries(ways)) {
  it(`a canary is found ${way}`, () => {
    const texts = ['zerboq', STEM, STEM.toUpperCase(), STEM.normalize('NFD'), canaryEmail('x', 1)];
    for (const text of texts) {
      const written = write(`un ${text} là`);
      assert.equal(findPersonal(written).length, 1, String(written));
    }
    const published = write(publishableText('titre', 1));
    assert.equal(findCanaries(published).length, 1, String(published));
    assert.equal(findPersonal(published).length, 0);
    assert.deepEqual(findCanaries(write('une phrase comme une autre, 06 39 98 00 12')), []);
  });
}

it('a phone number is found however it is written', () => {
  for (const phone of ['0639984712', '+33 6 39 98 47 12', '06.39.98.47.12', '33639984712']) {
    assert.equal(findCanaries(`tel ${phone}`).length, 1, phone);
  }
  assert.ok(FORMS > 80, String(FORMS));
});
