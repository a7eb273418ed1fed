import type { Method } from './method.js';
import { methodConstants } from './method-constants.js';

const { collocationSpan } = methodConstants;

/** Words that keep a term's company. */
export const collocationMethods: readonly Method[] = [
  {
    name: 'collocation-counts',
    aliases: [
      'collocations-counting',
      'expected',
      'nearWords',
      'collocateCount',
      'termCount',
      'span',
      'window',
    ],
    fields: [
      'collocations.count',
      'collocations.left',
      'collocations.right',
      'collocations.collocateCount',
      'collocations.termCount',
      'collocations.nearWords',
      'collocations.expected',
    ],
    source: [
      'Evert 2008, Corpora and collocations, in: Lüdeling & Kytö, Corpus Linguistics, 1212–1248',
    ],
    text: {
      de: {
        title: 'Zählung der Kollokationen',
        summary:
          'Wie oft ein Wort in der Nähe des Suchwortes steht, und wie oft es das zufällig täte.',
        formula: [
          'O = count = left + right; mit einer Seite nur diese',
          'E = expected = collocateCount · nearWords / words',
        ],
        variant: `Nähe: ${collocationSpan} Wörter zu jeder Seite im selben Satz, sonst der Satz oder der Absatz; jedes nahe Wort zählt einmal, auch bei mehreren Treffern. Das Suchwort selbst zählt nicht als nahe.`,
        domain: 'Ganze Zahlen ab 0; E ab 0.',
        empty: 'Ohne Treffer keine Zeile.',
        example:
          'Ein Wort steht 40-mal in 8.000 Wörtern, 400 Wörter sind nah: E = 40 · 400/8.000 = 2.',
        caveat: 'Ein größeres Fenster findet mehr Sinn, ein kleineres mehr Grammatik.',
      },
      en: {
        title: 'Counting collocations',
        summary: 'How often a word stands near the term, and how often it would by chance.',
        formula: [
          'O = count = left + right; of one side only where one is asked for',
          'E = expected = collocateCount · nearWords / words',
        ],
        variant: `Near: ${collocationSpan} words on either side within the sentence, otherwise the sentence or the paragraph; each near word counts once, however many hits are near. The term itself is not near.`,
        domain: 'Whole numbers from 0; E from 0.',
        empty: 'No hit, no row.',
        example:
          'A word occurs 40 times in 8,000 words, 400 words are near: E = 40 · 400/8,000 = 2.',
        caveat: 'A wider window finds more meaning, a narrower one more grammar.',
      },
    },
  },
  {
    name: 'logDice',
    aliases: ['dice'],
    fields: ['collocations.logDice'],
    source: ['Rychlý 2008, A lexicographer-friendly association score, RASLAN, 6–9'],
    text: {
      de: {
        title: 'logDice',
        summary: 'Bindung zweier Wörter, unabhängig von der Größe des Korpus.',
        formula: ['logDice = 14 + log2( 2 · count / (termCount + collocateCount) )'],
        variant: 'Nach Rychlý; Sketch Engine.',
        domain:
          'Höchstens 14 für Nachbarn, die nur zusammen vorkommen; in weiten Fenstern auch darüber.',
        empty: 'null ohne gemeinsames Vorkommen.',
        example: '8-mal gemeinsam, 389- und 230-mal einzeln: 8,73.',
        caveat: 'Ordnet, prüft nichts.',
      },
      en: {
        title: 'logDice',
        summary: 'Association of two words, whatever the size of the corpus.',
        formula: ['logDice = 14 + log2( 2 · count / (termCount + collocateCount) )'],
        variant: 'Rychlý’s; Sketch Engine.',
        domain:
          'At most 14 for neighbours that only come together; more is possible in wide windows.',
        empty: 'null without a joint occurrence.',
        example: '8 together, 389 and 230 each: 8.73.',
        caveat: 'Ranks, tests nothing.',
      },
    },
  },
  {
    name: 'mi',
    aliases: ['mi3', 'mutual-information', 'mi²', 'mi³'],
    fields: ['collocations.mi', 'collocations.mi3'],
    source: ['Church & Hanks 1990, Computational Linguistics 16(1), 22–29', 'Daille 1994 (MI³)'],
    text: {
      de: {
        title: 'MI und MI³ (Transinformation)',
        summary: 'Um wie viel häufiger als zufällig zwei Wörter zusammenstehen.',
        formula: ['MI = log2(O/E)', 'MI³ = log2(O³/E)'],
        variant: 'MI bevorzugt seltene Paare; MI³ gleicht das aus.',
        domain: 'O, E wie in collocation-counts; in Bit.',
        empty: 'null ohne gemeinsames Vorkommen.',
        example: 'O 32, E 4,327907: MI 2,89, MI³ 12,89.',
        caveat: 'MI ist bei kleinen Anzahlen unzuverlässig; --min-count hilft.',
      },
      en: {
        title: 'MI and MI³ (mutual information)',
        summary: 'How much more often than by chance two words stand together.',
        formula: ['MI = log2(O/E)', 'MI³ = log2(O³/E)'],
        variant: 'MI prefers rare pairs; MI³ makes up for it.',
        domain: 'O, E as in collocation-counts; in bits.',
        empty: 'null without a joint occurrence.',
        example: 'O 32, E 4.327907: MI 2.89, MI³ 12.89.',
        caveat: 'MI is unreliable with small counts; --min-count helps.',
      },
    },
  },
  {
    name: 'tScore',
    aliases: ['t'],
    fields: ['collocations.tScore'],
    source: ['Church, Gale, Hanks & Hindle 1991', 'Manning & Schütze 1999, p. 164'],
    text: {
      de: {
        title: 't-Wert',
        summary: 'Abstand der gemeinsamen Vorkommen vom Zufall, in Standardfehlern.',
        formula: ['t = (O − E) / √O'],
        variant: 'Varianz aus O geschätzt.',
        domain: 'O, E wie in collocation-counts.',
        empty: 'null ohne gemeinsames Vorkommen.',
        example: 'O 8, E 5,171787: 1,00.',
        caveat: 'Ordnet häufige Paare nach vorn; als Test taugt er nicht.',
      },
      en: {
        title: 't-score',
        summary: 'Distance of the joint occurrences from chance, in standard errors.',
        formula: ['t = (O − E) / √O'],
        variant: 'Variance estimated by O.',
        domain: 'O, E as in collocation-counts.',
        empty: 'null without a joint occurrence.',
        example: 'O 8, E 5.171787: 1.00.',
        caveat: 'Puts common pairs first; it is no test.',
      },
    },
  },
  {
    name: 'deltaP',
    aliases: ['Δp'],
    fields: ['collocations.deltaP'],
    source: [
      'Allan 1980',
      'Gries 2013, International Journal of Corpus Linguistics 18(1), 137–165',
    ],
    text: {
      de: {
        title: 'ΔP',
        summary: 'Bindung in eine Richtung: Ruft das eine Wort das andere hervor?',
        formula: [
          'ΔP(y|x) = f(xy)/f(x) − ( f(y) − f(xy) ) / ( N − f(x) )',
          'secondGivenFirst: x = nahe Wörter, y = Kollokat; firstGivenSecond umgekehrt',
        ],
        variant: 'Beide Richtungen.',
        domain: '−1 bis 1; 0 ist unabhängig.',
        empty: 'null, wo die Bedingung nie oder immer erfüllt ist.',
        example: 'f(xy) 10, f(x) 20, f(y) 40, N 100: 0,125 und 0,083.',
        caveat: 'Sagt nichts darüber, wie sicher die Bindung ist.',
      },
      en: {
        title: 'ΔP',
        summary: 'Association in one direction: does one word call up the other?',
        formula: [
          'ΔP(y|x) = f(xy)/f(x) − ( f(y) − f(xy) ) / ( N − f(x) )',
          'secondGivenFirst: x = near words, y = collocate; firstGivenSecond the other way',
        ],
        variant: 'Both directions.',
        domain: '−1 to 1; 0 is independent.',
        empty: 'null where the condition never or always holds.',
        example: 'f(xy) 10, f(x) 20, f(y) 40, N 100: 0.125 and 0.083.',
        caveat: 'Does not say how certain the association is.',
      },
    },
  },
];
