import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportRow } from '../../../src/analysis/report/report-row.js';
import { main } from '../../../src/cli/main.js';
import type { ReportWithAnswers } from '../../../src/pipeline/questions/report.js';
import { renderHtml } from '../../../src/rendering/html/render-html.js';
import { reportOf, reportPage } from '../../browser/report-page.js';
import { recordingHost } from '../../cli/recording-host.js';
import { folderOf } from '../../corpus-of.js';

async function run(args: readonly string[]): Promise<string> {
  const { host, output } = recordingHost();
  expect(await main(args, host)).toBe(0);
  return output.stdout;
}

describe('report', () => {
  let rows: readonly ReportRow[];
  let seeds: ReportWithAnswers;

  beforeAll(async () => {
    seeds = await reportOf();
    rows = JSON.parse(await run(['report', '--json'])).rows;
  }, 60_000);

  it('has the rows of every command that it names', async () => {
    const named = rows.filter((row) => row.command !== null);
    expect(named.map((row) => row.part)).toEqual(
      expect.arrayContaining(['corpus', 'keywords', 'frequent', 'themes', 'entities', 'quotes']),
    );
    for (const { command, rows: own, parameters } of named) {
      const result = JSON.parse(await run(command!.split(' ').slice(1)));
      expect(own, command!).toEqual(result.rows);
      expect(parameters, command!).toEqual(result.parameters);
    }
  }, 120_000);

  it('counts a strip as its command does', async () => {
    expect(seeds.answers.strips.length).toBeGreaterThan(3);
    for (const { command, documents } of seeds.answers.strips) {
      const { rows: hits } = JSON.parse(await run(command.split(' ').slice(1)));
      expect(documents.flatMap(({ wordsBefore }) => wordsBefore).length, command).toBe(hits.length);
    }
  }, 60_000);

  it('shows the numbers of its answers in HTML', () => {
    const html = renderHtml(reportPage(seeds, 'de'), {
      lang: 'de',
      width: 0,
      color: false,
      unicode: true,
    });
    for (const row of seeds.answers.keywords.result.rows) {
      expect(html).toContain(`data-v="${row.perThousand}"`);
      expect(html).toContain(`data-v="${row.keyness!.lrc}"`);
    }
    for (const row of seeds.answers.themes.result.rows) {
      expect(html).toContain(`data-low="${row.interval.low}" data-high="${row.interval.high}"`);
    }
    expect(Buffer.byteLength(html)).toBeLessThan(600_000);
  });

  it('gives the same bytes twice, and with the command that it prints', async () => {
    const { answers } = seeds;
    expect(answers.run.command).toBe('qa-sgb2 report');
    const record = rows.find((row) => row.part === 'run')!.rows[0] as { command: string };
    expect(record.command).toBe('qa-sgb2 report --lang en');
    const args = record.command.split(' ').slice(1);
    expect(await run(args)).toBe(await run(['report']));
    expect(await run([...args, '--format', 'html'])).toBe(
      await run(['report', '--format', 'html']),
    );
  }, 60_000);

  it('prints the sections and years asked for', async () => {
    const text = await run([
      'report',
      '--year',
      '2023',
      '--sections',
      'summary,run',
      '--lang',
      'de',
    ]);
    expect(text.match(/^## .*$/gm)).toEqual(['## 2023', '## Protokoll']);
    expect(text).toContain('2023 ist mit einem Dokument und 462 Wörtern vertreten');
    expect(text).toContain('--year 2023 --sections summary,run --lang de');
    const { host, output } = recordingHost();
    expect(await main(['report', '--sections', 'themess'], host)).toBe(2);
    expect(output.stderr).toContain('Did you mean themes?');
  }, 60_000);

  it('knows its own workbook, and leaves one that is not or was worked on since', async () => {
    const folder = folderOf({});
    const file = `${folder}/report.xlsx`;
    await run(['report', '--out', file, '--sections', 'run']);
    await run(['report', '--out', file, '--sections', 'corpus,run']);
    const { sheets, properties } = await readXlsx(readFileSync(file));
    expect(sheets.length).toBeGreaterThan(1);
    const foreign = { sheets: [{ name: 'Zahlen', rows: [['wichtig']] }] };
    const edited = {
      sheets: sheets.map(({ name, rows }) => ({ name, rows })),
      properties: { ...properties, modified: new Date() },
    };
    for (const workbook of [foreign, edited]) {
      const bytes = await writeXlsx(workbook);
      writeFileSync(file, bytes);
      const { host, output } = recordingHost();
      expect(await main(['report', '--out', file], host)).toBe(2);
      expect(output.stderr).toContain('is no report of qa-sgb2');
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
    await run(['report', '--out', file, '--force', '--sections', 'run']);
    expect((await readXlsx(readFileSync(file))).properties?.creator).toBe('qa-sgb2');
  }, 60_000);

  it('shows as many rows as --limit says', async () => {
    const limited = JSON.parse(await run(['report', '--limit', '2', '--json']));
    expect(limited.parameters.limit).toBe(2);
    const words = limited.rows.find((row: ReportRow) => row.part === 'keywords');
    expect(words.rows).toHaveLength(8);
    const text = await run(['report', '--limit', '2', '--lang', 'de', '--year', '2019']);
    const persons = text.slice(text.indexOf('**Personen 2019**'));
    expect(persons.split('\n\n')[1]!.split('\n')).toHaveLength(2 + 2);
    expect(persons).toContain('Gezeigt: 2 von 17.');
    expect(text).toContain('report --limit 2 --year 2019 --lang de');
  }, 60_000);

  it('writes the formats of a report only, and says so before it reads anything', async () => {
    const folder = folderOf({});
    for (const [args, message] of [
      [['--format', 'csv'], "'csv' is invalid"],
      [['--out', `${folder}/report.pdf`], 'cannot be written as pdf'],
    ] as const) {
      const { host, output } = recordingHost();
      const opened = { ...host, openCorpus: () => Promise.reject(new Error('was read')) };
      expect(await main(['report', ...args], opened)).toBe(2);
      expect(output.stderr).toContain(message);
    }
    await run(['report', '--out', `${folder}/new/`, '--sections', 'run']);
    expect(readFileSync(`${folder}/new/report.html`, 'utf8')).toContain('<!DOCTYPE html>');
  });

  it('prints commands that read the documents as it did', async () => {
    const folder = folderOf({
      'texts.csv': 'wann,was\n2019,"Das Vertrauen wächst."\n2021,"Die Resilienz hilft."\n',
    });
    const args = [`${folder}/texts.csv`, '--text-column', 'was', '--date-column', 'wann'];
    const { rows: own } = JSON.parse(await run(['report', ...args, '--no-fold', '--json']));
    for (const { command, rows: expected } of own as ReportRow[]) {
      if (command === null) continue;
      expect(command).toContain('--text-column was --date-column wann');
      expect(JSON.parse(await run(command.split(' ').slice(1))).rows).toEqual(expected);
    }
  }, 60_000);

  it('replaces its own report, but nothing else without --force', async () => {
    const folder = folderOf({ 'notes.html': 'mine' });
    const own = `${folder}/report.html`;
    await run(['report', '--out', `${folder}/`, '--sections', 'run', '--format', 'html']);
    const first = readFileSync(own, 'utf8');
    await run(['report', '--out', own, '--sections', 'summary']);
    expect(readFileSync(own, 'utf8')).not.toBe(first);
    const { host, output } = recordingHost();
    expect(await main(['report', '--out', `${folder}/notes.html`], host)).toBe(2);
    expect(output.stderr).toContain('is no report of qa-sgb2');
    expect(readFileSync(`${folder}/notes.html`, 'utf8')).toBe('mine');
    await run(['report', '--out', `${folder}/notes.html`, '--force', '--sections', 'run']);
    expect(readFileSync(`${folder}/notes.html`, 'utf8')).toContain('qa-sgb2');
  }, 60_000);
});
