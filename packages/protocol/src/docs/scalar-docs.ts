import type { Docs } from './doc.ts';

/** Prose for the simple values that other schemas are made of. */
export const scalarDocs: Docs = {
  Id: 'Opaque identifier, unique in the backend, stable, never reused. Letters, digits and `- . _ ~ : @`, not beginning with a dot.',
  Instant: 'RFC 3339 instant with seconds and an offset, e.g. `2026-11-22T09:30:00+01:00`.',
  Day: 'Calendar day that exists, `YYYY-MM-DD`.',
  ClockTime: 'Time of day on a 24 hour clock, `HH:MM`; `24:00` closes a day.',
  HttpUrl: 'Absolute http or https address, without a user name.',
  ContactUrl: 'Absolute address that a visitor may follow: http(s), mailto or tel.',
  Href: 'URI reference, resolved against the address of the document that carries it. Absolute http(s), or relative; never `//host`.',
  ItemTemplate:
    'RFC 6570 level 1 template with the one variable `{id}`, e.g. `missions/{id}`; resolved like an Href once expanded.',
  Language: 'BCP 47 language tag, e.g. `fr`, `fr-simple`, `ar`.',
  InseeCode:
    'INSEE code of a commune, overseas and Corsica (`2A004`) included. Source: Code officiel géographique.',
  Postcode: 'French postcode: five digits, overseas (`97400`) and Corsica (`20000`) included.',
  DepartmentCode: 'Département code: `26`, `2A`, `974`.',
  Line: 'Plain text on one line, 1 to 300 characters, without control characters. Never HTML.',
  Text: 'Plain text, line breaks allowed, at most 20,000 characters. Never HTML.',
  OpenValue:
    'Value of an open enumeration. A reader that meets an unknown value keeps the item and treats the value as "other".',
  Count: 'How many there are.',
  Point: 'GeoJSON point (RFC 7946), WGS 84.',
  'Point.type': 'Always `Point`.',
  'Point.coordinates': 'Longitude, then latitude, in degrees.',
};
