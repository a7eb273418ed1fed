import { formatNumber } from './format.js';
import { plural } from './plural.js';
import type { Wording } from './wording.js';
import { yearSpan } from './year-span.js';

const integer = (count: number): string => formatNumber(count, 0, 'en');
const counted = (count: number, one: string, other: string): string =>
  `${integer(count)} ${plural(count, one, other)}`;
const quoted = (text: string): string => `“${text}”`;

function listed(items: readonly string[]): string {
  if (items.length < 3) return items.join(' and ');
  return `${items.slice(0, -1).join(', ')}, and ${items[items.length - 1]}`;
}

export const en: Wording = {
  lang: 'en',
  titles: {
    corpus: 'Corpus',
    keywords: 'Keywords',
    themes: 'Themes by year',
    entities: 'People and organisations',
    quotes: 'Quotes',
    tokens: 'Tokens',
    collocations: 'Collocations',
    check: 'Check of the theme file',
    discover: 'Themes that the corpus suggests',
    evidence: 'Evidence',
    examination: 'How the documents were read',
    persons: 'People',
    organizations: 'Organisations',
    places: 'Places',
    relations: 'People and their roles',
    graph: 'Who appears with whom',
  },
  concordanceTitle: (term) => `Concordance: ${quoted(term)}`,
  compareTitle: (target, reference) => `Comparison: ${target} against ${reference}`,
  collocationsTitle: (term) => `Collocations of ${quoted(term)}`,
  columns: {
    acronym: 'Acronym',
    affiliations: 'Affiliation',
    ambiguousWith: 'Ambiguous with',
    bic: 'BIC',
    boilerplateWords: 'Boiler\u00ADplate',
    collocate: 'Collocate',
    count: 'Count',
    cue: 'Cue',
    decides: 'Decides',
    difference: 'Difference',
    dispersion: 'Dispersion DP',
    document: 'Document',
    documents: 'Docu\u00ADments',
    duplicates: 'Duplicates',
    encoding: 'Encoding',
    examples: 'Examples',
    expected: 'Expected',
    family: 'Word family',
    finding: 'Finding',
    findings: 'Findings',
    format: 'Format',
    forms: 'Forms',
    g2: 'G²',
    hit: 'Hit',
    hits: 'Hits',
    interval: '95% interval',
    kind: 'Kind',
    left: 'Before',
    line: 'Line',
    logDice: 'logDice',
    logRatio: 'Log ratio',
    lrc: 'LRC',
    mi: 'MI',
    mi3: 'MI³',
    name: 'Name',
    p: 'p',
    paragraphShare: 'Share of paragraphs',
    paragraphs: 'Para\u00ADgraphs',
    peak: 'Peak',
    pattern: 'Pattern',
    percentDifference: '% difference',
    perThousand: 'Per\u00A01,000 words',
    place: 'Place',
    rate: 'Per\u00A01,000',
    referenceCount: 'Reference count',
    referencePerThousand: 'Reference per\u00A01,000',
    right: 'After',
    roles: 'Roles',
    rule: 'Rule',
    score: 'Score',
    sentence: 'Sentence',
    start: 'Start',
    stem: 'Stem',
    end: 'End',
    form: 'Form',
    sentences: 'Sentences',
    share: 'Share',
    speaker: 'Speaker',
    statement: 'Statement',
    tScore: 't-score',
    targetCount: 'Count',
    targetPerThousand: 'Per\u00A01,000',
    term: 'Word',
    terms: 'Words behind it',
    tfidf: 'TF-IDF',
    theme: 'Theme',
    title: 'Title',
    titles: 'Titles',
    type: 'Type',
    value: 'Value',
    variants: 'Variants',
    verdict: 'Verdict',
    words: 'Words',
    year: 'Year',
    yearBasis: 'Year from',
    years: 'Years',
  },
  verdicts: {
    higher: 'higher',
    lower: 'lower',
    undecided: 'undecided',
    'too-little-text': 'too little text',
  },
  yearBases: {
    manifest: 'manifest',
    'front-matter': 'front matter',
    'file-name': 'file name',
    text: 'text',
    none: '–',
  },
  entityTypes: { person: 'person', organization: 'organisation', place: 'place' },
  quoteKinds: { direct: 'direct', indirect: 'indirect' },
  boilerplateKinds: {
    'title-page': 'title pages',
    contents: 'tables of contents',
    menu: 'menus',
    caption: 'captions',
    credit: 'picture credits',
    'alt-text': 'alternative texts',
    'link-line': 'link lines',
    prompt: 'prompts',
    'date-line': 'date lines',
    imprint: 'imprint',
    'page-furniture': 'headers and footers',
    duplicate: 'repetitions',
    code: 'program text',
    'front-matter': 'front matter',
  },
  findings: {
    'never-matches': 'can never match',
    dead: 'no hits',
    duplicate: 'given twice',
    shadowed: 'shadowed',
    idle: 'without effect',
    overlapping: 'overlaps',
  },
  themeClasses: { core: 'core', related: 'related', 'false-friend': 'false friend' },
  yes: 'yes',
  no: 'no',
  undated: 'undated',
  wholeCorpus: 'whole corpus',
  words: (count) => counted(count, 'word', 'words'),
  documents: (count) => counted(count, 'document', 'documents'),
  sentences: (count) => counted(count, 'sentence', 'sentences'),
  hits: (count) => counted(count, 'hit', 'hits'),
  mentions: (count) => counted(count, 'mention', 'mentions'),
  quoted,
  listed,
  corpusSummary: (documents, words, years) =>
    [
      counted(documents, 'document', 'documents'),
      counted(words, 'word', 'words'),
      years.length === 0 ? 'undated' : yearSpan(years),
    ].join(', '),
  messages: {
    droppedColumns: (labels) =>
      `Too narrow for ${plural(labels.length, 'this column', 'these columns')}: ${labels.join(', ')}. A wider window or --format csv shows everything.`,
    shownRows: (shown, total) =>
      `${integer(shown)} of ${counted(total, 'row', 'rows')}; --limit 0 shows all.`,
    limitedRows: (limit, perSlice) =>
      `The first ${integer(limit)}${perSlice ? ' of each slice' : ''}; --limit 0 shows all.`,
    comparisons: (count, reference) =>
      `Compared with ${reference === 'rest' ? 'the rest of the corpus' : reference === 'general-german' ? 'general German' : reference}: ${counted(count, 'word', 'words')}; LRC is adjusted for that (Bonferroni).`,
    verdictRule: (family, method) =>
      `Verdict: rate of the year against that of the other years, ${method === 'permutation-of-documents' ? 'permutation of documents' : 'permutation of paragraphs'}, p after Holm over ${counted(family, 'comparison', 'comparisons')} ≤ 0.05.`,
    noRows: 'Nothing found.',
    noHits: (term) => `${quoted(term)} does not occur in the selected text.`,
    boilerplateLeftOut: (words) =>
      `Not counted: ${counted(words, 'word', 'words')} of boilerplate (menus, tables of contents, captions and the like); --boilerplate include counts them.`,
    boilerplateIncluded: (words) =>
      `Counted with the rest: ${counted(words, 'word', 'words')} of boilerplate.`,
    skippedSources: (count) =>
      `${counted(count, 'source was', 'sources were')} skipped; the messages say why.`,
    undatedDocuments: (count) =>
      `${counted(count, 'document has', 'documents have')} no year and ${plural(count, 'is', 'are')} missing from what is listed by year.`,
    uncertainYear: (reason) =>
      reason === null ? 'Year not certain.' : `Year not certain: ${reason}`,
    uncertainYears: 'The year holds documents whose year is not certain.',
    wilsonInterval: 'Interval: Wilson, 95%; too narrow where a word is bursty.',
    lrcNote:
      'LRC: the most cautious log ratio at 95% confidence; 0 means that no difference can be shown.',
    verdictNote: 'Verdict: the rate of the year against that of the other years.',
    relatedLeftOut: 'Related words are not counted; --related include counts them.',
    yearsOfOneDocument: (years, all) =>
      `${all ? 'Every year is' : `${listed(years)} ${plural(years.length, 'is', 'are')}`} a single document${all || years.length === 1 ? '' : ' each'}: whether a difference comes from the year or from the document cannot be told there.`,
    orderNotTest: (years) =>
      `${counted(years, 'year', 'years')}: an order, not a test; a trend is tested from five years on.`,
    trend: (theme, slope, adjusted, years) =>
      `${theme}: ${adjusted > 0.05 ? 'no trend can be shown' : slope > 0 ? 'rising trend' : 'falling trend'} over ${integer(years)} years (Mann–Kendall, p after Holm ${formatNumber(adjusted, 3, 'en')}; ${formatNumber(slope, 2, 'en')} per 1,000 words and year).`,
    nothingToCompare: 'There is only one year: nothing to compare it with.',
    leaveOneOut: (theme, year, low, high) =>
      `${theme} ${year}: without any one of its documents the rate would lie between ${formatNumber(low, 2, 'en')} and ${formatNumber(high, 2, 'en')}.`,
    familyNote:
      'Every word has exactly one family: compounds count with the part that most occurrences share.',
    comparedSlices: (target, targetWords, reference, referenceWords) =>
      `${target}: ${counted(targetWords, 'word', 'words')}; ${reference}: ${counted(referenceWords, 'word', 'words')}.`,
    comparedBars: (target, reference) =>
      `Log ratio above 0: more frequent in ${target}; below 0: more frequent in ${reference}.`,
    nearTerm: (hits, span) => `${counted(hits, 'hit', 'hits')} of the term; near means ${span}.`,
    window: (left, right) =>
      left === right
        ? `up to ${counted(left, 'word', 'words')} before and behind it in the same sentence`
        : `up to ${counted(left, 'word', 'words')} before and ${integer(right)} behind it in the same sentence`,
    wholeSentence: 'in the same sentence',
    wholeParagraph: 'in the same paragraph',
    logDiceNote:
      'logDice does not depend on the size of the corpus; 14 is the most. G² ranks, it is no test here.',
    sampledHits: (drawn, hits) =>
      `${integer(drawn)} of ${counted(hits, 'hit', 'hits')}, drawn at random (--seed changes the choice).`,
    stripNote:
      'A line is a document from its beginning to its end: a dot means no hit; the bolder the sign, the more.',
    documentsWithoutHits: (count) => `${counted(count, 'document', 'documents')} without a hit.`,
    checkedPatterns: (patterns, withFindings) =>
      `${counted(patterns, 'pattern', 'patterns')} checked, ${integer(withFindings)} with findings.`,
    checkClean: 'Every pattern matches something, none stands in the way of another.',
    discoverNote: (reference) =>
      `Per year the word families that set it apart most from ${reference === 'general' ? 'general German' : 'the other years'}; without names.`,
    discoverUnproven: 'LRC 0: the difference is not proven.',
    savedThemes: (file) => `Saved as a theme file: ${file}.`,
    saveThemes: '--out themes.yaml saves the proposals as a theme file.',
    fewHits: (theme, year, hits, documents) =>
      `${theme} ${year} rests on only ${counted(hits, 'hit', 'hits')} in ${counted(documents, 'document', 'documents')}.`,
    noThemeHits: (theme, words) =>
      `${theme}: no hit in ${counted(words, 'word', 'words')}, which does not mean that the theme is absent.`,
    dispersionNote: (documents) =>
      `Dispersion DP over ${counted(documents, 'document', 'documents')}: 0 is even, 1 is all in one part.`,
    ambiguousName: (name, candidates) =>
      `${quoted(name)} stays ambiguous: ${candidates.join(' or ')}.`,
    whyTitle: (word) => `Why does ${quoted(word)} count?`,
    whyWord: (count, parts) =>
      `${counted(count, 'occurrence', 'occurrences')} in running text${parts.length > 1 ? `; parts: ${parts.join(' + ')}` : ''}.`,
    whyNone: (word) => `No pattern of a theme matches ${quoted(word)}.`,
    repaired: (name, count) => `Repaired: ${name}, ${counted(count, 'time', 'times')}.`,
    unknownSpeaker: 'not named',
    noValue: 'no text',
  },
};
