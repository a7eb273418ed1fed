import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { generator } from '../../model/generator.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { CorpusSettings } from '../corpus-settings.js';
import type { FileToRead } from '../document-reader.js';
import {
  type FilePart,
  fromPortable,
  type PortablePart,
  toPortable,
} from '../portable/file-part.js';
import type { Recipe } from '../portable/recipe.js';

/** Changes when entries are written in another way. */
const LAYOUT = 'qa-sgb2/cache/1';
const DIGEST_BYTES = 32;

/**
 * Parts of files in a folder, one file a part. The name of an entry is a digest of all that the part depends on: the
 * bytes, the id and manifest entry of the file, settings, recipe, the version of the program and of what it runs on.
 * An entry is written beside its place and then moved there, so that a run that is killed, or two runs at once, leave
 * whole entries only; each begins with a digest of the rest, and one that is damaged counts as absent.
 */
export class PartCache {
  private readonly folder: string;
  private readonly recipe: Recipe;
  private readonly fixed: string;
  private written = 0;

  constructor(folder: string, settings: CorpusSettings, recipe: Recipe) {
    this.folder = folder;
    this.recipe = recipe;
    this.fixed = JSON.stringify([LAYOUT, generator.version, process.versions.v8, settings, recipe]);
  }

  keyOf({ file, entry, leaveOut }: FileToRead, bytes: Uint8Array): string {
    const content = createHash('sha256').update(bytes).digest('hex');
    const all = JSON.stringify([this.fixed, file.id, entry ?? null, content, leaveOut]);
    return createHash('sha256').update(all).digest('hex');
  }

  /** Null when there is none or it is damaged. */
  load(key: string, vocabulary: Vocabulary): FilePart | null {
    let entry: Buffer;
    try {
      entry = readFileSync(this.fileOf(key));
    } catch {
      return null;
    }
    const body = entry.subarray(DIGEST_BYTES);
    if (!digestOf(body).equals(entry.subarray(0, DIGEST_BYTES))) return null;
    return fromPortable(deserialize(body) as PortablePart, this.recipe.name, vocabulary);
  }

  /** A cache that cannot be written is no reason to fail. */
  store(key: string, part: FilePart, vocabulary: Vocabulary): void {
    const file = this.fileOf(key);
    const temporary = `${file}.${process.pid}-${threadId}-${this.written++}.tmp`;
    const body = serialize(toPortable(part, this.recipe.name, vocabulary));
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(temporary, Buffer.concat([digestOf(body), body]));
      renameSync(temporary, file);
    } catch {
      rmSync(temporary, { force: true });
    }
  }

  private fileOf(key: string): string {
    return path.join(this.folder, key.slice(0, 2), `${key.slice(2)}.part`);
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
