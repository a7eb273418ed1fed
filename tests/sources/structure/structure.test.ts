import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/text.js';
import { structure } from '../../../src/sources/structure/structure.js';
import { type Fixture, fixtures } from './fixtures.js';

const textOf = (text: string, block: Block): string => text.slice(block.span.start, block.span.end);
const kindsOf = (text: string): string[] => structure(text).map((block) => block.kind);

interface Marked {
  readonly text: string;
  /** Per character: 0 running text, 1 furniture, 2 either. */
  readonly marks: readonly number[];
}

function readFixture(fixture: Fixture): Marked {
  let text = '';
  const marks: number[] = [];
  for (const line of fixture.lines.slice(1).split('\n')) {
    const sign = line.charAt(0);
    // A form feed stands before the sign.
    const written =
      sign === '\f' ? `\f${line.slice(2)}` : '+-?'.includes(sign) ? line.slice(1) : line;
    const mark = sign === '-' ? 1 : sign === '?' ? 2 : 0;
    for (let index = 0; index < written.length; index += 1) marks.push(mark);
    marks.push(2);
    text += `${written}\n`;
  }
  return { text, marks };
}

describe('structure', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'tells furniture from running text in: %s',
    (_, fixture) => {
      const { text, marks } = readFixture(fixture);
      const wrong = structure(text)
        .filter((block) => marks[block.span.start] !== 2)
        .filter((block) => (marks[block.span.start] === 1) !== block.boilerplate)
        .map((block) => `${block.kind}: ${textOf(text, block)}`);
      expect(wrong).toEqual([]);
    },
  );

  it('joins the lines of a hard-wrapped paragraph and a sentence that a page break tore apart', () => {
    const text =
      'Die Teams funktionieren in solchen Häusern nach aller Erfahrung dann am\n\n\n\nbesten, wenn sie Sicherheit haben.\n\n' +
      'Wesentlich dabei sei für alle Beteiligten: Das Haus muss eine Vorschussleistung der besonderen Art erbringen, nämlich an\n\nVertrauen. Das ist nicht leicht.';
    expect(structure(text).map((block) => textOf(text, block).slice(0, 9))).toEqual([
      'Die Teams',
      'Wesentlic',
    ]);
  });

  it('glues no heading to the paragraph below', () => {
    const text =
      'Leitungen zeigen Wege für mehr Gelassenheit auf\nNach dem Vortrag stellten drei Häuser ihre Arbeit vor. Das dauerte eine Stunde.\n';
    expect(kindsOf(text)).toEqual(['heading', 'paragraph']);
  });

  it('gives headings their level', () => {
    const text =
      '1 ÜBERBLICK\n\nEs beginnt mit einem Satz.\n\n1.2 Im Einzelnen\n\nEs geht weiter.\n\nNeue Wege\n\nEs endet hier.';
    expect(
      structure(text)
        .filter((block) => block.kind === 'heading')
        .map((block) => [textOf(text, block), block.level]),
    ).toEqual([
      ['1 ÜBERBLICK', 1],
      ['1.2 Im Einzelnen', 2],
      ['Neue Wege', 2],
    ]);
  });

  it('finds the speakers of an interview and leaves notes with a colon alone', () => {
    const text =
      'Eva Lang: Wir fangen früh an.\n\nLang: Und wir hören spät auf.\n\nJo Beck: Das stimmt so nicht.\n\nBeck: Manchmal sind wir pünktlich.\n\nWichtig: Das Büro schließt um vier.';
    const speakers = structure(text).map((block) =>
      block.speaker === undefined ? null : text.slice(block.speaker.start, block.speaker.end),
    );
    expect(speakers).toEqual(['Eva Lang', 'Lang', 'Jo Beck', 'Beck', null]);
  });

  it('takes the label lines of parliament as turns of their own and flags nothing that was said', () => {
    const text =
      'Präsident Dr. Rolf Ahrens:\nDas Wort hat Frau Menz.\nUte Menz (CDU):\nHier finden Sie keine Mehrheit.\n(Beifall bei der CDU)\nDr. Jan Lenz, Bundesminister für Verkehr:\nJetzt anmelden!';
    const blocks = structure(text);
    expect(blocks.map((block) => block.kind)).toEqual([
      'turn',
      'paragraph',
      'turn',
      'paragraph',
      'paragraph',
      'turn',
      'paragraph',
    ]);
    expect(blocks.some((block) => block.boilerplate)).toBe(false);
    const label = blocks[5]!.speaker!;
    expect(text.slice(label.start, label.end)).toBe('Dr. Jan Lenz, Bundesminister für Verkehr');
  });

  it('keeps tables, lists and quoted mail apart', () => {
    expect(
      kindsOf('Ort\tZahl\nUlm\t12\n\n- eins\n- zwei\n\n> Gestern schrieb er,\n> es gehe.\n'),
    ).toEqual(['table-row', 'table-row', 'list-item', 'list-item', 'quote']);
  });

  it('has nothing to say of an empty text', () => {
    expect(structure('')).toEqual([]);
    expect(structure(' \n\t\n')).toEqual([]);
  });

  it('covers every character that is no white space, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'Inhalt',
      '1 Überblick\t3',
      '........ 12',
      'Foto: dpa',
      '• Punkt',
      '\n',
      '\n\n',
      '\f',
      '\t',
      '  ',
      'Anna Funk: ja.',
      'Das ist ein Satz.',
      'ohne Ende und',
      'www.example.de',
      '12',
      'Seite 3',
      '(Beifall)',
      '> Zitat',
      'Startseite',
      'a',
      'ß',
      '„',
      ':',
      '4. Juli 2019',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const block of structure(text)) {
          expect(block.span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, block.span.start).trim()).toBe('');
          expect(block.span.end).toBeGreaterThan(block.span.start);
          end = block.span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
