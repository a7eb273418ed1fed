import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostilePieces } from '../../scripts/fuzz/hostile-pieces.js';
import { createRandom, mutate, soup } from '../../scripts/fuzz/mutations.js';
import { seedsOf } from '../../scripts/fuzz/seeds.js';
import { sourcesFromBytes } from '../../src/sources/read.js';
import { readAll } from './read-one.js';
import { zipOf } from './zip-of.js';

// The short version of scripts/fuzz/fuzz-formats.ts, which breaks 20,000 files of every format.
const MUTATIONS = 40;
const SOUPS = 25;
const SECONDS = 5;

const seeds = seedsOf((name) => readFileSync(`tests/fixtures/formats/${name}`));

async function check(format: string, bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  const results = await readAll(
    sourcesFromBytes({ id: `a.${format}`, bytes }, { limits: { seconds: SECONDS } }),
  );
  expect(performance.now() - started).toBeLessThan((SECONDS + 1) * 1000);
  for (const { source, diagnostics } of results) {
    if (source === null) expect(diagnostics.length).toBeGreaterThan(0);
    else {
      const { text, blocks, raw, offsets } = source;
      let end = 0;
      for (const { span } of blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      expect(offsets.rawEnd(text.length)).toBeLessThanOrEqual(raw.length);
    }
  }
}

describe.each(Object.entries(seeds))('%s', (format, { files, parts }) => {
  it('survives broken files', async () => {
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const random = createRandom(seed);
      await check(format, mutate(files[seed % files.length]!, random));
      if (parts === undefined) continue;
      const broken = seed % parts.length;
      const entries = parts.map((part, index) =>
        index === broken ? { ...part, data: mutate(part.data, random) } : part,
      );
      await check(format, zipOf(entries));
    }
  });

  const pieces = hostilePieces[format];
  it.runIf(pieces !== undefined)('survives pieces without sense', async () => {
    for (let seed = 1; seed <= SOUPS; seed++) {
      await check(format, Buffer.from(soup(pieces!, createRandom(seed)), 'utf8'));
    }
  });
});
