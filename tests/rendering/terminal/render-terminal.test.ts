import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column, Page, TableRow } from '../../../src/presentation/page.js';
import type { RenderOptions } from '../../../src/rendering/renderer.js';
import { displayWidth } from '../../../src/rendering/terminal/display-width.js';
import { renderTerminal } from '../../../src/rendering/terminal/render-terminal.js';
import { arbitraryPage } from '../arbitrary-page.js';
import { samplePage } from '../sample-page.js';

const options: RenderOptions = { lang: 'de', width: 80, color: false, unicode: true };

function tableLines(columns: readonly Column[], rows: readonly TableRow[], width = 80): string[] {
  const page: Page = { title: 'T', blocks: [{ kind: 'table', columns, rows }] };
  return renderTerminal(page, { ...options, width })
    .split('\n')
    .slice(2, -1);
}

describe('renderTerminal', () => {
  it.each([60, 80, 120, 200])('keeps the sample page within %i columns', (width) => {
    for (const lang of ['de', 'en'] as const) {
      const text = renderTerminal(samplePage(lang), { ...options, lang, width });
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('lays the sample page out', () => {
    expect(renderTerminal(samplePage('de'), { ...options, width: 80 })).toMatchSnapshot();
    expect(renderTerminal(samplePage('de'), { ...options, width: 160 })).toMatchSnapshot();
    expect(
      renderTerminal(samplePage('en'), { ...options, lang: 'en', width: 100, unicode: false }),
    ).toMatchSnapshot();
  });

  it('never prints a line wider than the terminal, nor a control character', () => {
    fc.assert(
      fc.property(
        arbitraryPage,
        fc.integer({ min: 60, max: 200 }),
        fc.boolean(),
        fc.boolean(),
        (page, width, color, unicode) => {
          const text = renderTerminal(page, { lang: 'de', width, color, unicode });
          const plain = color ? text.replace(/\x1b\[\d+m/g, '') : text;
          expect(plain).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
          for (const line of plain.split('\n')) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
            if (!color) expect(line).toBe(line.trimEnd());
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('prints the same text with and without colour but for the brackets around hits', () => {
    const page = samplePage('de');
    const colored = renderTerminal(page, { ...options, width: 200, color: true });
    const plain = renderTerminal(page, { ...options, width: 200 });
    expect(colored).toContain('\x1b[');
    expect(plain).not.toContain('\x1b');
    expect(stripVTControlCharacters(colored)).toBe(plain.replace(/[[\]]/g, ''));
  });

  it('stands numbers on the decimal mark, marks outside', () => {
    const lines = tableLines(
      [
        { key: 'a', label: 'Jahr', kind: 'year' },
        { key: 'b', label: 'x', kind: 'decimal', digits: 2 },
      ],
      [
        { cells: { a: { value: 2021, mark: '~' }, b: 1234.5 } },
        { cells: { a: 2019, b: -2 } },
        { cells: { a: 2020, b: null } },
      ],
    );
    expect(lines).toEqual([
      ' Jahr         x',
      '─────  ────────',
      '2021~  1.234,50',
      '2019      −2,00',
      '2020       –',
    ]);
  });

  it('measures wide signs, marks and emoji', () => {
    const lines = tableLines(
      [
        { key: 'a', label: 'Wort', kind: 'text' },
        { key: 'b', label: 'n', kind: 'integer' },
      ],
      ['信頼', 'Wu\u0308rde', '👩‍👧', '🇩🇪', '❤️', 'שׁ'].map((a, b) => ({ cells: { a, b } })),
    );
    expect(lines.slice(2)).toEqual([
      '信頼    0',
      'Wu\u0308rde   1',
      '👩👧    2',
      'DE      3',
      '❤       4',
      'שׁ       5',
    ]);
  });

  it('drops the columns of the highest priority and names them', () => {
    const columns: Column[] = [
      { key: 'a', label: 'Wort', kind: 'text', minWidth: 30 },
      { key: 'b', label: 'Zweitens', kind: 'text', minWidth: 30, priority: 2 },
      { key: 'c', label: 'Erstens', kind: 'text', minWidth: 20, priority: 1 },
    ];
    const long = 'Wort '.repeat(10).trim();
    const rows = [{ cells: { a: long, b: long, c: long } }];
    const lines = tableLines(columns, rows, 60);
    expect(lines[0]).toMatch(/^Wort +Erstens$/);
    expect(lines.join(' ')).toContain('Spalte ausgelassen, da zu schmal: Zweitens.');
    expect(tableLines(columns, rows, 200).join(' ')).not.toContain('ausgelassen');
  });

  it('shortens lists by whole items', () => {
    const items = ['Vertrauen 52', 'vertrauensvoll 11', 'Selbstvertrauen 4'];
    const columns: Column[] = [{ key: 'a', label: 'W', kind: 'text' }];
    const last = (width: number) =>
      tableLines(columns, [{ cells: { a: { items } } }], width).at(-1);
    expect(last(60)).toBe('Vertrauen 52, vertrauensvoll 11, Selbstvertrauen 4');
    expect(last(40)).toBe('Vertrauen 52, vertrauensvoll 11, +1');
    expect(last(20)).toBe('Vertrauen 52, +2');
  });

  it('stands the hits of a concordance under each other at any width', () => {
    const concordance = samplePage('de').blocks.filter((block) => block.kind === 'concordance');
    for (let width = 60; width <= 200; width++) {
      const lines = renderTerminal(
        { title: 'K', blocks: concordance },
        { ...options, width, color: true },
      )
        .split('\n')
        .slice(2, -1);
      const starts = lines.map((line) =>
        displayWidth(stripVTControlCharacters(line.slice(0, line.indexOf('\x1b[1m')))),
      );
      expect(lines).toHaveLength(3);
      expect(new Set(starts).size).toBe(1);
    }
  });

  it('prints thousands of rows in linear time', () => {
    const columns: Column[] = [
      { key: 'a', label: 'Wort', kind: 'text' },
      { key: 'b', label: 'Anzahl', kind: 'integer' },
      { key: 'c', label: 'je 1.000', kind: 'rate' },
    ];
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      cells: { a: `Wörter${index}`, b: index, c: index / 7 },
    }));
    const start = process.hrtime.bigint();
    expect(tableLines(columns, rows)).toHaveLength(20_002);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(4000);
  });
});
