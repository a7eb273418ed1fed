import { readFileSync } from 'node:fs';
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
