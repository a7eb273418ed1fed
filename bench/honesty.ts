/**
 * Is the verdict honest? Seeded Monte-Carlo of the hardest case of the bundled corpus: one long document against one
 * short one. With equal true rates a verdict of `higher` or `lower` is a false alarm; with a true factor of 8 it is
 * what we want. Hits cluster in paragraphs, in three ways. Exits with 1 when a bound is missed.
 *
 * `node scripts/run-ts.mjs bench/honesty.ts [runs]`
 */

import type { DocumentThemes } from '../src/analysis/themes/tally-themes.js';
import { themeRows } from '../src/analysis/themes/themes.js';
import { german } from '../src/language/german/german.js';
import { Random } from '../src/statistics/random.js';

const RUNS = Number(process.argv[2] ?? 2000);
const LONG_WORDS = 6500;
const SHORT_WORDS = 800;
const PER_THOUSAND = 3;
const FACTOR = 8;
const MOST_FALSE_ALARMS = 0.06;
const LEAST_FOUND = 0.7;

/** Rate of one paragraph whose theme has the mean rate `mean`. */
type Clustering = (mean: number, random: Random) => number;

const uniform = (random: Random): number => (random.nextUint32() + 0.5) / 2 ** 32;

const clusterings: Readonly<Record<string, Clustering>> = {
  // One paragraph in four speaks of the theme, the others never do.
  'on or off, 1 in 4': (mean, random) => (uniform(random) < 0.25 ? 4 * mean : 0),
  // Rates are spread like a gamma of shape 1: hits are geometric.
  'gamma, shape 1': (mean, random) => -mean * Math.log(uniform(random)),
  // Shape 1/2, a squared normal: most paragraphs next to nothing, a few very much.
  'gamma, shape 1/2': (mean, random) => {
    const normal =
      Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
    return mean * normal * normal;
  },
};

/** Knuth's product of uniforms; the means here are small. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(random); product > limit; product *= uniform(random)) count++;
  return count;
}

function drawDocument(
  year: number,
  words: number,
  perThousand: number,
  cluster: Clustering,
  random: Random,
): DocumentThemes {
  const unitWords: number[] = [];
  const hits: number[] = [];
  for (let left = words; left > 0; ) {
    // Paragraphs of 10 to 90 words, as in the bundled documents.
    const size = Math.min(left, 10 + random.nextBelow(81));
    const mean = (cluster(perThousand, random) * size) / 1000;
    for (let hit = Math.min(size, poisson(mean, random)); hit > 0; hit--) {
      hits.push(unitWords.length, 0, 0, 0);
    }
    unitWords.push(size);
    left -= size;
  }
  return {
    id: `${year}.txt`,
    year,
    yearCertain: true,
    words,
    unitWords: Int32Array.from(unitWords),
    hits: Int32Array.from(hits),
    phrases: [],
  };
}

const vocabulary = german.createVocabulary();
vocabulary.number('Thema');
const theme = {
  name: 'theme',
  label: { de: 'Thema', en: 'Theme' },
  core: ['Thema'],
  related: [],
  falseFriends: [],
};

/** Share of runs whose short year gets the verdict `higher`, and `lower`. */
function verdicts(factor: number, cluster: Clustering): { higher: number; lower: number } {
  const random = new Random(20_240_704);
  let higher = 0;
  let lower = 0;
  for (let run = 0; run < RUNS; run++) {
    const documents = [
      drawDocument(2019, LONG_WORDS, PER_THOUSAND, cluster, random),
      drawDocument(2024, SHORT_WORDS, PER_THOUSAND * factor, cluster, random),
    ];
    const options = { by: 'year', includeRelated: false, seed: run } as const;
    const rows = themeRows({ documents }, [theme], [0], vocabulary, options);
    if (rows[1]!.verdict === 'higher') higher++;
    else if (rows[1]!.verdict === 'lower') lower++;
  }
  return { higher: higher / RUNS, lower: lower / RUNS };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7);
process.stdout.write(
  `${RUNS} runs, ${LONG_WORDS} v. ${SHORT_WORDS} words, ${PER_THOUSAND} per 1,000\n`,
);
for (const [name, cluster] of Object.entries(clusterings)) {
  const equal = verdicts(1, cluster);
  const different = verdicts(FACTOR, cluster);
  const falseAlarms = equal.higher + equal.lower;
  process.stdout.write(
    `${name.padEnd(18)} false alarms ${percent(falseAlarms)} (higher ${percent(equal.higher)}, lower ${percent(equal.lower)}) · factor ${FACTOR} found ${percent(different.higher)}\n`,
  );
  if (falseAlarms > MOST_FALSE_ALARMS || different.higher < LEAST_FOUND) process.exitCode = 1;
}
