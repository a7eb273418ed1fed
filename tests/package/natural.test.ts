import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/build/project-root.mjs';

// natural has no `exports` map and promises nothing about its sub-paths: this is what we rely on.
const STEMMER = 'natural/lib/natural/stemmers/porter_stemmer_de.js';

/** From the sample of the German Snowball stemmer, snowballstem.org/algorithms/german/stemmer.html. */
const SAMPLE = [
  ['aufeinander', 'aufeinand'],
  ['aufeinanderfolge', 'aufeinanderfolg'],
  ['auffallend', 'auffall'],
  ['auffällig', 'auffall'],
  ['kategorie', 'kategori'],
  ['kategorisch', 'kategor'],
  ['kater', 'kat'],
  ['katze', 'katz'],
];

test('the stemmer loads by its sub-path, silently, and stems as Snowball does', () => {
  const words = SAMPLE.map(([word]) => word);
  const code = `
    import stemmer from '${STEMMER}';
    const stems = ${JSON.stringify(words)}.map((word) => stemmer.stem(word));
    process.stderr.write(JSON.stringify(stems));
  `;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout).toBe('');
  expect(JSON.parse(stderr)).toEqual(SAMPLE.map(([, stem]) => stem));
});
