import { formatNumber } from './format.js';
import { plural } from './plural.js';
import type { Wording } from './wording.js';
import { yearSpan } from './year-span.js';

const integer = (count: number): string => formatNumber(count, 0, 'de');
const counted = (count: number, one: string, other: string): string =>
  `${integer(count)} ${plural(count, one, other)}`;
const quoted = (text: string): string => `„${text}“`;
const listed = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} und ${items[items.length - 1]}`;

/** German. Percent signs and units stand behind a no-break space (DIN 5008). */
export const de: Wording = {
  lang: 'de',
  titles: {
    corpus: 'Korpus',
    keywords: 'Schlüsselwörter',
    themes: 'Themen nach Jahren',
    entities: 'Personen und Organisationen',
    quotes: 'Zitate',
    tokens: 'Wörter und Zeichen',
    collocations: 'Kollokationen',
    check: 'Prüfung der Themendatei',
    discover: 'Themen, die das Korpus vorschlägt',
    evidence: 'Belege',
    examination: 'Wie die Dokumente gelesen wurden',
    persons: 'Personen',
    organizations: 'Organisationen',
    places: 'Orte',
    relations: 'Personen und ihre Rollen',
    graph: 'Wer mit wem genannt wird',
  },
  concordanceTitle: (term) => `Konkordanz: ${quoted(term)}`,
  compareTitle: (target, reference) => `Vergleich: ${target} gegen ${reference}`,
  collocationsTitle: (term) => `Kollokationen von ${quoted(term)}`,
  columns: {
    acronym: 'Abkürzung',
    affiliations: 'Zugehörigkeit',
    ambiguousWith: 'mehrdeutig mit',
    bic: 'BIC',
    boilerplateWords: 'Beiwerk',
    collocate: 'Kollokat',
    count: 'Anzahl',
    cue: 'Redeverb',
    decides: 'Entscheidet',
    difference: 'Unterschied',
    dispersion: 'Streuung DP',
    document: 'Dokument',
    documents: 'Dokumente',
    duplicates: 'Dubletten',
    encoding: 'Zeichen\u00ADkodierung',
    examples: 'Beispiele',
    expected: 'erwartet',
    family: 'Wortfamilie',
    finding: 'Befund',
    findings: 'Befunde',
    format: 'Format',
    forms: 'Formen',
    g2: 'G²',
    hit: 'Treffer',
    hits: 'Treffer',
    interval: '95-%-Inter\u00ADvall',
    kind: 'Art',
    left: 'davor',
    line: 'Zeile',
    logDice: 'logDice',
    logRatio: 'Log-Ratio',
    lrc: 'LRC',
    mi: 'MI',
    mi3: 'MI³',
    name: 'Name',
    p: 'p',
    paragraphShare: 'Anteil Absätze',
    paragraphs: 'Absätze',
    peak: 'Höchst\u00ADwert',
    pattern: 'Muster',
    percentDifference: 'Differenz in\u00A0%',
    perThousand: 'je\u00A01.000 Wörter',
    place: 'Fundstelle',
    rate: 'je\u00A01.000',
    referenceCount: 'Anzahl Referenz',
    referencePerThousand: 'je\u00A01.000 Referenz',
    right: 'danach',
    roles: 'Funktionen',
    rule: 'Regel',
    score: 'Auffällig',
    sentence: 'Satz',
    start: 'Anfang',
    stem: 'Stamm',
    end: 'Ende',
    form: 'Form',
    sentences: 'Sätze',
    share: 'Anteil',
    speaker: 'Wer',
    statement: 'Äußerung',
    tScore: 't-Wert',
    targetCount: 'Anzahl',
    targetPerThousand: 'je\u00A01.000',
    term: 'Wort',
    terms: 'Wörter dahinter',
    tfidf: 'TF-IDF',
    theme: 'Thema',
    title: 'Titel',
    titles: 'Titel',
    type: 'Art',
    value: 'Wert',
    variants: 'Schreib\u00ADweisen',
    verdict: 'Befund',
    words: 'Wörter',
    year: 'Jahr',
    yearBasis: 'Jahr nach',
    years: 'Jahre',
  },
  verdicts: {
    higher: 'höher',
    lower: 'niedriger',
    undecided: 'unentschieden',
    'too-little-text': 'zu wenig Text',
  },
  yearBases: {
    manifest: 'Manifest',
    'front-matter': 'Kopfdaten',
    'file-name': 'Dateiname',
    text: 'Text',
    none: '–',
  },
  entityTypes: { person: 'Person', organization: 'Organisation', place: 'Ort' },
  quoteKinds: { direct: 'wörtlich', indirect: 'indirekt' },
  boilerplateKinds: {
    'title-page': 'Titelseiten',
    contents: 'Inhaltsverzeichnisse',
    menu: 'Menüs',
    caption: 'Bildunterschriften',
    credit: 'Bildnachweise',
    'alt-text': 'Alternativtexte',
    'link-line': 'Linkzeilen',
    prompt: 'Bedienhinweise',
    'date-line': 'Datumszeilen',
    imprint: 'Impressum',
    'page-furniture': 'Kopf- und Fußzeilen',
    duplicate: 'Wiederholungen',
    code: 'Programmtext',
    'front-matter': 'Kopfdaten',
  },
  findings: {
    'never-matches': 'kann nie passen',
    dead: 'ohne Treffer',
    duplicate: 'doppelt',
    shadowed: 'verdeckt',
    idle: 'wirkungslos',
    overlapping: 'überschneidet sich',
  },
  themeClasses: { core: 'Kern', related: 'verwandt', 'false-friend': 'falscher Freund' },
  yes: 'ja',
  no: 'nein',
  undated: 'undatiert',
  wholeCorpus: 'gesamtes Korpus',
  words: (count) => counted(count, 'Wort', 'Wörter'),
  documents: (count) => counted(count, 'Dokument', 'Dokumente'),
  sentences: (count) => counted(count, 'Satz', 'Sätze'),
  hits: (count) => counted(count, 'Treffer', 'Treffer'),
  mentions: (count) => counted(count, 'Erwähnung', 'Erwähnungen'),
  quoted,
  listed,
  corpusSummary: (documents, words, years) =>
    [
      counted(documents, 'Dokument', 'Dokumente'),
      counted(words, 'Wort', 'Wörter'),
      years.length === 0 ? 'undatiert' : yearSpan(years),
    ].join(', '),
  messages: {
    droppedColumns: (labels) =>
      `${plural(labels.length, 'Spalte', 'Spalten')} ausgelassen, da zu schmal: ${labels.join(', ')}. Ein breiteres Fenster oder --format csv zeigt alles.`,
    shownRows: (shown, total) =>
      `${integer(shown)} von ${counted(total, 'Zeile', 'Zeilen')}; --limit 0 zeigt alle.`,
    limitedRows: (limit, perSlice) =>
      `Die ersten ${integer(limit)}${perSlice ? ' je Abschnitt' : ''}; --limit 0 zeigt alle.`,
    comparisons: (count, reference) =>
      `Verglichen mit ${reference === 'rest' ? 'dem übrigen Korpus' : reference === 'general-german' ? 'allgemeinem Deutsch' : reference}: ${counted(count, 'Wort', 'Wörter')}; LRC ist darauf abgestimmt (Bonferroni).`,
    verdictRule: (family, method) =>
      `Befund: Rate des Jahres gegen die der anderen Jahre, ${method === 'permutation-of-documents' ? 'Permutation der Dokumente' : 'Permutation der Absätze'}, p nach Holm über ${counted(family, 'Vergleich', 'Vergleiche')} ≤ 0,05.`,
    noRows: 'Nichts gefunden.',
    noHits: (term) => `${quoted(term)} kommt im ausgewählten Text nicht vor.`,
    boilerplateLeftOut: (words) =>
      `Nicht mitgezählt: ${counted(words, 'Wort', 'Wörter')} Beiwerk (Menüs, Verzeichnisse, Bildunterschriften und Ähnliches); --boilerplate include zählt es mit.`,
    boilerplateIncluded: (words) => `Mitgezählt: ${counted(words, 'Wort', 'Wörter')} Beiwerk.`,
    skippedSources: (count) =>
      `${counted(count, 'Quelle wurde', 'Quellen wurden')} übersprungen; die Gründe stehen in den Meldungen.`,
    undatedDocuments: (count) =>
      `${counted(count, 'Dokument hat', 'Dokumente haben')} kein Jahr und ${plural(count, 'fehlt', 'fehlen')} in der Aufstellung nach Jahren.`,
    uncertainYear: (reason) =>
      reason === null ? 'Jahr nicht gesichert.' : `Jahr nicht gesichert: ${reason}`,
    uncertainYears: 'Das Jahr enthält Dokumente, deren Jahr nicht gesichert ist.',
    wilsonInterval:
      'Intervall: Wilson, 95\u00A0%; zu schmal, wenn ein Wort gehäuft in wenigen Absätzen steht.',
    lrcNote:
      'LRC: vorsichtigster Wert des Log-Ratio bei 95\u00A0% Sicherheit; 0 heißt: kein Unterschied nachweisbar.',
    verdictNote: 'Befund: Rate des Jahres gegenüber den übrigen Jahren.',
    relatedLeftOut: 'Verwandte Wörter zählen nicht mit; --related include zählt sie mit.',
    yearsOfOneDocument: (years, all) =>
      `${all ? 'Jedes Jahr besteht' : `${listed(years)} ${plural(years.length, 'besteht', 'bestehen')}`} aus einem einzigen Dokument: Ob ein Unterschied am Jahr oder am Dokument liegt, lässt sich dort nicht sagen.`,
    orderNotTest: (years) =>
      `${counted(years, 'Jahr', 'Jahre')}: eine Reihenfolge, kein Test; ein Trend wird erst ab fünf Jahren geprüft.`,
    trend: (theme, slope, adjusted, years) =>
      `${theme}: ${adjusted > 0.05 ? 'kein Trend nachweisbar' : slope > 0 ? 'steigender Trend' : 'fallender Trend'} über ${integer(years)} Jahre (Mann–Kendall, p nach Holm ${formatNumber(adjusted, 3, 'de')}; ${formatNumber(slope, 2, 'de')} je 1.000 Wörter und Jahr).`,
    nothingToCompare: 'Es gibt nur ein Jahr: nichts, womit es sich vergleichen ließe.',
    leaveOneOut: (theme, year, low, high) =>
      `${theme} ${year}: ohne je eines seiner Dokumente läge die Rate zwischen ${formatNumber(low, 2, 'de')} und ${formatNumber(high, 2, 'de')}.`,
    familyNote:
      'Jedes Wort gehört zu genau einer Familie: Zusammensetzungen zählen zu dem Bestandteil, den die meisten Vorkommen teilen.',
    comparedSlices: (target, targetWords, reference, referenceWords) =>
      `${target}: ${counted(targetWords, 'Wort', 'Wörter')}; ${reference}: ${counted(referenceWords, 'Wort', 'Wörter')}.`,
    comparedBars: (target, reference) =>
      `Log-Ratio über 0: häufiger in ${target}; unter 0: häufiger in ${reference}.`,
    nearTerm: (hits, span) =>
      `${counted(hits, 'Treffer', 'Treffer')} des Wortes; nah heißt: ${span}.`,
    window: (left, right) =>
      left === right
        ? `bis zu ${counted(left, 'Wort', 'Wörter')} davor und danach im selben Satz`
        : `bis zu ${counted(left, 'Wort', 'Wörter')} davor und ${integer(right)} danach im selben Satz`,
    wholeSentence: 'im selben Satz',
    wholeParagraph: 'im selben Absatz',
    logDiceNote:
      'logDice hängt nicht von der Größe des Korpus ab; 14 ist das Höchste. G² ordnet, ist hier kein Test.',
    sampledHits: (drawn, hits) =>
      `${integer(drawn)} von ${counted(hits, 'Treffer', 'Treffern')}, zufällig gezogen (--seed wechselt die Auswahl).`,
    stripNote:
      'Eine Zeile ist ein Dokument von Anfang bis Ende: ein Punkt heißt kein Treffer; je kräftiger das Zeichen, desto mehr.',
    documentsWithoutHits: (count) => `${counted(count, 'Dokument', 'Dokumente')} ohne Treffer.`,
    checkedPatterns: (patterns, withFindings) =>
      `${counted(patterns, 'Muster', 'Muster')} geprüft, ${integer(withFindings)} mit Befund.`,
    checkClean: 'Alle Muster passen auf etwas, keines steht einem anderen im Weg.',
    discoverNote: (reference) =>
      `Je Jahr die Wortfamilien, die es am deutlichsten von ${reference === 'general' ? 'allgemeinem Deutsch' : 'den anderen Jahren'} abheben; ohne Namen.`,
    discoverUnproven: 'LRC 0: Der Unterschied ist nicht nachgewiesen.',
    savedThemes: (file) => `Als Themendatei gespeichert: ${file}.`,
    saveThemes: '--out themen.yaml speichert die Vorschläge als Themendatei.',
    fewHits: (theme, year, hits, documents) =>
      `${theme} ${year} beruht auf nur ${hits === 1 ? 'einem Treffer' : `${integer(hits)} Treffern`} in ${documents === 1 ? 'einem Dokument' : `${integer(documents)} Dokumenten`}.`,
    noThemeHits: (theme, words) =>
      `${theme}: kein Treffer in ${counted(words, 'Wort', 'Wörtern')}; das heißt nicht, dass das Thema fehlt.`,
    dispersionNote: (documents) =>
      `Streuung DP über ${counted(documents, 'Dokument', 'Dokumente')}: 0 gleichmäßig, 1 in einem einzigen Teil.`,
    ambiguousName: (name, candidates) =>
      `${quoted(name)} bleibt mehrdeutig: ${candidates.join(' oder ')}.`,
    whyTitle: (word) => `Warum zählt ${quoted(word)}?`,
    whyWord: (count, parts) =>
      `${counted(count, 'Vorkommen', 'Vorkommen')} im laufenden Text${parts.length > 1 ? `; Bestandteile: ${parts.join(' + ')}` : ''}.`,
    whyNone: (word) => `Kein Muster eines Themas passt auf ${quoted(word)}.`,
    repaired: (name, count) => `Repariert: ${name}, ${integer(count)}-mal.`,
    unknownSpeaker: 'ungenannt',
    noValue: 'kein Text',
  },
};
