import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../../src/cli/schemas/schemas.js';
import { foldGender } from '../../../src/language/german/fold-gender.js';
import { german } from '../../../src/language/german/german.js';
import { stem } from '../../../src/language/german/stemmer.js';
import { methodConstants } from '../../../src/presentation/methods/method-constants.js';
import { methods } from '../../../src/presentation/methods/methods.js';
import { formatNumber } from '../../../src/presentation/wording/format.js';
import { sourceFromString } from '../../../src/sources/read.js';
import { cValue } from '../../../src/statistics/c-value.js';
import { deltaP } from '../../../src/statistics/delta-p.js';
import { deviationOfProportions } from '../../../src/statistics/deviation-of-proportions.js';
import { deviationOfProportionsNormalized } from '../../../src/statistics/deviation-of-proportions-normalized.js';
import { holm } from '../../../src/statistics/holm.js';
import { keyness } from '../../../src/statistics/keyness.js';
import { logDice } from '../../../src/statistics/log-dice.js';
import { logLikelihood } from '../../../src/statistics/log-likelihood.js';
import { mannKendall } from '../../../src/statistics/mann-kendall.js';
import { mutualInformation } from '../../../src/statistics/mutual-information.js';
import { oddsRatio } from '../../../src/statistics/odds-ratio.js';
import { percentDifference } from '../../../src/statistics/percent-difference.js';
import { simpleMaths } from '../../../src/statistics/simple-maths.js';
import { tScore } from '../../../src/statistics/t-score.js';
import { wilcoxonRankSum } from '../../../src/statistics/wilcoxon-rank-sum.js';
import { wilsonInterval } from '../../../src/statistics/wilson-interval.js';

/** Value of `const NAME = …` in a file of `src`. */
function constantOf(file: string, pattern: RegExp): number {
  const match = pattern.exec(readFileSync(`src/${file}`, 'utf8'));
  if (match === null) throw new Error(`${file} has no ${pattern} any more`);
  return Number(match[1]);
}

const THEMES = 'analysis/themes/themes.ts';
const TESTS = 'analysis/themes/permutation-tests.ts';

describe('the texts name the constants of the code', () => {
  it.each<[keyof typeof methodConstants, string, RegExp]>([
    ['leastHits', THEMES, /const LEAST_HITS = (\S+);/],
    ['leastWords', THEMES, /const LEAST_WORDS = (\S+);/],
    ['leastBootstrapParagraphs', THEMES, /const LEAST_BOOTSTRAP_PARAGRAPHS = (\S+);/],
    ['significance', THEMES, /const SIGNIFICANCE = (\S+);/],
    ['documentsAsUnits', TESTS, /const DOCUMENTS_AS_UNITS = (\S+);/],
    ['permutations', TESTS, /const PERMUTATIONS = (\S+);/],
    ['leastPermutations', TESTS, /const LEAST_PERMUTATIONS = (\S+);/],
    ['leastResamples', THEMES, /const LEAST_RESAMPLES = (\S+);/],
    ['mostResamples', THEMES, /const MOST_RESAMPLES = (\S+);/],
    ['criticalG2', 'analysis/keywords/keywords.ts', /const CRITICAL_G2 = (\S+);/],
    ['contextCharacters', 'analysis/concordance/concordance.ts', /const CONTEXT = (\S+);/],
    [
      'leastParagraphWords',
      'analysis/corpus/corpus-overview.ts',
      /const LEAST_PARAGRAPH_WORDS = (\S+);/,
    ],
    ['leastShare', 'analysis/corpus/corpus-overview.ts', /const LEAST_SHARE = (\S+);/],
    ['leastTrendYears', 'analysis/themes/theme-trends.ts', /const LEAST_YEARS = (\S+);/],
    ['leastFamilyLetters', 'analysis/keywords/word-families.ts', /const LEAST_LETTERS = (\S+);/],
    ['nounShare', 'pipeline/questions/discover.ts', /const NOUN_SHARE = (\S+);/],
    ['nameShare', 'pipeline/questions/discover.ts', /const NAME_SHARE = (\S+);/],
    ['spreadShare', 'pipeline/questions/discover.ts', /const SPREAD_SHARE = (\S+);/],
    ['leastMentions', 'analysis/report/name-changes.ts', /const LEAST_MENTIONS = (\S+);/],
    ['leastChange', 'analysis/report/name-changes.ts', /const LEAST_FACTOR = (\S+);/],
    ['gapWords', 'analysis/term-pattern.ts', /gap = ([1-9]);/],
    [
      'collocationSpan',
      'pipeline/questions/collocations.ts',
      /unit: 'words', left: (\d+), right: \1/,
    ],
  ])('%s', (name, file, pattern) => {
    expect(constantOf(file, pattern)).toBe(methodConstants[name]);
  });
});

