import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/sources/formats/markdown.js';

/** Blocks as `kind: words`, furniture in brackets, heading levels as numbers. */
function shown(raw: string): string[] {
  const { text, blocks } = markdown(raw);
  return blocks.map(({ kind, span, boilerplate, level }) => {
    const label = kind === 'heading' ? `heading ${level}` : kind;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return boilerplate ? `[${label}: ${words}]` : `${label}: ${words}`;
  });
}

const inline = (raw: string): string => markdown(raw).text;

describe('markdown blocks', () => {
  it('tells headings, paragraphs, lists, quotes, code and rules', () => {
    const raw = [
      '# Erster Titel #',
      '',
      'Zweiter Titel',
      '=============',
      'Ein Absatz über',
      'zwei Zeilen, der als Satz endet.',
      '',
      'Dritter',
      '---',
      '- erster Punkt',
      '  geht weiter',
      '* [x] zweiter Punkt',
      '1. dritter Punkt',
      '',
      '> Ein Zitat, das',
      '> weitergeht.',
      '',
      '***',
      '```js',
      'const a = 1;',
      '```',
      'Ende des Textes ist hier.',
    ].join('\n');
    expect(shown(raw)).toEqual([
      'heading 1: Erster Titel',
      'heading 1: Zweiter Titel',
      'paragraph: Ein Absatz über zwei Zeilen, der als Satz endet.',
      'heading 2: Dritter',
      'list-item: erster Punkt geht weiter',
      'list-item: zweiter Punkt',
      'list-item: dritter Punkt',
      'quote: Ein Zitat, das weitergeht.',
      '[code: const a = 1;]',
      'paragraph: Ende des Textes ist hier.',
    ]);
  });

  it('reads a table row by row, cells apart', () => {
    const { text, blocks } = markdown(
      '| Jahr | Thema |\n|:--|--:|\n| 2019 | **Vertrauen** |\n\nText.',
    );
    const rows = blocks.filter(({ kind }) => kind === 'table-row');
    expect(rows.map(({ span }) => text.slice(span.start, span.end).split('\t'))).toEqual([
      ['Jahr ', ' Thema'],
      ['2019 ', ' Vertrauen'],
    ]);
    expect(text).not.toContain('|');
  });

  it('flags front matter, pictures, lone links and link definitions', () => {
    const raw = [
      '---',
      'title: A',
      '---',
      'Der Text nennt [das Jobcenter][1] und noch mehr.',
      '',
      '![Drei Menschen im Saal](bild.jpg)',
      '',
      '[Zur Übersicht](https://example.org)',
      '',
      '[1]: https://example.org/jobcenter',
    ].join('\n');
    expect(shown(raw)).toEqual([
      '[front-matter: --- title: A ---]',
      'paragraph: Der Text nennt das Jobcenter und noch mehr.',
      '[alt-text: Drei Menschen im Saal]',
      '[link-line: Zur Übersicht]',
      '[link-line: 1: https://example.org/jobcenter]',
    ]);
  });

  it('does not take a year that opens a line for a list', () => {
    expect(shown('Die Tagung war im Jahr\n2019. Danach kam eine Pause von zwei Jahren.')).toEqual([
      'paragraph: Die Tagung war im Jahr 2019. Danach kam eine Pause von zwei Jahren.',
    ]);
  });

  it('tells furniture by its words where syntax says nothing', () => {
    const blocks = shown(
      'Ein Satz, der etwas erzählt und zu Ende geht.\n\nQuelle: Kathrin Heller, dpa',
    );
    expect(blocks[1]).toMatch(/^\[credit: /);
  });
});

describe('markdown turns', () => {
  it('tells who speaks in an interview', () => {
    const raw = [
      '# Interview',
      '',
      '**Was hat sich in der Beratung verändert, Frau Funk?**',
      '',
      '**Anna Funk:** Wir beraten seit einem Jahr auch per Video, und das klappt gut.',
      '',
      '**Michaela Ludwig:** Das stimmt. Wir setzen auch stark auf Mitgestaltung.',
      '',
      '**Funk:** Am besten ist immer noch die Beratung in Präsenz, sage ich.',
      '',
      '**Ludwig:** Da stimme ich zu, auch wenn vieles per Video möglich ist.',
    ].join('\n');
    const { text, blocks } = markdown(raw);
    const speakers = blocks.flatMap(({ kind, speaker }) =>
      kind === 'turn' && speaker ? [text.slice(speaker.start, speaker.end)] : [],
    );
    expect(speakers).toEqual(['Anna Funk', 'Michaela Ludwig', 'Funk', 'Ludwig']);
  });
});

describe('markdown words', () => {
  it.each([
    ['Das ist *sehr* **wichtig** und ***beides***.', 'Das ist sehr wichtig und beides.'],
    ['_kursiv_ und __fett__ und ~~weg~~', 'kursiv und fett und weg'],
    ['Arbeit*plus* Bielefeld', 'Arbeitplus Bielefeld'],
    ['Kund*innen und Kolleg*innen', 'Kund*innen und Kolleg*innen'],
    ['*Kund*innen* und jede*r*', 'Kund*innen und jede*r*'],
    ['snake_case_name', 'snake_case_name'],
    ['5*3*2 und 2 * 3 * 4', '5*3*2 und 2 * 3 * 4'],
    ['ein \\*Stern\\*', 'ein *Stern*'],
    ['[Text](https://example.org/a_(b) "Titel") folgt', 'Text folgt'],
    ['[Text mit **fett**](x)', 'Text mit fett'],
    ['ein [Einschub] bleibt', 'ein [Einschub] bleibt'],
    ['siehe <https://example.org> dort', 'siehe https://example.org dort'],
    ['`code` und ``a ` b``', 'code und a ` b'],
    ['Fußnote[^1] hier', 'Fußnote hier'],
    ['offen *bleibt offen', 'offen *bleibt offen'],
    ['Arbeit <i>plus</i>', 'Arbeit plus'],
  ])('reads %j', (raw, text) => {
    expect(inline(raw)).toBe(text);
  });

  it('keeps the place of every word', () => {
    const raw =
      '# Über **Vertrauen**\r\n\r\n> Die [Fach\u00adtagung](https://example.org) war *gut*.';
    const { text, offsets } = markdown(raw);
    const place = (word: string): string => {
      const start = text.indexOf(word);
      return raw.slice(offsets.rawStart(start), offsets.rawEnd(start + word.length));
    };
    expect(place('Vertrauen')).toBe('Vertrauen');
    expect(place('Fachtagung')).toBe('Fach\u00adtagung');
    expect(place('gut')).toBe('gut');
  });
});

const pieces = fc.array(
  fc.constantFrom(
    ...['Wort', 'Kund*innen', '*', '**', '_', '`', '```\n', '[', ']', '](', ')', '![', '<', '>'],
    ...['\n', '\n\n', '# ', '> ', '- ', '1. ', '|', '\n|-|-|\n', '---\n', '===\n', '    ', ' '],
    ...['\\', 'a: b\n', '[x]: y\n', '[^1]', '~~', '\t', '👩', 'ü', 'u\u0308', '\r\n', '. '],
  ),
  { maxLength: 40 },
);

describe('laws of markdown', () => {
  it('blocks are in order, apart, trimmed, and hold every sign that is not white space', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, blocks, offsets } = markdown(parts.join(''));
        let position = 0;
        for (const { span, speaker } of blocks) {
          expect(text.slice(position, span.start).trim()).toBe('');
          expect(span.start).toBeGreaterThanOrEqual(position);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end).trim().length).toBe(span.end - span.start);
          if (speaker) expect(speaker.start).toBeGreaterThanOrEqual(span.start);
          expect(offsets.rawEnd(span.end)).toBeGreaterThan(offsets.rawStart(span.start));
          position = span.end;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const raw = parts.join('');
        const count = (text: string): number => text.split('Wort').length;
        // Addresses of links and the language of a fence are syntax; texts with them prove nothing here.
        fc.pre(!/\]\(|```|~~~|<|\]:|\[\^/.test(raw));
        expect(count(markdown(raw).text)).toBe(count(raw));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no more than linear work on hostile texts', () => {
    const seconds = (unit: string, length: number): number => {
      const raw = unit.repeat(Math.ceil(length / unit.length));
      const start = process.hrtime.bigint();
      markdown(raw);
      return Number(process.hrtime.bigint() - start) / 1e9;
    };
    const units = ['[', '](', '[a](', '[a]( "', '*a', '_a ', '`', '`a``', '<a', '> ', '#', '[a]:'];
    units.push('[^a]', '\\*', '* a\n', '|\n|-\n', '===\n', '    a\n', '[a]: x\n');
    for (const unit of units) {
      seconds(unit, 10_000);
      const short = Math.min(seconds(unit, 10_000), seconds(unit, 10_000));
      const long = Math.min(seconds(unit, 100_000), seconds(unit, 100_000));
      // Ten times the text: quadratic work would take a hundred times as long.
      expect(long / Math.max(short, 0.002), JSON.stringify(unit)).toBeLessThan(40);
    }
  });
});
