/** Levels of the backend's JSON logs, as pino numbers them. */
const WARNING = 40;

/**
 * What a person at a terminal wants to read of a line that the backend logged: warnings and errors
 * of its JSON logs, and whatever is no JSON. `undefined` for the rest.
 */
export function readLogLine(line: string): string | undefined {
  if (line.trim() === '') return undefined;
  const entry = parse(line);
  if (entry === undefined) return line;
  if (typeof entry.level === 'number' && entry.level < WARNING) return undefined;
  const problem = entry.err?.message;
  return [entry.msg ?? line, problem === entry.msg ? undefined : problem]
    .filter((part) => part !== undefined)
    .join(': ');
}

interface LogEntry {
  level?: unknown;
  msg?: string;
  err?: { message?: string };
}

function parse(line: string): LogEntry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as LogEntry;
  } catch {
    return undefined;
  }
}
