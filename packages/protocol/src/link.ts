import * as z from 'zod/mini';

/** Characters that no address may hold as they are: controls, space, and those RFC 3986 leaves out. */
const never = '\\x00-\\x20\\x7f"<>\\\\^`{|}';
const any = `[^${never}]*`;
/** Before the first `/`, `?` or `#` a relative reference holds no colon, or it would name a scheme. */
const firstSegment = `[^${never}/:?#]`;
/** No user name: `https://bank.example@other.example/` shows one place and leads to another. */
const host = `https?:\\/\\/(?:\\[[0-9A-Fa-f:.]+\\]|[^${never}/?#@:[\\]]+)(?::\\d{1,5})?`;
const web = `${host}(?:[/?#]${any})?`;

const matching = /* @__NO_SIDE_EFFECTS__ */ (source: string) =>
  z.string().check(z.regex(new RegExp(`^(?:${source})$`)));

/** Absolute http(s) address. Own pattern, because JSON Schema keeps a pattern and loses a protocol check. */
export const HttpUrl = matching(web);

/** Absolute address a visitor may follow: http(s), mailto or tel. Nothing else is ever a link. */
export const ContactUrl = matching(
  `${web}|mailto:${firstSegment}+(?:\\?${any})?|tel:\\+?[0-9().-]{2,24}`,
);

/**
 * URI reference, resolved against the address of the document that carries it: absolute http(s), or
 * relative. Never another scheme, never `//host`. A pattern cannot prove every host name valid: readers
 * treat an address that does not resolve as absent.
 */
export const Href = matching(
  `${web}|\\/(?:[^${never}/]${any})?|${firstSegment}+(?:[/?#]${any})?|[?#]${any}|`,
);

/** What may follow when `{id}` stands in the first segment of a relative template. */
const afterId = `\\{id\\}${firstSegment}*(?:[/?#]${any})?`;

/** RFC 6570 level 1 template with the single variable `{id}`, never in the host, e.g. `missions/{id}`. */
export const ItemTemplate = matching(
  `${host}[/?#]${any}\\{id\\}${any}|\\/(?:[^${never}/]${any})?\\{id\\}${any}|[?#]${any}\\{id\\}${any}` +
    `|${firstSegment}+(?:[/?#]${any}\\{id\\}${any}|${afterId})|${afterId}`,
);
