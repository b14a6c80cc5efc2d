/** What was asked. */
export interface AskedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request and its answer, as a check sees them. */
export interface Exchange {
  readonly request: AskedRequest;
  readonly status: number;
  readonly headers: Headers;
  /** The address that answered, after redirects: links resolve against it. */
  readonly url: string;
  readonly body: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
  /** Whether the bytes were UTF-8. */
  readonly isUtf8: boolean;
  /** Whether they began with a byte order mark, which `body` is without. */
  readonly hasByteOrderMark: boolean;
}

/** The member of an object, whatever the value really is. */
export function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that should be a list; anything else is an empty one. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** A value in words, whatever it is: `String` throws for an object whose `toString` is none. */
export function inWords(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** What came, in a few words for a report: the status, the type, the code of a problem. */
export function summary({ status, headers, json }: Exchange): string {
  const code = member(json, 'code');
  const type = headers.get('content-type') ?? 'no Content-Type';
  return `HTTP ${String(status)} · ${type}${typeof code === 'string' ? ` · code ${code}` : ''}`;
}
