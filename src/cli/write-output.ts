import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { QaError } from '../model/errors.js';

/** Writes to a stream and waits until it has taken the text; a process that ends sooner cuts a pipe. */
export async function writeStream(
  stream: NodeJS.WritableStream,
  text: string | Uint8Array,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/** Writes a file as a whole or not at all: first beside it, then in its place. */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new QaError('output-not-written', `${file} could not be written (${code}).`, {
      hint: 'Give --out a path in a folder that exists and may be written to.',
      data: { file, error: code },
      cause,
    });
  }
}
