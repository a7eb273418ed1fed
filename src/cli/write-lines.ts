import { writeStream, writeWhole } from './write-output.js';

/** Writes lines as they come: to a file as a whole or not at all, or to a stream. */
export async function writeLines(
  file: string | undefined,
  stream: NodeJS.WritableStream,
  lines: AsyncIterable<string>,
): Promise<void> {
  if (file !== undefined) return writeWhole(file, lines);
  for await (const line of lines) await writeStream(stream, line);
}
