import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../../bench/eval/annotate-text.js';
import { german } from '../../../src/language/german/german.js';

function sentences(text: string): string[] {
  const document = annotateText(text, german.createVocabulary());
  const { sentenceStarts } = document;
  const found: string[] = [];
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const start = document.starts[sentenceStarts[s]!]!;
    found.push(text.slice(start, document.ends[sentenceStarts[s + 1]! - 1]!));
  }
  return found;
}

/** The sentences of a text in which `¦` stands where one ends and the next begins. */
function expectSentences(marked: string): void {
  expect(sentences(marked.replaceAll('¦', ' '))).toEqual(marked.split('¦'));
}

describe('a stop that ends no sentence', () => {
  it.each([
    'Das gilt z. B. für Dr. Meier und ca. 30 Mio. Euro.¦Danach nicht.',
    'Am 4. Juli 2021 und am 5. 7. begann es.¦Im 21. Jahrhundert auch.',
    'Nach § 16f Abs. 2 Nr. 3 SGB II und Art. 20 Abs. 3 GG gilt es.¦Sonst nicht.',
    'Es sind 58.000 Fälle, 4,73 Prozent.¦Das Verhältnis ist 1:40.¦Gut.',
    'J. S. Bach und A. Merkel kamen.¦Beide gingen.',
    'Siehe www.sgb2.info und info@sgb2.info.¦Das hilft.',
    'So sagt er.¦4. Die Lage bleibt ernst.',
    'Er kam um 9.30 Uhr.¦Sie kam um 10 Uhr.¦Dann begann es.',
    'Der 3. Bericht, vgl. S. 5 ff., liegt vor.¦Er ist lang.',
    'Vom 13. 10. 2012 an galt das.',
    'Es kam Frau Dipl.-Sozialpäd. Nadine Oster mit Min.-Dir. Kurz.¦Sie ist Dipl.-Ingenieurin.¦Er blieb.',
    'Herr Prof. Dr. Weber, geb. Klein, sprach u. a. über Stolz.¦Alle hörten zu.',
  ])('%s', expectSentences);
});

describe('an abbreviation or number at the end of a sentence', () => {
  it.each([
    'Es gab Kaffee, Tee usw.¦Danach ging es weiter.',
    'Das Verfahren betreibt der Träger e. V.¦Er ist gemeinnützig.',
    'Es waren 12.¦Der Rest fehlte.',
    'Das war 2019.¦Heute ist es anders.',
    'Sie fragte nach dieser Art.¦Dann schwieg sie.',
    'Es steht im SGB II.¦Dort ist es geregelt.',
    'Das Ziel liegt bei 5 %.¦Es ist erreicht.',
  ])('%s', expectSentences);
});

describe('quotation marks with the stop on either side', () => {
  it.each([
    '„Das ist gut.“¦Sie lächelt.',
    '„Das ist gut“.¦Sie lächelt.',
    '»Das ist gut.«¦Sie lächelt.',
    '«Das ist gut.»¦Sie lächelt.',
    '"Das ist gut."¦Sie lächelt.',
    '"Das ist gut".¦Sie lächelt.',
    '„Das ist gut."¦Sie lächelt.',
    '„Ist das gut?“, fragt sie.¦Ja.',
    '„Ist das gut?“ fragt sie.¦Ja.',
    '„Gut!“ – so rief sie.¦Ja.',
    "``Das ist gut.''¦Sie lächelt.",
    'Er sagt: „Das ist gut.¦Es bleibt.“¦Sie lächelt.',
    '(Das gilt immer.)¦Sie lächelt.',
  ])('%s', expectSentences);
});

describe('ellipses, questions, colons', () => {
  it.each([
    'Und dann … kam sie.¦Endlich.',
    'Und dann ...¦Sie kam endlich.',
    'Das Zitat [...] geht weiter.¦Gut.',
    'Warum?¦Darum!¦Wirklich?!¦Ja.',
    'Eines ist klar: Das Ziel bleibt.¦Gut.',
  ])('%s', expectSentences);

  it('a missing blank after a full stop', () => {
    expect(sentences('Das steht fest.Der Rest folgt.')).toEqual([
      'Das steht fest.',
      'Der Rest folgt.',
    ]);
  });
});

describe('laws', () => {
  it('sentences begin in order, the first at token 0, closed by the token count', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('.', '!', '„', '“', 'z. B.', 'Der', '4.', '…', '(', ')', '\n', "''"),
            fc.string(),
          ),
          {
            maxLength: 30,
          },
        ),
        (parts) => {
          const document = annotateText(parts.join(' '), german.createVocabulary());
          const { sentenceStarts } = document;
          expect(sentenceStarts.at(-1)).toBe(document.tokenCount);
          if (document.tokenCount > 0) expect(sentenceStarts[0]).toBe(0);
          for (let s = 1; s < sentenceStarts.length; s++)
            expect(sentenceStarts[s]!).toBeGreaterThan(sentenceStarts[s - 1]!);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a sentence never crosses a block', () => {
    const text = 'Eine Überschrift\nEin Satz ohne Ende\nund weiter.';
    const vocabulary = german.createVocabulary();
    const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
      kind: 'paragraph' as const,
      span: { start: line.index, end: line.index + line[0].length },
      boilerplate: false,
      level: 0,
      reason: 'line',
    }));
    const whole = annotateText(text, vocabulary);
    const document = german.annotate({ ...whole.source, blocks }, vocabulary);
    expect(Array.from(document.sentenceStarts)).toEqual([...document.blockStarts]);
  });
});
