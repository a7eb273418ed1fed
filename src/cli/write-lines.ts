import { writeStream } from './write-output.js';

type Pieces = Iterable<string> | AsyncIterable<string | Uint8Array>;

/** Writes text or bytes as they come: to a file as a whole or not at all, or to a stream. */
export async function writeLines(
  file: string | undefined,
  stream: NodeJS.WritableStream,
  pieces: Pieces,
): Promise<void> {
  if (file !== undefined) {
    const { writeWhole } = await import('./write-whole.js');
    return writeWhole(file, joined(pieces));
  }
  for await (const piece of joined(pieces)) await writeStream(stream, piece);
}

/** Characters to a write: single lines would each wait for the system. */
const AT_ONCE = 1 << 16;

async function* joined(pieces: Pieces): AsyncGenerator<string | Uint8Array, void, undefined> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    text += piece;
    if (text.length < AT_ONCE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
