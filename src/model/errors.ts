/**
 * A request that cannot be met as it was put: wrong option, unreadable manifest, nothing to read.
 * Ends the run with exit code 2. Everything else that is thrown is a bug (exit code 70).
 */
export class QaError extends Error {
  readonly code: string;
  /** What to do instead, one sentence. */
  readonly hint: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;

  constructor(
    code: string,
    message: string,
    options: {
      hint?: string | null;
      cause?: unknown;
      data?: Readonly<Record<string, string | number | boolean | null>>;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'QaError';
    this.code = code;
    this.hint = options.hint ?? null;
    this.data = options.data ?? {};
  }
}
