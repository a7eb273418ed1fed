import path from 'node:path';

/** Folder of the reference corpus: QA_SHARED is that of all corpora, by default beside the checkout. It need not be there. */
export const referenceCorpus = path.join(
  process.env.QA_SHARED ?? path.join('..', 'shared'),
  'corpora',
  'bundestag',
);
