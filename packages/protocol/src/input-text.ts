import * as z from 'zod/mini';

/** Any character but a control character, in a text of one line. */
const onLine = '[^\\x00-\\x1f\\x7f]';

/** The same in a text of several: tab and line break are allowed. */
const inText = '[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]';

/**
 * Says of a text that is too short or too long that it is, and by how much; the pattern beside it, which
 * JSON Schema keeps, could only say that something is wrong. Characters are code points, as in JSON Schema.
 */
const ofLength = /* @__NO_SIDE_EFFECTS__ */ (min: number, max: number) =>
  z.check<string>(({ value, issues }) => {
    const { length } = value.split(/(?:)/u);
    const found = { origin: 'string', input: value, inclusive: true } as const;
    if (length < min) issues.push({ code: 'too_small', minimum: min, ...found });
    if (length > max) issues.push({ code: 'too_big', maximum: max, ...found });
  });

const written = /* @__NO_SIDE_EFFECTS__ */ (character: string, min: number, max: number) =>
  z.string().check(ofLength(min, max), z.regex(new RegExp(`^${character}{${min},${max}}$`, 'u')));

/**
 * Text of `min` to `max` characters that somebody wrote, line breaks allowed. Unlike `Text` of answers it
 * takes no control characters: databases, mails and spreadsheets choke on them.
 */
export const inputText = /* @__NO_SIDE_EFFECTS__ */ (min: number, max: number) =>
  written(inText, min, max);

/** The same on one line. */
export const inputLine = /* @__NO_SIDE_EFFECTS__ */ (min: number, max: number) =>
  written(onLine, min, max);
