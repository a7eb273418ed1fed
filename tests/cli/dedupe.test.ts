import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../corpus-of.js';
import { runBin } from './run-bin.js';

const text = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join('seeds', name), 'utf8'))
  .join('\n\n');
/** Together enough for threads to start. */
const TIMES = Math.ceil(1_400_000 / text.length);
const long = text.repeat(TIMES);

it('leaves out the same with threads, and in a tally that is merged', () => {
  const folder = folderOf({
    '2019.txt': long,
    '2020.txt': long.replaceAll('Vertrauen', 'Zutrauen'),
    '2021.txt': 'Ganz anderes steht hier.',
    '2022-kopie.txt': `${long} Und ein Satz mehr.`,
  });
  const question = ['keywords', folder, '--dedupe', '--json', '--limit', '30'];
  const { code, stdout, stderr } = runBin([...question, '--jobs', '1']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^warning: 2022-kopie\.txt was left out: /m);
  const { parameters, diagnostics, corpus } = JSON.parse(stdout);
  expect(parameters.dedupe).toBe(true);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: 'document-left-out', document: '2022-kopie.txt' }),
  );
  expect(corpus.years).toContain(2021);
  expect(runBin([...question, '--jobs', '2']).stdout).toBe(stdout);
  const part = path.join(folderOf({}), 'part.jsonl');
  expect(runBin(['tally', ...question, '--out', part]).code).toBe(0);
  const merged = JSON.parse(runBin(['merge', part]).stdout);
  expect(merged.rows).toEqual(JSON.parse(stdout).rows);
  expect(merged).toMatchObject({ corpus, parameters });
  const leftOut = ({ code }: { code: string }): boolean => code === 'document-left-out';
  expect(merged.diagnostics.filter(leftOut)).toEqual(diagnostics.filter(leftOut));
}, 120_000);
