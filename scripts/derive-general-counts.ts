/**
 * Writes data/german/general-counts.txt: how often words occur in speeches of the German Bundestag.
 * Usage: node scripts/run-ts.mjs scripts/derive-general-counts.ts FOLDER
 */
import { writeFileSync } from 'node:fs';
import { keywords, openCorpus } from '../src/index.js';

const LEAST_COUNT = 25;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of the speeches.');
const corpus = await openCorpus({ sources: [folder] });
const options = { minCount: LEAST_COUNT, evidence: 0, against: 'none' };
const { rows, corpus: summary } = await keywords(corpus, options);
const all = await keywords(corpus, { ...options, includeStopwords: true });
const lines = rows.map(({ term, count }) => `${term} ${count}`).sort();
const stopwords = all.rows
  .flatMap(({ forms }) => forms)
  .filter(({ form, count }) => count >= LEAST_COUNT && isStopword(form))
  .map(({ form, count }) => `${form} ${count}`)
  .sort();
const years = `${summary.years[0]} to ${summary.years.at(-1)}`;
writeFileSync(
  'data/german/general-counts.txt',
  `# Counts of words in general German: the most frequent form of each stem and the count of all its forms,
# stop words apart and form by form, because their stems fall together with those of other words.
# Derived by scripts/derive-general-counts.ts from speeches in the German Bundestag, ${years} (official works, § 5 UrhG).
# Spoken public German; words of parliament are more frequent than elsewhere. Licence of the counts: MIT, as the project.
@words ${summary.words}
@least ${LEAST_COUNT}
${lines.join('\n')}
@stopwords
${stopwords.join('\n')}
`,
);
console.log(`${lines.length} stems of ${summary.words} words`);

function isStopword(form: string): boolean {
  return corpus.vocabulary.isStopword(corpus.vocabulary.number(form));
}
