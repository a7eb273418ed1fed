import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeStream } from './write-output.js';

/** Writes lines as they come: to a file as a whole or not at all, or to a stream. */
export async function writeLines(
  file: string | undefined,
  stream: NodeJS.WritableStream,
  lines: AsyncIterable<string>,
): Promise<void> {
  if (file === undefined) {
    for await (const line of lines) await writeStream(stream, line);
    return;
  }
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, lines);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
