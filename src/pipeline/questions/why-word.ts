import { ThemeMatcher, type ThemeReason } from '../../analysis/themes/theme-matcher.js';
import { QaError } from '../../model/errors.js';
import type { Result } from '../../model/result.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';

/** A pattern that matches a word; the first of each theme decides. */
export interface WhyRow extends ThemeReason {
  readonly word: string;
  readonly stem: string;
  /** Constituents the compound splitter sees. */
  readonly parts: readonly string[];
  /** True for the pattern that decides within its theme. */
  readonly decides: boolean;
  /** Occurrences of exactly this form in running text. */
  readonly count: number;
}

/** Which rule of which theme decides about a word. No rows: none does. */
export async function whyWord(
  corpus: Corpus,
  word: string,
  definitions: readonly ThemeDefinition[],
): Promise<Result<WhyRow>> {
  const trimmed = word.normalize('NFC').trim();
  if (trimmed === '' || /\s/.test(trimmed)) {
    throw new QaError('word-expected', '--why takes one word.', {
      hint: 'Ask for a single word, such as --why Vertrauenskultur.',
    });
  }
  const { vocabulary } = corpus;
  let count = 0;
  for await (const document of corpus.documents()) {
    const type = vocabulary.find(trimmed);
    if (type < 0) continue;
    for (let block = 0; block + 1 < document.blockStarts.length; block++) {
      if (!document.counts(block)) continue;
      for (
        let token = document.blockStarts[block]!;
        token < document.blockStarts[block + 1]!;
        token++
      ) {
        if (document.types[token] === type) count++;
      }
    }
  }
  const type = vocabulary.number(trimmed);
  const matcher = new ThemeMatcher(definitions, vocabulary);
  const decided = new Set<string>();
  const rows = matcher.why(type).map((reason): WhyRow => {
    const decides = !decided.has(reason.theme);
    decided.add(reason.theme);
    return {
      ...reason,
      word: trimmed,
      stem: vocabulary.stemText(vocabulary.stem(type)),
      parts: vocabulary.parts(type),
      decides,
      count,
    };
  });
  return envelope(corpus, 'why', { word: trimmed }, rows);
}
