/**
 * A value that may be unfinished at every depth: what a form holds, or a body of which some members could
 * not be read. Rules take drafts, so that everything wrong can be said at once.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Name in keyof T]?: Draft<T[Name]> | undefined }
    : T;
