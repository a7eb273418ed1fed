import { formatInterval, formatNumber, formatPercent } from './format.js';
import { plural } from './plural.js';
import type { ReportWording } from './report-wording.js';

const integer = (count: number): string => formatNumber(count, 0, 'en');
const counted = (count: number, one: string, other: string): string =>
  `${integer(count)} ${plural(count, one, other)}`;
const quoted = (text: string): string => `“${text}”`;
const listed = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** English. */
export const reportEn: ReportWording = {
  page: {
    skip: 'Skip to content',
    contents: 'Contents',
    search: 'Search this page',
    filter: 'Filter',
    csv: 'Save as CSV',
    found: '{shown} of {total} entries',
    sorted: 'Sorted by {column}',
    low: 'low',
    high: 'high',
    numbersBehind: 'Numbers behind the picture',
    madeBy: 'Made with qa-sgb2. This file loads nothing and sends nothing.',
    opens: (name) => `passages for ${quoted(name)}`,
    passagesOf: (name, count) => `${counted(count, 'passage', 'passages')} for ${quoted(name)}`,
  },
  pictures: {
    themeRates: 'Themes by year: hits per 1,000 words with 95% interval',
    themeRatesAlternative: (themes, years) =>
      `One panel a theme with its rates in ${years}: ${listed(themes)}. The numbers stand in the table behind it.`,
    keyness: (slice, isAgainstRest) =>
      `Distinctive words${slice === null ? '' : ` of ${slice}`}: LRC against the ${isAgainstRest ? 'rest of the corpus' : 'reference'}`,
    keynessAlternative: (words) =>
      `Bars, the longest first: ${listed(words)}. The numbers stand in the table behind it.`,
    frequency: (year) =>
      year === null ? 'Most frequent words per 1,000' : `Most frequent words of ${year} per 1,000`,
    frequencyAlternative: (words) =>
      `Bars, the longest first: ${listed(words)}. The numbers stand in the table behind it.`,
    lrc: 'LRC',
    year: 'Year',
    word: 'Word',
    cloud: (year) => `Frequent words of ${year}: area by count per 1,000 words`,
    cloudAlternative: (words) =>
      `Word cloud, the most frequent first: ${listed(words)}. The numbers stand in the table behind it.`,
    strips: 'Where the distinctive words stand',
    stripsAlternative: (words) =>
      `One strip a word through all documents, a tick a hit: ${listed(words)}. The numbers stand in the table behind it.`,
    network: 'Who belongs to which organisation',
    networkAlternative: (organizations, persons) =>
      `Links between ${counted(organizations, 'organisation', 'organisations')} and ${counted(persons, 'person', 'persons')}, thicker the more often the texts state them. The numbers stand in the table behind it.`,
    timeline: 'People by year: mentions',
    timelineAlternative: (names, years) =>
      `One row a person, one circle a year (${years}) whose area is the number of mentions: ${listed(names)}. The numbers stand in the table behind it.`,
    person: 'Person',
    organization: 'Organisation',
    mentions: 'Mentions',
    statements: 'Statements',
    document: 'Document',
  },
  report: {
    title: (years) => (years === '' ? 'Report' : `Report ${years}`),
    corpus: 'What was read',
    overview: 'The years at a glance',
    summary: 'In ten lines',
    keywords: 'Keywords',
    themes: 'Themes',
    names: 'People and organisations',
    quotes: 'Quotes by theme',
    compared: (year, before) => `${year} against ${before}`,
    changes: (before) => `Against ${before}`,
    passages: 'Passages',
    methods: 'How the numbers come about',
    run: 'Record of the run',
    persons: 'People',
    organizations: 'Organisations',
    corpusIntroduction:
      'Running text is counted. Furniture such as menus, tables of contents and captions is left out.',
    leftOut: 'Left out',
    leftOutKind: (kind, count) => `${kind}: ${counted(count, 'place', 'places')}`,
    nothingLeftOut: 'Nothing was left out.',
    uncertainDocuments: 'The year is not certain; why stands below.',
    undatedDocuments: (documents) =>
      `Without a year and therefore counted in none: ${listed(documents)}.`,
    skipped: (message) => `Not read: ${message}`,
    noYears: 'None of the documents has a year, so there is no report by year.',
    shownOf: (shown, total) => `Shown: ${integer(shown)} of ${integer(total)}.`,
    numbersFrom: 'Numbers from:',
    base: (year, documents, words, share, isCertain) =>
      `${year} is represented by ${documents === 1 ? 'one document' : `${integer(documents)} documents`} with ${counted(words, 'word', 'words')}, ${formatPercent(share, 1, 'en')} of the corpus.${isCertain ? '' : documents === 1 ? ' The year of the document is not certain.' : ' Not all of them have a certain year.'}`,
    distinctive: (words, reference) => {
      const against = reference === 'rest' ? 'the other years' : 'the reference corpus';
      return words.length === 0
        ? `No word can be shown to stand out against ${against}.`
        : `Distinctive against ${against}: ${listed(words.map(({ term, lrc }) => `${quoted(term)} (LRC ${formatNumber(lrc, 2, 'en')})`))}.`;
    },
    frequent: (words) =>
      words.length === 0
        ? 'The year holds no words to count.'
        : `Most frequent: ${listed(words.map(({ term, count }) => `${quoted(term)} (${times(count)})`))}.`,
    topTheme: (theme) =>
      theme === null
        ? 'No theme has a hit, which does not mean that the themes are absent.'
        : `The theme with the highest rate is ${theme.label}: ${formatNumber(theme.perThousand, 2, 'en')} hits per 1,000 words (95% interval ${formatInterval(theme.low, theme.high, 2, 'en')}).`,
    differing: (higher, lower) =>
      higher.length + lower.length === 0
        ? 'No theme can be shown to be higher or lower than in the other years.'
        : `Against the other years, ${[
            ...(higher.length === 0 ? [] : [`${listed(higher)} ${are(higher)} higher`]),
            ...(lower.length === 0 ? [] : [`${listed(lower)} ${are(lower)} lower`]),
          ].join('; ')}.`,
    open: (undecided, tooLittle) =>
      undecided.length + tooLittle.length === 0
        ? 'No theme is left open by the comparison.'
        : [
            ...(undecided.length === 0 ? [] : [`The data do not decide on ${listed(undecided)}.`]),
            ...(tooLittle.length === 0
              ? []
              : [`There is too little text for a verdict on ${listed(tooLittle)}.`]),
          ].join(' '),
    personsNamed: (total, top) =>
      namedSentence(total, top, 'One person', 'people', 'No person was found.'),
    organizationsNamed: (total, top) =>
      namedSentence(total, top, 'One organisation', 'organisations', 'No organisation was found.'),
    quotesFound: (direct, indirect, top) => {
      if (direct + indirect === 0) return 'No quotes were found.';
      const parts = [
        ...(direct === 0 ? [] : [counted(direct, 'direct quote', 'direct quotes')]),
        ...(indirect === 0 ? [] : [counted(indirect, 'indirect quote', 'indirect quotes')]),
      ];
      const speaker =
        top === null ? '' : `; most often quoted is ${top.name} (${times(top.count)})`;
      return `Found: ${parts.join(' and ')}${speaker}.`;
    },
    changed: (change) => {
      if (change === null) return 'There is no earlier year to compare with.';
      const { before, newPersons, gonePersons, risen, fallen } = change;
      const persons = `Against ${before}, ${newPersons === 1 ? 'one person is' : `${newPersons === 0 ? 'no' : integer(newPersons)} people are`} new and ${gonePersons === 0 ? 'all earlier ones are still named' : `${gonePersons === 1 ? 'one is' : `${integer(gonePersons)} are`} no longer named`}`;
      const words = [
        ...(risen === null ? [] : [`${quoted(risen)} rose most clearly`]),
        ...(fallen === null ? [] : [`${quoted(fallen)} fell most clearly`]),
      ];
      return words.length === 0
        ? `${persons}; no word can be shown to have changed.`
        : `${persons}; ${words.join(', ')}.`;
    },
    changeKinds: {
      new: 'new',
      gone: 'no longer named',
      risen: 'risen',
      fallen: 'fallen',
      unclear: 'cannot be shown',
    },
    changeColumn: 'Change',
    before: 'before',
    rateBefore: 'per\u00A01,000 before',
    changedNames: 'People and organisations',
    changedWords: 'Words',
    namesCaution:
      'Counted, not tested: “new” means that the name was not found in the year before; risen and fallen mean that the rate at least doubled or halved.',
    wordsCaution: 'Risen and fallen only where LRC differs from 0; everything else may be chance.',
    firstYear: 'There is no earlier year to compare with.',
    withoutTheme: 'Without a theme',
    methodsIntroduction:
      'Every number with its formula and source. In full, with example and limits: qa-sgb2 method NAME.',
    formula: 'Formula or rule',
    source: 'Source',
    meaning: 'Meaning',
    runIntroduction: 'The same documents and this command give the same report, byte for byte:',
    reproduce: 'Command',
    part: 'Part',
    command: 'Command',
    version: 'Version',
    seed: 'Seed of random numbers',
    corpusDigest: 'Digest of the corpus',
    themeFile: 'Theme file',
    particulars: 'Version and digests',
    commands: 'Commands behind the numbers',
    bundledThemes: 'bundled themes',
    documentDigests: 'Digests of the documents',
    digest: 'SHA-256',
    parameter: 'Item',
    value: 'Value',
    parts: {
      corpus: 'What was read',
      keywords: 'Distinctive words',
      frequent: 'Frequent words',
      themes: 'Themes',
      entities: 'People and organisations',
      quotes: 'Quotes',
      compare: 'Words against the year before',
      concordance: 'Hits of the strips',
    },
  },
};

const are = (themes: readonly string[]): string => plural(themes.length, 'is', 'are');

const times = (count: number): string => (count === 1 ? 'once' : `${integer(count)}\u00A0times`);

function namedSentence(
  total: number,
  top: readonly { readonly name: string; readonly count: number }[],
  one: string,
  other: string,
  none: string,
): string {
  if (total === 0) return none;
  const named = listed(top.map(({ name, count }) => `${name} (${times(count)})`));
  return total === 1
    ? `${one} is named: ${named}.`
    : `${integer(total)} ${other} are named, most often ${named}.`;
}
