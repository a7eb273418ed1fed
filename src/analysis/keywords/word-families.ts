import derivationFile from '../../../data/german/derivations.txt';
import type { Vocabulary } from '../../model/vocabulary.js';

/** A term that is to find its family: its stem, the type of its most frequent form, and how often it occurs. */
export interface FamilyTerm {
  readonly stem: string;
  readonly type: number;
  readonly count: number;
}

/** Shorter parts are too often no words of their own (`teil` in Teilnehmer) to hold a family together. */
const LEAST_LETTERS = 5;

let derivations: readonly (readonly [ending: string, base: string])[] | undefined;

/** Where a term belongs: the stem that its family shares, and whether it is that word or one derived from it. */
export interface FamilyPlace {
  readonly key: string;
  readonly isHead: boolean;
}

/**
 * The family of each term, as the stem its members share: Vertrauenskultur, Selbstvertrauen and Vertrauen belong to
 * `vertrau`, Digitalisierung and digital to `digital`. A compound can join the family of a part that also occurs as a
 * word of its own; of several it joins the one that most occurrences share (the earlier part of equals), so that
 * every term has one family and counts add up.
 */
export function wordFamilies(terms: readonly FamilyTerm[], vocabulary: Vocabulary): FamilyPlace[] {
  const stems = new Set(terms.map(({ stem }) => stem));
  const bases = new Map<string, string>();
  const baseOf = (stem: string): string => {
    let base = bases.get(stem);
    if (base === undefined) {
      base = derivedFrom(stem, stems);
      bases.set(stem, base);
    }
    return base;
  };
  const candidates = terms.map(({ stem, type }) => {
    const keys = new Set<string>();
    const parts = vocabulary.parts(type);
    if (parts.length > 1) {
      for (const part of parts) {
        if (part.length < LEAST_LETTERS || isStopword(part, vocabulary)) continue;
        const partStem = vocabulary.stemOf(part);
        if (stems.has(partStem)) keys.add(baseOf(partStem));
      }
    }
    keys.add(baseOf(stem));
    return [...keys];
  });
  const weights = new Map<string, number>();
  candidates.forEach((keys, index) => {
    for (const key of keys) weights.set(key, (weights.get(key) ?? 0) + terms[index]!.count);
  });
  return candidates.map((keys, index) => {
    const key = keys.reduce((best, other) =>
      weights.get(other)! > weights.get(best)! ? other : best,
    );
    return { key, isHead: baseOf(terms[index]!.stem) === key };
  });
}

function isStopword(lower: string, vocabulary: Vocabulary): boolean {
  const type = vocabulary.find(lower);
  return type >= 0 && vocabulary.isStopword(type);
}

/** The stem without its derivational endings, as long as what is left occurs too. */
function derivedFrom(stem: string, stems: ReadonlySet<string>): string {
  derivations ??= readDerivations();
  for (const [ending, instead] of derivations) {
    if (!stem.endsWith(ending)) continue;
    const base = stem.slice(0, -ending.length) + instead;
    if (base.length >= LEAST_LETTERS && base !== stem && stems.has(base)) {
      return derivedFrom(base, stems);
    }
  }
  return stem;
}

function readDerivations(): [string, string][] {
  return derivationFile
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [ending = '', base = ''] = line.trim().split(' ');
      return [ending, base === '-' ? '' : base];
    });
}
