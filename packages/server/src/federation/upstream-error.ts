/** A backend cannot be followed now; nothing of it changes. Its message is a sentence in French for the operator. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  /** For logs: `http-503`, `timeout`, `not-public`, `not-json`, `no-discovery`, `too-large`, `circle`, … */
  readonly code: string;
  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
