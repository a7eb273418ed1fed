import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConcordanceRow } from '../../src/analysis/concordance/concordance.js';
import { REPORT_PARTS } from '../../src/analysis/report/report-row.js';
import { runMethod } from '../../src/cli/commands/method.js';
import { runSchema } from '../../src/cli/commands/schema.js';
import { errorJson } from '../../src/cli/report-problem.js';
import { concordanceRowSchema } from '../../src/cli/schemas/concordance-row-schema.js';
import { count, object, type Schema, text } from '../../src/cli/schemas/json-schema.js';
import { schemas } from '../../src/cli/schemas/schemas.js';
import { QaError } from '../../src/model/errors.js';
import type { Result } from '../../src/model/result.js';
import { bundledThemes } from '../../src/pipeline/bundled-seeds.js';
import { type Corpus, openCorpus } from '../../src/pipeline/corpus.js';
import { checkThemes } from '../../src/pipeline/questions/check-themes.js';
import { collocations } from '../../src/pipeline/questions/collocations.js';
import { compare } from '../../src/pipeline/questions/compare.js';
import { concordance } from '../../src/pipeline/questions/concordance.js';
import { corpusOverview } from '../../src/pipeline/questions/corpus-overview.js';
import { discover } from '../../src/pipeline/questions/discover.js';
import { keywords } from '../../src/pipeline/questions/keywords.js';
import { report } from '../../src/pipeline/questions/report.js';
import { themes } from '../../src/pipeline/questions/themes.js';
import { whyWord } from '../../src/pipeline/questions/why-word.js';
import { renderJson } from '../../src/rendering/render-json.js';
import { readThemeFile } from '../../src/sources/theme-file.js';
import { corpusOf } from '../corpus-of.js';
import { recordingHost } from './recording-host.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });

function validatorOf(name: string): ValidateFunction {
  const schema = schemas[name]!;
  return ajv.getSchema(schema.$id as string) ?? ajv.compile(schema as object);
}

