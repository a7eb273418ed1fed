import type { YearSummary } from '../../analysis/report/summarize-year.js';
import { themeLabel, type YearContext } from './year-context.js';

/** A year in ten sentences. */
export function yearLines(summary: YearSummary, context: YearContext): string[] {
  const { texts } = context;
  const { topTheme, verdicts, quotes } = summary;
  const labels = (themes: readonly string[]): string[] =>
    themes.map((theme) => themeLabel(theme, context));
  return [
    texts.base(summary.year, summary.documents, summary.words, summary.share, summary.yearCertain),
    texts.distinctive(summary.keywords, summary.reference),
    texts.frequent(summary.frequent),
    texts.topTheme(
      topTheme === null ? null : { ...topTheme, label: themeLabel(topTheme.theme, context) },
    ),
    texts.differing(labels(verdicts.higher), labels(verdicts.lower)),
    texts.open(labels(verdicts.undecided), labels(verdicts['too-little-text'])),
    texts.personsNamed(summary.persons.total, summary.persons.top),
    texts.organizationsNamed(summary.organizations.total, summary.organizations.top),
    texts.quotesFound(quotes.direct, quotes.indirect, quotes.topSpeaker),
    texts.changed(summary.change),
  ];
}
