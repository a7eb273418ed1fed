/** What `qa-sgb2 entities` computes with its default options, in one thread. */
import { entities, openCorpus } from '../../src/index.js';
import { measure } from './measure.js';
import { textsOf } from './texts-of.js';

const sources = textsOf(process.argv[2]!);

await measure(async () => {
  const corpus = await openCorpus({ sources, jobs: 1 });
  const { rows } = await entities(corpus);
  if (rows.length === 0) throw new Error('No names.');
  return corpus.summary.words;
});
