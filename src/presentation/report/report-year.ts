import type { EntityRow } from '../../analysis/entities/entity-row.js';
import type { KeywordRow } from '../../analysis/keywords/keywords.js';
import type { NameChange } from '../../analysis/report/name-changes.js';
import type { ReportAnswers, ReportSection } from '../../analysis/report/report-row.js';
import type { YearSummary } from '../../analysis/report/summarize-year.js';
import type { ThemeRow } from '../../analysis/themes/themes.js';
import type { Note, PageBlock, Passage } from '../page.js';
import { placeOf } from '../place-of.js';
import { passagesOf } from '../present-evidence.js';
import type { ReportTexts } from '../wording/report-wording.js';
import type { Wording } from '../wording/wording.js';
import { yearText } from '../year-cell.js';
import { keywordBarsChart } from './keyword-bars-chart.js';
import { keywordCloudChart } from './keyword-cloud-chart.js';

const NAMES = 20;
/** Of each kind of change. */
const NAME_CHANGES = 12;
const QUOTES = 5;

/** What a year's part of a report is laid out from. */
export interface YearReport {
  readonly year: number;
  readonly summary: YearSummary;
  readonly nameChanges: readonly NameChange[];
}

/** One year: in ten lines, its words, themes, names, quotes and what changed. */
export function reportYear(
  answers: ReportAnswers,
  report: YearReport,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const { year, summary } = report;
  const shown = yearText(year, summary.yearCertain, wording);
  const has = (section: ReportSection): boolean => answers.sections.includes(section);
  const heading = (text: string, part: string): PageBlock => ({
    kind: 'heading',
    level: 3,
    text,
    id: `${part}-${year}`,
  });
  const themeRows = answers.themes.result.rows.filter((row) => row.year === year);
  const themePassages = new Map(
    themeRows.map((row) => [row.theme, passagesOfTheme(row, wording)] as const),
  );
  const blocks: PageBlock[] = [];
  if (has('summary')) {
    blocks.push(heading(texts.summary, 'summary'), {
      kind: 'list',
      ordered: true,
      items: tenLines(answers, summary, texts, wording),
    });
  }
  if (has('keywords')) {
    blocks.push(
      heading(texts.keywords, 'keywords'),
      ...keywordBlocks(answers, year, shown, texts, wording),
    );
  }
  if (has('themes')) {
    blocks.push(
      heading(texts.themes, 'themes'),
      ...themeBlocks(themeRows, themePassages, year, texts, wording),
      numbersFrom(answers.themes.command, texts),
    );
  }
  if (has('names')) {
    blocks.push(
      heading(texts.names, 'names'),
      ...nameBlocks(answers, year, texts, wording),
      numbersFrom(answers.entities.command, texts),
    );
  }
  if (has('quotes')) {
    blocks.push(
      heading(texts.quotes, 'quotes'),
      ...quoteBlocks(answers, year, texts, wording),
      numbersFrom(answers.quotes.command, texts),
    );
  }
  if (has('changes')) blocks.push(...changeBlocks(answers, report, shown, texts, wording));
  const passages = [...themePassages.values()].flat();
  if (has('passages') && passages.length > 0) {
    blocks.push(heading(texts.passages, 'passages'), { kind: 'passages', passages });
  }
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: shown, id: `year-${year}` }, ...blocks];
}

function numbersFrom(command: string, texts: ReportTexts): Note {
  return { kind: 'note', tone: 'muted', text: `${texts.numbersFrom} ${command}` };
}

function labelOf(answers: ReportAnswers, theme: string, { lang }: Wording): string {
  return answers.themes.result.rows.find((row) => row.theme === theme)?.label[lang] ?? theme;
}

function tenLines(
  answers: ReportAnswers,
  summary: YearSummary,
  texts: ReportTexts,
  wording: Wording,
): string[] {
  const labels = (themes: readonly string[]): string[] =>
    themes.map((theme) => labelOf(answers, theme, wording));
  const { topTheme, verdicts, quotes } = summary;
  return [
    texts.base(summary.year, summary.documents, summary.words, summary.share, summary.yearCertain),
    texts.distinctive(summary.keywords, summary.reference),
    texts.frequent(summary.frequent),
    texts.topTheme(
      topTheme === null ? null : { ...topTheme, label: labelOf(answers, topTheme.theme, wording) },
    ),
    texts.differing(labels(verdicts.higher), labels(verdicts.lower)),
    texts.open(labels(verdicts.undecided), labels(verdicts['too-little-text'])),
    texts.personsNamed(summary.persons.total, summary.persons.top),
    texts.organizationsNamed(summary.organizations.total, summary.organizations.top),
    texts.quotesFound(quotes.direct, quotes.indirect, quotes.topSpeaker),
    texts.changed(summary.change),
  ];
}

