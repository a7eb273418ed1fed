import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ThemeDefinition } from '../../src/model/theme.js';
import { bundledSeeds } from '../../src/pipeline/bundled-seeds.js';
import { type Corpus, openCorpus } from '../../src/pipeline/corpus.js';
import { concordance } from '../../src/pipeline/questions/concordance.js';
import { themes } from '../../src/pipeline/questions/themes.js';
import { renderJson } from '../../src/rendering/render-json.js';

let seeds: Corpus;
/** Words and pairs of words as they stand in the bundled documents. */
let words: string[];
let pairs: string[];

beforeAll(async () => {
  seeds = await openCorpus();
  const forms = new Set<string>();
  const runs = new Set<string>();
  for await (const { types, tokenCount, vocabulary } of seeds.documents()) {
    let before = '';
    for (let token = 0; token < tokenCount; token++) {
      const type = types[token]!;
      const form = vocabulary.isWord(type) ? vocabulary.form(type) : '';
      if (form !== '') forms.add(form);
      if (form !== '' && before !== '') runs.add(`${before} ${form}`);
      before = form;
    }
  }
  // Terms that would be read as other patterns stay out: the law is about hits, not about syntax.
  const isPlain = (text: string) => /^[\p{L} ]+$/u.test(text);
  words = [...forms].filter(isPlain);
  pairs = [...runs].filter(isPlain);
});

const pattern = fc.oneof(
  fc.nat().map((index) => () => words[index % words.length]!),
  fc.nat().map((index) => () => `=${words[index % words.length]!}`),
  fc.nat().map((index) => () => `${words[index % words.length]!.slice(0, 4)}*`),
  fc.nat().map((index) => () => `*${words[index % words.length]!.slice(-4)}`),
  fc.nat().map((index) => () => `*${words[index % words.length]!.slice(1, 4)}x*`),
  fc.nat().map((index) => () => `+${words[index % words.length]!}`),
  fc.nat().map((index) => () => pairs[index % pairs.length]!),
  fc.nat().map((index) => () => pairs[index % pairs.length]!.replace(' ', ' … ')),
);
const patterns = (minLength: number) => fc.array(pattern, { minLength, maxLength: 4 });
const file = fc.array(
  fc.record({
    core: patterns(1),
    related: patterns(0),
    falseFriends: patterns(0),
    parent: fc.option(fc.nat(3)),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Parents stand before their parts, so that no theme is a part of itself. */
function definitionsOf(drawn: typeof file extends fc.Arbitrary<infer T> ? T : never) {
  return drawn.map(({ core, related, falseFriends, parent }, index): ThemeDefinition => {
    const name = `theme${index}`;
    return {
      name,
      label: { de: name, en: name },
      core: core.map((make) => make()),
      related: related.map((make) => make()),
      falseFriends: falseFriends.map((make) => make()),
      ...(parent !== null && parent < index ? { parent: `theme${parent}` } : {}),
    };
  });
}

describe('the hits of random theme files', () => {
  it('are the rows of the concordance, one for one, in every year', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.constantFrom('include' as const, 'exclude' as const),
        async (drawn, related) => {
          const definitions = definitionsOf(drawn);
          const { rows } = await themes(seeds, { definitions, related, evidence: 2 });
          for (const { name } of definitions) {
            const listed = await concordance(seeds, { theme: name, definitions, related });
            for (const row of rows.filter(({ theme }) => theme === name)) {
              const ofYear = listed.rows.filter(({ year }) => year === row.year);
              expect(ofYear).toHaveLength(row.hits);
              expect(row.terms.reduce((sum, { count }) => sum + count, 0)).toBe(row.hits);
              expect(row.evidence.map(({ start }) => start)).toEqual(
                ofYear.slice(0, 2).map(({ start }) => start),
              );
            }
            // A token counts once per theme.
            const places = listed.rows.map(({ document, start }) => `${document} ${start}`);
            expect(new Set(places).size).toBe(places.length);
          }
        },
      ),
      { numRuns: 30, seed: 4 },
    );
  });

  it('count for the whole what they count for a part, unless it is a false friend there', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (drawn) => {
        const definitions = definitionsOf(drawn).map((definition) => ({
          ...definition,
          falseFriends: [],
        }));
        const { rows } = await themes(seeds, { definitions, by: 'none', evidence: 0 });
        const hits = new Map(rows.map((row) => [row.theme, row]));
        for (const { name, parent } of definitions) {
          if (parent === undefined) continue;
          expect(hits.get(parent)!.hits).toBeGreaterThan(0);
          const listed = await concordance(seeds, { theme: name, definitions });
          const whole = await concordance(seeds, { theme: parent, definitions });
          for (const row of listed.rows) {
            // As a hit of its own, or inside a longer phrase of the whole.
            expect(
              whole.rows.some(
                ({ document, start, end }) =>
                  document === row.document && start <= row.start && row.start < end,
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 15, seed: 5 },
    );
  });
});

describe('the order in which files are given', () => {
  it('changes no byte', async () => {
    const folder = bundledSeeds();
    const files = [
      '2019-fachtagung-vertrauen.txt',
      '2021-digitale-reihe-chancen-im-wandel.txt',
      '2023-fachtagung-stolz-und-aufbruch.txt',
      '2024-fachtagung-resilienz.txt',
    ];
    const definitions: ThemeDefinition[] = [
      {
        name: 'trust',
        label: { de: 'Vertrauen', en: 'Trust' },
        core: ['vertrau*', '*digital*'],
        related: [],
        falseFriends: [],
      },
    ];
    const textOf = async (order: readonly string[]) => {
      const corpus = await openCorpus({ sources: order.map((name) => path.join(folder, name)) });
      return [...renderJson(await themes(corpus, { definitions }))].join('');
    };
    const straight = await textOf(files);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
        expect(await textOf(order)).toBe(straight);
      }),
      { numRuns: 5, seed: 6 },
    );
  });
});
