/** Wording of errors and diagnostics for people and scripts. */
import type { Diagnostic } from '../model/diagnostic.js';
import { QaError } from '../model/errors.js';
import { sanitize } from '../rendering/terminal/sanitize.js';

/** An error as a JSON object on one line. */
export function errorJson(error: unknown): string {
  const known = error instanceof QaError;
  const { code, message, hint, data } = known
    ? error
    : { code: 'internal-error', message: messageOf(error), hint: REPORT_HINT, data: {} };
  return `${JSON.stringify({ error: { code, message, hint, data } })}\n`;
}

const REPORT_HINT = 'This is a fault of qa-sgb2; please report it with the command and the stack.';

export function errorText(error: unknown): string {
  if (error instanceof QaError) {
    return lines(`qa-sgb2: ${error.message}`, error.hint);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [`qa-sgb2: internal error. ${REPORT_HINT}`, ...stack.split('\n')]
    .map((line) => `${sanitize(line)}\n`)
    .join('');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One line a diagnostic, its hint on a second one. */
export function diagnosticText({ severity, message, hint }: Diagnostic): string {
  const label = severity === 'error' ? 'skipped' : severity === 'warning' ? 'warning' : 'note';
  return lines(`${label}: ${message}`, hint);
}

function lines(message: string, hint: string | null): string {
  return `${sanitize(message)}\n${hint === null ? '' : `  ${sanitize(hint)}\n`}`;
}
