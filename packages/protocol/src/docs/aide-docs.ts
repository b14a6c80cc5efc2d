import type { Docs } from './doc.ts';
import { envelopeDocs } from './person-docs.ts';

const requestDocs = (name: string): Docs => ({
  [`${name}.audience`]:
    'Who asks: `resident`; `vulnerable`, for whom helpers are chosen with more care; `frontline`, who works where others cannot do without.',
  [`${name}.job`]: 'What somebody on the front line works in; required for `frontline`.',
  [`${name}.needs`]: 'What is needed, each type once.',
  [`${name}.place`]: 'Where.',
  [`${name}.urgency`]: 'Until when.',
  [`${name}.availability`]: 'Moments that suit.',
  [`${name}.person`]: 'Who needs help. With a proxy who can be reached, the name is enough.',
  [`${name}.proxy`]: 'Who asks for them.',
  [`${name}.contactPreference`]: 'How to reach them; a way that was given.',
  [`${name}.preferParents`]: 'Whether helpers who are parents are preferred.',
  [`${name}.languages`]: 'Languages that the person speaks.',
  [`${name}.lang`]: 'Language in which to answer.',
});

const offerDocs = (name: string): Docs => ({
  [`${name}.person`]: 'Who helps.',
  [`${name}.adult`]: 'Whether the helper is 18 or older; `false` is refused as `too-young`.',
  [`${name}.capabilities`]: 'What the helper can do, each type once.',
  [`${name}.place`]: 'Where.',
  [`${name}.radius`]: 'Metres around it; 10,000 when absent.',
  [`${name}.extraPostalCodes`]: 'Postcodes beyond the radius to which the helper would go.',
  [`${name}.availability`]: 'Moments that suit.',
  [`${name}.weeklyCapacity`]: 'How many requests a week; 1 when absent.',
  [`${name}.languages`]: 'Languages that the helper speaks.',
  [`${name}.acceptsVulnerable`]: 'Whether the helper goes to vulnerable people.',
  [`${name}.isParent`]: 'Whether the helper is a parent.',
  [`${name}.message`]: 'What an agent should know.',
  [`${name}.lang`]: 'Language in which to answer.',
});

/** Prose for requests and offers of help. */
export const aideDocs: Docs = {
  AideInput: 'A request or an offer of help, told apart by `kind`.',
  AideRequestInput:
    'Somebody asks for help, for themselves or for somebody else. Practical needs only, never a state of health.',
  'AideRequestInput.kind': 'Always `request`.',
  ...envelopeDocs('AideRequestInput'),
  ...requestDocs('AideRequestInput'),
  AideRequestEditable: 'What may be changed of a request.',
  ...requestDocs('AideRequestEditable'),
  Need: 'One thing that is needed.',
  'Need.type': 'What.',
  'Need.note': 'A few words; no e-mail address, phone number or link.',
  'Need.children': 'Age of each child; with `childcare` and only there.',
  Proxy: 'Who asks for somebody else.',
  'Proxy.name': 'Name.',
  'Proxy.email': 'E-mail address.',
  'Proxy.phone': 'Phone number.',
  'Proxy.relation': 'What the proxy is to the person: neighbour, daughter …',
  'Proxy.consentConfirmed': 'Always `true`: the person agrees.',
  AideOfferInput: 'Somebody offers help.',
  'AideOfferInput.kind': 'Always `offer`.',
  ...envelopeDocs('AideOfferInput'),
  ...offerDocs('AideOfferInput'),
  AideOfferEditable: 'What may be changed of an offer.',
  ...offerDocs('AideOfferEditable'),
  Capability: 'One thing that a helper can do.',
  'Capability.type': 'What.',
  'Capability.maxChildren': 'How many children at once; with `childcare` and only there.',
  'Capability.ages': 'Ages of children; with `childcare` and only there.',
};
