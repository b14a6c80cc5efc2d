import { expect } from '@open-wc/testing';
import { Draft, draftLife } from './draft.ts';

const content = {
  answers: { whom: 'me', needs: ['groceries'], note: 'porte rouge', phone: '06 39 98 00 12' },
  at: 'note',
  key: 'k1',
};
const plain = new Set(['whom', 'place']);
const stored = (): string => JSON.stringify([localStorage, sessionStorage]);

describe('Draft', () => {
  let now = 0;
  const draft = (): Draft => new Draft('a form', () => now);
  beforeEach(() => {
    now = 1_000_000;
  });
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('keeps page, key, what was ticked and plain texts in the tab, and nothing else', () => {
    draft().write(content, plain);

    expect(stored()).not.to.contain('porte rouge').and.not.to.contain('06 39');
    expect(localStorage).to.have.length(0);
    const { answers, at, key } = draft().read()!;
    expect([answers, at, key]).to.deep.equal([{ whom: 'me', needs: ['groceries'] }, 'note', 'k1']);
  });

  it('keeps everything on the device once the person has ticked it, and there alone', () => {
    draft().write(content, plain);
    const kept = draft();
    kept.kept = true;
    kept.write(content, plain);

    expect(sessionStorage).to.have.length(0);
    const later = draft();
    expect(later.read()?.answers).to.deep.equal(content.answers);
    expect(later.kept).to.equal(true);
  });

  it('takes it off the device when the tick goes', () => {
    const one = draft();
    one.kept = true;
    one.write(content, plain);
    one.kept = false;
    one.write(content, plain);

    expect(localStorage).to.have.length(0);
    expect(stored()).not.to.contain('porte rouge');
  });

  const table: [boolean, number][] = [
    [false, draftLife.tab],
    [true, draftLife.device],
  ];
  for (const [kept, life] of table) {
    it(`forgets after ${String(life / 60_000)} minutes ${kept ? 'on the device' : 'in the tab'}`, () => {
      const one = draft();
      one.kept = kept;
      one.write(content, plain);
      now += life - 1;
      expect(draft().read()?.key).to.equal('k1');
      now += 1;
      expect(draft().read()).to.equal(undefined);
      expect(stored()).to.equal('[{},{}]');
    });
  }

  it('wipes everything', () => {
    draft().write(content, plain);
    draft().wipe();

    expect(stored()).to.equal('[{},{}]');
  });

  it('takes nothing that it did not write', () => {
    for (const text of ['', '{', 'null', '[]', '{"answers":{},"at":"x"}']) {
      sessionStorage.setItem('cdm-draft:a form', text);
      expect(draft().read(), text).to.equal(undefined);
    }
  });

  it('leaves key and doubt in the tab when the device is full', () => {
    draft().write(content, plain);
    const one = draft();
    one.kept = true;
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function full(name, value) {
      if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, name, value);
    };
    try {
      one.write({ ...content, unknown: true }, plain);
    } finally {
      Storage.prototype.setItem = setItem;
    }

    const { key, unknown } = draft().read() ?? {};
    expect([key, unknown]).to.deep.equal(['k1', true]);
    expect(stored()).not.to.contain('porte rouge');
  });

  it('leaves alone what another tab keeps on the device', () => {
    const here = draft();
    const there = draft();
    there.kept = true;
    there.write(content, plain);
    here.write({ ...content, key: 'k2' }, plain);

    expect(JSON.stringify(localStorage)).to.contain('porte rouge');
  });

  it('does without storage where the browser refuses it', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!;
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    try {
      draft().write(content, plain);
      expect(draft().read()).to.equal(undefined);
    } finally {
      Object.defineProperty(globalThis, 'sessionStorage', own);
    }
  });
});
