import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

const DIGEST_BYTES = 32;
/** Writing an entry takes far less; what is older was left by a run that was killed. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Entries of a cache, one file each, under names that are digests of all they depend on. An entry is written in a
 * folder of its own and then moved to its place, so that a run that is killed, or two runs at once, leave whole entries
 * only; each begins with a digest of the rest, and one that is damaged counts as absent.
 */
export class CacheFolder {
  private readonly folder: string;
  private readonly kind: string;
  private written = 0;

  constructor(folder: string, kind: 'part' | 'answer') {
    this.folder = folder;
    this.kind = kind;
  }

  /** Null when there is none or it is damaged. */
  load(key: string): Buffer | null {
    let entry: Buffer;
    try {
      entry = readFileSync(this.fileOf(key));
    } catch {
      return null;
    }
    const body = entry.subarray(DIGEST_BYTES);
    return digestOf(body).equals(entry.subarray(0, DIGEST_BYTES)) ? body : null;
  }

  /** A cache that cannot be written is no reason to fail. */
  store(key: string, body: Uint8Array): void {
    const file = this.fileOf(key);
    const unfinished = path.join(this.folder, 'unfinished');
    const temporary = path.join(unfinished, `${key}.${process.pid}-${threadId}-${this.written}`);
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      mkdirSync(unfinished, { recursive: true });
      if (this.written++ === 0) removeAbandoned(unfinished);
      writeFileSync(temporary, digestOf(body));
      writeFileSync(temporary, body, { flag: 'a' });
      renameSync(temporary, file);
    } catch {
      rmSync(temporary, { force: true });
    }
  }

  private fileOf(key: string): string {
    return path.join(this.folder, key.slice(0, 2), `${key.slice(2)}.${this.kind}`);
  }
}

function removeAbandoned(unfinished: string): void {
  for (const name of readdirSync(unfinished)) {
    const file = path.join(unfinished, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS) {
      rmSync(file, { force: true });
    }
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
