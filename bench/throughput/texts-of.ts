import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Absolute paths of the text files of a folder, sorted. */
export function textsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(folder, name));
}
