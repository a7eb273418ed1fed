/** What `assembly/describe-word.ts` says of a word, as plainly as it can be said. */
import type { WordProfile } from '../../../../src/analysis/entities/model/describe-word.js';
import { hashPair, hashText } from '../../../../src/analysis/entities/model/hash-feature.js';
import { normalizeForm } from '../../../../src/analysis/entities/model/normalize-form.js';
import {
  type PackedLexicon,
  ranksByCluster,
} from '../../../../src/analysis/entities/model/packed-lexicon.js';
import { jointCount } from '../../../../src/analysis/entities/model/sizes.js';
import {
  fingerprintOf,
  type LexiconColumns,
  statisticNames,
} from '../../../../src/analysis/entities/model/word-lexicon.js';

/** A lexicon asked by rows. */
interface WordLexicon {
  /** Row of a normalised form, or -1. */
  find(form: string): number;
  fineCluster(row: number): number;
  coarseCluster(row: number): number;
  frequency(row: number): number;
  /** `number` counts the `statisticNames`. */
  statistic(row: number, number: number): number;
  lists(row: number): number;
  readonly paths: readonly string[];
}

export function plainLexicon(columns: LexiconColumns): WordLexicon {
  const { fineClusters, coarseClusters, frequencies, statistics, lists, paths } = columns;
  const rows = new Map([...columns.fingerprints].map((fingerprint, row) => [fingerprint, row]));
  return {
    find: (form) => rows.get(fingerprintOf(form)) ?? -1,
    fineCluster: (row) => fineClusters[row]!,
    coarseCluster: (row) => coarseClusters[row]!,
    frequency: (row) => frequencies[row]!,
    statistic: (row, number) => statistics[number]![row]!,
    lists: (row) => lists[row]!,
    paths,
  };
}

/** The counterpart of `packLexicon`. */
export function unpackLexicon({ forms, distances, columns, paths }: PackedLexicon): LexiconColumns {
  const fingerprints: number[] = [];
  let fingerprint = 0;
  for (let at = 0; at < distances.length; at += 2) {
    const distance = distances[at]! | (distances[at + 1]! << 8);
    fingerprint += distance;
    if (distance < 65535) fingerprints.push(fingerprint);
  }
  const column = (number: number) => columns.subarray(number * forms, (number + 1) * forms);
  const double = (number: number) =>
    Uint16Array.from(column(number), (low, i) => low | (column(number + 1)[i]! << 8));
  const fineClusters = double(0);
  const ranks = ranksByCluster(fineClusters);
  const byRow = <Column extends Uint8Array | Uint16Array>(ranked: Column): Column =>
    ranked.map((_, row) => ranked[ranks[row]!]!) as Column;
  return {
    fingerprints: Uint32Array.from(fingerprints),
    fineClusters,
    coarseClusters: byRow(double(2)),
    lists: byRow(double(4)),
    frequencies: byRow(column(6)),
    statistics: statisticNames.map((_, number) =>
      byRow(column(7 + (number >> 1))).map((pair) => (number % 2 === 0 ? pair & 7 : pair >> 3)),
    ),
    paths: Buffer.from(paths).toString().split(' '),
  };
}

const seeds = {
  lower: 1,
  form: 2,
  shape: 3,
  prefix: 4,
  suffix: 5,
  gram: 6,
  fine: 7,
  coarse: 8,
  branch: 9,
  statistic: 10,
  frequency: 11,
  list: 12,
  lists: 13,
  length: 14,
  part: 15,
  partFine: 16,
  partCoarse: 17,
  partBranch: 18,
  partStatistic: 19,
  partList: 20,
  caseTwin: 21,
  shapeFine: 22,
  shapeCoarse: 23,
  boundary: 24,
  company: 25,
  listsCompany: 26,
  headForm: 27,
  shapeLists: 28,
  partLists: 29,
} as const;

/** Path lengths at which the cluster tree is cut. */
const branchLengths = [4, 6, 10, 14] as const;
/** Only the first and last units of a long form are looked at for parts of words. */
const longestGrams = 24;

