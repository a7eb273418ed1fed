import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { QaError } from '../../model/errors.js';
import { sizeOf } from '../document-reader.js';
import type { FileObserver } from '../file-observer.js';
import type { PassInput } from '../pass-input.js';
import type { FilePart } from '../portable/file-part.js';
import type { Recipe } from '../portable/recipe.js';
import { renumber } from '../portable/renumber.js';
import { type ThreadAnswer, type ThreadProblem, type ThreadTask, takeNext } from './messages.js';

interface Work {
  readonly input: PassInput;
  readonly recipe: Recipe;
  /** This thread's own. */
  readonly observer: FileObserver;
  /** Positions of the files to read. */
  readonly open: readonly number[];
  readonly jobs: number;
}

/** Lies beside this file in the package; sources that run without a build have none and do all themselves. */
const program = new URL('./start-worker.js', import.meta.url);

/**
 * Observes the open files in `jobs` threads, this one among them. The large ones are taken first, each by whoever is
 * free; the parts come in any order and with the numbers of this thread's vocabulary.
 */
export async function runInThreads(
  { input, recipe, observer, open, jobs }: Work,
  take: (index: number, part: FilePart) => void,
): Promise<void> {
  const { files, settings, cache, onProgress } = input;
  const task: ThreadTask = {
    settings,
    recipe,
    files,
    order: bySize(open, input),
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    cache: cache ?? null,
  };
  let done = 0;
  const { vocabulary } = input;
  let stemmed = 0;
  const finish = (index: number, part: FilePart) => {
    onProgress?.(done++, open.length, files[index]!.file.id);
    take(index, part);
  };
  const threads = startThreads(task, jobs - 1);
  try {
    const answered = threads.map((thread) => answersOf(thread, input, recipe, finish));
    // A failing thread is reported when it is waited for, not while this one still works.
    for (const answers of answered) answers.catch(() => undefined);
    for (let index = takeNext(task); index >= 0; index = takeNext(task)) {
      finish(index, await observer.observe(files[index]!));
      // Stems that the conclusion will ask for are found now, while the other threads take the files.
      if (recipe.name === 'words') {
        for (; stemmed < vocabulary.size; stemmed++) {
          if (vocabulary.isWord(stemmed)) vocabulary.stem(stemmed);
        }
      }
      // Lets the answers of the others in.
      await new Promise((resume) => setImmediate(resume));
    }
    await Promise.all(answered);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function startThreads(task: ThreadTask, count: number): Worker[] {
  if (!existsSync(fileURLToPath(program))) return [];
  return Array.from({ length: count }, () => new Worker(program, { workerData: task }));
}

/** Resolves when the thread has ended well. */
function answersOf(
  thread: Worker,
  { vocabulary }: PassInput,
  { name }: Recipe,
  finish: (index: number, part: FilePart) => void,
): Promise<void> {
  // Number here by number there.
  const numbers: number[] = [];
  return new Promise((resolve, reject) => {
    thread.on('message', (message: ThreadAnswer | ThreadProblem) => {
      if ('problem' in message) {
        const { code, message: text, hint, data } = message.problem;
        reject(new QaError(code, text, { hint, data }));
        return;
      }
      for (const number of vocabulary.numbersOf(message.forms)) numbers.push(number);
      const { tally, ...facts } = message.part;
      finish(message.index, {
        ...facts,
        tally: renumber(name, tally, (type) => numbers[type]!),
      });
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A thread ended with code ${code}.`));
    });
  });
}

/** Largest first, so that no thread is left with a large one at the end. */
function bySize(indices: readonly number[], { files }: PassInput): Int32Array {
  const sized = indices.map((index) => ({ index, size: sizeOf(files[index]!) }));
  sized.sort((left, right) => right.size - left.size || left.index - right.index);
  return Int32Array.from(sized, ({ index }) => index);
}
