import type { AideRequestInput } from './aide-request.ts';
import type { Draft } from './draft.ts';
import { faultIf, type FieldFault } from './field-fault.ts';
import { needRules } from './need.ts';
import { nameRules, personRules } from './person.ts';
import { slotRules } from './schedule-input.ts';

type Request = Draft<AideRequestInput>;

/**
 * What the schema cannot say of a request for help: e-mail or phone, of the person or of the proxy; the job
 * of who works on the front line; ages with childcare; a preference that can be honoured; no contact in
 * notes. Also for what remains after a change (`AideRequestEditable`).
 */
export function requestRules(input: Request): FieldFault[] {
  return [
    ...jobRules(input),
    ...needRules(input.needs, '#/needs'),
    ...reachRules(input),
    ...preferenceRules(input),
    ...slotRules(input.availability, '#/availability'),
  ];
}

function jobRules({ audience, job }: Request): FieldFault[] {
  if (audience === undefined) return [];
  return audience === 'frontline'
    ? faultIf(job === undefined, 'required', '#/job')
    : faultIf(job !== undefined, 'not-allowed', '#/job');
}

/** With a proxy who can be reached, the person need not be. */
function reachRules({ person, proxy }: Request): FieldFault[] {
  const byProxy = proxy?.email !== undefined || proxy?.phone !== undefined;
  return [
    ...(byProxy ? nameRules(person?.name, '#/person/name') : personRules(person)),
    ...nameRules(proxy?.name, '#/proxy/name'),
  ];
}

/** A way of being reached that is preferred must be one that was given. */
function preferenceRules({ contactPreference, person, proxy }: Request): FieldFault[] {
  const given = {
    email: person?.email,
    phone: person?.phone,
    sms: person?.phone,
    proxy: proxy?.email ?? proxy?.phone,
  };
  const wanted = contactPreference;
  return faultIf(
    wanted !== undefined && given[wanted] === undefined,
    'not-allowed',
    '#/contactPreference',
  );
}
