/**
 * The counts of `keywords` against two that share no code with its tally: tokens in a plain Map. The strict one
 * stems each token by itself with natural; the default one takes stems and stop words from the vocabulary.
 */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import { type CorpusOptions, keywords, openCorpus } from '../../src/index.js';
import type { Document } from '../../src/model/document.js';
import { textsOf } from './texts-of.js';

export interface Comparison {
  readonly name: string;
  readonly stems: number;
  readonly hits: number;
  /** One line each. */
  readonly differences: readonly string[];
}

type StemOf = (document: Document, token: number) => string | null;

/** Words only, by natural alone: nothing folded, nothing left out. */
const strict: StemOf = (document, token) => {
  const form = document.source.text.slice(document.starts[token]!, document.ends[token]!);
  if (!/\p{L}/u.test(form) || /^<\/?[A-Za-z]/.test(form)) return null;
  const lower = form.normalize('NFC').toLowerCase();
  return stemmer.stem(lower) || lower;
};

const standard: StemOf = ({ vocabulary, types }, token) => {
  const type = types[token]!;
  if (!vocabulary.isWord(type) || vocabulary.isStopword(type)) return null;
  return vocabulary.stemText(vocabulary.stem(type));
};

async function compare(name: string, stemOf: StemOf, options: CorpusOptions): Promise<Comparison> {
  const corpus = await openCorpus(options);
  const { rows } = await keywords(corpus, { limit: 0, evidence: 0 });
  const counts = new Map<string, number>();
  for await (const document of corpus.documents()) {
    for (let block = 0; block < document.source.blocks.length; block++) {
      if (!document.counts(block)) continue;
      const end = document.blockStarts[block + 1]!;
      for (let token = document.blockStarts[block]!; token < end; token++) {
        const stem = stemOf(document, token);
        if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
    }
  }
  const differences: string[] = [];
  let hits = 0;
  for (const { stem, count } of rows) {
    hits += count;
    const expected = counts.get(stem) ?? 0;
    if (expected !== count) differences.push(`${stem}: ${count}, naively ${expected}`);
    counts.delete(stem);
  }
  for (const [stem, count] of counts) differences.push(`${stem}: missing, naively ${count}`);
  return { name, stems: rows.length, hits, differences };
}

const sources = textsOf(process.argv[2]!);
const comparisons = [
  await compare('every word', strict, {
    sources,
    stopwords: 'none',
    foldGender: false,
    boilerplate: 'include',
  }),
  await compare('default options', standard, { sources }),
];
process.stdout.write(JSON.stringify(comparisons));
