import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { annotateText } from '../../../bench/eval/annotate-text.js';
import { german } from '../../../src/language/german/german.js';

/** Set while code units that are looked at are counted. */
const counter = vi.hoisted(() => ({ isOn: false, count: 0 }));

vi.mock('../../../src/model/code-units.js', async (importOriginal) => {
  const { codeUnits } = await importOriginal<typeof import('../../../src/model/code-units.js')>();
  const counting: ProxyHandler<Uint16Array> = {
    get(units, key) {
      counter.count++;
      return Reflect.get(units, key);
    },
  };
  return {
    codeUnits: (text: string, into: Uint16Array<ArrayBuffer>) =>
      counter.isOn ? new Proxy(codeUnits(text, into), counting) : codeUnits(text, into),
  };
});

function tokens(text: string): string[] {
  const document = annotateText(text, german.createVocabulary());
  return Array.from({ length: document.tokenCount }, (_, i) =>
    text.slice(document.starts[i]!, document.ends[i]!),
  );
}

/** `expected` has a blank where tokens part. */
function expectTokens(text: string, expected: string): void {
  expect(tokens(text)).toEqual(expected.split(' '));
}

describe('abbreviations', () => {
  it.each([
    ['Das gilt z. B. hier.', 'Das gilt z. B. hier .'],
    ['Das gilt z.B. hier.', 'Das gilt z.B. hier .'],
    ['Dr. Meier und Prof. Dr. Schulz', 'Dr. Meier und Prof. Dr. Schulz'],
    ['ca. 30 Mio. Euro, d. h. viel', 'ca. 30 Mio. Euro , d. h. viel'],
    ['i.d.R. bzw. u.v.m.', 'i.d.R. bzw. u.v.m.'],
    ['Urteil (Az.: 5 AZR 216)', 'Urteil ( Az. : 5 AZR 216 )'],
    ['diese Art. Dann', 'diese Art . Dann'],
    ['J. S. Bach', 'J. S. Bach'],
  ])('%s', expectTokens);
});

describe('paragraphs and articles of law', () => {
  it.each([
    ['§ 16f SGB II', '§ 16f SGB II'],
    ['§§ 15 ff. SGB II', '§ § 15 ff. SGB II'],
    ['Art. 20 Abs. 3 GG', 'Art. 20 Abs. 3 GG'],
    ['Drucksache 19/2', 'Drucksache 19/2'],
    ['BT-Drs. 20/1234', 'BT-Drs. 20/1234'],
    ['das SGB II.', 'das SGB II .'],
  ])('%s', expectTokens);
});

describe('numbers, ordinals and dates', () => {
  it.each([
    ['am 4. Juli 2021', 'am 4. Juli 2021'],
    ['im 21. Jahrhundert', 'im 21. Jahrhundert'],
    ['vom 13. 10. 2012 an', 'vom 13. 10. 2012 an'],
    ['am 13.10.2012.', 'am 13.10.2012 .'],
    ['2024-11-18', '2024-11-18'],
    ['58.000 Fälle, 4,73 und 1:40', '58.000 Fälle , 4,73 und 1:40'],
    ['20 % von 1.000,50 €', '20 % von 1.000,50 €'],
    ['rund 5 %.', 'rund 5 % .'],
    ['um 9.30 Uhr', 'um 9.30 Uhr'],
    ['2016/17', '2016/17'],
    ['Es waren 12. Der Rest', 'Es waren 12 . Der Rest'],
    ['So sagt er. 4. Die Lage', 'So sagt er . 4. Die Lage'],
    ['eine 20-jährige Frau', 'eine 20-jährige Frau'],
    ['die 3. Auflage', 'die 3. Auflage'],
    ['10–12 Uhr', '10 – 12 Uhr'],
  ])('%s', expectTokens);
});

describe('addresses', () => {
  it.each([
    ['Siehe https://www.sgb2.info/DE/a.html?x=1.', 'Siehe https://www.sgb2.info/DE/a.html?x=1 .'],
    ['(www.jobcenter.de)', '( www.jobcenter.de )'],
    ['an max.muster@example.org.', 'an max.muster@example.org .'],
    ['info@jc-muster.de, Tel.', 'info@jc-muster.de , Tel.'],
    ['@Biggi_1010 zu #sgb2', '@Biggi_1010 zu #sgb2'],
    ['bericht.pdf', 'bericht.pdf'],
  ])('%s', expectTokens);
});

