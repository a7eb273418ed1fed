import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/analysis/entities/mention.js';
import { recognizeNames } from '../../../src/analysis/entities/recognize-names.js';
import { documentOf } from './documents.js';
import { genreSentences } from './genre-sentences.js';
import { parseMarkedText } from './marked-text.js';
import { townSentences } from './town-sentences.js';
import { unseenSentences } from './unseen-sentences.js';

function found(text: string) {
  const document = documentOf(text);
  return recognizeNames(document).map(({ type, span }) => ({
    type,
    ...span,
    text: document.source.text.slice(span.start, span.end),
  }));
}

describe('names in texts of many genres', () => {
  it.each([...genreSentences, ...unseenSentences, ...townSentences])('%s', (marked) => {
    const { text, expected } = parseMarkedText(marked);
    expect(found(text)).toEqual(expected);
  });
});

describe('the shape of mentions', () => {
  const document = documentOf(
    'Bundesminister Anna Beispiel (SPD) sprach mit Dr. Kurt Muster vom Jobcenter Halle in Essen.\n\nMuster dankte.',
  );
  const mentions = recognizeNames(document);

  it('gives spans that begin and end with tokens, in order and without overlap', () => {
    let end = 0;
    for (const { span, firstToken, lastToken } of mentions) {
      expect(span.start).toBe(document.starts[firstToken]);
      expect(span.end).toBe(document.ends[lastToken]);
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
    expect(mentions).toHaveLength(6);
  });

  it('names the rule and how sure it is', () => {
    for (const { rule, confidence } of mentions) {
      expect(rule).toMatch(/^[a-z-]+$/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(mentions.map((mention) => mention.rule)).toContain('repeated-surname');
  });
});

describe('proposals of another recogniser', () => {
  const document = documentOf('Gestern kam Quorl nach Berlin. Später ging Quorl wieder.');
  const proposal = (token: number): Mention => ({
    type: 'person',
    span: { start: document.starts[token]!, end: document.ends[token]! },
    firstToken: token,
    lastToken: token,
    rule: 'learned',
    confidence: 0.6,
  });

  it('count where the rules find nothing, and are looked for again', () => {
    const mentions = recognizeNames(document, [proposal(2)]);
    expect(mentions.filter(({ type }) => type === 'person')).toHaveLength(2);
  });

  it('never displace what the rules found', () => {
    const mentions = recognizeNames(document, [proposal(4)]);
    expect(mentions).toEqual(recognizeNames(document));
  });

  it('are refused when they cannot be names', () => {
    expect(recognizeNames(document, [proposal(0)])).toEqual(recognizeNames(document));
  });
});

describe('hostile text', () => {
  // Four times the input may take twelve times as long at most; a quadratic rule would take sixteen.
  it.each([
    ['capitals', 'ABCDEFGH '],
    ['titles without names', 'Dr. '],
    ['opening brackets', '('],
    ['roles', 'Minister '],
    ['given names', 'Peter '],
    ['heads', 'Institut für '],
    ['open lists', 'Ministerium für Arbeit, '],
    ['legal forms', 'GmbH '],
    ['particles', 'von der '],
    ['initials', 'A. '],
    ['towns', 'Ahrensburg, Brünkendorf, '],
    ['seats', 'Verein Klinikum '],
    ['partners', 'Haag, Lutz & Partner '],
  ])('takes linear time on %s', (_, unit) => {
    const time = (size: number) => {
      const document = documentOf(unit.repeat(Math.ceil(size / unit.length)));
      void document.sentenceStarts;
      const start = performance.now();
      recognizeNames(document);
      return performance.now() - start;
    };
    time(50_000);
    const small = Math.min(time(200_000), time(200_000));
    const large = Math.min(time(800_000), time(800_000));
    expect(large).toBeLessThan(Math.max(12 * small, 400));
  });
});
