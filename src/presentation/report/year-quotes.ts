import type { QuoteRow } from '../../analysis/quotes/quotes.js';
import type { PageBlock, Passage } from '../page.js';
import { placeOf } from '../place-of.js';
import type { Wording } from '../wording/wording.js';
import { numbersFrom, shownOf } from './report-note.js';
import { themeLabel, type YearContext } from './year-context.js';

/** The first quotes of each theme that hits inside them, then those without a theme. */
export function yearQuotes(context: YearContext): PageBlock[] {
  const { answers, year, texts, wording } = context;
  const { rows } = answers.quotes.result;
  const from = numbersFrom(answers.quotes.command, texts);
  const positions = rows.flatMap((row, index) => (row.year === year ? [index] : []));
  if (positions.length === 0) {
    return [{ kind: 'paragraph', text: texts.quotesFound(0, 0, null) }, from];
  }
  const themesOf = (index: number): readonly string[] => answers.quoteThemes[index]!;
  const themes = [...new Set(answers.themes.result.rows.map((row) => row.theme))];
  const groups = [
    ...themes.map((theme) => ({
      label: themeLabel(theme, context),
      members: positions.filter((index) => themesOf(index).includes(theme)),
    })),
    {
      label: texts.withoutTheme,
      members: positions.filter((index) => themesOf(index).length === 0),
    },
  ].filter(({ members }) => members.length > 0);
  const blocks = groups.flatMap(({ label, members }): PageBlock[] => {
    const shown = members.slice(0, answers.limits.quotes);
    return [
      { kind: 'heading', level: 4, text: label, id: `quotes-${year}-${label}` },
      { kind: 'passages', passages: shown.map((index) => quotePassage(rows[index]!, wording)) },
      ...shownOf(shown.length, members.length, texts),
    ];
  });
  return [...blocks, from];
}

function quotePassage(row: QuoteRow, { messages, quoteKinds }: Wording): Passage {
  const name = row.speaker?.name ?? row.speaker?.text ?? messages.unknownSpeaker;
  return {
    place: placeOf({ ...row, year: null }),
    text: row.text,
    hits: [],
    label: `${name} (${quoteKinds[row.kind]}):`,
  };
}
