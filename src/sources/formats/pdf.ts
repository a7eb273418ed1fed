import type { Budget } from '../budget.js';
import { FormatProblem } from '../format-problem.js';
import type { ParsedText } from './parsed-text.js';

export async function pdf(
  _bytes: Uint8Array,
  _budget: Budget,
  _options: { readonly repairEncoding: boolean },
): Promise<ParsedText> {
  throw new FormatProblem('format-unsupported', 'cannot be read yet');
}
