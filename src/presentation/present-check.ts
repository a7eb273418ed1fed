import type { CheckRow } from '../analysis/themes/theme-check.js';
import type { Result } from '../model/result.js';
import type { Page, TableRow } from './page.js';
import type { Wording } from './wording/wording.js';

type Key =
  | 'theme'
  | 'class'
  | 'pattern'
  | 'kind'
  | 'matches'
  | 'finding'
  | 'with'
  | 'count'
  | 'examples';

export interface CheckView {
  /** Patterns without findings too. */
  readonly isVerbose: boolean;
}

export function presentCheck(result: Result<CheckRow>, wording: Wording, view: CheckView): Page {
  const { columns: label, messages } = wording;
  // A false friend that the documents do not hold is a precaution, not a mistake.
  const findingsOf = (row: CheckRow) =>
    row.findings.filter(
      ({ kind }) => row.class !== 'false-friend' || (kind !== 'dead' && kind !== 'idle'),
    );
  const withFindings = result.rows.filter((row) => findingsOf(row).length > 0);
  const rows = result.rows.flatMap((row): TableRow<Key>[] => {
    const findings = view.isVerbose ? row.findings : findingsOf(row);
    const cells = {
      theme: { value: row.theme, tone: 'strong' },
      class: { value: wording.themeClasses[row.class], raw: row.class },
      pattern: row.pattern,
      kind: row.kind,
      matches: row.matches,
    } as const;
    if (findings.length === 0) {
      return view.isVerbose ? [{ cells: { ...cells, examples: itemsOf(row.examples) } }] : [];
    }
    return findings.map((finding) => ({
      cells: {
        ...cells,
        finding: { value: wording.findings[finding.kind], raw: finding.kind, tone: 'warning' },
        with: finding.with,
        count: finding.count,
        examples: itemsOf(finding.examples),
      },
    }));
  });
  return {
    title: wording.titles.check,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'theme', label: label.theme, kind: 'text', collapse: true, minWidth: 10 },
          { key: 'class', label: label.kind, kind: 'text', priority: 3 },
          { key: 'pattern', label: label.pattern, kind: 'text', minWidth: 12 },
          { key: 'kind', label: 'kind', kind: 'text', only: 'data', csvKey: 'match' },
          { key: 'matches', label: label.hits, kind: 'integer', priority: 1 },
          { key: 'finding', label: label.finding, kind: 'text', minWidth: 12 },
          { key: 'with', label: '', kind: 'text', minWidth: 10 },
          { key: 'count', label: label.count, kind: 'integer', only: 'data' },
          {
            key: 'examples',
            label: label.examples,
            kind: 'text',
            priority: 2,
            minWidth: 14,
            overflow: 'shorten',
          },
        ],
        rows,
        empty: messages.checkClean,
      },
      {
        kind: 'note',
        tone: 'muted',
        text: messages.checkedPatterns(result.rows.length, withFindings.length),
      },
    ],
  };
}

function itemsOf(examples: CheckRow['examples']) {
  const items = examples.map(({ form, count }) => `${form} ${count}`);
  return items.length === 0 ? null : { items, raw: items.join('; ') };
}
