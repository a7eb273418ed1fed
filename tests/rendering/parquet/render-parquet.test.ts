import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it, test } from 'vitest';
import { schemas } from '../../../src/cli/schemas/schemas.js';
import { openCorpus } from '../../../src/pipeline/corpus.js';
import { entities } from '../../../src/pipeline/questions/entities.js';
import { keywords } from '../../../src/pipeline/questions/keywords.js';
import type { RowSchema } from '../../../src/rendering/parquet/columns-of.js';
import { renderParquet } from '../../../src/rendering/parquet/render-parquet.js';
import { folderOf } from '../../corpus-of.js';

const corpus = await openCorpus();
const words = await keywords(corpus, { by: 'year', sort: 'keyness', limit: 40 });
const names = await entities(corpus);

function rowSchema(command: string): RowSchema {
  const { $defs } = schemas[command] as unknown as { $defs: { row: RowSchema } };
  return $defs.row;
}

const wordBytes = renderParquet(words, rowSchema('keywords'));
const mentionBytes = renderParquet(names, rowSchema('entities'), 'mentions');

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

describe('a Parquet file of keywords', () => {
  it('gives back every row, objects as columns and lists as JSON', async () => {
    const rows = await parquetReadObjects({ file: bufferOf(wordBytes) });
    expect(rows).toHaveLength(words.rows.length);
    rows.forEach((row, index) => {
      const expected = words.rows[index]!;
      expect(row.term).toBe(expected.term);
      expect(row.count).toBe(BigInt(expected.count));
      expect(row['keyness.g2']).toBe(expected.keyness?.g2 ?? null);
      expect(row['dispersion.dp']).toBe(expected.dispersion.dp);
      expect(row.yearCertain).toBe(expected.yearCertain);
      expect(JSON.parse(row.forms as string)).toEqual(expected.forms);
    });
  });

  it('says in its metadata what it was computed from', () => {
    const { key_value_metadata, created_by } = parquetMetadata(bufferOf(wordBytes));
    const about = JSON.parse(key_value_metadata!.find(({ key }) => key === 'qa-sgb2')!.value!);
    expect(about.corpus).toEqual(words.corpus);
    expect(about.parameters).toEqual(words.parameters);
    expect(created_by).toBe(`qa-sgb2 version ${words.generator.version}`);
  });

  it('is the same to the byte each time', () => {
    expect(renderParquet(words, rowSchema('keywords'))).toEqual(wordBytes);
  });

  it('has its columns without a single row', async () => {
    const empty = renderParquet({ ...words, rows: [] }, rowSchema('keywords'));
    expect(parquetMetadata(bufferOf(empty)).schema.map(({ name }) => name)).toContain(
      'keyness.lrc',
    );
    expect(await parquetReadObjects({ file: bufferOf(empty) })).toEqual([]);
  });
});

it('has a row a mention for entities', async () => {
  const rows = await parquetReadObjects({ file: bufferOf(mentionBytes) });
  const expected = names.rows.flatMap(({ id, mentions }) =>
    mentions.map(({ start, text }) => [id, BigInt(start), text]),
  );
  expect(rows.map((row) => [row.id, row['mentions.start'], row['mentions.text']])).toEqual(
    expected,
  );
});

/** Set QA_PYTHON to an interpreter that has the packages. */
const python = process.env.QA_PYTHON ?? 'python3';
const READERS = {
  duckdb: `
import duckdb, sys
print(duckdb.sql(f"select count(*), sum(count), count(distinct term), round(sum(\\"keyness.g2\\"), 6), typeof(any_value(count)) from '{sys.argv[1]}'").fetchall()[0])`,
  pyarrow: `
import pyarrow.parquet as pq, pyarrow.compute as pc, sys
t = pq.read_table(sys.argv[1])
print((t.num_rows, pc.sum(t['count']).as_py(), pc.count_distinct(t['term']).as_py(), round(pc.sum(t['keyness.g2']).as_py(), 6), str(t.schema.field('count').type).upper().replace('INT64', 'BIGINT')))`,
};

describe('read by', () => {
  for (const [name, program] of Object.entries(READERS)) {
    const isThere = spawnSync(python, ['-c', `import ${name}`]).status === 0;
    test.skipIf(!isThere)(`${name} (skipped where it is not installed)`, () => {
      const file = path.join(folderOf({}), 'keywords.parquet');
      writeFileSync(file, wordBytes);
      const { stdout, stderr } = spawnSync(python, ['-c', program, file], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const [rows, count, terms, g2, type] = JSON.parse(
        stdout.trim().replace('(', '[').replace(/\)$/, ']').replaceAll("'", '"'),
      ) as [number, number, number, number, string];
      expect(rows).toBe(words.rows.length);
      expect(count).toBe(words.rows.reduce((sum, row) => sum + row.count, 0));
      expect(terms).toBe(new Set(words.rows.map(({ term }) => term)).size);
      expect(g2).toBeCloseTo(
        words.rows.reduce((sum, row) => sum + (row.keyness?.g2 ?? 0), 0),
        4,
      );
      expect(type).toBe('BIGINT');
    });
  }
});