function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  for (const character of form) {
    const kind =
      character >= 'a' && character <= 'z'
        ? 'x'
        : character >= 'A' && character <= 'Z'
          ? 'X'
          : character >= '0' && character <= '9'
            ? '0'
            : /\p{Lu}/u.test(character)
              ? 'X'
              : /\p{L}/u.test(character)
                ? 'x'
                : character;
    if (kind !== last) shape += kind;
    last = kind;
    if (shape.length >= 12) break;
  }
  return shape;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A known form that stands for an unknown one, with the rule that found it: without the genitive's `-s`, in usual
 * case for capitals, without a closing full stop, the last part behind a hyphen, the longest known ending.
 */
function findSubstitute(
  form: string,
  lower: string,
  lexicon: WordLexicon,
): [rule: number, row: number] {
  if (form.length > 3 && (form.endsWith('s') || form.endsWith("'"))) {
    const bare = form.endsWith("'s") ? form.slice(0, -2) : form.slice(0, -1);
    const row = lexicon.find(bare);
    if (row >= 0) return [1, row];
  }
  if (form.length > 2 && form.endsWith('.')) {
    const row = lexicon.find(form.slice(0, -1));
    if (row >= 0) return [2, row];
  }
  if (form !== lower) {
    const isUpper = form.length > 2 && form === form.toUpperCase();
    const row = lexicon.find(isUpper ? capitalized(lower) : lower);
    if (row >= 0) return [isUpper ? 3 : 4, row];
  }
  const hyphen = form.lastIndexOf('-');
  if (hyphen > 0 && hyphen < form.length - 1) {
    const row = lexicon.find(form.slice(hyphen + 1));
    if (row >= 0) return [5, row];
  }
  const isCapitalized = form !== lower;
  for (let start = Math.max(1, form.length - longestGrams); start <= form.length - 4; start++) {
    const ending = lower.slice(start);
    const row = lexicon.find(isCapitalized ? capitalized(ending) : ending);
    if (row >= 0) return [6, row];
  }
  return [0, -1];
}

