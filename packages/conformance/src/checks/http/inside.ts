/** A stack of calls, a path of the machine, a library, a place in a program. */
const PLACES =
  /\n\s+at \S|node_modules|\/(?:usr|home|var|srv)\/|Traceback|SQLSTATE|\.(?:php|py|rb|js|ts)(?::\d|\(\d|"?,? (?:on )?line \d)/i;

/** A query. Capitals tell it from "Select a value from the list", which is a sentence for people. */
const QUERY =
  /\bSELECT\b.+\bFROM\b|\b(?:INSERT INTO|DELETE FROM)\b|\bselect \*|\bselect .+ from .+ where\b/;

/** What an answer shows of the inside of its backend; undefined when it shows nothing (REQ-http-05). */
export function insideOf(text: string): string | undefined {
  return (PLACES.exec(text) ?? QUERY.exec(text))?.[0].trim();
}
