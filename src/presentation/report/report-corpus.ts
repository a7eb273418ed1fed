import type { ReportAnswers } from '../../analysis/report/report-row.js';
import type { PageBlock } from '../page.js';
import type { ReportTexts } from '../wording/report-wording.js';
import type { BoilerplateName, Wording } from '../wording/wording.js';
import { yearCell, yearFootnotes, yearText } from '../year-cell.js';

/** What was read and what was left out. */
export function reportCorpus(
  { corpus }: ReportAnswers,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const { columns: label } = wording;
  const { rows, diagnostics } = corpus.result;
  const blocks: PageBlock[] = [
    { kind: 'heading', level: 2, text: texts.corpus, id: 'corpus' },
    { kind: 'paragraph', text: texts.corpusIntroduction },
    {
      kind: 'table',
      name: 'corpus',
      caption: label.documents,
      columns: [
        { key: 'document', label: label.document, kind: 'text' },
        { key: 'title', label: label.title, kind: 'text' },
        { key: 'year', label: label.year, kind: 'year' },
        { key: 'yearBasis', label: label.yearBasis, kind: 'text' },
        ...(rows.some((row) => row.yearEvidence !== null)
          ? [{ key: 'evidence', label: wording.titles.evidence, kind: 'text' } as const]
          : []),
        { key: 'words', label: label.words, kind: 'integer' },
        { key: 'sentences', label: label.sentences, kind: 'integer' },
        { key: 'boilerplateWords', label: label.boilerplateWords, kind: 'integer' },
      ],
      rows: rows.map((row) => ({
        cells: {
          document: row.document,
          title: row.title,
          year: yearCell(row.year, row.yearCertain || row.year === null, wording),
          yearBasis: { value: wording.yearBases[row.yearBasis], raw: row.yearBasis },
          evidence: row.yearEvidence === null ? null : { text: row.yearEvidence.text },
          words: row.words,
          sentences: row.sentences,
          boilerplateWords: row.boilerplateWords,
        },
      })),
      footnotes: yearFootnotes(rows, wording).map(({ mark }) => ({
        mark,
        text: texts.uncertainDocuments,
      })),
    },
  ];
  const uncertain = rows.filter((row) => row.year !== null && !row.yearCertain);
  for (const row of uncertain) {
    blocks.push({
      kind: 'note',
      tone: 'muted',
      text: `${row.document}, ${yearText(row.year, row.yearCertain, wording)}: ${row.yearReason}`,
    });
  }
  const undated = rows.filter((row) => row.year === null).map((row) => row.document);
  if (undated.length > 0) {
    blocks.push({ kind: 'note', tone: 'warning', text: texts.undatedDocuments(undated) });
  }
  const kinds = new Map<string, number>();
  for (const row of rows) {
    for (const { kind } of row.boilerplate) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const items = [...kinds]
    .sort(
      ([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1),
    )
    .map(([kind, count]) =>
      texts.leftOutKind(wording.boilerplateKinds[kind as BoilerplateName] ?? kind, count),
    );
  const leftOut = rows.reduce((sum, row) => sum + row.boilerplateWords, 0);
  blocks.push({ kind: 'heading', level: 3, text: texts.leftOut, id: 'left-out' });
  if (items.length === 0) blocks.push({ kind: 'paragraph', text: texts.nothingLeftOut });
  else {
    blocks.push({ kind: 'paragraph', text: wording.messages.boilerplateLeftOut(leftOut) });
    blocks.push({ kind: 'list', items });
  }
  for (const { severity, message } of diagnostics) {
    if (severity === 'error') {
      blocks.push({ kind: 'note', tone: 'warning', text: texts.skipped(message) });
    }
  }
  return blocks;
}