export function plainDescribeWord(rawForm: string, lexicon: WordLexicon): WordProfile {
  const form = normalizeForm(rawForm);
  const lower = form.toLowerCase();
  const shape = shapeOf(form);
  const reach0: number[] = [];
  const reach1: number[] = [];
  const reach2: number[] = [];

  const lowerKey = hashText(seeds.lower, lower);
  const shapeKey = hashText(seeds.shape, shape);
  reach2.push(lowerKey, shapeKey);
  reach1.push(hashText(seeds.form, form));
  reach1.push(hashPair(seeds.length, Math.min(form.length, 12), 0));

  for (let length = 1; length <= 6 && length < form.length; length++) {
    const target = length === 3 || length === 4 ? reach1 : reach0;
    target.push(hashText(seeds.suffix, form, form.length - length, form.length));
    target.push(hashText(seeds.prefix, form, 0, length));
  }
  const suffixKey = hashText(seeds.suffix, form, Math.max(0, form.length - 3), form.length);
  const padded = `^${lower.slice(0, longestGrams)}$`;
  for (let i = 0; i + 4 <= padded.length; i++) reach0.push(hashText(seeds.gram, padded, i, i + 4));

  const row = lexicon.find(form);
  let fine = 0;
  let coarse = 0;
  let branch = 0;
  let company = 0;
  let lists = 0;
  if (row >= 0) {
    fine = lexicon.fineCluster(row);
    coarse = lexicon.coarseCluster(row);
    lists = lexicon.lists(row);
    const frequency = lexicon.frequency(row);
    if (frequency > 0) {
      reach1.push(hashPair(seeds.frequency, frequency, 0));
      statisticNames.forEach((_, statistic) => {
        reach1.push(hashPair(seeds.statistic, statistic, lexicon.statistic(row, statistic)));
      });
      // After a title, after an article and inside "in …" tell person, thing and place apart best: taken together.
      company =
        1 +
        (lexicon.statistic(row, 2) >> 1) +
        4 * (lexicon.statistic(row, 0) >> 1) +
        16 * (lexicon.statistic(row, 4) >> 1) +
        64 * Math.min(3, frequency >> 1);
      reach0.push(hashPair(seeds.company, company, 0));
    }
  }
  if (fine > 0) {
    reach2.push(hashPair(seeds.fine, fine, 0), hashPair(seeds.coarse, coarse, 0));
    reach0.push(
      hashPair(seeds.shapeFine, shapeKey, fine),
      hashPair(seeds.shapeCoarse, shapeKey, coarse),
    );
    const path = lexicon.paths[fine - 1]!;
    for (const length of branchLengths) {
      const key = hashText(seeds.branch + 64 * length, path, 0, length);
      (length === 4 ? reach1 : reach2).push(key);
      if (length === 6) branch = key;
    }
  } else {
    const [rule, substitute] = findSubstitute(form, lower, lexicon);
    reach1.push(hashPair(seeds.part, rule, shapeKey));
    if (substitute >= 0) {
      fine = lexicon.fineCluster(substitute);
      coarse = lexicon.coarseCluster(substitute);
      const bits = lexicon.lists(substitute);
      if (fine > 0) {
        const path = lexicon.paths[fine - 1]!;
        reach1.push(hashPair(seeds.partFine, rule, fine), hashPair(seeds.partCoarse, rule, coarse));
        for (const length of branchLengths) {
          reach1.push(hashText(seeds.partBranch + 64 * (length + 16 * rule), path, 0, length));
        }
        if (rule <= 4) branch = hashText(seeds.branch + 64 * 6, path, 0, 6);
      }
      if (lexicon.frequency(substitute) > 0) {
        statisticNames.forEach((_, statistic) => {
          reach1.push(
            hashPair(
              seeds.partStatistic,
              rule * 16 + statistic,
              lexicon.statistic(substitute, statistic),
            ),
          );
        });
      }
      if (bits !== 0 && rule <= 5) {
        reach1.push(hashPair(seeds.partLists, rule, bits));
        for (let bit = 0; bit < 16; bit++) {
          if ((bits >> bit) & 1) reach1.push(hashPair(seeds.partList, rule, bit));
        }
        if (rule === 1 || rule === 3) lists = bits;
      }
      if (rule > 4) {
        fine = 0;
        coarse = 0;
      }
    }
    const hyphen = form.lastIndexOf('-');
    if (hyphen > 0) {
      reach1.push(hashText(seeds.headForm, lower, hyphen + 1));
      reach0.push(hashText(seeds.headForm + 64, lower, 0, form.indexOf('-')));
    }
  }
  if (lists !== 0) {
    reach2.push(hashPair(seeds.lists, lists, 0));
    reach1.push(hashPair(seeds.listsCompany, lists, company));
    for (let bit = 0; bit < 16; bit++) {
      if ((lists >> bit) & 1) reach2.push(hashPair(seeds.list, bit, 0));
    }
  }
  if (form !== lower && lower.length > 1) {
    const twin = lexicon.find(lower);
    reach0.push(
      hashPair(seeds.caseTwin, twin < 0 ? 0 : 1 + lexicon.frequency(twin), row < 0 ? 0 : 1),
    );
  }

  const joints = [
    lowerKey,
    shapeKey,
    coarse,
    branch,
    hashPair(seeds.shapeLists, lists, shapeKey),
    suffixKey,
    fine,
    company,
  ];
  return { reach0, reach1, reach2, joints };
}

/** What stands before the first and behind the last token of a sentence. */
export function plainDescribeBoundary(side: 0 | 1): WordProfile {
  const key = hashPair(seeds.boundary, side, 0);
  return {
    reach0: [],
    reach1: [],
    reach2: [key],
    joints: Array.from({ length: jointCount }, () => key),
  };
}
