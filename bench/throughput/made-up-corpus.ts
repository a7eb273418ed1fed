import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledSeeds } from '../../src/index.js';
import { Random } from '../../src/statistics/random.js';
import { textsOf } from './texts-of.js';

const FILES = 40;

/**
 * Writes about `bytes` of text: the seeds over and over, every fiftieth word replaced by a made-up compound, because
 * without new words a count by distinct form would look faster than it is.
 */
export function writeMadeUpCorpus(folder: string, bytes: number): void {
  const lines = textsOf(bundledSeeds()).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const words = lines.flatMap((line) => line.match(/\p{Lu}\p{Ll}{3,}/gu) ?? []);
  const random = new Random(1);
  const pick = () => words[random.nextBelow(words.length)]!;
  for (let file = 0; file < FILES; file++) {
    const parts: string[] = [];
    let size = 0;
    for (let line = 0; size < bytes / FILES; line = (line + 1) % lines.length) {
      const text = lines[line]!.replaceAll(/\p{L}+/gu, (word) =>
        random.nextBelow(50) === 0 ? `${pick()}${pick().toLowerCase()}` : word,
      );
      parts.push(text);
      size += Buffer.byteLength(text) + 1;
    }
    writeFileSync(path.join(folder, `text-${file}.txt`), parts.join('\n'));
  }
}
