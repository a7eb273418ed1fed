/**
 * What `qa-sgb2 keywords` computes with its default options, by the library as built: with the number of threads given
 * as the second argument, by default with as many as there are processors.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Library from '../../src/index.js';
import { measure } from './measure.js';
import { textsOf } from './texts-of.js';

const [, , folder = '', jobs] = process.argv;
const sources = textsOf(folder);
const { keywords, openCorpus } = (await import(
  pathToFileURL(path.resolve('dist', 'index.js')).href
)) as typeof Library;

await measure(async () => {
  const threads = jobs === undefined ? {} : { jobs: Number(jobs) };
  const corpus = await openCorpus({ sources, ...threads });
  const { rows } = await keywords(corpus, { limit: 20 });
  if (rows.length === 0) throw new Error('No keywords.');
  return corpus.summary.words;
});
