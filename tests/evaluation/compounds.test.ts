/**
 * The compound splitter on words written by hand before it was trained. The floors are pinned: lowering one is an
 * act of its own.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { splitCompound } from '../../src/language/german/compounds.js';
import { compoundGold, isSplitRight } from './compound-gold.js';

const RIGHT_FLOOR = 0.885;
const SIMPLE_SPLIT_CEILING = 0.005;
const DIGESTS = {
  'compounds-test.txt': '1dce9045aec09ad8acd1508c57047e5baeac97d3e340c8364b4ca51c793f36f7',
  'simple-words-test.txt': '819632e82f3635fe1b1c30da7d964d0a1eff85689d9ab8e8dfa4e203137b8870',
};

it.each(Object.entries(DIGESTS))('%s is the list the floors were set on', (file, digest) => {
  const bytes = readFileSync(new URL(`gold/${file}`, import.meta.url));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
});

it('splits compounds into the right parts', () => {
  const { compounds } = compoundGold.test;
  const right = compounds.filter(isSplitRight).length;
  expect(compounds.length).toBeGreaterThanOrEqual(300);
  expect(right / compounds.length).toBeGreaterThanOrEqual(RIGHT_FLOOR);
});

it('leaves simple words whole', () => {
  const words = compoundGold.test.simpleWords;
  const split = words.filter((word) => splitCompound(word.toLowerCase()).length > 1);
  expect(words.length).toBeGreaterThanOrEqual(300);
  expect(split.length / words.length).toBeLessThanOrEqual(SIMPLE_SPLIT_CEILING);
});
