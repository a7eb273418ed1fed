import type { ReportAnswers } from '../../analysis/report/report-row.js';
import type { PageBlock } from '../page.js';
import type { ReportTexts } from '../wording/report-wording.js';
import type { Wording } from '../wording/wording.js';

/** What it takes to make the report again: command, version, parameters, digests, and a command for each number. */
export function reportRun(
  answers: ReportAnswers,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const { run, documents } = answers;
  const { parts } = texts;
  const { name, digest } = run.themeFile;
  const themeFile = [name ?? texts.bundledThemes, digest ?? []].flat().join(' ');
  const items: [string, string][] = [
    [texts.version, `qa-sgb2 ${run.version}`],
    [texts.seed, String(run.seed)],
    [texts.corpusDigest, run.corpusDigest],
    [texts.themeFile, themeFile],
  ];
  const commands: [string, string][] = [
    [parts.corpus, answers.corpus.command],
    [parts.keywords, answers.keywords.command],
    [parts.frequent, answers.frequent.command],
    [parts.themes, answers.themes.command],
    [parts.entities, answers.entities.command],
    [parts.quotes, answers.quotes.command],
    ...answers.comparisons.map(({ year, command }): [string, string] => [
      `${parts.compare} ${year}`,
      command,
    ]),
    ...answers.strips.map(({ term, command }): [string, string] => [
      `${parts.concordance}: ${wording.quoted(term)}`,
      command,
    ]),
  ];
  const pairs = (
    name: string,
    left: string,
    right: string,
    rows: readonly (readonly [string, string])[],
    caption: string,
  ): PageBlock => ({
    kind: 'table',
    name,
    caption,
    columns: [
      { key: 'left', label: left, kind: 'text' },
      { key: 'right', label: right, kind: 'text' },
    ],
    rows: rows.map(([first, second]) => ({
      cells: { left: { value: first }, right: { text: second } },
    })),
  });
  return [
    { kind: 'heading', level: 2, text: texts.run, id: 'run' },
    { kind: 'paragraph', text: texts.runIntroduction },
    { kind: 'paragraph', text: [{ text: run.command, tone: 'strong' }] },
    pairs('run', texts.parameter, texts.value, items, texts.particulars),
    pairs('commands', texts.part, texts.command, commands, texts.commands),
    pairs(
      'digests',
      wording.columns.document,
      texts.digest,
      documents.map(({ document, digest }): [string, string] => [document, digest]),
      texts.documentDigests,
    ),
  ];
}