/** Problems of a result as it is printed. */
function problems(name: string, result: unknown): readonly string[] {
  const validate = validatorOf(name);
  validate(JSON.parse([...renderJson(result as Result<unknown>)].join('')));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

let seeds: Corpus;
beforeAll(async () => {
  seeds = await openCorpus();
});

describe('the schemas hold for what the library gives', () => {
  it('corpus', async () => {
    const result = await corpusOverview(seeds);
    expect(result.rows.length).toBe(5);
    expect(problems('corpus', result)).toEqual([]);
  });

  it('corpus with undated, duplicate and unreadable documents', async () => {
    const paragraph = 'Das ist ein Absatz mit mehr als acht Wörtern, der zweimal vorkommt.\n';
    const corpus = await corpusOf({ 'a.txt': paragraph, 'b.md': paragraph, 'c.pdf': '%PDF-' });
    const result = await corpusOverview(corpus);
    expect(result.rows[0]).toMatchObject({ year: null, duplicates: [{ document: 'b.md' }] });
    expect(result.diagnostics.map(({ severity }) => severity)).toContain('error');
    expect(problems('corpus', result)).toEqual([]);
  });

  it.each([
    { by: 'none' },
    { by: 'year', sort: 'keyness', limit: 20 },
    { by: 'year', sort: 'keyness', keys: 'negative', limit: 20 },
    { by: 'document', sort: 'tfidf', limit: 20 },
    { by: 'none', ngrams: { smallest: 2, largest: 3 }, limit: 50, sort: 'c-value' },
    { years: [{ from: 2021, to: 2021 }], limit: 50 },
    { against: 'none', limit: 5, evidence: 0 },
  ] as const)('keywords %j', async (options) => {
    const result = await keywords(seeds, options);
    expect(result.rows.length).toBeGreaterThan(0);
    expect(problems('keywords', result)).toEqual([]);
  });

  it.each([
    { by: 'year' },
    { by: 'document', related: 'include' },
    { by: 'none', themes: ['trust'] },
  ] as const)('themes %j', async (options) => {
    const definitions = await readThemeFile(bundledThemes());
    const result = await themes(seeds, { definitions, ...options });
    expect(result.rows.length).toBeGreaterThan(0);
    expect(problems('themes', result)).toEqual([]);
  });

  it('themes of text without words', async () => {
    const definitions = await readThemeFile(bundledThemes());
    const result = await themes(await corpusOf({ '2019.txt': '12 34', '2020.txt': '…' }), {
      definitions,
    });
    expect(problems('themes', result)).toEqual([]);
  });

  it('why', async () => {
    const result = await whyWord(seeds, 'vertraulich', await readThemeFile(bundledThemes()));
    expect(result.rows.length).toBeGreaterThan(1);
    expect(problems('why', result)).toEqual([]);
  });

  it('concordance', async () => {
    const result = await concordance(seeds, 'vertrau*', { years: [{ from: 2019, to: 2021 }] });
    expect(result.rows.length).toBeGreaterThan(50);
    expect(problems('concordance', result)).toEqual([]);
  });

  it('concordance of a theme, check and discovery', async () => {
    const definitions = await readThemeFile(bundledThemes());
    const listed = await concordance(seeds, { theme: 'trust', definitions }, { sample: 5 });
    expect(listed.rows).toHaveLength(5);
    expect(problems('concordance', listed)).toEqual([]);
    expect(problems('check', await checkThemes(seeds, definitions))).toEqual([]);
    expect(problems('discover', await discover(seeds))).toEqual([]);
  });

  it('keywords in families', async () => {
    const result = await keywords(seeds, { families: true, by: 'year', limit: 20 });
    expect(problems('keywords', result)).toEqual([]);
  });

  it('compare', async () => {
    const result = await compare(seeds, '2019', '2021..2024', { limit: 50 });
    expect(result.rows.length).toBe(50);
    expect(problems('compare', result)).toEqual([]);
  });

  it.each([
    {},
    { by: 'year', span: { unit: 'sentence' }, sort: 'mi3' },
    { by: 'document', side: 'left', years: [{ from: 2019, to: 2019 }] },
  ] as const)('collocations %j', async (options) => {
    const result = await collocations(seeds, 'Vertrauen', options);
    expect(result.rows.length).toBeGreaterThan(0);
    expect(problems('collocations', result)).toEqual([]);
  });

  it.each([{}, { years: [{ from: 2021, to: 2023 }], limit: 2, evidence: 1 }])(
    'report %j',
    async (options) => {
      const result = await report(seeds, options);
      expect([...new Set(result.rows.map(({ part }) => part))]).toEqual([...REPORT_PARTS]);
      expect(problems('report', result)).toEqual([]);
      // The rows within a row are described too.
      for (const row of result.rows) {
        if (row.rows.length === 0) continue;
        const broken = { ...row, rows: [{ ...(row.rows[0] as object), colour: 'red' }] };
        expect(problems('report', { ...result, rows: [broken] }), row.part).not.toEqual([]);
      }
    },
  );

  it('method', async () => {
    const { host, output } = recordingHost();
    await runMethod(host, undefined, { json: true, lang: 'de' });
    expect(problems('method', JSON.parse(output.stdout))).toEqual([]);
  });

  it('error', () => {
    const known = new QaError('year-unknown', 'No document is of 1999.', {
      data: { year: '1999' },
    });
    for (const error of [known, new Error('a bug')]) {
      const validate = validatorOf('error');
      expect(validate(JSON.parse(errorJson(error))), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});

describe('the schemas refuse what is not so', () => {
  it.each([
    ['a missing field', { line: undefined }],
    ['a further field', { colour: 'red' }],
    ['a text for a number', { line: '3' }],
    ['a line 0', { line: 0 }],
    ['half an offset', { start: 1.5 }],
    ['null where there is always a value', { hit: null }],
  ])('%s', async (_, change) => {
    const result = await concordance(seeds, 'Resilienz');
    const broken = { ...result, rows: [{ ...result.rows[0], ...change }] };
    expect(problems('concordance', { ...result, rows: [result.rows[0]] })).toEqual([]);
    expect(problems('concordance', broken)).not.toEqual([]);
  });

  it('a verdict that there is none of', async () => {
    const result = await themes(seeds, { definitions: await readThemeFile(bundledThemes()) });
    const broken = { ...result, rows: [{ ...result.rows[0], verdict: 'rising' }] };
    expect(problems('themes', broken)).toEqual([expect.stringContaining('/rows/0/verdict')]);
  });

  it('the result of another command', async () => {
    expect(problems('keywords', await corpusOverview(seeds))).not.toEqual([]);
  });
});

describe('schema types', () => {
  it('are those of the rows: the compiler refuses a missing and a further field', () => {
    const complete: Schema<ConcordanceRow> = concordanceRowSchema;
    // @ts-expect-error: `line` is missing.
    const missing: Schema<{ hit: string; line: number }> = object({ hit: text('') }, '');
    // @ts-expect-error: the row has no `line`.
    const further: Schema<{ hit: string }> = object({ hit: text(''), line: count('') }, '');
    for (const schema of [complete, missing, further]) {
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });
});

describe('schema', () => {
  it('lists the schemas without an argument', async () => {
    const { host, output } = recordingHost();
    expect(await runSchema(host, undefined)).toBe(0);
    const list = JSON.parse(output.stdout) as { name: string; id: string; title: string }[];
    expect(list.map(({ name }) => name)).toEqual(Object.keys(schemas));
    for (const { name, id } of list) expect(id).toBe(`urn:qa-sgb2:${name}:1`);
  });

  it.each(Object.keys(schemas))('prints a schema of 2020-12 for %s', async (name) => {
    const { host, output } = recordingHost();
    expect(await runSchema(host, name)).toBe(0);
    expect(ajv.validateSchema(JSON.parse(output.stdout) as object)).toBe(true);
  });

  it('knows kwic as concordance', async () => {
    const { host, output } = recordingHost();
    await runSchema(host, 'kwic');
    expect(JSON.parse(output.stdout)).toMatchObject({ $id: 'urn:qa-sgb2:concordance:1' });
  });

  it('suggests a name', async () => {
    const { host } = recordingHost();
    const error: unknown = await runSchema(host, 'keyword').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(QaError);
    expect(error).toMatchObject({
      code: 'schema-unknown',
      hint: expect.stringMatching(/^Did you mean keywords\?/),
    });
  });

  it('describes every field', () => {
    const bare: string[] = [];
    const visit = (schema: Record<string, unknown>, path: string): void => {
      if (
        path !== '' &&
        !path.endsWith('[]') &&
        typeof schema.description !== 'string' &&
        schema.$ref === undefined
      )
        bare.push(path);
      for (const [key, child] of Object.entries((schema.properties ?? {}) as object)) {
        visit(child as Record<string, unknown>, `${path}.${key}`);
      }
      if (schema.items !== undefined) visit(schema.items as Record<string, unknown>, `${path}[]`);
    };
    for (const [name, schema] of Object.entries(schemas))
      visit({ ...schema, description: '' }, name);
    expect(bare).toEqual([]);
  });
});
