/** The service cannot be used now; its message says what to do, and never holds the key. */
export class StateServiceError extends Error {
  override readonly name = 'StateServiceError';
  /** HTTP status of the last answer; absent: there was none. */
  readonly status: number | undefined;
  constructor(message: string, options: { readonly status?: number; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.status = options.status;
  }
}

/** How the service is reached. */
export interface StateClientOptions {
  /** Ends with `/`. */
  readonly url: string;
  /** A secret of the whole account. */
  readonly key: string;
  /** Waits, in milliseconds; the real time by default. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Milliseconds between the beginnings of two requests. Default 120: the service takes 600 a minute. */
  readonly paceMs?: number;
}

/** What is asked. */
export interface StateRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly body?: unknown;
  /** Statuses beside 2xx that are an answer, e.g. 404. */
  readonly expected?: readonly number[];
}

/** What came. `body` is undefined when it is no JSON. */
export interface StateAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks the State's API Engagement, slowly enough for it. */
export interface StateClient {
  /** @throws StateServiceError after four attempts, or at once for what no attempt would mend. */
  ask(request: StateRequest): Promise<StateAnswer>;
}

const ATTEMPTS = 4;
const TIMEOUT_MS = 30_000;
/** The longest pause that an answer may ask for; a nightly import has time. */
const LONGEST_PAUSE_MS = 120_000;

/** A client of one account. */
export function createStateClient(options: StateClientOptions): StateClient {
  const { wait = realWait, paceMs = 120 } = options;
  let isFirst = true;
  return {
    async ask(request) {
      for (let attempt = 1; ; attempt += 1) {
        if (!isFirst) await wait(paceMs);
        isFirst = false;
        const answer = await send(options, request);
        const isLast = attempt === ATTEMPTS;
        if (answer instanceof Response && !isWorthAgain(answer.status)) {
          return readAnswer(answer, request);
        }
        if (isLast) throw unavailable(answer);
        await wait(pauseAfter(answer, attempt));
      }
    },
  };
}

function send(
  { url, key }: StateClientOptions,
  { method = 'GET', path, query, body }: StateRequest,
): Promise<Response | Error> {
  const address = new URL(path, url);
  if (query !== undefined) address.search = query.toString();
  return fetch(address, {
    method,
    headers: {
      'x-api-key': key,
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    // The key would go wherever a redirect leads.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
}

async function readAnswer(
  response: Response,
  { method = 'GET', path, expected = [] }: StateRequest,
): Promise<StateAnswer> {
  const { status } = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok || expected.includes(status)) return { status, body };
  if (status === 401 || status === 403) {
    throw new StateServiceError(
      `API Engagement refuses the key (${String(status)}). Check API_ENGAGEMENT_KEY with its team.`,
      { status },
    );
  }
  throw new StateServiceError(
    `API Engagement refuses ${method} ${path} (${[status, codeOf(body)].filter(Boolean).join(' ')}).`,
    { status },
  );
}

function isWorthAgain(status: number): boolean {
  return status === 429 || status === 408 || status >= 500;
}

function unavailable(answer: Response | Error): StateServiceError {
  const advice = 'Nothing was changed; try again later.';
  return answer instanceof Response
    ? new StateServiceError(`API Engagement answers ${String(answer.status)}. ${advice}`, {
        status: answer.status,
      })
    : new StateServiceError(`API Engagement cannot be reached. ${advice}`, { cause: answer });
}

/** `Retry-After` in seconds or as a date; else one second, two, four. */
function pauseAfter(answer: Response | Error, attempt: number): number {
  const usual = 1000 * 2 ** (attempt - 1);
  const told = answer instanceof Response ? answer.headers.get('retry-after') : null;
  if (told === null) return usual;
  const pause = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isFinite(pause) ? Math.min(Math.max(pause, 0), LONGEST_PAUSE_MS) : usual;
}

function codeOf(body: unknown): string | undefined {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return typeof code === 'string' ? code.slice(0, 60) : undefined;
}

function realWait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
