/** Prose for a schema or a member: a sentence, and the known values when it is an open enumeration. */
export type Doc = string | { readonly text: string; readonly values: readonly string[] };

/** Prose keyed by schema (`Mission`) or member (`Mission.title`). A key that matches nothing is an error. */
export type Docs = Readonly<Record<string, Doc>>;
