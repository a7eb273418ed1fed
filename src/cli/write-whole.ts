import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { notWritten } from './write-output.js';

/** No run takes so long to write; what is older was left by one that was killed. */
const ABANDONED_AFTER_MS = 86_400_000;

/** Where a file is written until it is whole: beside its place. What killed runs left there of it is removed. */
async function unfinishedPath(file: string): Promise<string> {
  const folder = path.dirname(file);
  const start = `.${path.basename(file)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(start) || !/^\d+\.tmp$/.test(name.slice(start.length))) continue;
    const left = path.join(folder, name);
    const stats = await stat(left).catch(() => null);
    if (stats !== null && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS) {
      await rm(left, { force: true });
    }
  }
  return path.join(folder, `${start}${process.pid}.tmp`);
}

/** Writes a file as a whole or not at all: first beside it, then in its place. */
export async function writeWhole(
  file: string,
  text: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  // A device or pipe is written to; renaming a file would take its place.
  const isFile = (await stat(file).catch(() => null))?.isFile() ?? true;
  const temporary = isFile ? await unfinishedPath(file) : file;
  try {
    await writeFile(temporary, text);
    if (isFile) await rename(temporary, file);
  } catch (cause) {
    // Lines may fail where they come from.
    const isOwn = cause instanceof Error && 'syscall' in cause;
    if (isFile) await rm(temporary, { force: true }).catch(() => undefined);
    if (!isOwn) throw cause;
    const hint = 'Give --out a path in a folder that exists, has room and may be written to.';
    throw notWritten(file, cause, hint);
  }
}
