import * as z from 'zod/mini';

/**
 * A JSON object whose names are data: any name, one kind of value. Written with `catchall` because zod's
 * own record costs every page half a kilobyte and says nothing more. Marked as pure: the pages' own reader
 * does not look at the empty object.
 */
export const dictionary = /* @__NO_SIDE_EFFECTS__ */ <T extends z.ZodMiniType>(value: T) =>
  z.catchall(/* @__PURE__ */ z.object({}), value);
