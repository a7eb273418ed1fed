import type { QaError } from '../../model/errors.js';
import type { CorpusSettings } from '../corpus-settings.js';
import type { FileToRead } from '../document-reader.js';
import type { FilePart } from '../portable/file-part.js';
import type { Recipe } from '../portable/recipe.js';

/** What a thread is started with. */
export interface ThreadTask {
  readonly settings: CorpusSettings;
  readonly recipe: Recipe;
  readonly files: readonly FileToRead[];
  /** Positions of `files` in the order they are to be taken. */
  readonly order: Int32Array;
  /** Shared by all threads: how many of `order` have been taken. */
  readonly taken: Int32Array;
  readonly cache: string | null;
}

/** What a thread answers, once a file. */
export interface ThreadAnswer {
  readonly index: number;
  /** Types are numbered by the vocabulary of the thread. */
  readonly part: FilePart;
  /** Forms that are new in that vocabulary since the answer before, one a line. */
  readonly forms: string;
}

/** A request that cannot be met: a QaError, which would lose its class on the way. */
export interface ThreadProblem {
  readonly problem: {
    readonly code: string;
    readonly message: string;
    readonly hint: string | null;
    readonly data: QaError['data'];
  };
}

/** The next file to take, or -1. */
export function takeNext({ order, taken }: Pick<ThreadTask, 'order' | 'taken'>): number {
  return order[Atomics.add(taken, 0, 1)] ?? -1;
}
