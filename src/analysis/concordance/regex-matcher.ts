import { RE2JS, RE2JSException } from 're2js';
import type { Document } from '../../model/document.js';
import { QaError } from '../../model/errors.js';
import type { Span } from '../../model/span.js';

const HINT =
  'The syntax is that of RE2: no look-around and no back-references; (?i) ignores case, \\p{L} is a letter.';

/**
 * Longest stretch searched at once. One search is linear, but `a.*b|a` may look to the end of its text from every
 * `a`: that is bounded here, whatever stands in a document.
 */
const LONGEST = 4000;

/**
 * Finds what a regular expression matches, without backtracking (RE2's automata), so that no expression can hang.
 * A match stays inside its sentence, as phrases do; white space there counts as a blank, so that line ends do not
 * part words. `^` and `$` are the ends of the sentence. Throws a QaError with code `regex-invalid`.
 */
export class RegexMatcher {
  private readonly pattern: RE2JS;

  constructor(source: string) {
    try {
      this.pattern = RE2JS.compile(source.normalize('NFC'));
    } catch (cause) {
      if (!(cause instanceof RE2JSException)) throw cause;
      const problem = cause.message.replace(/^error parsing regexp: /, '');
      throw new QaError('regex-invalid', `“${source}” is no regular expression: ${problem}.`, {
        hint: HINT,
        data: { regex: source },
        cause,
      });
    }
  }

  /** Matches in running text, ascending, not overlapping; empty and blank ones are left out. */
  spans(document: Document): Span[] {
    const { source, starts, ends, blockStarts, sentenceStarts } = document;
    const spans: Span[] = [];
    let block = 0;
    for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
      const first = sentenceStarts[sentence]!;
      const behind = sentenceStarts[sentence + 1]!;
      while (blockStarts[block + 1]! <= first) block++;
      if (!document.counts(block)) continue;
      const end = ends[behind - 1]!;
      for (let start = starts[first]!; start < end; start += LONGEST) {
        this.search(source.text.slice(start, Math.min(end, start + LONGEST)), start, spans);
      }
    }
    return spans;
  }

  private search(text: string, offset: number, spans: Span[]): void {
    const matcher = this.pattern.matcher(text.replace(/\s/g, ' '));
    while (matcher.find()) {
      const start = matcher.start();
      const end = matcher.end();
      if (text.slice(start, end).trim() === '') continue;
      spans.push({ start: offset + start, end: offset + end });
    }
  }
}
