import { writeXlsx } from 'hucre/xlsx';
import type { Page } from '../../presentation/page.js';
import { wordingOf } from '../../presentation/wording/wording-of.js';
import type { RenderOptions } from '../renderer.js';
import { type SheetContent, sheetsOf } from './sheets-of.js';

/** A file needs a date of change; this one is the earliest that ZIP knows, so that two runs give the same bytes. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** An Office Open XML workbook: a sheet per table, numbers as numbers, the header frozen and with filters. */
export async function renderXlsx(page: Page, { lang }: RenderOptions): Promise<Uint8Array> {
  const sheets = sheetsOf(page, wordingOf(lang));
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: {
      title: page.title,
      creator: 'qa-sgb2',
      created: NO_DATE,
      modified: NO_DATE,
    },
    stringMode: 'shared',
  });
}

function sheetOf({ name, columns, rows }: SheetContent) {
  const lastColumn = columnName(columns.length);
  return {
    name,
    columns: columns.map(({ header, width, format }) => ({
      header,
      width,
      ...(format === null ? {} : { numFmt: format }),
    })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => [...row])],
    cells: new Map(
      columns.map(({ header }, index) => [
        `0,${index}`,
        { value: header, type: 'string' as const, style: { font: { bold: true } } },
      ]),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
  };
}

/** 1 → `A`, 27 → `AA`. */
function columnName(number: number): string {
  let name = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
