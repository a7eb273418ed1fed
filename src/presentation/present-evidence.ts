import type { Evidence } from '../model/evidence.js';
import type { Passage } from './page.js';

/** A passage with its hit emphasised: the form is looked for in the folded sentence, which has lost its offsets. */
export function passageOf(evidence: Evidence, forms: readonly string[], label: string): Passage {
  return {
    place: {
      document: evidence.document,
      line: evidence.line,
      ...(evidence.year === null ? {} : { year: String(evidence.year) }),
    },
    text: evidence.sentence,
    hits: hitIn(evidence.sentence, forms),
    label,
  };
}

function hitIn(sentence: string, forms: readonly string[]): { start: number; end: number }[] {
  for (const form of forms) {
    const start = sentence.indexOf(form);
    if (start >= 0) return [{ start, end: start + form.length }];
  }
  return [];
}
