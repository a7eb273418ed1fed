import { methodRows } from '../methods/method-rows.js';
import { methods } from '../methods/methods.js';
import type { PageBlock } from '../page.js';
import type { ReportTexts } from '../wording/report-wording.js';
import type { Wording } from '../wording/wording.js';

/** Questions whose numbers a report holds. */
const QUESTIONS = [
  'result',
  'corpus',
  'keywords',
  'themes',
  'entities',
  'quotes',
  'compare',
  'report',
];

/** Every number of the report with formula and source. */
export function reportMethods(texts: ReportTexts, wording: Wording): PageBlock[] {
  const used = methods.filter(({ fields }) =>
    fields.some((field) => QUESTIONS.includes(field.slice(0, field.indexOf('.')))),
  );
  return [
    { kind: 'heading', level: 2, text: texts.methods, id: 'methods' },
    { kind: 'paragraph', text: texts.methodsIntroduction },
    {
      kind: 'table',
      name: 'methods',
      caption: texts.methods,
      columns: [
        { key: 'name', label: wording.columns.name, kind: 'text' },
        { key: 'meaning', label: texts.meaning, kind: 'text' },
        { key: 'formula', label: texts.formula, kind: 'text' },
        { key: 'source', label: texts.source, kind: 'text' },
      ],
      rows: methodRows(used, wording.lang).map((row) => ({
        cells: {
          name: { text: `${row.title} (${row.name})` },
          meaning: { text: row.summary },
          formula: { text: row.formula.join(' · ') },
          source: { text: row.source.join('; ') },
        },
      })),
    },
  ];
}
