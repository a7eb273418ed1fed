import type { WordPattern } from '../../analysis/term-pattern.js';
import { type CheckRow, ThemeCheck } from '../../analysis/themes/theme-check.js';
import type { Result } from '../../model/result.js';
import type { ThemeDefinition } from '../../model/theme.js';
import { analyzeText } from '../analyze-text.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';

/** What the patterns of a theme file match in a corpus, and which of them look like mistakes. */
export async function checkThemes(
  corpus: Corpus,
  definitions: readonly ThemeDefinition[],
): Promise<Result<CheckRow>> {
  const check = new ThemeCheck(definitions, corpus.vocabulary, isPossible);
  for await (const document of corpus.documents()) check.observe(document);
  const parameters = { themes: definitions.map(({ name }) => name) };
  return envelope(corpus, 'check', parameters, check.rows());
}

/** A whole word has to be one word to the tokenizer too; of a part of a word it is not known. */
function isPossible({ kind, text }: WordPattern): boolean {
  if (kind !== 'stem' && kind !== 'form' && kind !== 'word') return true;
  const { tokens } = analyzeText(text);
  return tokens.length === 1 && tokens[0]!.isWord;
}
