/**
 * `concordance` of a word that no document has, in one thread by the library as built: without a cache or, with a folder
 * as the second argument, with that cache.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Library from '../../src/index.js';
import { measure } from './measure.js';
import { textsOf } from './texts-of.js';

const [, , folder = '', word = 'Zwetschgenmus', cache] = process.argv;
const sources = textsOf(folder);
const { concordance, openCorpus } = (await import(
  pathToFileURL(path.resolve('dist', 'index.js')).href
)) as typeof Library;

await measure(async () => {
  const kept = cache === undefined ? {} : { cache };
  const corpus = await openCorpus({ sources, jobs: 1, ...kept });
  const { rows } = await concordance(corpus, word);
  if (rows.length > 0) throw new Error(`${word} occurs.`);
  return corpus.summary.words;
});
