import { formatNumber } from './format.js';
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
    keyness: (year) =>
      year === null
        ? 'Kennzeichnende Wörter: LRC gegenüber dem Vergleichskorpus'
        : `Kennzeichnende Wörter ${year}: LRC gegenüber den übrigen Jahren`,
    keynessAlternative: (words) =>
      `Balken, der längste zuerst: ${listed(words)}. Die Zahlen stehen in der Tabelle dazu.`,
    frequency: (year) =>
      year === null ? 'Häufigste Wörter je 1.000' : `Häufigste Wörter ${year} je 1.000`,
    frequencyAlternative: (words) =>
      `Balken, der längste zuerst: ${listed(words)}. Die Zahlen stehen in der Tabelle dazu.`,
    lrc: 'LRC',
    year: 'Jahr',
    word: 'Wort',
  },
};
