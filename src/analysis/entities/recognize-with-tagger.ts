import type { Mention, Recognizer } from './mention.js';
import type { Tagger } from './model/load-tagger.js';
import { recognizeNames } from './recognize-names.js';

/** Below this the model is in doubt, and a wrong name is worse than a missing one. */
const MIN_SCORE = 0.8;

/** The rules with a learned recogniser behind them: what it finds where the rules see nothing, if it is sure. */
export function recognizeWithTagger(tagger: Tagger, minScore = MIN_SCORE): Recognizer {
  return (document) => {
    const { vocabulary, types, tokenCount, starts, ends } = document;
    const words: string[] = new Array(tokenCount);
    for (let token = 0; token < tokenCount; token++) words[token] = vocabulary.form(types[token]!);
    const proposals: Mention[] = [];
    for (const span of tagger.tag(words, document.sentenceStarts)) {
      if (span.score < minScore) continue;
      proposals.push({
        type: span.type,
        span: { start: starts[span.startToken]!, end: ends[span.endToken - 1]! },
        firstToken: span.startToken,
        lastToken: span.endToken - 1,
        rule: 'learned',
        confidence: 0.5 * span.score,
      });
    }
    return recognizeNames(document, proposals);
  };
}