describe('hyphens', () => {
  it.each([
    ['Ein- und Ausgang', 'Ein- und Ausgang'],
    ['Job-Turbo', 'Job-Turbo'],
    ['SGB-II-Träger', 'SGB-II-Träger'],
    ['E-Mail-Adresse', 'E-Mail-Adresse'],
    ['Sachbearbeiterinnen bzw. -sachbearbeitern', 'Sachbearbeiterinnen bzw. -sachbearbeitern'],
    ['das -- nun ja -- geht', 'das -- nun ja -- geht'],
    ['Arbeit – und Zeit', 'Arbeit – und Zeit'],
    ['- Punkt', '- Punkt'],
  ])('%s', expectTokens);
});

describe('gender forms', () => {
  it.each([
    ['Kund*innen', 'Kund*innen'],
    ['Kolleg:innen', 'Kolleg:innen'],
    ['Kund_innen', 'Kund_innen'],
    ['Kund/-innen', 'Kund/-innen'],
    ['Kund/innen', 'Kund/innen'],
    ['KundInnen', 'KundInnen'],
    ['Mitarbeiter(innen) und Kolleg(inn)en', 'Mitarbeiter(innen) und Kolleg(inn)en'],
    ['jede*r und der*die', 'jede*r und der * die'],
    ['Kund*innenorientierung', 'Kund*innenorientierung'],
    ['Grund: innen', 'Grund : innen'],
  ])('%s', expectTokens);
});

describe('apostrophes and quotation marks', () => {
  it.each([
    ["Wie geht's?", "Wie geht's ?"],
    ['Wie geht’s?', 'Wie geht’s ?'],
    ['O’Neill', 'O’Neill'],
    ["gibt 's auch 'nen Weg", "gibt 's auch 'nen Weg"],
    ["das 'n' steht", "das ' n ' steht"],
    ['„Gut“, sagt er.', '„ Gut “ , sagt er .'],
    ['»Gut«', '» Gut «'],
    ['«Gut»', '« Gut »'],
    ['"Gut".', '" Gut " .'],
    ["``Gut'', sagt er", "`` Gut '' , sagt er"],
    ["'Gut'", "' Gut '"],
    ['‚Gut‘ und ›gut‹', '‚ Gut ‘ und › gut ‹'],
  ])('%s', expectTokens);
});

describe('ellipses, brackets, emoji, other scripts', () => {
  it.each([
    ['nun ... ja', 'nun ... ja'],
    ['nun… ja', 'nun … ja'],
    ['[...] ja', '[ ... ] ja'],
    ['(siehe unten)', '( siehe unten )'],
    ['Danke! 👍🏽 Gut', 'Danke ! 👍🏽 Gut'],
    ['👩‍👩‍👧 hier', '👩‍👩‍👧 hier'],
    ['schön :-) ja ;) gut :D', 'schön :-) ja ;) gut :D'],
    ['(wie gesagt:)', '( wie gesagt : )'],
    ['Привет мир', 'Привет мир'],
    ['naïve cafe\u0301s', 'naïve cafe\u0301s'],
    ['Müller & Co. KG', 'Müller & Co. KG'],
    ['F&E', 'F&E'],
    ['A\u200BB', 'A B'],
    ['1.\u00A0000', '1. 000'],
  ])('%s', expectTokens);
});

