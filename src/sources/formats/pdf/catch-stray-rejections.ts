const OF_LIBRARY = /pdfjs|unpdf/;

/**
 * Runs `work` while rejections that pdf.js lets fall are caught: broken files make it abandon promises of its own, and
 * Node ends the program for one that nobody waits for. Whatever is not from pdf.js is thrown as it would have been.
 */
export async function catchStrayRejections<Result>(work: () => Promise<Result>): Promise<Result> {
  const onRejection = (reason: unknown): void => {
    const isOwn =
      !(reason instanceof Error) ||
      reason.name.endsWith('Exception') ||
      OF_LIBRARY.test(reason.stack ?? '');
    if (!isOwn) {
      setImmediate(() => {
        throw reason;
      });
    }
  };
  process.on('unhandledRejection', onRejection);
  try {
    return await work();
  } finally {
    // Rejections are reported after the microtasks that follow them.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onRejection);
  }
}
