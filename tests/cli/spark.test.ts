import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../corpus-of.js';
import { bin, runBin } from './run-bin.js';

/** Python with PySpark, and Java: set QA_PYTHON to another interpreter. */
const python = process.env.QA_PYTHON ?? 'python3';
const home = spawnSync(
  python,
  ['-c', 'import pyspark, os; print(os.path.dirname(pyspark.__file__))'],
  { encoding: 'utf8' },
);
const hasSpark = home.status === 0 && spawnSync('java', ['-version']).status === 0;

test.skipIf(!hasSpark)(
  'Spark, two executors in processes of their own, prints what one run prints (skipped without PySpark)',
  () => {
    const documents = folderOf({});
    cpSync(path.resolve('seeds'), documents, { recursive: true });
    const question = ['keywords', '--by', 'year', '--json'];
    const { stdout, status, stderr } = spawnSync(
      python,
      [
        path.resolve('examples/spark/tally_with_spark.py'),
        documents,
        '--slices',
        '3',
        '--qa-sgb2',
        `${process.execPath} ${bin}`,
        '--',
        ...question,
      ],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, SPARK_HOME: home.stdout.trim(), PYSPARK_PYTHON: python },
      },
    );
    expect(status, stderr).toBe(0);
    expect(stdout === runBin([question[0]!, documents, ...question.slice(1)]).stdout).toBe(true);
  },
  180_000,
);
