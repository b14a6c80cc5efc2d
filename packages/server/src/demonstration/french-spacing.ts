const NO_BREAK = '\u00A0';

/**
 * French text typed with plain spaces, with no-break spaces where a line may not end: before `: ; ! ? »`,
 * after `«`, and between a number and its unit. Source: Lexique des règles typographiques en usage à
 * l’Imprimerie nationale.
 */
export function spaceFrench(text: string): string {
  return text
    .replaceAll(/ (?=[:;!?»])/g, NO_BREAK)
    .replaceAll(/« /g, `«${NO_BREAK}`)
    .replaceAll(/(?<=\d) (?=(?:h|min|kg|km|m|ans|€|%)(?![\p{L}\d]))/gu, NO_BREAK)
    .replaceAll(/(?<=\d h) (?=\d)/g, NO_BREAK)
    .replaceAll(/(?<=\d\u00A0h) (?=\d)/g, NO_BREAK);
}
