import fc from 'fast-check';
import type { Cell, Column, Page, Table, Tone } from '../../src/presentation/page.js';
import { nastyText } from './nasty-text.js';

const tone: fc.Arbitrary<Tone> = fc.constantFrom(
  'plain',
  'strong',
  'muted',
  'hit',
  'higher',
  'peak',
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5000, max: 5000 }).map((value) => value / 100),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const richText = fc.oneof(
  nastyText,
  fc.array(fc.oneof(nastyText, fc.record({ text: nastyText, tone })), { maxLength: 4 }),
);

const arbitraryCell: fc.Arbitrary<Cell> = fc.oneof(
  nastyText,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.record({
    value: fc.oneof(number, nastyText, fc.constant(null)),
    mark: fc.constantFrom('', '~'),
    tone,
  }),
  fc.record({ text: richText }),
  fc.record({ items: fc.array(richText, { maxLength: 6 }) }),
  fc.record({ bar: share }),
  fc.record({ bar: share, low: share, high: share }),
  fc.record({ spark: fc.array(fc.option(share), { maxLength: 30 }) }),
  fc.record({ low: number, high: number }),
);

const column = fc.record(
  {
    label: fc.oneof(nastyText, fc.constantFrom('je 1.000 Wörter', 'Höchst\u00ADwert', '')),
    kind: fc.constantFrom<Column['kind']>(
      'text',
      'integer',
      'decimal',
      'rate',
      'percent',
      'year',
      'bar',
      'interval',
      'flag',
    ),
    digits: fc.nat(4),
    priority: fc.nat(3),
    minWidth: fc.integer({ min: 1, max: 30 }),
    grow: fc.boolean(),
    overflow: fc.constantFrom<'wrap' | 'shorten'>('wrap', 'shorten'),
    collapse: fc.boolean(),
  },
  { requiredKeys: ['label', 'kind'] },
);

export const arbitraryTable: fc.Arbitrary<Table> = fc
  .array(column, { minLength: 1, maxLength: 12 })
  .chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.constant(columns.map((own, index) => ({ ...own, key: `c${index}` }))),
      rows: fc.array(
        fc.tuple(...columns.map(() => arbitraryCell)).map((cells) => ({
          cells: Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell])),
        })),
        { maxLength: 5 },
      ),
      caption: richText,
      footnotes: fc.array(fc.record({ mark: fc.constantFrom('', '~'), text: richText }), {
        maxLength: 2,
      }),
    }),
  );

const place = fc.record({
  document: nastyText,
  line: fc.option(fc.integer({ min: 1, max: 99_999 })),
});

export const arbitraryPage: fc.Arbitrary<Page> = fc.record({
  title: nastyText,
  blocks: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: arbitraryTable },
      fc.record({ kind: fc.constant('paragraph' as const), text: richText }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.integer({ min: 2, max: 6 }),
        text: richText,
      }),
      fc.record({
        kind: fc.constant('note' as const),
        tone: fc.constant('muted' as const),
        text: richText,
      }),
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(richText, { maxLength: 12 }),
      }),
      fc.record({
        kind: fc.constant('passages' as const),
        passages: fc.array(
          fc.record({
            place,
            text: nastyText,
            hits: fc.array(fc.record({ start: fc.nat(20), end: fc.nat(30) }), { maxLength: 3 }),
            label: richText,
          }),
          { maxLength: 3 },
        ),
      }),
      fc.record({
        kind: fc.constant('concordance' as const),
        lines: fc.array(fc.record({ place, left: nastyText, hit: nastyText, right: nastyText }), {
          maxLength: 5,
        }),
      }),
      fc.record({
        kind: fc.constant('chart' as const),
        title: nastyText,
        alternative: nastyText,
        labels: fc.record({ series: nastyText, point: nastyText, value: nastyText }),
        series: fc.array(
          fc.record({
            label: nastyText,
            points: fc.array(
              fc.record({ label: nastyText, value: fc.option(share), low: share, high: share }),
              { maxLength: 4 },
            ),
          }),
          { maxLength: 3 },
        ),
      }),
    ),
    { maxLength: 4 },
  ),
});
