import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '../../../src/sources/repair/repair.js';

const plain = (raw: string): string => repair(raw, { markup: true }).text;

/** Raw text of the first occurrence of `word` in the repaired text. */
function rawOf(raw: string, word: string): string {
  const { text, offsets } = repair(raw, { markup: true });
  const start = text.indexOf(word);
  expect(start, `${word} in ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(0);
  return raw.slice(offsets.rawStart(start), offsets.rawEnd(start + word.length));
}

describe('repair', () => {
  it('gives back the very same text when there is nothing to repair', () => {
    const raw = 'SGB-II-Träger und Kund*innen – z. B. „Ein- und Ausgang“ kosten 5 $.\n\nEnde.';
    const repaired = repair(raw, { markup: true });
    expect(repaired.text).toBe(raw);
    expect(repaired.offsets.isIdentity).toBe(true);
    expect(repaired.counts).toEqual({});
  });

  it('counts what it did by rule', () => {
    const { counts } = repair('Leis-\ntung a\u00adb\u00adc Arbeit*plus*', { markup: true });
    expect(counts).toEqual({ 'glued-markup': 2, 'line-end-hyphen': 1, 'soft-hyphen': 2 });
  });

  it.each([
    ['Leis-\ntung', 'Leistung'],
    ['Leis-  \n   tung folgt', 'Leistung folgt'],
    ['Leis-\r\ntung', 'Leistung'],
    ['Leis\u2010\ntung', 'Leistung'],
    ['SGB-II-\nTräger', 'SGB-II-Träger'],
    ['SGB-II-Trä-\nger', 'SGB-II-Träger'],
    ['Nordrhein-\nWestfalen', 'Nordrhein-Westfalen'],
    ['IT-\ngestützt', 'IT-gestützt'],
    ['Covid-\n19', 'Covid-19'],
    ['QUALITÄTS-\nARBEIT LEBEN', 'QUALITÄTSARBEIT LEBEN'],
    ['im BMAS-\nESF', 'im BMAS-ESF'],
    ['https://example.org/lange-\nadresse', 'https://example.org/lange-adresse'],
  ])('joins the word torn in %j', (raw, expected) => {
    expect(plain(raw)).toBe(expected);
  });

  it.each([
    'Ein-\nund Ausgang',
    'Kunden-\nbzw. Bürgernähe',
    'Telefon-\noder Videoberatung',
    'Ein Satz -\nund weiter',
    'Ende-\n\nneuer Absatz',
    '2019-\n2021',
    'Punkt-\n1. Erstens',
    '- eins-\n- zwei',
  ])('leaves the hyphen of %j alone', (raw) => {
    expect(plain(raw)).toBe(raw);
  });

  it.each([
    ['Arbeit*plus* Bielefeld', 'Arbeitplus Bielefeld'],
    ['Arbeit**plus** Bielefeld', 'Arbeitplus Bielefeld'],
    ['Arbeit$plus$', 'Arbeitplus'],
    ['Arbeit_plus_', 'Arbeitplus'],
    ['Arbeit$^{plus}$', 'Arbeitplus'],
    ['Arbeit$\\mathit{plus}$', 'Arbeitplus'],
    ['Arbeit\\textit{plus}', 'Arbeitplus'],
    ['*Arbeit*plus', 'Arbeitplus'],
    ['Arbeit <i>plus</i> Bielefeld', 'Arbeit plus Bielefeld'],
    ['Arbeit<i class="x">plus</i>', 'Arbeitplus'],
    ['H<sub>2</sub>O', 'H2O'],
    ['Vertrauen<sup>1</sup>', 'Vertrauen 1'],
    ['oben<br/>unten', 'oben\nunten'],
    ['<!-- Notiz -->Text', 'Text'],
  ])('takes the markup out of %j', (raw, expected) => {
    expect(plain(raw)).toBe(expected);
  });

  it.each([
    'Kolleg*innen und Kund*innen',
    'Kolleg*innen*',
    '*Kolleg*innen*',
    'jede*r Teamleiter*in*',
    'Teilnehmer_innen_',
    '*Arbeitplus* Bielefeld',
    '**fett** und *ganze Wendung*',
    'Jobcenter $plus$ Bielefeld',
    'eine_lange_kennung',
    'a < b und <unbekannt>',
    '3*4*5',
    'Preis: 5$ bis 7$',
  ])('leaves the signs of %j alone', (raw) => {
    expect(plain(raw)).toBe(raw);
  });

  it.each([
    ['der V e r t r a u e n wächst', 'der Vertrauen wächst'],
    ['V E R T R A U E N', 'VERTRAUEN'],
    ['V e r t r a u e n S c h a f f e n', 'Vertrauen Schaffen'],
    ['V e r t r a u e n  s c h a f f e n', 'Vertrauen  schaffen'],
    ['ab V e r t r a u e n', 'ab Vertrauen'],
    ['abc V e r t r a u e n', 'abc Vertrauen'],
    ['abcd V e r t r a u e n', 'abcd Vertrauen'],
    ['abcde V e r t - r a u e n', 'abcde Vert - rauen'],
  ])('joins the spaced letters of %j', (raw, expected) => {
    expect(plain(raw)).toBe(expected);
  });

  it.each(['a b c d e', 'x x x x x', 'B D F G', 'S G B II', 'Ja o je'])(
    'leaves the single letters of %j apart',
    (raw) => {
      expect(plain(raw)).toBe(raw);
    },
  );

  it('expands ligatures, both letters pointing to the one sign', () => {
    const raw = 'Qualiﬁzierung';
    const { text, offsets } = repair(raw, { markup: true });
    expect(text).toBe('Qualifizierung');
    expect([offsets.rawStart(5), offsets.rawEnd(6)]).toEqual([5, 6]);
    expect([offsets.rawStart(6), offsets.rawEnd(7)]).toEqual([5, 6]);
    expect(rawOf(raw, 'Qualifizierung')).toBe(raw);
  });

  it('removes invisible characters but keeps the joiners of emoji', () => {
    expect(plain('Ver\u200btrau\u2060en \u202enach\u202c')).toBe('Vertrauen nach');
    expect(plain('Team 👩\u200d💻')).toBe('Team 👩\u200d💻');
    expect(plain('Auf\u200clage')).toBe('Auflage');
  });

  it('ends every line in \\n and keeps the place', () => {
    const raw = 'eins\r\nzwei\rdrei\u2028vier';
    expect(plain(raw)).toBe('eins\nzwei\ndrei\nvier');
    expect(rawOf(raw, 'drei')).toBe('drei');
  });

  it('composes letters with their accents, with a soft hyphen between too', () => {
    expect(plain('Tra\u0308ger')).toBe('Träger');
    expect(rawOf('der Tra\u00ad\u0308ger ist', 'Träger')).toBe('Tra\u00ad\u0308ger');
    expect(plain('5 \u212b')).toBe('5 Å');
  });

  it('points to the raw file from every repaired word', () => {
    expect(rawOf('Das Leis-\n  tung!', 'Leistung')).toBe('Leis-\n  tung');
    expect(rawOf('im Arbeit*plus* B.', 'Arbeitplus')).toBe('Arbeit*plus');
    expect(rawOf('im Arbeit <i>plus</i> B.', 'plus')).toBe('plus');
    expect(rawOf('das V e r t r a u e n ist', 'Vertrauen')).toBe('V e r t r a u e n');
  });

  it('leaves Markdown its own marks', () => {
    expect(repair('Arbeit*plus*', { markup: false }).text).toBe('Arbeit*plus*');
  });
});

// Texts in which every fault occurs next to every other one.
const faults = fc.array(
  fc.constantFrom(
    ...['Träger', 'Tra\u0308ger', 'Leis-\ntung', 'SGB-II-\n', 'Kolleg*innen', 'Arbeit*plus*'],
    ...['\u00ad', '\u200b', '\u200d', 'ﬁ', '<i>', '</i>', '<br>', '*', '**', '_', '$', '\\emph{'],
    ...['}', '-', '-\n', '\r\n', '\r', '\n\n', ' ', 'V e r t r a u e n', 'a', 'Z', '7', '.', '„'],
    ...['\u0301', '\u0316', '👩', '\ud83d', '\u1100\u1161', '&', '<!--', '-->', '\u202e', '\t'],
  ),
  { maxLength: 40 },
);
const mixture = faults.map((parts) => parts.join(''));

describe('laws of repair', () => {
  it('the way back is monotone and stays inside the file', () => {
    fc.assert(
      fc.property(mixture, fc.boolean(), (raw, markup) => {
        const { text, offsets } = repair(raw, { markup });
        let lastStart = 0;
        let lastEnd = 0;
        for (let at = 0; at < text.length; at++) {
          const start = offsets.rawStart(at);
          const end = offsets.rawEnd(at + 1);
          expect(start).toBeGreaterThanOrEqual(lastStart);
          expect(end).toBeGreaterThanOrEqual(lastEnd);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(raw.length);
          lastStart = start;
          lastEnd = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what was not repaired stands in the file as it stands in the text', () => {
    fc.assert(
      fc.property(mixture, (raw) => {
        const { text, offsets } = repair(raw, { markup: true });
        for (let at = 0; at < text.length; at++) {
          const [start, end] = [offsets.rawStart(at), offsets.rawEnd(at + 1)];
          if (end - start === 1 && !/[\r\u0085\u2028\u2029ﬀ-ﬆ<>\u212b]/.test(raw[start]!)) {
            expect(raw[start]).toBe(text[at]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a decomposed text reads as its NFC, and each word leads to its decomposed spelling', () => {
    const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüßéñçå]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1 }), (words) => {
        const spelled = words.map(([form, apart]) => form.normalize(apart ? 'NFD' : 'NFC'));
        const raw = spelled.join(', ');
        const { text, offsets } = repair(raw, { markup: true });
        expect(text).toBe(raw.normalize('NFC'));
        for (const match of text.matchAll(/[^, ]+/g)) {
          const end = match.index + match[0].length;
          const written = raw.slice(offsets.rawStart(match.index), offsets.rawEnd(end));
          expect(written.normalize('NFC')).toBe(match[0]);
        }
      }),
    );
  });

  it('composes any text to NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (raw) => {
        const decomposed = raw.normalize('NFD').replace(/[<*$_\\-]/g, '');
        const { text } = repair(decomposed, { markup: true });
        expect(text).toBe(text.normalize('NFC'));
      }),
      { numRuns: 300 },
    );
  });

  it('takes no more than linear work on hostile texts', () => {
    // Time per character must not grow with length; both lengths run in this process, one after the other.
    const seconds = (unit: string, length: number): number => {
      const raw = unit.repeat(Math.ceil(length / unit.length));
      const start = process.hrtime.bigint();
      repair(raw, { markup: true });
      return Number(process.hrtime.bigint() - start) / 1e9;
    };
    const units = [
      '-',
      '-\n',
      'a-\n',
      '\u00ad',
      'a\u00ad\n',
      '<',
      '<i>',
      '<i ',
      '<!--',
      '*',
      '*a',
      '_',
    ];
    units.push('$', '\\emph{', 'a ', 'ab -', ' ', 'a\u0301', '\u0301', '\u0301\u0316', 'ﬁ', 'a*b*');
    for (const unit of units) {
      seconds(unit, 20_000);
      const short = Math.min(seconds(unit, 20_000), seconds(unit, 20_000));
      const long = Math.min(seconds(unit, 200_000), seconds(unit, 200_000));
      // Ten times the text: quadratic work would take a hundred times as long.
      expect(long / Math.max(short, 0.002), JSON.stringify(unit)).toBeLessThan(40);
    }
  });
});
