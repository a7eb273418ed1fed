import { formatInterval, formatNumber, formatPercent } from './format.js';
import { plural } from './plural.js';
import type { ReportWording } from './report-wording.js';

const integer = (count: number): string => formatNumber(count, 0, 'de');
const counted = (count: number, one: string, other: string): string =>
  `${integer(count)} ${plural(count, one, other)}`;
const quoted = (text: string): string => `„${text}“`;
const listed = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} und ${items[items.length - 1]}`;

/** German. */
export const reportDe: ReportWording = {
  page: {
    skip: 'Zum Inhalt springen',
    contents: 'Inhalt',
    search: 'Auf dieser Seite suchen',
    filter: 'Filtern',
    csv: 'Als CSV speichern',
    found: '{shown} von {total} Einträgen',
    sorted: 'Sortiert nach {column}',
    low: 'von',
    high: 'bis',
    numbersBehind: 'Zahlen zum Bild',
    madeBy: 'Erstellt mit qa-sgb2. Diese Datei lädt nichts nach und sendet nichts.',
    opens: (name) => `Belege zu ${quoted(name)}`,
    passagesOf: (name, count) => `${counted(count, 'Beleg', 'Belege')} zu ${quoted(name)}`,
  },
  pictures: {
    themeRates: 'Themen nach Jahren: Treffer je 1.000 Wörter mit 95-%-Intervall',
    themeRatesAlternative: (themes, years) =>
      `Je Thema ein Feld mit den Raten der Jahre ${years}: ${listed(themes)}. Die Zahlen stehen in der Tabelle dazu.`,
    keyness: (slice, isAgainstRest) =>
      `Kennzeichnende Wörter${slice === null ? '' : ` ${slice}`}: LRC gegenüber dem ${isAgainstRest ? 'übrigen Korpus' : 'Vergleichskorpus'}`,
    keynessAlternative: (words) =>
      `Balken, der längste zuerst: ${listed(words)}. Die Zahlen stehen in der Tabelle dazu.`,
    frequency: (year) =>
      year === null ? 'Häufigste Wörter je 1.000' : `Häufigste Wörter ${year} je 1.000`,
    frequencyAlternative: (words) =>
      `Balken, der längste zuerst: ${listed(words)}. Die Zahlen stehen in der Tabelle dazu.`,
    lrc: 'LRC',
    year: 'Jahr',
    word: 'Wort',
    cloud: (year) => `Häufige Wörter ${year}: Fläche nach der Zahl je 1.000 Wörter`,
    cloudAlternative: (words) =>
      `Wortwolke, die häufigsten zuerst: ${listed(words)}. Die Zahlen stehen in der Tabelle dazu.`,
    strips: 'Wo die kennzeichnenden Wörter stehen',
    stripsAlternative: (words) =>
      `Je Wort ein Streifen durch alle Dokumente, ein Strich je Treffer: ${listed(words)}. Die Zahlen stehen in der Tabelle dazu.`,
    network: 'Wer zu welcher Organisation gehört',
    networkAlternative: (organizations, persons) =>
      `Verbindungen zwischen ${counted(organizations, 'Organisation', 'Organisationen')} und ${counted(persons, 'Person', 'Personen')}; die Strichstärke zeigt, wie oft die Texte sie nennen. Die Zahlen stehen in der Tabelle dazu.`,
    timeline: 'Personen nach Jahren: Erwähnungen',
    timelineAlternative: (names, years) =>
      `Je Person eine Zeile, je Jahr (${years}) ein Kreis, dessen Fläche die Zahl der Erwähnungen zeigt: ${listed(names)}. Die Zahlen stehen in der Tabelle dazu.`,
    person: 'Person',
    organization: 'Organisation',
    mentions: 'Erwähnungen',
    statements: 'Nennungen',
    document: 'Dokument',
  },
  report: {
    title: (years) => (years === '' ? 'Bericht' : `Bericht ${years}`),
    corpus: 'Was gelesen wurde',
    overview: 'Überblick über die Jahre',
    summary: 'In zehn Zeilen',
    keywords: 'Schlüsselwörter',
    themes: 'Themen',
    names: 'Personen und Organisationen',
    quotes: 'Zitate nach Themen',
    compared: (year, before) => `${year} gegenüber ${before}`,
    changes: (before) => `Gegenüber ${before}`,
    passages: 'Belege',
    methods: 'Wie die Zahlen entstehen',
    run: 'Protokoll',
    persons: 'Personen',
    organizations: 'Organisationen',
    corpusIntroduction:
      'Gezählt wird laufender Text. Beiwerk wie Menüs, Verzeichnisse und Bildunterschriften ist ausgenommen.',
    leftOut: 'Ausgenommen',
    leftOutKind: (kind, count) => `${kind}: ${counted(count, 'Stelle', 'Stellen')}`,
    nothingLeftOut: 'Es wurde nichts ausgenommen.',
    uncertainDocuments: 'Das Jahr ist nicht gesichert; warum, steht darunter.',
    undatedDocuments: (documents) =>
      `Ohne Jahr und daher in keinem Jahr mitgezählt: ${listed(documents)}.`,
    skipped: (message) => `Nicht gelesen: ${message}`,
    noYears: 'Keines der Dokumente hat ein Jahr; einen Bericht nach Jahren gibt es daher nicht.',
    shownOf: (shown, total) => `Gezeigt: ${integer(shown)} von ${integer(total)}.`,
    numbersFrom: 'Zahlen aus:',
    base: (year, documents, words, share, isCertain) =>
      `${year} ist mit ${documents === 1 ? 'einem Dokument' : `${integer(documents)} Dokumenten`} und ${words === 1 ? 'einem Wort' : `${integer(words)} Wörtern`} vertreten, das sind ${formatPercent(share, 1, 'de')} des Korpus.${isCertain ? '' : documents === 1 ? ' Das Jahr des Dokuments ist nicht gesichert.' : ' Nicht bei allen ist das Jahr gesichert.'}`,
    distinctive: (words, reference) => {
      const against = reference === 'rest' ? 'den übrigen Jahren' : 'dem Vergleichskorpus';
      return words.length === 0
        ? `Kein Wort hebt sich gegenüber ${against} nachweisbar ab.`
        : `Kennzeichnend gegenüber ${against} ${plural(words.length, 'ist', 'sind')} ${listed(words.map(({ term, lrc }) => `${quoted(term)} (LRC ${formatNumber(lrc, 2, 'de')})`))}.`;
    },
    frequent: (words) =>
      words.length === 0
        ? 'Das Jahr enthält keine zählbaren Wörter.'
        : `${plural(words.length, 'Das häufigste Wort ist', 'Die häufigsten Wörter sind')} ${listed(words.map(({ term, count }) => `${quoted(term)} (${times(count)})`))}.`,
    topTheme: (theme) =>
      theme === null
        ? 'Kein Thema hat einen Treffer; das heißt nicht, dass die Themen fehlen.'
        : `Das Thema mit der höchsten Rate ist ${theme.label}: ${formatNumber(theme.perThousand, 2, 'de')} Treffer je 1.000 Wörter (95\u2011%\u2011Intervall ${formatInterval(theme.low, theme.high, 2, 'de')}).`,
    differing: (higher, lower) =>
      higher.length + lower.length === 0
        ? 'Kein Thema ist nachweisbar höher oder niedriger als in den übrigen Jahren.'
        : `Gegenüber den übrigen Jahren ${[
            ...(higher.length === 0 ? [] : [`${lies(higher)} ${listed(higher)} höher`]),
            ...(lower.length === 0 ? [] : [`${lies(lower)} ${listed(lower)} niedriger`]),
          ].join('; dagegen ')}.`,
    open: (undecided, tooLittle) =>
      undecided.length + tooLittle.length === 0
        ? 'Bei keinem Thema bleibt der Vergleich offen.'
        : `${[
            ...(undecided.length === 0
              ? []
              : [
                  `Unentschieden ${plural(undecided.length, 'bleibt', 'bleiben')} ${listed(undecided)}`,
                ]),
            ...(tooLittle.length === 0
              ? []
              : [`für einen Befund zu ${listed(tooLittle)} reicht der Text nicht`]),
          ]
            .join('; ')
            .replace(/^f/, 'F')}.`,
    personsNamed: (total, top) => namedSentence(total, top, 'Person', 'Personen', 'keine Person'),
    organizationsNamed: (total, top) =>
      namedSentence(total, top, 'Organisation', 'Organisationen', 'keine Organisation'),
    quotesFound: (direct, indirect, top) => {
      if (direct + indirect === 0) return 'Es wurden keine Zitate gefunden.';
      const total = direct + indirect;
      const parts = [
        ...(direct === 0 ? [] : [direct === 1 ? 'eine wörtliche' : `${integer(direct)} wörtliche`]),
        ...(indirect === 0
          ? []
          : [indirect === 1 ? 'eine indirekte' : `${integer(indirect)} indirekte`]),
      ];
      const speaker =
        top === null ? '' : `; am häufigsten spricht ${top.name} (${times(top.count)})`;
      return `Gefunden ${plural(total, 'wurde', 'wurden')} ${parts.join(' und ')} ${plural(total, 'Äußerung', 'Äußerungen')}${speaker}.`;
    },
    changed: (change) => {
      if (change === null) return 'Ein früheres Jahr zum Vergleich gibt es nicht.';
      const { before, newPersons, gonePersons, risen, fallen } = change;
      const persons = `Gegenüber ${before} ${newPersons === 1 ? 'ist eine Person' : `sind ${newPersons === 0 ? 'keine' : integer(newPersons)} Personen`} neu, ${gonePersons === 0 ? 'alle früheren werden weiter genannt' : `${gonePersons === 1 ? 'eine wird' : `${integer(gonePersons)} werden`} nicht mehr genannt`}`;
      const words = [
        ...(risen === null ? [] : [`am deutlichsten gestiegen ist ${quoted(risen)}`]),
        ...(fallen === null ? [] : [`am deutlichsten gefallen ist ${quoted(fallen)}`]),
      ];
      return words.length === 0
        ? `${persons}; kein Wort hat sich nachweisbar verändert.`
        : `${persons}; ${words.join(', ')}.`;
    },
    changeKinds: {
      new: 'neu',
      gone: 'nicht mehr genannt',
      risen: 'gestiegen',
      fallen: 'gefallen',
      unclear: 'nicht nachweisbar',
    },
    changeColumn: 'Änderung',
    before: 'davor',
    rateBefore: 'je\u00A01.000 davor',
    changedNames: 'Personen und Organisationen',
    changedWords: 'Wörter',
    namesCaution:
      'Gezählt, nicht getestet: „neu“ heißt, dass der Name im Jahr davor nicht gefunden wurde; gestiegen und gefallen heißt, dass sich die Rate mindestens verdoppelt oder halbiert hat.',
    wordsCaution:
      'Gestiegen und gefallen nur, wo der LRC von 0 verschieden ist; alles andere kann Zufall sein.',
    firstYear: 'Ein früheres Jahr zum Vergleich gibt es nicht.',
    withoutTheme: 'Ohne Thema',
    methodsIntroduction:
      'Jede Zahl mit Formel und Quelle. Ausführlich, mit Beispiel und Grenzen: qa-sgb2 method NAME.',
    formula: 'Formel oder Regel',
    source: 'Quelle',
    meaning: 'Bedeutung',
    runIntroduction:
      'Mit denselben Dokumenten und diesem Befehl entsteht derselbe Bericht, Byte für Byte:',
    reproduce: 'Befehl',
    part: 'Teil',
    command: 'Befehl',
    version: 'Version',
    seed: 'Startwert der Zufallszahlen',
    corpusDigest: 'Prüfsumme des Korpus',
    themeFile: 'Themendatei',
    particulars: 'Version und Prüfsummen',
    commands: 'Befehle hinter den Zahlen',
    bundledThemes: 'mitgelieferte Themen',
    documentDigests: 'Prüfsummen der Dokumente',
    digest: 'SHA-256',
    parameter: 'Angabe',
    value: 'Wert',
    parts: {
      corpus: 'Was gelesen wurde',
      keywords: 'Kennzeichnende Wörter',
      frequent: 'Häufige Wörter',
      themes: 'Themen',
      entities: 'Personen und Organisationen',
      quotes: 'Zitate',
      compare: 'Wörter gegenüber dem Vorjahr',
      concordance: 'Fundstellen der Streifen',
    },
  },
};

const lies = (themes: readonly string[]): string => plural(themes.length, 'liegt', 'liegen');

/** With a hyphen that no line ends at. */
const times = (count: number): string => (count === 1 ? 'einmal' : `${integer(count)}\u2011mal`);

function namedSentence(
  total: number,
  top: readonly { readonly name: string; readonly count: number }[],
  one: string,
  other: string,
  none: string,
): string {
  if (total === 0) return `Gefunden wurde ${none}.`;
  const named = listed(top.map(({ name, count }) => `${name} (${times(count)})`));
  return total === 1
    ? `Genannt wird eine ${one}: ${named}.`
    : `Genannt werden ${integer(total)} ${other}, am häufigsten ${named}.`;
}