function keywordBlocks(
  answers: ReportAnswers,
  year: number,
  shown: string,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const { columns: label, messages } = wording;
  const rows = answers.keywords.result.rows.filter((row) => row.year === year);
  const frequent = answers.frequent.result.rows.filter((row) => row.year === year);
  const bars = keywordBarsChart(rows, 'lrc', wording);
  const hasDispersion = rows.some((row) => row.dispersion.dp !== null);
  const reference = rows.find((row) => row.keyness !== null)?.keyness;
  return [
    ...(bars.series.length === 0 ? [] : [{ ...bars, name: `keyness-${year}` }]),
    ...(frequent.length === 0
      ? []
      : [{ ...keywordCloudChart(frequent, shown, wording), name: `cloud-${year}` }]),
    {
      kind: 'table',
      name: `keywords-${year}`,
      caption: `${texts.keywords} ${shown}`,
      columns: [
        { key: 'term', label: label.term, kind: 'text' },
        { key: 'count', label: label.count, kind: 'integer' },
        { key: 'rate', label: label.rate, kind: 'rate' },
        { key: 'bar', label: '', kind: 'bar' },
        { key: 'documents', label: label.documents, kind: 'integer' },
        ...(hasDispersion
          ? [{ key: 'dp', label: label.dispersion, kind: 'decimal' } as const]
          : []),
        { key: 'g2', label: label.g2, kind: 'decimal', digits: 1 },
        { key: 'logRatio', label: label.logRatio, kind: 'decimal' },
        { key: 'lrc', label: label.lrc, kind: 'decimal' },
        { key: 'forms', label: label.forms, kind: 'text' },
      ],
      rows: rows.map((row) => ({
        cells: {
          term: { value: row.term },
          count: row.count,
          rate: row.perThousand,
          bar: { bar: shareOfHighest(row, rows) },
          documents: row.documents,
          dp: row.dispersion.dp,
          g2: row.keyness?.g2 ?? null,
          logRatio: row.keyness?.logRatio ?? null,
          lrc: row.keyness?.lrc ?? null,
          forms: { items: row.forms.map(({ form, count }) => `${form}\u00A0${count}`) },
        },
        passages: passagesOf(
          row.evidence,
          row.forms.map(({ form }) => form),
          row.term,
        ),
      })),
      empty: messages.noRows,
    },
    { kind: 'note', tone: 'muted', text: messages.lrcNote },
    ...(reference == null
      ? []
      : [
          {
            kind: 'note',
            tone: 'muted',
            text: messages.comparisons(reference.comparisons, reference.reference.name),
          } as const,
        ]),
    numbersFrom(answers.keywords.command, texts),
  ];
}

function shareOfHighest(row: KeywordRow, rows: readonly KeywordRow[]): number {
  const highest = rows.reduce((most, { perThousand }) => Math.max(most, perThousand), 0);
  return highest === 0 ? 0 : row.perThousand / highest;
}

function passagesOfTheme(row: ThemeRow, wording: Wording): Passage[] {
  return passagesOf(
    row.evidence,
    row.terms.map(({ form }) => form),
    row.label[wording.lang],
  );
}

