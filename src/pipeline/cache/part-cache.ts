import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
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
import { CacheFolder } from './cache-folder.js';
import { programIdentity } from './program-identity.js';

/** Changes when entries are written in another way. */
const LAYOUT = 'qa-sgb2/cache/3';

/**
 * Parts of files. The name of an entry is a digest of all that the part depends on: the bytes, the id, manifest
 * entry and piece of the file, settings, recipe and the program.
 */
export class PartCache {
  private readonly entries: CacheFolder;
  private readonly recipe: Recipe;
  private readonly fixed: string;

  constructor(folder: string, settings: CorpusSettings, recipe: Recipe) {
    this.entries = new CacheFolder(folder, 'part');
    this.recipe = recipe;
    this.fixed = JSON.stringify([LAYOUT, programIdentity(), settings, recipe]);
  }

  /** The part of a file whose bytes have the digest `content`; null when there is none or it is damaged. */
  load(file: FileToRead, content: string, vocabulary: Vocabulary): FilePart | null {
    const body = this.entries.load(this.keyOf(file, content));
    if (body === null) return null;
    return fromPortable(deserialize(body) as PortablePart, this.recipe.name, vocabulary);
  }

  store(file: FileToRead, content: string, part: FilePart, vocabulary: Vocabulary): void {
    const portable = toPortable(part, this.recipe.name, vocabulary);
    this.entries.store(this.keyOf(file, content), serialize(portable));
  }

  private keyOf({ file, entry, piece, leaveOut }: FileToRead, content: string): string {
    const of = [file.id, entry ?? null, piece ?? null, leaveOut ?? null, content];
    const all = JSON.stringify([this.fixed, ...of]);
    return createHash('sha256').update(all).digest('hex');
  }
}
