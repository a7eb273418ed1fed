import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Corpus,
  openCorpus,
  QaError,
  type ReportOptions,
  type ReportRow,
  report,
  themes,
} from '../../../src/index.js';
import { bundledThemes } from '../../../src/pipeline/bundled-seeds.js';
import { readThemeFile } from '../../../src/sources/theme-file.js';
import { corpusOf, folderOf } from '../../corpus-of.js';

const THEME_FILE = 'themes:\n  mut:\n    label: { de: Mut, en: Courage }\n    core: ["mut*"]\n';

describe('report of the library', () => {
  let seeds: Corpus;

  beforeAll(async () => {
    seeds = await openCorpus();
  });

  const partOf = (rows: readonly ReportRow[], part: string) =>
    rows.filter((row) => row.part === part);

  it('answers without options, with the rows of the other questions', async () => {
    const { schema, rows, corpus } = await report(seeds);
    expect(schema).toBe('qa-sgb2/report/1');
    expect(corpus.documents).toBe(5);
    const definitions = await readThemeFile(bundledThemes());
    expect(partOf(rows, 'themes')[0]!.rows).toEqual((await themes(seeds, { definitions })).rows);
    expect(partOf(rows, 'summary').map(({ year }) => year)).toEqual([2019, 2021, 2023, 2024]);
  });

  it('takes years, a theme file and a limit, and names the sources in its commands', async () => {
    const folder = folderOf({
      '2020-a.txt': 'Mut hilft. Mutige Menschen helfen, und Mutlose zögern. Alle zögern.',
      '2022-b.txt': 'Das Jobcenter berät Menschen. Die Beratung gelingt im Jobcenter gut.',
      'mine.yaml': THEME_FILE,
    });
    const options: ReportOptions = {
      themes: `${folder}/mine.yaml`,
      years: [{ from: 2022, to: 2022 }],
      limit: 2,
    };
    const { rows, parameters } = await report(
      await openCorpus({ sources: [`${folder}/*.txt`] }),
      options,
    );
    expect(parameters).toMatchObject({ years: [2022], limit: 2 });
    const [keywords] = partOf(rows, 'keywords');
    expect(keywords!.rows).toHaveLength(2);
    expect(keywords!.command).toContain(`'${folder}/*.txt'`);
    expect(keywords!.command).toContain('--limit 2');
    const [run] = partOf(rows, 'run')[0]!.rows as { themeFile: object; command: string }[];
    expect(run!.themeFile).toMatchObject({ name: `${folder}/mine.yaml` });
    expect(run!.command).toMatch(/ report .*--themes .*--limit 2 --year 2022$/);
  });

  it('says what is wrong: a theme file that is not there, a year without documents', async () => {
    const corpus = await corpusOf({ '2020.txt': 'Ein Satz steht hier.' });
    await expect(report(corpus, { themes: 'no-such.yaml' })).rejects.toBeInstanceOf(QaError);
    await expect(report(corpus, { years: [{ from: 1999, to: 1999 }] })).rejects.toMatchObject({
      code: 'year-unknown',
    });
  });
});
