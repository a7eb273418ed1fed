import type { Method } from './method.js';
import { methodConstants } from './method-constants.js';

const { leastMentions, leastChange } = methodConstants;

/** What only a report says; all its other numbers are those of the commands it names. */
export const reportMethods: readonly Method[] = [
  {
    name: 'ten-lines',
    aliases: ['summary', 'year-summary'],
    fields: ['report.part', 'report.year', 'report.rows'],
    source: [],
    text: {
      de: {
        title: 'Das Jahr in zehn Zeilen',
        summary: 'Zehn Sätze aus den Zahlen der Befehle; keiner sagt mehr als diese.',
        formula: [
          'share = Wörter des Jahres / Wörter des Korpus',
          'kennzeichnend = die drei Wörter mit dem höchsten LRC über 0',
          'gestiegen, gefallen = das Wort mit dem höchsten LRC über 0, dem niedrigsten unter 0 gegenüber dem Jahr davor',
        ],
        variant:
          'Themen nach ihrem Befund. Das Jahr davor ist das letzte frühere Jahr mit Dokumenten, nicht das Kalenderjahr davor.',
        domain: 'share von 0 bis 1; sonst ganze Zahlen und Namen.',
        empty: 'Was nicht gefunden wurde, wird als nicht gefunden genannt.',
        example:
          'keywords nennt für 2019 nur „Vertrauen“ mit einem LRC über 0; die Zeile lautet: Kennzeichnend gegenüber den übrigen Jahren ist „Vertrauen“.',
        caveat: 'Eine Auswahl: Was nicht in den zehn Zeilen steht, kann trotzdem wichtig sein.',
      },
      en: {
        title: 'The year in ten lines',
        summary: 'Ten sentences made of the numbers of the commands; none says more than they do.',
        formula: [
          'share = words of the year / words of the corpus',
          'distinctive = the three words with the highest LRC above 0',
          'risen, fallen = the word with the highest LRC above 0, the lowest below 0 against the year before',
        ],
        variant:
          'Themes by their verdict. The year before is the last earlier year with documents, not the calendar year before.',
        domain: 'share from 0 to 1; otherwise whole numbers and names.',
        empty: 'What was not found is said not to have been found.',
        example:
          'For 2019 keywords has only “Vertrauen” with an LRC above 0; the line reads: Distinctive against the other years: “Vertrauen”.',
        caveat: 'A selection: what is not in the ten lines may matter all the same.',
      },
    },
  },
  {
    name: 'name-changes',
    aliases: ['new', 'gone', 'risen', 'fallen'],
    fields: ['report.rows'],
    source: [],
    text: {
      de: {
        title: 'Neue und nicht mehr genannte Namen',
        summary: 'Wie sich Personen und Organisationen vom Jahr davor unterscheiden.',
        formula: [
          'neu (new): im Jahr davor nicht gefunden · nicht mehr genannt (gone): nur im Jahr davor gefunden',
          `gestiegen (risen), gefallen (fallen): Rate mindestens das ${leastChange}-Fache, höchstens 1/${leastChange} der früheren, bei zusammen mindestens ${leastMentions} Erwähnungen`,
        ],
        variant: 'Rate = Erwähnungen je 1.000 Wörter des Jahres.',
        domain: 'Erwähnungen ab 0.',
        empty: 'Das erste Jahr hat keines davor.',
        example: 'In 2.000 Wörtern 6 Erwähnungen nach 3 in 4.000: 3,00 nach 0,75, gestiegen.',
        caveat: 'Gezählt, nicht getestet; wenige Dokumente nennen andere Namen schon durch Zufall.',
      },
      en: {
        title: 'New names and names no longer found',
        summary: 'How people and organisations differ from the year before.',
        formula: [
          'new: not found in the year before · gone: found only in the year before',
          `risen, fallen: rate at least ${leastChange} times, at most 1/${leastChange} of the earlier one, with at least ${leastMentions} mentions in both together`,
        ],
        variant: 'Rate = mentions per 1,000 words of the year.',
        domain: 'Mentions from 0.',
        empty: 'The first year has none before it.',
        example: 'In 2,000 words 6 mentions after 3 in 4,000: 3.00 after 0.75, risen.',
        caveat: 'Counted, not tested; few documents name other people by mere chance.',
      },
    },
  },
];
