import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FormatProblem } from '../../format-problem.js';
import type { PageContent, PdfReader } from './pdf-reader.js';
import type { ThreadAnswer, ThreadRequest } from './pdf-thread.js';

/** Lies beside this file in the package; sources that run without a build have none. */
const program = new URL('./pdf-thread.js', import.meta.url);

/** Heap of pdf.js. What it unpacks lies outside of it and is bounded when the package is built (`slim-packages.mjs`). */
const MOST_MEGABYTES = 256;

/** A thread that has read a file and waits for the next. */
let idle: Worker | null = null;

/** pdf.js in a thread that can be stopped and whose memory is limited; null where there is no such program. */
export function readerInThread(): PdfReader | null {
  if (idle === null && !existsSync(fileURLToPath(program))) return null;
  const thread = idle ?? startThread();
  idle = null;
  thread.ref();
  let isStopped = false;
  return {
    open: (bytes) => ask(thread, { bytes }) as Promise<number>,
    page: (page) => ask(thread, { page }) as Promise<PageContent>,
    info: () => ask(thread, 'info') as Promise<Readonly<Record<string, unknown>>>,
    close() {
      if (isStopped) return;
      isStopped = true;
      if (idle !== null) void thread.terminate();
      else {
        thread.postMessage('close' satisfies ThreadRequest);
        // The program may end while the thread waits.
        thread.unref();
        idle = thread;
      }
    },
    stop() {
      isStopped = true;
      void thread.terminate();
    },
  };
}

function startThread(): Worker {
  const thread = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  // Also after the last answer: what a broken file leaves behind may fail later.
  thread.on('error', () => undefined);
  thread.on('exit', () => {
    if (idle === thread) idle = null;
  });
  return thread;
}

/** The answer to one request; the thread must not be asked anything else meanwhile. */
function ask(thread: Worker, request: ThreadRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    const onMessage = (answer: ThreadAnswer): void =>
      settle(() => {
        if ('value' in answer) resolve(answer.value);
        else
          reject(Object.assign(new Error(answer.problem.message), { name: answer.problem.name }));
      });
    const onError = (error: NodeJS.ErrnoException): void =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : error));
    const onExit = (): void => settle(() => reject(new Error('The thread has ended.')));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(request);
  });
}

function outOfMemory(): FormatProblem {
  return new FormatProblem(
    'memory-exceeded',
    `takes more than ${MOST_MEGABYTES} MB of memory to read`,
    'Print it to a new PDF, or split it.',
    { maximumMegabytes: MOST_MEGABYTES },
  );
}
