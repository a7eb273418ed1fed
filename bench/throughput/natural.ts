/** The named peer: natural's German tokenizer, its stemmer on every word, and a count. */
import { readFileSync } from 'node:fs';
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import AggressiveTokenizerDe from 'natural/lib/natural/tokenizers/aggressive_tokenizer_de.js';
import { measure } from './measure.js';
import { textsOf } from './texts-of.js';

const files = textsOf(process.argv[2]!);

await measure(async () => {
  const tokenizer = new AggressiveTokenizerDe();
  const counts = new Map<string, number>();
  let words = 0;
  for (const file of files) {
    for (const word of tokenizer.tokenize(readFileSync(file, 'utf8'))) {
      const stem = stemmer.stem(word.toLowerCase());
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      words++;
    }
  }
  return words;
});
