import { holm } from '../../statistics/holm.js';
import { permutationTest } from '../../statistics/permutation-test.js';
import type { Group, GroupBy } from '../grouping.js';
import { forEachHit } from './for-each-hit.js';
import type { DocumentThemes } from './tally-themes.js';

/** From this many documents on whole documents are shuffled: passages of one document are not independent. */
const DOCUMENTS_AS_UNITS = 20;
const PERMUTATIONS = 9999;
const LEAST_PERMUTATIONS = 999;
/** Units × permutations; keeps a large corpus of few documents within seconds. */
const PERMUTATION_WORK = 2e8;

/** Tests of every theme and group against the other groups. */
export interface PermutationTests {
  readonly method: string;
  /** [position in themes][group], null where nothing can be tested. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly adjusted: readonly (readonly (number | null)[])[];
  readonly family: number;
  /** Groups that take part: dated, or documents. */
  readonly compared: readonly boolean[];
}

/** Deals paragraphs, or documents where there are many, out to the groups anew; p after Holm over all of them. */
export function permutationTests(
  documents: readonly DocumentThemes[],
  groups: readonly Group[],
  themes: readonly number[],
  options: {
    readonly by: GroupBy;
    readonly includeRelated: boolean;
    readonly seed: number;
  },
): PermutationTests {
  const themeCount = themes.length;
  const compared = groups.map((group) => group.year !== null || group.document !== null);
  const active = groups.filter((_, index) => compared[index]);
  const none = Array.from({ length: themeCount }, () => groups.map(() => null));
  if (active.length < 2) return { method: '', values: none, adjusted: none, family: 0, compared };
  const memberCount = active.reduce((sum, group) => sum + group.members.length, 0);
  const byDocument = options.by === 'year' && memberCount >= DOCUMENTS_AS_UNITS;
  const labels: number[] = [];
  const words: number[] = [];
  const hits = Array.from({ length: themeCount }, () => new Map<number, number>());
  active.forEach((group, label) => {
    for (const member of group.members) {
      const document = documents[member]!;
      const first = labels.length;
      const sizes = byDocument ? [document.words] : document.unitWords;
      for (const size of sizes) {
        labels.push(label);
        words.push(size);
      }
      hits.forEach((ofTheme, position) => {
        forEachHit(document, themes[position]!, options.includeRelated, (unit) => {
          const at = byDocument ? first : first + unit;
          ofTheme.set(at, (ofTheme.get(at) ?? 0) + 1);
        });
      });
    }
  });
  const permutations = Math.max(
    LEAST_PERMUTATIONS,
    Math.min(PERMUTATIONS, Math.floor(PERMUTATION_WORK / Math.max(1, labels.length))),
  );
  const { pValues } = permutationTest({
    groups: labels,
    groupCount: active.length,
    words,
    themes: hits.map((ofTheme) => ({ units: [...ofTheme.keys()], counts: [...ofTheme.values()] })),
    permutations,
    seed: options.seed,
  });
  const hasHits = hits.map((ofTheme) => ofTheme.size > 0);
  const flat = pValues.flatMap((row, theme) => (hasHits[theme] ? row : row.map(() => null)));
  const family = flat.filter((value) => value !== null);
  const adjustedFamily = holm(family);
  let next = 0;
  const adjustedFlat = flat.map((value) => (value === null ? null : adjustedFamily[next++]!));
  const spread = (values: readonly (number | null)[]) =>
    Array.from({ length: themeCount }, (_, theme) => {
      let column = 0;
      return compared.map((takesPart) =>
        takesPart ? values[theme * active.length + column++]! : null,
      );
    });
  return {
    method: byDocument ? 'permutation-of-documents' : 'permutation-of-paragraphs',
    values: spread(flat),
    adjusted: spread(adjustedFlat),
    family: family.length,
    compared,
  };
}
