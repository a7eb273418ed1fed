/** Why a document cannot be read: thrown by a format, told to the user as a diagnostic. */
export class FormatProblem extends Error {
  readonly code: string;
  readonly hint: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;

  /** `reason` goes on after the name of the document: `is protected by a password`. */
  constructor(
    code: string,
    reason: string,
    hint: string | null = null,
    data: Readonly<Record<string, string | number | boolean | null>> = {},
  ) {
    super(reason);
    this.name = 'FormatProblem';
    this.code = code;
    this.hint = hint;
    this.data = data;
  }
}
