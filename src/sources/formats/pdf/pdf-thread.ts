/** A thread that reads one PDF after the other, so that pdf.js can be stopped in the middle of its work. */
import { parentPort } from 'node:worker_threads';
import { type PageContent, pdfReader } from './pdf-reader.js';

/** A file to open, a page of it, its properties, or its end; each but the end gets one answer, in turn. */
export type ThreadRequest =
  | { readonly bytes: Uint8Array }
  | { readonly page: number }
  | 'info'
  | 'close';

export type ThreadAnswer =
  | { readonly value: number | PageContent | Readonly<Record<string, unknown>> }
  | { readonly problem: { readonly name: string; readonly message: string } };

const port = parentPort!;
const reader = pdfReader();

// Broken files make pdf.js abandon promises of its own, and nothing else runs here.
process.on('unhandledRejection', () => undefined);

port.on('message', (request: ThreadRequest) => {
  if (request === 'close') {
    reader.close();
    return;
  }
  answerTo(request).then(
    (value) => port.postMessage({ value } satisfies ThreadAnswer),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ problem: { name, message } } satisfies ThreadAnswer);
    },
  );
});

function answerTo(request: Exclude<ThreadRequest, 'close'>) {
  if (request === 'info') return reader.info();
  return 'page' in request ? reader.page(request.page) : reader.open(request.bytes);
}