/** What must stand in the example of a method, as a number in either language. */
const trust = { targetCount: 80, targetTotal: 5760, referenceCount: 3, referenceTotal: 3273 };
const trustKeyness = keyness({ ...trust, comparisons: 16 });
const compared = (
  targetCount: number,
  targetTotal: number,
  referenceCount: number,
  referenceTotal: number,
) => ({
  targetCount,
  targetTotal,
  referenceCount,
  referenceTotal,
});
const interval = wilsonInterval(80, 5760);
const dispersion = [
  [2, 1, 0],
  [1, 1, 1],
] as const;
const EXAMPLES: readonly [name: string, value: number, digits: number][] = [
  ['perThousand', (80 / 5760) * 1000, 2],
  ['keyness', trustKeyness.g2, 2],
  ['keyness', trustKeyness.logRatio!, 2],
  ['g2', logLikelihood(compared(10, 100, 5, 200)), 2],
  ['logRatio', trustKeyness.logRatio!, 2],
  ['logRatio', 2 ** trustKeyness.logRatio!, 0],
  ['lrc', trustKeyness.lrc, 2],
  ['lrc', 2 ** trustKeyness.lrc, 1],
  ['bic', trustKeyness.bic!, 2],
  ['bic', trustKeyness.g2, 2],
  ['percentDifference', percentDifference(compared(206523, 959641, 178174, 1562358))!, 1],
  ['oddsRatio', oddsRatio(compared(16217, 2796938, 735, 2087946))!, 1],
  ['simpleMaths', simpleMaths(compared(8, 1177, 0, 341805))!, 2],
  [
    'cValue',
    cValue([
      { words: 'cystic basal cell carcinoma'.split(' '), frequency: 11 },
      { words: 'adenoid cystic basal cell carcinoma'.split(' '), frequency: 5 },
    ])[0]!,
    0,
  ],
  ['tfidf', 10 * (Math.log(4 / 1) + 1), 2],
  ['dp', deviationOfProportions(...dispersion)!, 2],
  ['dpNorm', deviationOfProportionsNormalized(...dispersion)!, 1],
  ['duplicates', 300 / 400, 2],
  ['paragraphShare', 49 / 189, 2],
  ['wilson', interval.low * 1000, 2],
  ['wilson', interval.high * 1000, 2],
  ['wilson', wilsonInterval(0, 818).high * 1000, 2],
  ['permutation', 2 / (methodConstants.permutations + 1), 4],
  ['holm', holm([0.01, 0.04, 0.03])[0]!, 2],
  ['holm', holm([0.01, 0.04, 0.03])[1]!, 2],
  ['wilcoxon', wilcoxonRankSum([12, 15, 18, 24, 88], [3, 3, 13, 27, 33])!.rankSum, 0],
  ['wilcoxon', wilcoxonRankSum([12, 15, 18, 24, 88], [3, 3, 13, 27, 33])!.u, 0],
  ['trend', mannKendall([1, 2, 3, 4, 5]).s, 0],
  ['trend', mannKendall([1, 2, 3, 4, 5]).p, 3],
  ['collocation-counts', (40 * 400) / 8000, 0],
  ['logDice', logDice(8, 389, 230)!, 2],
  ['mi', mutualInformation(32, 4.327907)!, 2],
  ['mi', mutualInformation(32, 4.327907, 3)!, 2],
  ['tScore', tScore(8, 5.171787)!, 2],
  ['deltaP', deltaP(10, 20, 40, 100).secondGivenFirst!, 3],
  ['deltaP', deltaP(10, 20, 40, 100).firstGivenSecond!, 3],
];

function textOf(name: string, lang: 'de' | 'en') {
  return methods.find((method) => method.name === name)!.text[lang];
}

