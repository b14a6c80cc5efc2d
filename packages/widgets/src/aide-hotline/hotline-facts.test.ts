import type { Discovery } from '@coup-de-main/protocol';
import { expect } from '@open-wc/testing';
import { hotlineFacts } from './hotline-facts.ts';

const hotline: NonNullable<Discovery['hotline']> = {
  number: '+33475000000',
  name: 'Allô Valmont',
  tariff: 'standard',
  priceLabel: 'Prix d’un appel local',
  timeZone: 'Indian/Reunion',
  hours: [{ days: ['mon'], opens: '09:00', closes: '12:00' }],
  exceptions: [{ date: '2026-12-24', closed: true }],
  languages: ['fr', 'ar'],
};

function discovery(changes: Partial<Discovery> = {}): Discovery {
  return {
    protocol: { name: 'coup-de-main', version: '1.0' },
    conformsTo: [],
    service: { name: 'Valmont', timeZone: 'Europe/Paris', coverage: { inseeCodes: ['67482'] } },
    endpoints: {},
    hotline,
    ...changes,
  };
}

describe('hotlineFacts', () => {
  it('needs a number', () => {
    expect(hotlineFacts({})).to.deep.equal({ warnings: [] });
    expect(hotlineFacts({ hours: 'mon 9h-12h' }, discovery({ hotline: undefined })).facts).to.equal(
      undefined,
    );
  });

  it('makes do with the attributes', () => {
    const { facts, warnings } = hotlineFacts({
      number: '01 99 00 12 34',
      price: 'Appel gratuit',
      hours: 'mon 9h-12h',
      timeZone: 'Indian/Mayotte',
      languages: 'fr, ar',
      label: 'La mairie',
    });
    expect(warnings).to.deep.equal([]);
    expect(facts).to.deep.equal({
      number: {
        groups: ['01', '99', '00', '12', '34'],
        href: 'tel:+33199001234',
        tariff: 'standard',
      },
      tariff: 'standard',
      name: 'La mairie',
      price: 'Appel gratuit',
      timeZone: 'Indian/Mayotte',
      schedule: {
        hours: [{ days: ['mon'], opens: '09:00', closes: '12:00' }],
        exceptions: undefined,
        openOnPublicHolidays: undefined,
        region: 'mayotte',
      },
      languages: ['fr', 'ar'],
    });
  });

  it('takes everything from the backend', () => {
    const { facts } = hotlineFacts({}, discovery());
    expect(facts?.number.href).to.equal('tel:+33475000000');
    expect(facts?.name).to.equal('Allô Valmont');
    expect(facts?.price).to.equal('Prix d’un appel local');
    expect(facts?.timeZone).to.equal('Indian/Reunion');
    expect(facts?.schedule?.exceptions).to.deep.equal(hotline.exceptions);
    expect(facts?.languages).to.deep.equal(['fr', 'ar']);
  });

  it('lets the page correct the backend, name by name', () => {
    const { facts } = hotlineFacts({ number: '0475000000', hours: 'tue 9h-12h' }, discovery());
    expect(facts?.schedule?.hours[0]?.days).to.deep.equal(['tue']);
    expect(facts?.price).to.equal('Prix d’un appel local');
  });

  it('does not give the hours and price of one number to another', () => {
    const { facts } = hotlineFacts({ number: '01 99 00 12 34' }, discovery());
    expect(facts?.number.href).to.equal('tel:+33199001234');
    expect(facts?.schedule).to.equal(undefined);
    expect(facts?.price).to.equal(undefined);
  });

  it('finds the holidays of Alsace by the commune that the backend covers', () => {
    const { timeZone: _, ...elsewhere } = hotline;
    expect(hotlineFacts({}, discovery({ hotline: elsewhere })).facts?.schedule?.region).to.equal(
      'alsace-moselle',
    );
  });

  const warned: [what: string, attributes: Parameters<typeof hotlineFacts>[0], warning: RegExp][] =
    [
      ['a number that cannot be called', { number: 'mairie' }, /number="mairie" cannot be called/],
      ['a surtaxed number', { number: '0826 00 12 34' }, /08 26 00 12 34 costs callers more/],
      [
        'hours that cannot be read',
        { number: '3919', hours: 'tous les jours' },
        /Cannot read the hours/,
      ],
      ['a time zone that is none', { number: '3919', timeZone: 'Paris' }, /"Paris" is not known/],
    ];
  for (const [what, attributes, warning] of warned) {
    it(`warns of ${what}`, () => {
      expect(hotlineFacts(attributes).warnings.join()).to.match(warning);
    });
  }

  it('falls back on the backend’s number when the page’s cannot be called', () => {
    expect(hotlineFacts({ number: 'mairie' }, discovery()).facts?.number.href).to.equal(
      'tel:+33475000000',
    );
  });

  it('shows a number whose time zone is wrong', () => {
    expect(hotlineFacts({ number: '3919', timeZone: 'Paris' }).facts?.timeZone).to.equal(
      'Europe/Paris',
    );
  });

  it('ignores a tariff of a later version', () => {
    const later = { ...hotline, tariff: 'by-the-second' };
    expect(hotlineFacts({}, discovery({ hotline: later })).facts?.tariff).to.equal('standard');
  });
});
