import { QaError } from '../model/errors.js';

/**
 * Writes to a stream and waits until it has taken the text; a process that ends sooner cuts a pipe. Throws a QaError when
 * it cannot take it, as when the disk is full behind `> FILE`.
 */
export async function writeStream(
  stream: NodeJS.WritableStream,
  text: string | Uint8Array,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || codeOf(error) === 'EPIPE') resolve();
      else reject(notWritten('The output', error, 'Make room there, or give --out another path.'));
    });
  });
}

/** What to tell of output that the system does not take. */
export function notWritten(file: string, cause: unknown, hint: string): QaError {
  const code = codeOf(cause);
  return new QaError('output-not-written', `${file} could not be written (${code}).`, {
    hint,
    data: { file, error: code },
    cause,
  });
}

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown';
}