function themeBlocks(
  rows: readonly ThemeRow[],
  passages: ReadonlyMap<string, readonly Passage[]>,
  year: number,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const { columns: label, messages } = wording;
  const highest = rows.reduce((most, { interval }) => Math.max(most, interval.high), 0);
  const share = (value: number): number => (highest === 0 ? 0 : Math.min(1, value / highest));
  const family = rows.find((row) => row.p !== null)?.p;
  return [
    {
      kind: 'table',
      name: `themes-${year}`,
      caption: `${texts.themes} ${year}`,
      columns: [
        { key: 'theme', label: label.theme, kind: 'text' },
        { key: 'hits', label: label.hits, kind: 'integer' },
        { key: 'rate', label: label.rate, kind: 'rate' },
        { key: 'bar', label: '', kind: 'bar' },
        { key: 'interval', label: label.interval, kind: 'interval' },
        { key: 'paragraphShare', label: label.paragraphShare, kind: 'percent' },
        { key: 'logRatio', label: label.logRatio, kind: 'decimal' },
        { key: 'p', label: label.p, kind: 'decimal', digits: 3 },
        { key: 'verdict', label: label.verdict, kind: 'text' },
        { key: 'peak', label: label.peak, kind: 'flag' },
        { key: 'terms', label: label.terms, kind: 'text' },
      ],
      rows: rows.map((row) => ({
        cells: {
          theme: { value: row.label[wording.lang] },
          hits: row.hits,
          rate: { value: row.perThousand, ...(row.peak ? { tone: 'peak' as const } : {}) },
          bar: {
            bar: share(row.perThousand),
            low: share(row.interval.low),
            high: share(row.interval.high),
          },
          interval: { low: row.interval.low, high: row.interval.high },
          paragraphShare: row.paragraphShare,
          logRatio: row.logRatio,
          p: row.p?.adjusted ?? null,
          verdict: { value: wording.verdicts[row.verdict], tone: row.verdict, raw: row.verdict },
          peak: row.peak,
          terms: { items: row.terms.map(({ form, count }) => `${form}\u00A0${count}`) },
        },
        passages: passages.get(row.theme) ?? [],
      })),
      empty: messages.noRows,
    },
    ...(family == null
      ? []
      : [
          {
            kind: 'note',
            tone: 'muted',
            text: messages.verdictRule(family.family, family.method),
          } as const,
        ]),
    ...(rows.some((row) => row.documentsTotal === 1)
      ? [
          {
            kind: 'note',
            tone: 'muted',
            text: messages.yearsOfOneDocument([String(year)], false),
          } as const,
        ]
      : []),
  ];
}

function nameBlocks(
  answers: ReportAnswers,
  year: number,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const countIn = (row: EntityRow): number =>
    row.years.find((entry) => entry.year === year)?.count ?? 0;
  const tableOf = (type: 'person' | 'organization'): PageBlock[] => {
    const named = answers.entities.result.rows
      .filter((row) => row.type === type && countIn(row) > 0)
      .sort((left, right) => countIn(right) - countIn(left));
    const shown = named.slice(0, NAMES);
    const { columns: label } = wording;
    const isPerson = type === 'person';
    const blocks: PageBlock[] = [
      {
        kind: 'table',
        name: `${isPerson ? 'persons' : 'organizations'}-${year}`,
        caption: `${isPerson ? texts.persons : texts.organizations} ${year}`,
        columns: [
          { key: 'name', label: label.name, kind: 'text' },
          ...(isPerson
            ? [{ key: 'roles', label: label.roles, kind: 'text' } as const]
            : [{ key: 'acronym', label: label.acronym, kind: 'text' } as const]),
          { key: 'count', label: `${label.count} ${year}`, kind: 'integer' },
          { key: 'total', label: wording.wholeCorpus, kind: 'integer' },
          { key: 'variants', label: label.variants, kind: 'text' },
        ],
        rows: shown.map((row) => ({
          cells: {
            name: { value: [...row.titles, row.name].join(' ') },
            roles: { items: rolesIn(row, year) },
            acronym: row.acronym,
            count: countIn(row),
            total: row.count,
            variants: {
              items: row.variants.map(({ form, count }) => `${form}\u00A0${count}`),
            },
          },
          passages: passagesOf(
            answers.nameEvidence.get(`${row.id} ${year}`) ?? [],
            row.variants.map(({ form }) => form),
            row.name,
          ),
        })),
        empty: wording.messages.noRows,
      },
    ];
    if (named.length > shown.length) {
      blocks.push({ kind: 'note', tone: 'muted', text: texts.shownOf(shown.length, named.length) });
    }
    return blocks;
  };
  return [...tableOf('person'), ...tableOf('organization')];
}

/** Roles as that year's documents state them, each once. */
function rolesIn({ roles }: EntityRow, year: number): string[] {
  const stated = roles
    .filter((role) => role.year === year)
    .map(({ role, organization }) => [role, organization].filter((part) => part).join(', '));
  return [...new Set(stated)];
}