const pieces = fc.oneof(
  fc.constantFrom(
    'z. B.',
    'Kund*innen',
    '§ 16f',
    '4. Juli',
    '„',
    '“',
    '...',
    '…',
    '-',
    '--',
    '(',
    ')',
    '\n',
    ' ',
    '\u00A0',
    '\u00AD',
    'Ein-',
    'SGB-II-',
    'https://a.de/b',
    'x@y.de',
    '1.000,5',
    '19/2',
    "'s",
    '´',
    '``',
    "''",
    ':-)',
    '<i>',
    '</',
    '😀',
    '\uD83D',
    '\u0301',
    '/-innen',
    'CDU/CSU',
    'SPD-Fraktion',
    'a',
    'B',
    '7',
    '٣',
    ',',
    '/',
    '.',
    ':',
    '_',
    '*',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('laws', () => {
  it('tokens are ordered, do not overlap, are not empty and cover all that is not space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const vocabulary = german.createVocabulary();
        const document = annotateText(text, vocabulary);
        let behind = 0;
        for (let i = 0; i < document.tokenCount; i++) {
          const start = document.starts[i]!;
          const end = document.ends[i]!;
          if (start < behind || end <= start) return false;
          if (!isSpace(text.slice(behind, start))) return false;
          if (text.slice(start, end) !== vocabulary.form(document.types[i]!)) return false;
          behind = end;
        }
        return isSpace(text.slice(behind));
      }),
      { numRuns: 1500 },
    );
  });

  it('the quick scan finds the tokens that the rules find', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const vocabulary = german.createVocabulary();
        // Every code unit is new at first, and with it each token is left to the rules.
        const byRules = annotateText(text, vocabulary);
        const quickly = annotateText(text, vocabulary);
        expect(quickly.starts).toEqual(byRules.starts);
        expect(quickly.ends).toEqual(byRules.ends);
        expect(quickly.types).toEqual(byRules.types);
        expect(quickly.wordCount).toBe(byRules.wordCount);
      }),
      { numRuns: 1500 },
    );
  });

  it('equal forms share a type, different forms never do', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (forms) => {
        const vocabulary = german.createVocabulary();
        const text = forms.join(' ');
        const first = annotateText(text, vocabulary);
        const size = vocabulary.size;
        const second = annotateText(text, vocabulary);
        expect(second.types).toEqual(first.types);
        expect(vocabulary.size).toBe(size);
        const seen = new Map<number, string>();
        for (let i = 0; i < first.tokenCount; i++) {
          const form = text.slice(first.starts[i]!, first.ends[i]!);
          const type = first.types[i]!;
          expect(vocabulary.find(form)).toBe(type);
          expect(seen.get(type) ?? form).toBe(form);
          seen.set(type, form);
        }
        expect(new Set(seen.values()).size).toBe(seen.size);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile input', () => {
  // Characters looked at and copied are counted: a wall clock would flake on a busy machine.
  it.each([
    '.',
    '„',
    '-',
    '(',
    "'",
    ':',
    '<',
    'a.',
    'a-',
    '1.',
    '1 ',
    'x@',
    'a(',
    'a*',
    'www.',
    '<a',
    '. 1. ',
    '\uD83D\uDE00',
    'a',
    'ab ',
    'M. ',
    '"',
    'abcdef.',
    'ab@cdef.',
    'a@b-',
  ])('%j: work per character does not grow with length', (unit) => {
    const small = steps(unit.repeat(Math.ceil(20_000 / unit.length)));
    const large = steps(unit.repeat(Math.ceil(80_000 / unit.length)));
    expect(large / small).toBeLessThan(4.5);
    expect(large / 80_000).toBeLessThan(120);
  });
});

function isSpace(text: string): boolean {
  return /^[\s\u0085\u200B\u0000-\u001F\u007F]*$/u.test(text);
}

/** Code units looked at, by whatever way, plus the characters that slices copy, while `text` is annotated. */
function steps(text: string): number {
  counter.isOn = true;
  counter.count = 0;
  const { charCodeAt, slice } = String.prototype;
  String.prototype.charCodeAt = function (this: string, index: number) {
    counter.count++;
    return charCodeAt.call(this, index);
  };
  String.prototype.slice = function (this: string, start?: number, end?: number) {
    const cut = slice.call(this, start, end);
    counter.count += cut.length;
    return cut;
  };
  try {
    const document = annotateText(text, german.createVocabulary());
    expect(document.sentenceStarts.length).toBeGreaterThan(0);
  } finally {
    String.prototype.charCodeAt = charCodeAt;
    String.prototype.slice = slice;
    counter.isOn = false;
  }
  return counter.count;
}
