import type { RequestedAction, Tracked, TrackedPatch } from '@coup-de-main/protocol';

/**
 * Where each action leads. `confirm` and `renew` are in no list: done again they are not refused, so a refusal
 * never means that they were done.
 */
const states: Partial<Record<RequestedAction, readonly string[]>> = {
  pause: ['paused'],
  resume: ['active'],
  'accept-place': ['pending', 'in-progress', 'accepted', 'completed'],
  'decline-place': ['cancelled'],
  'join-waiting-list': ['waitlisted'],
  'mark-solved': ['fulfilled'],
  'mark-unsolved': ['open', 'pending-review'],
};

/** Whether a submission is where `action` leads: a lost attempt to get there arrived, or need not any more. */
export function isActed({ status }: Tracked, action: RequestedAction): boolean {
  return states[action]?.includes(status) === true;
}

/** Whether what is held is what `patch` asks for: nothing is left to change. */
export function isChanged({ data }: Tracked, patch: TrackedPatch): boolean {
  return holds(data, patch);
}

function holds(held: unknown, asked: unknown): boolean {
  if (asked === null) return held === undefined;
  if (!isObject(asked)) return same(held, asked);
  const members = isObject(held) ? held : {};
  return Object.entries(asked).every(([name, value]) => holds(own(members, name), value));
}

/** A merge patch replaces lists, and what is in them, as a whole. The order of members says nothing. */
function same(held: unknown, asked: unknown): boolean {
  if (typeof asked !== 'object' || asked === null) return held === asked;
  if (typeof held !== 'object' || held === null) return false;
  const names = Object.keys(asked);
  return (
    Array.isArray(held) === Array.isArray(asked) &&
    names.length === Object.keys(held).length &&
    names.every((name) => same(own(held, name), own(asked, name)))
  );
}

function own(from: object, name: string): unknown {
  return Object.hasOwn(from, name) ? (from as Record<string, unknown>)[name] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
