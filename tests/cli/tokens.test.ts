import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { folderOf } from '../corpus-of.js';
import { runBin } from './run-bin.js';

const folder = folderOf({
  '2019-a.txt':
    'Ein Satz über Vertrauen. Noch ein Satz, mit Zahl 58.000!\n\nEin Absatz für Kund*innen.\n',
  '2021-b.txt': `${'Die Behörde hilft. '.repeat(40_000)}\n`,
});
const out = path.join(folderOf({}), 'tokens.parquet');

function bufferOf(file: string): ArrayBuffer {
  const bytes = readFileSync(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

test('Parquet and NDJSON hold every token with its place, in typed columns and several groups', async () => {
  expect(runBin(['tokens', folder, '--format', 'parquet', '--out', out]).code).toBe(0);
  const lines = runBin(['tokens', folder, '--format', 'ndjson']).stdout.trimEnd().split('\n');
  const expected = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const file = bufferOf(out);
  const metadata = parquetMetadata(file);
  expect(metadata.row_groups.length).toBeGreaterThan(0);
  expect(
    Object.fromEntries(metadata.schema.slice(1).map(({ name, type }) => [name, type])),
  ).toEqual({
    document: 'BYTE_ARRAY',
    year: 'INT32',
    sentence: 'INT32',
    start: 'INT32',
    end: 'INT32',
    form: 'BYTE_ARRAY',
    stem: 'BYTE_ARRAY',
    word: 'BOOLEAN',
    stopword: 'BOOLEAN',
  });
  const about = JSON.parse(
    metadata.key_value_metadata!.find(({ key }) => key === 'qa-sgb2')!.value!,
  );
  expect(about.corpus.documents).toBe(2);
  const rows = await parquetReadObjects({ file });
  expect(rows).toEqual(expected);
  const text = readFileSync(path.join(folder, '2019-a.txt'), 'utf8');
  const first = rows.filter(({ document }) => document === '2019-a.txt');
  for (const { form, start, end } of first) expect(text.slice(start, end)).toBe(form);
  expect(first.map(({ form, sentence }) => `${sentence} ${form}`)).toContain('2 58.000');
  expect(first.find(({ form }) => form === 'Kund*innen')).toMatchObject({
    sentence: 3,
    word: true,
  });
}, 60_000);

test('a year that no document is of leaves no file', () => {
  const file = path.join(folderOf({}), 'none.parquet');
  const { code, stderr } = runBin([
    'tokens',
    folder,
    '--year',
    '1999',
    '--format',
    'parquet',
    '--out',
    file,
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('1999');
  expect(() => readFileSync(file)).toThrow();
});

/** Set QA_PYTHON to an interpreter that has the packages. */
const python = process.env.QA_PYTHON ?? 'python3';
const READERS = {
  duckdb: `
import duckdb, sys
print(duckdb.sql(f"select count(*), max(sentence), count(distinct form), typeof(any_value(start)) from '{sys.argv[1]}'").fetchall()[0])`,
  pyarrow: `
import pyarrow.parquet as pq, pyarrow.compute as pc, sys
t = pq.read_table(sys.argv[1])
print((t.num_rows, pc.max(t['sentence']).as_py(), pc.count_distinct(t['form']).as_py(), str(t.schema.field('start').type).upper().replace('INT32', 'INTEGER')))`,
};

for (const [name, program] of Object.entries(READERS)) {
  const isThere = spawnSync(python, ['-c', `import ${name}`]).status === 0;
  test.skipIf(!isThere)(
    `${name} reads them (skipped where it is not installed)`,
    async () => {
      expect(runBin(['tokens', folder, '--format', 'parquet', '--out', out]).code).toBe(0);
      const rows = await parquetReadObjects({ file: bufferOf(out) });
      const { stdout, stderr } = spawnSync(python, ['-c', program, out], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const sentences = Math.max(...rows.slice(-10).map(({ sentence }) => sentence as number));
      const forms = new Set(rows.map(({ form }) => form)).size;
      expect(stdout.trim()).toBe(`(${rows.length}, ${sentences}, ${forms}, 'INTEGER')`);
    },
    60_000,
  );
}
