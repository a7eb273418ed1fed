import type { QuoteRow } from '../analysis/quotes/quotes.js';
import type { Result } from '../model/result.js';
import type { Column, Page, PageBlock, Passage } from './page.js';
import { pageColumns } from './page-columns.js';
import { placeOf } from './place-of.js';
import type { Wording } from './wording/wording.js';

type Key =
  | 'document'
  | 'year'
  | 'line'
  | 'start'
  | 'end'
  | 'kind'
  | 'speakerId'
  | 'speakerName'
  | 'speakerText'
  | 'cue'
  | 'text';

export interface QuotesView {
  /** Rows of the result that are printed; 0 for all. */
  readonly limit: number;
}

const DATA_COLUMNS: readonly Column<Key>[] = [
  { key: 'document', label: 'document', kind: 'text' },
  { key: 'year', label: 'year', kind: 'year' },
  { key: 'line', label: 'line', kind: 'integer' },
  { key: 'start', label: 'start', kind: 'integer' },
  { key: 'end', label: 'end', kind: 'integer' },
  { key: 'kind', label: 'kind', kind: 'text' },
  { key: 'speakerId', label: 'speakerId', kind: 'text' },
  { key: 'speakerName', label: 'speakerName', kind: 'text' },
  { key: 'speakerText', label: 'speakerText', kind: 'text' },
  { key: 'cue', label: 'cue', kind: 'text' },
  { key: 'text', label: 'text', kind: 'text' },
];

/** The words of each quote under who said it and where. */
export function presentQuotes(
  result: Result<QuoteRow>,
  wording: Wording,
  { limit }: QuotesView,
): Page {
  const { rows } = result;
  const { messages } = wording;
  const shown = limit > 0 ? rows.slice(0, limit) : rows;
  const blocks: PageBlock[] = [];
  if (rows.length === 0) blocks.push({ kind: 'note', tone: 'muted', text: messages.noRows });
  else blocks.push({ kind: 'passages', passages: shown.map((row) => passageOf(row, wording)) });
  if (shown.length < rows.length) {
    const text = messages.shownRows(shown.length, rows.length);
    blocks.push({ kind: 'note', tone: 'muted', text });
  }
  return {
    title: wording.titles.quotes,
    blocks,
    data: {
      kind: 'table',
      columns: [...DATA_COLUMNS, ...pageColumns(shown)],
      rows: shown.map(
        ({ document, year, line, start, end, kind, speaker, cue, text, ...pages }) => ({
          cells: {
            document,
            year,
            line,
            start,
            end,
            kind,
            speakerId: speaker?.id ?? null,
            speakerName: speaker?.name ?? null,
            speakerText: speaker?.text ?? null,
            cue,
            text,
            ...pages,
          },
        }),
      ),
    },
  };
}

function passageOf(row: QuoteRow, wording: Wording): Passage {
  const { speaker, kind } = row;
  const name = speaker?.name ?? speaker?.text ?? null;
  return {
    place: placeOf(row),
    text: row.text,
    hits: [],
    label: [
      name === null
        ? { text: wording.messages.unknownSpeaker, tone: 'muted' }
        : { text: name, tone: speaker?.name == null ? 'plain' : 'strong' },
      { text: ` (${wording.quoteKinds[kind]})`, tone: 'muted' },
    ],
  };
}
