/** A thread: takes files until none is left, and answers with their parts. */
import { parentPort, workerData } from 'node:worker_threads';
import { QaError } from '../../model/errors.js';
import { createReader } from '../corpus-settings.js';
import { observerOf } from '../file-observer.js';
import { buffersOf } from './buffers-of.js';
import { type ThreadAnswer, type ThreadProblem, type ThreadTask, takeNext } from './messages.js';

const port = parentPort!;
const task = workerData as ThreadTask;

run().catch((error: unknown) => {
  if (!(error instanceof QaError)) throw error;
  const { code, message, hint, data } = error;
  const answer: ThreadProblem = { problem: { code, message, hint, data } };
  port.postMessage(answer);
});

async function run(): Promise<void> {
  const { settings, recipe, files, cache } = task;
  const reader = createReader(settings);
  const { vocabulary } = reader;
  const observer = await observerOf(reader, settings, recipe, cache ?? undefined);
  let told = 0;
  for (let index = takeNext(task); index >= 0; index = takeNext(task)) {
    const part = await observer.observe(files[index]!);
    const forms: string[] = [];
    for (; told < vocabulary.size; told++) forms.push(vocabulary.form(told));
    const answer: ThreadAnswer = { index, part, forms: forms.join('\n') };
    port.postMessage(answer, buffersOf(part.tally));
  }
}
