import counts from '../../data/german/general-counts.txt';
import type { ReferenceCounts } from '../analysis/keywords/keywords.js';
import type { Vocabulary } from '../model/vocabulary.js';

const WORDS = /^@words (\d+)$/m;
const LEAST = /^@least (\d+)$/m;

/**
 * Counts of everyday public German, so that one document alone has keywords. Words that the list leaves out count
 * as one less than the least count listed: the comparison then errs on the side of "nothing special".
 */
export function generalGerman(vocabulary: Vocabulary, includeStopwords: boolean): ReferenceCounts {
  const words = Number(WORDS.exec(counts)![1]);
  const unlisted = Number(LEAST.exec(counts)![1]) - 1;
  const [content, stopwords] = counts.split('@stopwords\n');
  const byStem = new Map<string, number>();
  for (const line of `${content}${includeStopwords ? stopwords : ''}`.split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('@')) continue;
    const blank = line.indexOf(' ');
    const stem = vocabulary.stemOf(line.slice(0, blank));
    byStem.set(stem, (byStem.get(stem) ?? 0) + Number(line.slice(blank + 1)));
  }
  return {
    name: 'general-german',
    words,
    count: (stem) => (stem.includes(' ') ? null : (byStem.get(stem) ?? unlisted)),
  };
}
