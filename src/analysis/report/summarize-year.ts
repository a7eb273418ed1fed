import { countInYear } from '../../model/count-in-year.js';
import { compareText } from '../grouping.js';
import type { ThemeRow } from '../themes/themes.js';
import { type NameChange, nameChanges } from './name-changes.js';
import type { ReportAnswers } from './report-row.js';

/** What can be said of a year in a few sentences; every number is one of the answers, or a count of their rows. */
export interface YearSummary {
  readonly year: number;
  readonly yearCertain: boolean;
  readonly documents: number;
  readonly words: number;
  /** Of the words of the corpus, 0 to 1. */
  readonly share: number;
  /** Words with a positive LRC, the highest first, and what they were compared with. */
  readonly keywords: readonly { readonly term: string; readonly lrc: number }[];
  readonly reference: string | null;
  readonly frequent: readonly { readonly term: string; readonly count: number }[];
  readonly topTheme: {
    readonly theme: string;
    readonly perThousand: number;
    readonly low: number;
    readonly high: number;
  } | null;
  /** Names of the themes by their verdict. */
  readonly verdicts: Readonly<Record<ThemeRow['verdict'], readonly string[]>>;
  readonly persons: NamedCounts;
  readonly organizations: NamedCounts;
  readonly quotes: {
    readonly direct: number;
    readonly indirect: number;
    readonly topSpeaker: { readonly name: string; readonly count: number } | null;
  };
  readonly change: {
    readonly before: number;
    readonly newPersons: number;
    readonly gonePersons: number;
    readonly newOrganizations: number;
    readonly goneOrganizations: number;
    /** The word whose LRC is highest above 0, and lowest below. */
    readonly risen: string | null;
    readonly fallen: string | null;
  } | null;
}

interface NamedCounts {
  readonly total: number;
  readonly top: readonly { readonly name: string; readonly count: number }[];
}

const NAMED = 3;

export function summarizeYear(answers: ReportAnswers, year: number): YearSummary {
  const { corpus, keywords, frequent, themes } = answers;
  const documents = corpus.result.rows.filter((row) => row.year === year);
  const words = sum(documents.map((row) => row.words));
  const ownKeywords = keywords.result.rows.filter((row) => row.year === year);
  const ownThemes = themes.result.rows.filter((row) => row.year === year && row.parent === null);
  const withVerdict = (verdict: ThemeRow['verdict']): string[] =>
    ownThemes.filter((row) => row.verdict === verdict).map((row) => row.theme);
  const [top] = [...ownThemes]
    .filter((row) => row.hits > 0)
    .sort((left, right) => right.perThousand - left.perThousand);
  return {
    year,
    yearCertain: documents.every((row) => row.yearCertain),
    documents: documents.length,
    words,
    share: corpus.result.corpus.words === 0 ? 0 : words / corpus.result.corpus.words,
    keywords: ownKeywords
      .filter((row) => (row.keyness?.lrc ?? 0) > 0)
      .sort((left, right) => right.keyness!.lrc - left.keyness!.lrc)
      .slice(0, NAMED)
      .map((row) => ({ term: row.term, lrc: row.keyness!.lrc })),
    reference: ownKeywords.find((row) => row.keyness !== null)?.keyness?.reference.name ?? null,
    frequent: frequent.result.rows
      .filter((row) => row.year === year)
      .slice(0, NAMED)
      .map(({ term, count }) => ({ term, count })),
    topTheme:
      top === undefined
        ? null
        : {
            theme: top.theme,
            perThousand: top.perThousand,
            low: top.interval.low,
            high: top.interval.high,
          },
    verdicts: {
      higher: withVerdict('higher'),
      lower: withVerdict('lower'),
      undecided: withVerdict('undecided'),
      'too-little-text': withVerdict('too-little-text'),
    },
    persons: namedIn(answers, 'person', year),
    organizations: namedIn(answers, 'organization', year),
    quotes: quotesIn(answers, year),
    change: changeOf(answers, year),
  };
}

/** Changes of the names of a year; empty without a year before it. */
export function nameChangesOf(answers: ReportAnswers, year: number): NameChange[] {
  const comparison = answers.comparisons.find((candidate) => candidate.year === year);
  if (comparison === undefined) return [];
  const wordsOf = (wanted: number): number =>
    sum(answers.corpus.result.rows.filter((row) => row.year === wanted).map((row) => row.words));
  return nameChanges(
    answers.entities.result.rows,
    { year, words: wordsOf(year) },
    { year: comparison.before, words: wordsOf(comparison.before) },
  );
}

function changeOf(answers: ReportAnswers, year: number): YearSummary['change'] {
  const comparison = answers.comparisons.find((candidate) => candidate.year === year);
  if (comparison === undefined) return null;
  const changes = nameChangesOf(answers, year);
  const count = (change: NameChange['change'], type: string): number =>
    changes.filter((row) => row.change === change && row.type === type).length;
  const byLrc = [...comparison.result.rows].sort((left, right) => right.lrc - left.lrc);
  const [first, last] = [byLrc[0], byLrc.at(-1)];
  return {
    before: comparison.before,
    newPersons: count('new', 'person'),
    gonePersons: count('gone', 'person'),
    newOrganizations: count('new', 'organization'),
    goneOrganizations: count('gone', 'organization'),
    risen: first !== undefined && first.lrc > 0 ? first.term : null,
    fallen: last !== undefined && last.lrc < 0 ? last.term : null,
  };
}

function namedIn(answers: ReportAnswers, type: string, year: number): NamedCounts {
  const counted = answers.entities.result.rows
    .filter((row) => row.type === type)
    .map((row) => ({ name: row.name, count: countInYear(row, year) }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || compareText(left.name, right.name));
  return { total: counted.length, top: counted.slice(0, NAMED) };
}

function quotesIn(answers: ReportAnswers, year: number): YearSummary['quotes'] {
  const rows = answers.quotes.result.rows.filter((row) => row.year === year);
  const speakers = new Map<string, number>();
  for (const { speaker } of rows) {
    const name = speaker?.name ?? null;
    if (name !== null) speakers.set(name, (speakers.get(name) ?? 0) + 1);
  }
  const [top] = [...speakers].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareText(left, right),
  );
  return {
    direct: rows.filter((row) => row.kind === 'direct').length,
    indirect: rows.filter((row) => row.kind === 'indirect').length,
    topSpeaker: top === undefined ? null : { name: top[0], count: top[1] },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