describe('worked examples are what the code computes', () => {
  it.each(EXAMPLES)('%s: %d', (name, value, digits) => {
    for (const lang of ['de', 'en'] as const) {
      expect(textOf(name, lang).example).toContain(formatNumber(value, digits, lang));
    }
  });

  it('stem', () => {
    const stems = ['vertrauen', 'vertrauens', 'vertraut', 'ging', 'gehen', 'maße', 'masse'].map(
      stem,
    );
    expect(stems).toEqual(['vertrau', 'vertrau', 'vertraut', 'ging', 'geh', 'mass', 'mass']);
    for (const lang of ['de', 'en'] as const) {
      expect(textOf('stem', lang).example).toContain('vertrau,');
    }
  });

  it('gender-forms', () => {
    const [formula] = textOf('gender-forms', 'en').formula;
    const [forms, folded] = formula!.split(' → ');
    for (const form of forms!.split(', ')) {
      expect([form, foldGender(form, form.toLowerCase())]).toEqual([form, folded]);
    }
  });

  it.each(['de', 'en'] as const)('words and sentences (%s)', (lang) => {
    const quoted = (name: string) => /[„“]([^“”]+)[“”]/.exec(textOf(name, lang).example)![1]!;
    const annotated = (name: string) => {
      const document = german.annotate(
        sourceFromString('x', quoted(name)),
        german.createVocabulary(),
      );
      return { words: document.wordCount, sentences: document.sentenceStarts.length - 1 };
    };
    expect(annotated('words').words).toBe(5);
    expect(annotated('sentences').sentences).toBe(2);
  });
});

describe('methods', () => {
  it('cover every number and code of every result', () => {
    const fields = methods.flatMap((method) => method.fields);
    const isCovered = (path: string) =>
      fields.some((field) => path === field || path.startsWith(`${field}.`));
    const uncovered = [...leaves()].filter((path) => !isCovered(path));
    expect(uncovered).toEqual([]);
  });

  it('name only fields that there are', () => {
    const known = new Set<string>();
    for (const [name, schema] of Object.entries(schemas)) {
      for (const path of paths(rowOf(schema), name)) known.add(path);
    }
    for (const path of paths(schemas.themes!, 'result')) known.add(path);
    const unknown = methods.flatMap((method) => method.fields).filter((field) => !known.has(field));
    expect(unknown).toEqual([]);
  });

  it('have names and aliases of their own', () => {
    const plain = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');
    const all = methods.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])].map(plain));
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it.each(methods.map((method) => [method.name, method] as const))(
    '%s is complete in both languages',
    (_, method) => {
      const { de, en } = method.text;
      for (const text of [de, en]) {
        expect(text.formula.length).toBeGreaterThan(0);
        for (const key of ['title', 'summary', 'domain', 'example', 'caveat'] as const) {
          expect(text[key]).not.toBe('');
        }
      }
      expect(en.formula.length).toBe(de.formula.length);
      expect(en.variant === '').toBe(de.variant === '');
      expect(en.empty === '').toBe(de.empty === '');
    },
  );
});

type Node = Readonly<Record<string, unknown>>;

function rowOf(schema: Node): Node {
  return ((schema.$defs as Node | undefined)?.row ?? {}) as Node;
}

/** Every path in a schema; items of lists have the path of the list. */
function* paths(schema: Node, path: string): Generator<string> {
  for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, Node>)) {
    yield `${path}.${key}`;
    yield* paths(child, `${path}.${key}`);
  }
  if (schema.items !== undefined) yield* paths(schema.items as Node, path);
}

/** Paths of numbers, truth values and codes of rows and of the summary of the corpus. */
function* leaves(): Generator<string> {
  const visit = function* (schema: Node, path: string): Generator<string> {
    const types = [schema.type].flat();
    const isNumber = types.some((type) =>
      ['number', 'integer', 'boolean'].includes(type as string),
    );
    if (isNumber || schema.enum !== undefined) yield path;
    for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, Node>)) {
      yield* visit(child, `${path}.${key}`);
    }
    if (schema.items !== undefined) yield* visit(schema.items as Node, path);
  };
  for (const [name, schema] of Object.entries(schemas)) {
    if (name !== 'method' && name !== 'error') yield* visit(rowOf(schema), name);
  }
  const { corpus } = schemas.themes!.properties as Record<string, Node>;
  yield* visit(corpus!, 'result.corpus');
}
