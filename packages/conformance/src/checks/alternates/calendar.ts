/** The properties of each VEVENT of an iCalendar file, unfolded and unescaped (RFC 5545); the first of a name. */
export function eventsOf(text: string): readonly ReadonlyMap<string, string>[] {
  const events: Map<string, string>[] = [];
  let event: Map<string, string> | undefined;
  for (const line of text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    if (line === 'BEGIN:VEVENT') event = new Map();
    else if (line === 'END:VEVENT' && event !== undefined) {
      events.push(event);
      event = undefined;
    } else if (event !== undefined) {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
      if (!event.has(name)) event.set(name, unescape(value));
    }
  }
  return events;
}

function unescape(value: string): string {
  return value.replaceAll(/\\([nN,;\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
