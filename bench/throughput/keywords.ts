/** What `qa-sgb2 keywords` computes with its default options. */
import { keywords, openCorpus } from '../../src/index.js';
import { measure } from './measure.js';
import { textsOf } from './texts-of.js';

const sources = textsOf(process.argv[2]!);

await measure(async () => {
  const corpus = await openCorpus({ sources });
  const { rows } = await keywords(corpus, { limit: 20 });
  if (rows.length === 0) throw new Error('No keywords.');
  return corpus.summary.words;
});
