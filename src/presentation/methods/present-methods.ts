import type { Page, PageBlock, RichText } from '../page.js';
import type { Lang } from '../wording/lang.js';
import { methodLabels } from './method-labels.js';
import type { MethodRow } from './method-rows.js';

/** Names with one line each. */
export function presentMethodList(rows: readonly MethodRow[], lang: Lang): Page {
  const labels = methodLabels[lang];
  return {
    title: labels.listTitle,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'name', label: labels.name, kind: 'text' },
          { key: 'meaning', label: labels.meaning, kind: 'text', minWidth: 20 },
        ],
        rows: rows.map(({ name, summary }) => ({
          cells: { name: { value: name, tone: 'strong' }, meaning: summary },
        })),
      },
      { kind: 'note', tone: 'muted', text: labels.listHint },
    ],
  };
}

/** One method in full, or several under a heading each. `command` is what was asked for when it is a command. */
export function presentMethods(
  rows: readonly MethodRow[],
  lang: Lang,
  command: string | null,
): Page {
  const [only] = rows;
  if (command === null && rows.length === 1 && only !== undefined) {
    return { title: titleOf(only), blocks: blocksOf(only, lang) };
  }
  const labels = methodLabels[lang];
  return {
    title: command === null ? labels.listTitle : labels.commandTitle(command),
    blocks: rows.flatMap((row): PageBlock[] => [
      { kind: 'heading', level: 2, text: titleOf(row) },
      ...blocksOf(row, lang),
    ]),
  };
}

function titleOf({ name, title }: MethodRow): string {
  return `${name}: ${title}`;
}

function blocksOf(row: MethodRow, lang: Lang): PageBlock[] {
  const labels = methodLabels[lang];
  const items: RichText[] = [];
  const add = (label: string, text: string): void => {
    if (text !== '') items.push([{ text: label, tone: 'strong' }, `: ${text}`]);
  };
  add(labels.variant, row.variant);
  add(labels.domain, row.domain);
  add(labels.empty, row.empty);
  add(labels.example, row.example);
  add(labels.caveat, row.caveat);
  add(labels.source, row.source.join('; '));
  add(labels.fields, row.fields.join(', '));
  return [
    { kind: 'paragraph', text: row.summary },
    ...formulaBlocks(row.formula, labels.formula),
    { kind: 'list', items },
  ];
}

function formulaBlocks(formula: readonly string[], label: string): PageBlock[] {
  const strong = { text: label, tone: 'strong' } as const;
  const [only] = formula;
  if (formula.length === 1) return [{ kind: 'paragraph', text: [strong, `: ${only}`] }];
  return [
    { kind: 'paragraph', text: [strong, ':'] },
    { kind: 'list', ordered: true, items: formula },
  ];
}