function quoteBlocks(
  answers: ReportAnswers,
  year: number,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const { rows } = answers.quotes.result;
  const positions = rows.flatMap((row, index) => (row.year === year ? [index] : []));
  if (positions.length === 0) return [{ kind: 'paragraph', text: texts.quotesFound(0, 0, null) }];
  const themes = [...new Set(answers.themes.result.rows.map((row) => row.theme))];
  const groups = [
    ...themes.map((theme) => ({
      label: labelOf(answers, theme, wording),
      members: positions.filter((index) => answers.quoteThemes[index]!.includes(theme)),
    })),
    {
      label: texts.withoutTheme,
      members: positions.filter((index) => answers.quoteThemes[index]!.length === 0),
    },
  ].filter(({ members }) => members.length > 0);
  return groups.flatMap(({ label, members }): PageBlock[] => [
    { kind: 'heading', level: 4, text: label, id: `quotes-${year}-${label}` },
    {
      kind: 'passages',
      passages: members.slice(0, QUOTES).map((index): Passage => {
        const row = rows[index]!;
        const name = row.speaker?.name ?? row.speaker?.text ?? wording.messages.unknownSpeaker;
        return {
          place: placeOf({ ...row, year: null }),
          text: row.text,
          hits: [],
          label: `${name} (${wording.quoteKinds[row.kind]}):`,
        };
      }),
    },
    ...(members.length > QUOTES
      ? [{ kind: 'note', tone: 'muted', text: texts.shownOf(QUOTES, members.length) } as const]
      : []),
  ]);
}

function changeBlocks(
  answers: ReportAnswers,
  { year, nameChanges }: YearReport,
  shownYear: string,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const comparison = answers.comparisons.find((candidate) => candidate.year === year);
  if (comparison === undefined) return [];
  const { columns: label, messages, entityTypes } = wording;
  const { before, result, command } = comparison;
  const shown = (['new', 'gone', 'risen', 'fallen'] as const).flatMap((kind) =>
    nameChanges.filter(({ change }) => change === kind).slice(0, NAME_CHANGES),
  );
  return [
    {
      kind: 'heading',
      level: 3,
      text: texts.changes(String(before)),
      id: `changes-${year}`,
    },
    {
      kind: 'table',
      name: `name-changes-${year}`,
      caption: `${texts.changedNames}: ${texts.compared(shownYear, String(before))}`,
      columns: [
        { key: 'name', label: label.name, kind: 'text' },
        { key: 'type', label: label.type, kind: 'text' },
        { key: 'change', label: texts.changeColumn, kind: 'text' },
        { key: 'count', label: String(year), kind: 'integer' },
        { key: 'before', label: String(before), kind: 'integer' },
        { key: 'rate', label: label.rate, kind: 'rate' },
        { key: 'rateBefore', label: texts.rateBefore, kind: 'rate' },
      ],
      rows: shown.map((row) => ({
        cells: {
          name: { value: row.name },
          type: entityTypes[row.type as 'person'],
          change: texts.changeKinds[row.change],
          count: row.count,
          before: row.countBefore,
          rate: row.perThousand,
          rateBefore: row.perThousandBefore,
        },
      })),
      empty: messages.noRows,
    },
    ...(nameChanges.length > shown.length
      ? [
          {
            kind: 'note',
            tone: 'muted',
            text: texts.shownOf(shown.length, nameChanges.length),
          } as const,
        ]
      : []),
    { kind: 'note', tone: 'muted', text: texts.namesCaution },
    {
      kind: 'table',
      name: `word-changes-${year}`,
      caption: `${texts.changedWords}: ${texts.compared(shownYear, String(before))}`,
      columns: [
        { key: 'term', label: label.term, kind: 'text' },
        { key: 'change', label: texts.changeColumn, kind: 'text' },
        { key: 'count', label: String(year), kind: 'integer' },
        { key: 'before', label: String(before), kind: 'integer' },
        { key: 'rate', label: label.rate, kind: 'rate' },
        { key: 'rateBefore', label: texts.rateBefore, kind: 'rate' },
        { key: 'lrc', label: label.lrc, kind: 'decimal' },
      ],
      rows: result.rows.map((row) => ({
        cells: {
          term: { value: row.term },
          change: texts.changeKinds[row.lrc > 0 ? 'risen' : row.lrc < 0 ? 'fallen' : 'unclear'],
          count: row.targetCount,
          before: row.referenceCount,
          rate: row.targetPerThousand,
          rateBefore: row.referencePerThousand,
          lrc: row.lrc,
        },
        passages: passagesOf(
          row.evidence,
          row.forms.map(({ form }) => form),
          row.term,
        ),
      })),
      empty: messages.noRows,
    },
    { kind: 'note', tone: 'muted', text: texts.wordsCaution },
    numbersFrom(command, texts),
  ];
}
