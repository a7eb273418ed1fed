import type { NameChange } from '../../analysis/report/name-changes.js';
import type { ComparedWord } from '../../analysis/report/report-row.js';
import type { PageBlock } from '../page.js';
import { passagesOf } from '../present-evidence.js';
import { numbersFrom, reportNote, shownOf } from './report-note.js';
import { type Field, reportTable } from './report-table.js';
import type { YearContext } from './year-context.js';

/** Names and words against the year before; nothing for the first year. */
export function yearChanges(
  nameChanges: readonly NameChange[],
  { answers, year, shown, texts, wording }: YearContext,
): PageBlock[] {
  const comparison = answers.comparisons.find((candidate) => candidate.year === year);
  if (comparison === undefined) return [];
  const { columns: label, entityTypes } = wording;
  const { before, result, command } = comparison;
  const compared = texts.compared(shown, String(before));
  const names = (['new', 'gone', 'risen', 'fallen'] as const).flatMap((kind) =>
    nameChanges.filter(({ change }) => change === kind).slice(0, answers.limits.nameChanges),
  );
  const changeOf = ({ lrc }: ComparedWord): string =>
    texts.changeKinds[lrc > 0 ? 'risen' : lrc < 0 ? 'fallen' : 'unclear'];
  const nameFields: Field<NameChange>[] = [
    { key: 'name', label: label.name, kind: 'text', cell: (row) => ({ value: row.name }) },
    {
      key: 'type',
      label: label.type,
      kind: 'text',
      cell: (row) => entityTypes[row.type as 'person'],
    },
    {
      key: 'change',
      label: texts.changeColumn,
      kind: 'text',
      cell: (row) => texts.changeKinds[row.change],
    },
    { key: 'count', label: String(year), kind: 'integer', cell: (row) => row.count },
    { key: 'before', label: String(before), kind: 'integer', cell: (row) => row.countBefore },
    { key: 'rate', label: label.rate, kind: 'rate', cell: (row) => row.perThousand },
    {
      key: 'rateBefore',
      label: texts.rateBefore,
      kind: 'rate',
      cell: (row) => row.perThousandBefore,
    },
  ];
  const wordFields: Field<ComparedWord>[] = [
    { key: 'term', label: label.term, kind: 'text', cell: (row) => ({ value: row.term }) },
    { key: 'change', label: texts.changeColumn, kind: 'text', cell: changeOf },
    { key: 'count', label: String(year), kind: 'integer', cell: (row) => row.targetCount },
    { key: 'before', label: String(before), kind: 'integer', cell: (row) => row.referenceCount },
    { key: 'rate', label: label.rate, kind: 'rate', cell: (row) => row.targetPerThousand },
    {
      key: 'rateBefore',
      label: texts.rateBefore,
      kind: 'rate',
      cell: (row) => row.referencePerThousand,
    },
    { key: 'lrc', label: label.lrc, kind: 'decimal', cell: (row) => row.lrc },
  ];
  return [
    reportTable(
      `name-changes-${year}`,
      `${texts.changedNames}: ${compared}`,
      nameFields,
      names,
      wording,
    ),
    ...shownOf(names.length, nameChanges.length, texts),
    reportNote(texts.namesCaution),
    reportTable(
      `word-changes-${year}`,
      `${texts.changedWords}: ${compared}`,
      wordFields,
      result.rows,
      wording,
      ({ evidence, forms, term }) =>
        passagesOf(
          evidence,
          forms.map(({ form }) => form),
          term,
        ),
    ),
    reportNote(texts.wordsCaution),
    numbersFrom(command, texts),
  ];
}
