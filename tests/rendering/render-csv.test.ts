import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Column, Page } from '../../src/presentation/page.js';
import { renderCsv } from '../../src/rendering/render-csv.js';
import { renderTsv } from '../../src/rendering/render-tsv.js';
import type { RenderOptions } from '../../src/rendering/renderer.js';
import { sanitize } from '../../src/rendering/terminal/sanitize.js';
import { nastyText } from './nasty-text.js';
import { samplePage } from './sample-page.js';

const options: RenderOptions = { lang: 'de', width: 80, color: true, unicode: true };

/** RFC 4180, character by character. */
function parseCsv(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[index + 1] === '"') field += text[++index];
      else quoted = false;
    } else if (sign === '"' && field === '') {
      quoted = true;
    } else if (sign === separator) {
      record.push(field);
      field = '';
    } else if (sign === '\r' && text[index + 1] === '\n') {
      index++;
      records.push([...record, field]);
      record = [];
      field = '';
    } else {
      field += sign;
    }
  }
  expect([field, record.length, quoted]).toEqual(['', 0, false]);
  return records;
}

function textPage(texts: readonly string[]): Page {
  const columns: Column[] = texts.map((_, index) => ({
    key: `c${index}`,
    label: 'L',
    kind: 'text',
  }));
  const cells: Record<string, Cell> = Object.fromEntries(
    texts.map((text, index) => [`c${index}`, text]),
  );
  return { title: 'T', blocks: [{ kind: 'table', columns, rows: [{ cells }] }] };
}

describe('renderCsv', () => {
  it('prints every column with English keys, codes and unrounded numbers, and no pictures', () => {
    const records = parseCsv(renderCsv(samplePage('de'), options), ',');
    expect(records[0]!.join()).toBe(
      'theme,year,hits,words,perThousand,intervalLow,intervalHigh,paragraphShare,logRatio,peak,verdict,terms,bic',
    );
    expect(records[1]!.slice(0, 11).join()).toBe(
      'Vertrauen,2019,80,2931,27.294438,21.99,33.83,0.285,5.214,true,higher',
    );
    expect(records[2]!.at(-1)).toBe('0');
    expect(records[3]!.slice(7, 9)).toEqual(['', '']);
  });

  it('gives German Excel semicolons, decimal commas and a byte-order mark', () => {
    const text = renderCsv(samplePage('de'), { ...options, excel: true });
    expect(text.startsWith('\uFEFFtheme;year;')).toBe(true);
    expect(parseCsv(text.slice(1), ';')[1]!.slice(4, 6)).toEqual(['27,294438', '21,99']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\rx', "' x"],
    [' =1', "' =1"],
    ['\u202E=1', "'=1"],
    ['-5', '-5'],
    ['+4,73', '+4,73'],
    ['a=b', 'a=b'],
  ])('defuses %j', (text, expected) => {
    expect(parseCsv(renderCsv(textPage([text]), options), ',')[1]).toEqual([expected]);
  });

  it('never touches numbers', () => {
    const page: Page = {
      title: 'T',
      blocks: [],
      data: {
        kind: 'table',
        columns: [{ key: 'n', label: 'n', kind: 'decimal' }],
        rows: [-1.5, 1e-7, 123456789.123, -0].map((n) => ({ cells: { n } })),
      },
    };
    expect(renderCsv(page, options)).toBe('n\r\n-1.5\r\n1e-7\r\n123456789.123\r\n0\r\n');
  });

  it('refuses what JSON cannot hold', () => {
    const page: Page = {
      title: 'T',
      blocks: [
        {
          kind: 'table',
          columns: [{ key: 'n', label: 'n', kind: 'decimal' }],
          rows: [{ cells: { n: Number.NaN } }],
        },
      ],
    };
    expect(() => renderCsv(page, options)).toThrow('Column "n" holds NaN');
    expect(() => renderCsv({ title: 'Leer', blocks: [] }, options)).toThrow('Leer');
  });

  it('round trips through a parser, whatever the documents hold', () => {
    fc.assert(
      fc.property(
        fc.array(nastyText, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (texts, excel) => {
          const text = renderCsv(textPage(texts), { ...options, excel });
          expect(text).not.toMatch(/[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
          const records = parseCsv(excel ? text.slice(1) : text, excel ? ';' : ',');
          expect(records).toHaveLength(2);
          records[1]!.forEach((field, index) => {
            const safe = sanitize(texts[index]!);
            expect([safe, `'${safe}`]).toContain(field);
            expect(field).not.toMatch(/^\s*[=@]/);
            if (/^\s*[+-]/.test(field)) expect(field).toMatch(/^[+-]\d+(?:[.,]\d+)?$/);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('renderTsv', () => {
  it('keeps the columns of every line, whatever the documents hold', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const lines = renderTsv(textPage(texts), options).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[1]!.split('\t')).toHaveLength(texts.length);
      }),
    );
  });
});
