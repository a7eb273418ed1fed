import type { Diagnostic } from '../../model/diagnostic.js';

/** Thrown where a first pass is to be written down: the question is not answered now, `lines` say what was counted. */
export class TallyTaken extends Error {
  readonly lines: AsyncIterable<string>;
  /** Complete when the lines have been read. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(lines: AsyncIterable<string>, diagnostics: readonly Diagnostic[]) {
    super('The tally was taken.');
    this.lines = lines;
    this.diagnostics = diagnostics;
  }
}
