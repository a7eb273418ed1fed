import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/presentation/page.js';
import type { RenderOptions } from '../../../src/rendering/renderer.js';
import { renderXlsx } from '../../../src/rendering/xlsx/render-xlsx.js';
import { samplePage } from '../sample-page.js';

const options: RenderOptions = { lang: 'de', width: 0, color: false, unicode: true };
/** LibreOffice with Calc: an installation of Writer alone opens no workbook. */
const office =
  ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
    (program) =>
      existsSync(program) &&
      existsSync(path.join(path.dirname(realpathSync(program)), 'libsclo.so')),
  ) ?? null;

const hostile: Page = {
  title: 'A/B [x]: "\u0007"',
  blocks: ['=1+1', '@SUM(A1)', '\u0000\uFFFF', '-5'].map((text) => ({
    kind: 'table',
    columns: [{ key: 'a', label: 'Text', kind: 'text' }],
    rows: [{ cells: { a: text } }],
  })),
};

describe('renderXlsx', () => {
  it('holds a sheet per table, numbers as numbers and the exact values', async () => {
    const { sheets } = await readXlsx(await renderXlsx(samplePage('de'), options));
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual([
      'Themen nach Jahren',
      'Themen nach Jahren 2',
    ]);
    const [header, first] = sheets[0]!.rows;
    expect(header!.slice(0, 4)).toEqual(['Thema', 'Jahr', 'Treffer', 'Wörter']);
    expect(first!.slice(0, 5)).toEqual(['Vertrauen', 2019, 80, 2931, 27.294438]);
    expect(sheets[0]!.freezePane).toMatchObject({ rows: 1 });
    expect(sheets[0]!.autoFilter?.range).toMatch(/^A1:/);
  });

  it('gives the same bytes twice', async () => {
    const bytes = await renderXlsx(samplePage('de'), options);
    expect(Buffer.from(await renderXlsx(samplePage('de'), options)).equals(bytes)).toBe(true);
  });

  it('writes text as text, never as a formula', async () => {
    const { sheets } = await readXlsx(await renderXlsx(hostile, options));
    expect(sheets.map(({ rows }) => rows[1]![0])).toEqual([
      '=1+1',
      '@SUM(A1)',
      '\uFFFD\uFFFD',
      '-5',
    ]);
    for (const sheet of sheets) {
      for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
    }
  });

  it.skipIf(office === null)(
    `opens in LibreOffice${office === null ? ' (skipped: not installed)' : ''}`,
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-xlsx-'));
      try {
        writeFileSync(path.join(folder, 'a.xlsx'), await renderXlsx(samplePage('de'), options));
        const { status } = spawnSync(
          office!,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            ...['--headless', '--convert-to', 'csv', '--outdir', folder],
            path.join(folder, 'a.xlsx'),
          ],
          { timeout: 90_000 },
        );
        expect(status).toBe(0);
        const text = readFileSync(path.join(folder, 'a.csv'), 'utf8');
        expect(text.split('\n')[0]).toMatch(/^Thema,Jahr,Treffer,W/);
        expect(text.split('\n')[1]).toMatch(/^Vertrauen,2019,80,/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
