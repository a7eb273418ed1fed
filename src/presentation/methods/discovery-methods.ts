import type { Method } from './method.js';
import { methodConstants } from './method-constants.js';

const { leastFamilyLetters, nounShare, nameShare, spreadShare } = methodConstants;
const percent = (share: number): number => Math.round(share * 100);

/** How words come together in families, and themes out of them; what is checked in a theme file. */
export const discoveryMethods: readonly Method[] = [
  {
    name: 'families',
    aliases: ['word-families', 'wortfamilien', 'members'],
    fields: ['keywords.family', 'discover.members', 'discover.count'],
    source: [],
    text: {
      de: {
        title: 'Wortfamilien',
        summary:
          'Zusammensetzungen zählen zu einem Bestandteil, der auch allein vorkommt, Ableitungen zu ihrem Grundwort.',
        formula: [
          'Familie eines Wortes = der Bestandteil (oder das Wort selbst), den die meisten Vorkommen des Korpus teilen',
          'Anzahl der Familie = Summe ihrer Wörter',
        ],
        variant: `Bestandteile ab ${leastFamilyLetters} Buchstaben, keine Stoppwörter; bei Gleichstand der vordere. Ableitungen nach einer Liste von Endungen (data/german/derivations.txt), sofern das Grundwort vorkommt.`,
        domain: 'Jedes Wort gehört zu genau einer Familie; nur einzelne Wörter, keine Wortfolgen.',
        empty: 'Ein Wort ohne Verwandte ist eine Familie für sich; null ohne --families.',
        example:
          'Vertrauen 44, Vertrauenskultur 17 und Selbstvertrauen 2 gehören zu Vertrauen; Digitalisierung zu digital.',
        caveat:
          'Zerlegt wird nach der Form: Fachtagung zählt zu Tagung, ob der Sinn es trägt oder nicht.',
      },
      en: {
        title: 'Word families',
        summary: 'Compounds count with a part that also occurs alone, derivations with their base.',
        formula: [
          'family of a word = the part (or the word itself) that most occurrences of the corpus share',
          'count of the family = sum of its words',
        ],
        variant: `Parts of ${leastFamilyLetters} letters or more, no stop words; of equals the earlier. Derivations by a list of endings (data/german/derivations.txt), provided that the base occurs.`,
        domain: 'Every word has exactly one family; single words only, no n-grams.',
        empty: 'A word without relatives is a family by itself; null without --families.',
        example:
          'Vertrauen 44, Vertrauenskultur 17 and Selbstvertrauen 2 belong to Vertrauen; Digitalisierung to digital.',
        caveat:
          'Words are split by form: Fachtagung counts with Tagung, whether sense bears it or not.',
      },
    },
  },
  {
    name: 'discover',
    aliases: ['discovery', 'themen-entdecken'],
    fields: [
      'discover.year',
      'discover.yearCertain',
      'discover.words',
      'discover.perThousand',
      'discover.documents',
      'discover.documentsTotal',
      'discover.keyness',
      'discover.evidence',
      'discover.patterns',
    ],
    source: [],
    text: {
      de: {
        title: 'Themen entdecken',
        summary: 'Je Jahr die Wortfamilien, die es am deutlichsten von den anderen Jahren abheben.',
        formula: [
          'Rang: LRC, dann G², dann Anzahl',
          'Vergleich: Rate des Jahres gegen die der anderen Jahre; bei nur einem Jahr gegen allgemeines Deutsch',
        ],
        variant: `Ausgelassen werden Familien, deren Vorkommen zu ${percent(nameShare)}\u00A0% oder mehr Namen sind (wie die Namenserkennung sie sieht) oder als Titel davor stehen; solche ohne Substantiv (unter ${percent(nounShare)}\u00A0% groß geschrieben); und solche, die weniger als ${percent(spreadShare)}\u00A0% der Dokumente des Jahres kennen.`,
        domain: 'Fünf Familien je Jahr, ab zwei Vorkommen; --limit ändert die Zahl.',
        empty: 'Keine Zeilen.',
        example: '2024: Resilienz (Resilienz 8, Resilienz-Strategie 2, resilient 1) mit LRC 2,30.',
        caveat:
          'Ein Vorschlag, keine Feststellung: LRC 0 heißt, dass der Unterschied nicht nachgewiesen ist. Was alle Jahre gleich oft sagen, fehlt.',
      },
      en: {
        title: 'Discovering themes',
        summary: 'Per year the word families that set it apart most from the other years.',
        formula: [
          'rank: LRC, then G², then count',
          'comparison: rate of the year against that of the other years; with a single year against general German',
        ],
        variant: `Left out are families of which ${percent(nameShare)}% of the occurrences or more are names (as the recogniser sees them) or titles before one; those without a noun (under ${percent(nounShare)}% written with a capital); and those that fewer than ${percent(spreadShare)}% of the year’s documents know.`,
        domain: 'Five families a year, from two occurrences on; --limit changes the number.',
        empty: 'No rows.',
        example: '2024: Resilienz (Resilienz 8, Resilienz-Strategie 2, resilient 1) with LRC 2.30.',
        caveat:
          'A proposal, not a finding: LRC 0 means that the difference is not proven. What all years say alike is missing.',
      },
    },
  },
  {
    name: 'theme-check',
    aliases: ['check', 'findings', 'dead', 'shadowed', 'overlapping', 'idle', 'never-matches'],
    fields: ['check.class', 'check.matches', 'check.forms', 'check.examples', 'check.findings'],
    source: [],
    text: {
      de: {
        title: 'Prüfung einer Themendatei',
        summary: 'Jedes Muster über dem Korpus: worauf es passt und was daran falsch sein könnte.',
        formula: [
          'never-matches: kein Wort kann so lauten · dead: hier passt nichts · duplicate: steht zweimal im Thema',
          'shadowed: über alles, worauf es passt, entscheidet ein anderes Muster (falscher Freund vor Kern vor verwandt, weiteres vor engerem)',
          'idle: ein falscher Freund, der nichts fernhält · overlapping: was es zählt, zählt auch ein anderes Thema',
        ],
        variant:
          'Unterthemen überschneiden sich mit ihrem Oberthema nicht. Wortfolgen werden auf Treffer und Dubletten geprüft.',
        domain:
          'Muster in der Reihenfolge der Datei; matches zählt Treffer vor jeder Entscheidung.',
        empty: 'Keine Befunde.',
        example: '*vertrauens ist verdeckt, wenn vertrau* im selben Thema steht.',
        caveat: 'Geprüft wird gegen dieses Korpus: Was hier nie passt, kann anderswo richtig sein.',
      },
      en: {
        title: 'Check of a theme file',
        summary: 'Every pattern over the corpus: what it matches and what may be wrong with it.',
        formula: [
          'never-matches: no word can be so · dead: nothing here matches · duplicate: the theme has it twice',
          'shadowed: another pattern decides about all it matches (false friend before core before related, wider before narrower)',
          'idle: a false friend that keeps nothing away · overlapping: what it counts counts for another theme too',
        ],
        variant:
          'Parts do not overlap with their whole. Phrases are checked for hits and duplicates.',
        domain:
          'Patterns in the order of the file; matches counts hits before anything is decided.',
        empty: 'No findings.',
        example: '*vertrauens is shadowed where vertrau* stands in the same theme.',
        caveat: 'Checked against this corpus: what never matches here may be right elsewhere.',
      },
    },
  },
];
