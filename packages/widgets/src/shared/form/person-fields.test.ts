import { expect } from '@open-wc/testing';
import { EmailAddress } from '@coup-de-main/protocol';
import { form } from '../../locales/fr-form.ts';
import { emailField, nameField, phoneField, placeField, reachOf } from './person-fields.ts';

const given = { label: 'x', missing: 'missing', pointer: '#/person/email', own: true };

describe('the fields of a person', () => {
  const addresses = [
    'rose@exemple.fr',
    'rose.mercier+aide@mairie.exemple.fr',
    'ROSE@EXEMPLE.FR',
    'rose',
    'rose@exemple',
    'rose @exemple.fr',
    'rose@@exemple.fr',
    '.rose@exemple.fr',
    'rose@-exemple.fr',
    'rosé@exemple.fr',
    `${'a'.repeat(250)}@b.fr`,
  ];
  for (const address of addresses) {
    it(`judge "${address.slice(0, 40)}" as the protocol does`, () => {
      const ours = emailField({ ...given, name: 'email' }, form).check?.({ email: address });

      expect(ours === undefined).to.equal(EmailAddress.safeParse(address).success);
    });
  }

  it('take a phone number as people write it', () => {
    const { check } = phoneField({ ...given, name: 'phone' }, form);
    for (const phone of ['06 39 98 00 12', '06.39.98.00.12', '+33 6 39 98 00 12', '']) {
      expect(check?.({ phone }), phone).to.equal(undefined);
    }
    expect(check?.({ phone: '12' })).to.equal(form.phoneWrong);
    expect(
      reachOf({ phone: '06.39.98.00.12', email: ' ' }, { email: 'email', phone: 'phone' }),
    ).to.deep.equal({ phone: '+33639980012' });
  });

  it('want one of phone and e-mail, never both', () => {
    const { check, optional } = emailField({ ...given, name: 'email', other: 'phone' }, form);

    expect(optional).to.equal(true);
    expect(check?.({})).to.equal('missing');
    expect(check?.({ phone: '06 39 98 00 12' })).to.equal(undefined);
  });

  it('tell the browser what is the visitor’s own, and what is somebody else’s', () => {
    const tokens = [true, false].flatMap((own) => [
      nameField({ ...given, name: 'name', own }, form).autocomplete,
      phoneField({ ...given, name: 'phone', own }, form).autocomplete,
      emailField({ ...given, name: 'email', own }, form).autocomplete,
      placeField({ ...given, own }, form).autocomplete,
    ]);

    expect(tokens).to.deep.equal([
      'name',
      'tel',
      'email',
      'postal-code',
      'off',
      'section-other tel',
      'section-other email',
      'off',
    ]);
  });

  it('take no contact for a name', () => {
    const { check } = nameField({ ...given, name: 'name' }, form);

    expect(check?.({ name: 'Rose Mercier' })).to.equal(undefined);
    expect(check?.({ name: 'www.exemple.fr' })).to.equal(form.contactInText);
  });
});
