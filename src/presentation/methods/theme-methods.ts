import { formatNumber } from '../wording/format.js';
import type { Method } from './method.js';
import { methodConstants } from './method-constants.js';

const {
  leastHits,
  leastWords,
  leastBootstrapParagraphs,
  significance,
  documentsAsUnits,
  permutations,
  leastPermutations,
  leastResamples,
  mostResamples,
  gapWords,
  leastTrendYears,
} = methodConstants;

/** How themes are found, measured and judged. */
export const themeMethods: readonly Method[] = [
  {
    name: 'theme-matching',
    aliases: ['themes-matching', 'hits', 'terms', 'why', 'false-friends', 'related'],
    fields: [
      'themes.theme',
      'themes.label',
      'themes.parent',
      'themes.hits',
      'themes.terms',
      'why.class',
      'why.pattern',
      'why.kind',
      'why.parts',
      'why.decides',
    ],
    source: [],
    text: {
      de: {
        title: 'Treffer eines Themas',
        summary:
          'Ein Treffer ist ein Wort, auf das ein Muster des Themas passt; es zählt je Thema einmal.',
        formula: [
          'false-friends schlagen core, core schlägt related',
          'core zählt; related zählt nur mit --related include',
          'vertrauen: alle Beugungen · =Vertrauen: genau so · ~vertrauen: so, gleich ob groß oder klein',
          'vertrau*: Anfang · *vertrauen: Ende · *trau*: irgendwo · ver*kultur: * beliebige Buchstaben, ? einer',
          `+vertrauen: Bestandteil einer Zusammensetzung · mehrere Wörter: Wortfolge, … erlaubt dazwischen bis zu ${gapWords} Wörter`,
        ],
        variant:
          'Eine Wortfolge zählt einmal, an ihrem ersten Wort, und bleibt in ihrem Satz. Was für den Teil eines Themas zählt, zählt auch für das Ganze (parent). --why WORT zeigt das Muster, das entscheidet.',
        domain: 'Wörter des laufenden Textes; ganze Zahl ab 0.',
        empty: '0 Treffer.',
        example:
          'Vertrauenskultur zählt (vertrau*), vertraulich nicht (falscher Freund vertraulich*).',
        caveat: 'Muster sehen Formen, nicht Bedeutung: Auch verneintes Vertrauen ist ein Treffer.',
      },
      en: {
        title: 'Hits of a theme',
        summary: 'A hit is a word that a pattern of the theme matches; it counts once per theme.',
        formula: [
          'false-friends win over core, core wins over related',
          'core counts; related counts with --related include only',
          'vertrauen: all inflected forms · =Vertrauen: exactly so · ~vertrauen: so, in whatever case',
          'vertrau*: beginning · *vertrauen: end · *trau*: anywhere · ver*kultur: * any letters, ? one',
          `+vertrauen: part of a compound · several words: a phrase, … lets up to ${gapWords} words stand between`,
        ],
        variant:
          'A phrase counts once, at its first word, and stays within its sentence. What counts for a part of a theme counts for the whole too (parent). --why WORD shows the pattern that decides.',
        domain: 'Words of running text; a whole number from 0.',
        empty: '0 hits.',
        example:
          'Vertrauenskultur counts (vertrau*), vertraulich does not (false friend vertraulich*).',
        caveat: 'Patterns see forms, not meaning: trust that is denied is a hit as well.',
      },
    },
  },
  {
    name: 'paragraphShare',
    aliases: ['paragraphs', 'paragraphsTotal'],
    fields: ['themes.paragraphs', 'themes.paragraphsTotal', 'themes.paragraphShare'],
    source: [],
    text: {
      de: {
        title: 'Anteil der Absätze',
        summary: 'In wie vielen Absätzen das Thema vorkommt, gleich wie oft.',
        formula: ['paragraphShare = paragraphs / paragraphsTotal'],
        variant:
          'Absatz ist jeder Block laufenden Textes mit einem Wort: auch Überschrift, Listenpunkt, Tabellenzeile.',
        domain: 'Anteil von 0 bis 1.',
        empty: '0 ohne Absätze.',
        example: '49 von 189 Absätzen: 0,26.',
        caveat: 'Hängt davon ab, wie lang die Absätze sind.',
      },
      en: {
        title: 'Share of paragraphs',
        summary: 'In how many paragraphs the theme occurs, however often.',
        formula: ['paragraphShare = paragraphs / paragraphsTotal'],
        variant:
          'A paragraph is any block of running text with a word: headings, list items, table rows too.',
        domain: 'A share from 0 to 1.',
        empty: '0 without paragraphs.',
        example: '49 of 189 paragraphs: 0.26.',
        caveat: 'Depends on how long the paragraphs are.',
      },
    },
  },
  {
    name: 'wilson',
    aliases: ['interval', 'confidence-interval'],
    fields: ['themes.interval'],
    source: [
      'Wilson 1927, Journal of the American Statistical Association 22, 209–212',
      'Newcombe 1998, Statistics in Medicine 17, 857–872 (method 3)',
    ],
    text: {
      de: {
        title: 'Wilson-Intervall',
        summary: 'Raten, mit denen die gezählten Treffer verträglich sind, zu 95\u00A0%.',
        formula: [
          '( x + z²/2 ± z √( x (n − x)/n + z²/4 ) ) / (n + z²), mal 1000',
          'x Treffer, n Wörter, z = 1,96',
        ],
        variant: 'Ohne Stetigkeitskorrektur.',
        domain: 'Treffer je 1.000 Wörter.',
        empty: '0 bis 1000 ohne Wörter: nichts ist bekannt. Ohne Treffer ist der untere Rand 0.',
        example:
          '80 Treffer in 5.760 Wörtern: 11,17–17,25 je 1.000. Kein Treffer in 818 Wörtern: 0–4,67.',
        caveat: 'Zu schmal, wenn Wörter sich in Absätzen häufen; bootstrap berücksichtigt das.',
      },
      en: {
        title: 'Wilson interval',
        summary: 'Rates that the counted hits are compatible with, at 95%.',
        formula: [
          '( x + z²/2 ± z √( x (n − x)/n + z²/4 ) ) / (n + z²), times 1000',
          'x hits, n words, z = 1.96',
        ],
        variant: 'Without continuity correction.',
        domain: 'Hits per 1,000 words.',
        empty: '0 to 1000 without words: nothing is known. Without hits the lower bound is 0.',
        example: '80 hits in 5,760 words: 11.17–17.25 per 1,000. No hit in 818 words: 0–4.67.',
        caveat: 'Too narrow where words cluster in paragraphs; bootstrap allows for that.',
      },
    },
  },
  {
    name: 'bootstrap',
    aliases: ['bca', 'resamples'],
    fields: ['themes.bootstrap'],
    source: [
      'Efron 1987, Journal of the American Statistical Association 82, 171–185',
      'Efron & Tibshirani 1993, An introduction to the bootstrap, ch. 14',
    ],
    text: {
      de: {
        title: 'Bootstrap-Intervall über Absätze',
        summary: 'Intervall der Rate aus neu gezogenen Absätzen, zu 95\u00A0%.',
        formula: [
          'Rate* = Treffer / Wörter von n mit Zurücklegen gezogenen Absätzen',
          'Ränder = BCa-Quantile aller Rate*',
        ],
        variant: `BCa (korrigiert um Verzerrung und Schiefe), ${leastResamples} bis ${number(mostResamples, 'de')} Ziehungen je nach Größe (resamples), fester Startwert (--seed).`,
        domain: 'Treffer je 1.000 Wörter.',
        empty: `null unter ${leastBootstrapParagraphs} Absätzen oder unter ${leastHits} Treffern.`,
        example: 'Haben alle Absätze dieselbe Rate, sind beide Ränder diese Rate.',
        caveat: 'Nimmt Absätze als unabhängig; Absätze eines Dokuments sind es nur ungefähr.',
      },
      en: {
        title: 'Bootstrap interval over paragraphs',
        summary: 'Interval of the rate from paragraphs drawn anew, at 95%.',
        formula: [
          'rate* = hits / words of n paragraphs drawn with replacement',
          'bounds = BCa quantiles of all rate*',
        ],
        variant: `BCa (bias-corrected and accelerated), ${leastResamples} to ${number(mostResamples, 'en')} resamples by size (resamples), seeded (--seed).`,
        domain: 'Hits per 1,000 words.',
        empty: `null below ${leastBootstrapParagraphs} paragraphs or below ${leastHits} hits.`,
        example: 'Where all paragraphs have the same rate both bounds are that rate.',
        caveat: 'Takes paragraphs as independent; those of one document are so only roughly.',
      },
    },
  },
  {
    name: 'permutation',
    aliases: ['p', 'p-value', 'permutation-test'],
    fields: ['themes.p.method', 'themes.p.value'],
    source: [
      'Fisher 1935, The design of experiments',
      'Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9(1), 39',
      'Lijffijt et al. 2016, Digital Scholarship in the Humanities 31(2), 374–397',
    ],
    text: {
      de: {
        title: 'Permutationstest (p)',
        summary:
          'Wie oft ein so großer Unterschied entsteht, wenn die Absätze zufällig auf die Jahre verteilt werden.',
        formula: [
          'Statistik = h/w − (H − h)/(W − w), h, w Treffer und Wörter des Jahres, H, W aller',
          'p = (1 + Anzahl der Verteilungen mit mindestens so großem Betrag) / (1 + Verteilungen)',
        ],
        variant: `Zweiseitig, ${number(permutations, 'de')} zufällige Verteilungen (bei großen Korpora weniger, mindestens ${leastPermutations}), fester Startwert (--seed). Ab ${documentsAsUnits} Dokumenten werden bei --by year ganze Dokumente verteilt (permutation-of-documents).`,
        domain: 'Datierte Jahre oder Dokumente; 0 < p ≤ 1.',
        empty: 'null bei weniger als zwei Abschnitten, ohne Wörter oder ohne Treffer des Themas.',
        example: `Eine von ${number(permutations, 'de')} Verteilungen ist so groß: p = 2/10.000 = 0,0002.`,
        caveat:
          'Ist ein Jahr ein einziges Dokument, unterscheidet der Test nicht Jahr und Dokument und verwirft zu leicht.',
      },
      en: {
        title: 'Permutation test (p)',
        summary:
          'How often so great a difference arises when paragraphs are dealt to the years at random.',
        formula: [
          'statistic = h/w − (H − h)/(W − w), h, w hits and words of the year, H, W of all',
          'p = (1 + number of deals of at least that size) / (1 + deals)',
        ],
        variant: `Two-sided, ${number(permutations, 'en')} random deals (fewer for large corpora, at least ${leastPermutations}), seeded (--seed). From ${documentsAsUnits} documents on, --by year deals whole documents (permutation-of-documents).`,
        domain: 'Dated years or documents; 0 < p ≤ 1.',
        empty: 'null with fewer than two slices, without words or without hits of the theme.',
        example: `One of ${number(permutations, 'en')} deals is as great: p = 2/10,000 = 0.0002.`,
        caveat:
          'Where a year is one document the test cannot tell year and document apart, and rejects too readily.',
      },
    },
  },
  {
    name: 'holm',
    aliases: ['adjusted', 'family', 'pAdjusted', 'pFamily'],
    fields: ['themes.p.adjusted', 'themes.p.family'],
    source: ['Holm 1979, Scandinavian Journal of Statistics 6, 65–70'],
    text: {
      de: {
        title: 'Holm-Anpassung',
        summary:
          'p-Werte, angepasst an die Zahl der Vergleiche: gegen auch nur einen falschen Fund.',
        formula: ['p̃_(i) = min(1, max_(j≤i) (m − j + 1) p_(j)), p aufsteigend geordnet'],
        variant:
          'm = family: Themen mit Treffern mal verglichene Abschnitte; gilt bei jeder Abhängigkeit.',
        domain: '0 bis 1.',
        empty: 'null, wo kein Test möglich ist.',
        example: '0,01, 0,04 und 0,03 werden 0,03, 0,06 und 0,06.',
        caveat: 'Mehr Themen in einer Datei machen jeden einzelnen Fund strenger.',
      },
      en: {
        title: 'Holm adjustment',
        summary:
          'p-values adjusted to the number of comparisons: against any false finding at all.',
        formula: ['p̃_(i) = min(1, max_(j≤i) (m − j + 1) p_(j)), p in ascending order'],
        variant:
          'm = family: themes with hits times slices compared; holds whatever the dependence.',
        domain: '0 to 1.',
        empty: 'null where nothing can be tested.',
        example: '0.01, 0.04 and 0.03 become 0.03, 0.06 and 0.06.',
        caveat: 'More themes in a file make each single finding stricter.',
      },
    },
  },
  {
    name: 'perDocument',
    aliases: ['document-rates', 'leaveOneOut', 'leave-one-out-range', 'median', 'mean'],
    fields: ['themes.perDocument'],
    source: [],
    text: {
      de: {
        title: 'Raten der einzelnen Dokumente',
        summary:
          'Wie verschieden die Dokumente eines Jahres sind, und was ein einzelnes an der Rate ausmacht.',
        formula: [
          'mean, median, lowest, highest: über 1000 · Treffer / Wörter jedes Dokuments mit Text',
          'leaveOneOut: kleinste und größte Rate des Jahres, wenn je ein Dokument fehlt',
        ],
        variant: 'mean und median wiegen jedes Dokument gleich, perThousand jedes Wort.',
        domain: 'Treffer je 1.000 Wörter.',
        empty: 'null unter zwei Dokumenten mit Text.',
        example: '4 Treffer in 1.000 und 0 in 1.000 Wörtern: perThousand 2, leaveOneOut 0–4.',
        caveat: 'Bei zwei Dokumenten ist leaveOneOut nur deren beider Rate.',
      },
      en: {
        title: 'Rates of single documents',
        summary: 'How the documents of a year differ, and what a single one does to the rate.',
        formula: [
          'mean, median, lowest, highest: over 1000 · hits / words of each document with text',
          'leaveOneOut: least and greatest rate of the year when any one document is left out',
        ],
        variant: 'mean and median weigh every document alike, perThousand every word.',
        domain: 'Hits per 1,000 words.',
        empty: 'null below two documents with text.',
        example: '4 hits in 1,000 and 0 in 1,000 words: perThousand 2, leaveOneOut 0–4.',
        caveat: 'With two documents leaveOneOut is but the rate of either.',
      },
    },
  },
  {
    name: 'wilcoxon',
    aliases: ['rank-sum', 'mann-whitney', 'u'],
    fields: ['themes.wilcoxon'],
    source: [
      'Wilcoxon 1945, Biometrics Bulletin 1(6), 80–83',
      'Kilgarriff 2001, International Journal of Corpus Linguistics 6(1), p. 238',
    ],
    text: {
      de: {
        title: 'Wilcoxon-Rangsummentest',
        summary:
          'Liegen die Raten der Dokumente eines Jahres höher oder tiefer als die der anderen Jahre?',
        formula: [
          'W = Summe der Ränge der Dokumente des Jahres, U = W − n(n + 1)/2',
          'p = P( |W* − E| ≥ |W − E| ), E = n(n + m + 1)/2',
        ],
        variant:
          'Zweiseitig; genau bis 40 Dokumente, darüber Normalverteilung mit Bindungs- und Stetigkeitskorrektur. Nach Holm angepasst (adjusted, family).',
        domain: 'n Dokumente des Jahres, m der anderen; nur mit --by year.',
        empty: 'null, wo eine Seite unter zwei Dokumente hat, oder ohne Treffer.',
        example: '12, 15, 18, 24, 88 gegen 3, 3, 13, 27, 33: W = 31, U = 16.',
        caveat: 'Ordnet Dokumente, gleich wie lang sie sind; entscheidet nicht über den Befund.',
      },
      en: {
        title: 'Wilcoxon rank sum test',
        summary: 'Do the rates of a year’s documents lie above or below those of the other years?',
        formula: [
          'W = sum of the ranks of the year’s documents, U = W − n(n + 1)/2',
          'p = P( |W* − E| ≥ |W − E| ), E = n(n + m + 1)/2',
        ],
        variant:
          'Two-sided; exact up to 40 documents, above normal with tie and continuity correction. Adjusted after Holm (adjusted, family).',
        domain: 'n documents of the year, m of the others; with --by year only.',
        empty: 'null where a side has fewer than two documents, or without hits.',
        example: '12, 15, 18, 24, 88 against 3, 3, 13, 27, 33: W = 31, U = 16.',
        caveat: 'Ranks documents however long they are; does not decide about the verdict.',
      },
    },
  },
  {
    name: 'trend',
    aliases: ['mann-kendall', 'theil-sen', 'slope'],
    fields: ['themes.trend'],
    source: [
      'Mann 1945, Econometrica 13, 245–259',
      'Kendall 1975, Rank correlation methods',
      'Gilbert 1987, Statistical methods for environmental pollution monitoring, ch. 16, table A18',
      'Sen 1968, Journal of the American Statistical Association 63, 1379–1389',
    ],
    text: {
      de: {
        title: 'Trend (Mann–Kendall, Theil–Sen)',
        summary: 'Steigt oder fällt die Rate eines Themas über die Jahre?',
        formula: [
          's = Σ_(i<j) Vorzeichen(x_j − x_i) über die Raten der Jahre',
          'slope = Median von (x_j − x_i)/(t_j − t_i), i < j',
        ],
        variant:
          'Zweiseitig, genau bis 10 Jahre, darüber normal; nach Holm über die Themen. Nichts wird geglättet, kein fehlendes Jahr ergänzt.',
        domain: 'slope: Änderung der Rate je 1.000 Wörter von Jahr zu Jahr; nur mit --by year.',
        empty: `null unter ${leastTrendYears} Jahren mit Text oder ohne Treffer.`,
        example: 'Fünf Jahre, jedes höher als das vorige: s = 10, p = 2/120 = 0,017.',
        caveat:
          'Mit vier Jahren ist das kleinste p 0,083: Das ist eine Reihenfolge, kein Test. Nimmt die Jahre als unabhängig.',
      },
      en: {
        title: 'Trend (Mann–Kendall, Theil–Sen)',
        summary: 'Does the rate of a theme rise or fall over the years?',
        formula: [
          's = Σ_(i<j) sign(x_j − x_i) over the rates of the years',
          'slope = median of (x_j − x_i)/(t_j − t_i), i < j',
        ],
        variant:
          'Two-sided, exact up to 10 years, above normal; after Holm over the themes. Nothing is smoothed, no missing year filled in.',
        domain: 'slope: change of the rate per 1,000 words from year to year; with --by year only.',
        empty: `null below ${leastTrendYears} years with text, or without hits.`,
        example: 'Five years, each above the one before: s = 10, p = 2/120 = 0.017.',
        caveat:
          'With four years the least p is 0.083: that is an order, no test. Takes the years as independent.',
      },
    },
  },
  {
    name: 'verdict',
    aliases: ['verdicts', 'higher', 'lower', 'undecided', 'too-little-text'],
    fields: ['themes.verdict'],
    source: [],
    text: {
      de: {
        title: 'Befund',
        summary:
          'Rate des Jahres gegenüber der Rate der anderen Jahre zusammen, nach fester Regel.',
        formula: [
          `zu wenig Text (too-little-text): unter ${leastWords} Wörtern, unter ${leastHits} Treffern in allen Jahren zusammen, oder kein anderes Jahr`,
          `unentschieden (undecided): p nach Holm über ${number(significance, 'de', 2)}`,
          `höher (higher), niedriger (lower): p nach Holm höchstens ${number(significance, 'de', 2)}; die Richtung folgt der Rate`,
        ],
        variant:
          'Die Regeln gelten in dieser Reihenfolge; mit --by document für Dokumente. G² entscheidet nie.',
        domain: 'Datierte Jahre oder Dokumente.',
        empty: 'too-little-text.',
        example:
          '2 Treffer in 462 Wörtern, sonst keiner: zusammen 2, also zu wenig Text, auch wenn es der Höchstwert ist.',
        caveat:
          'Unentschieden heißt nicht gleich, und kein Treffer heißt nicht, dass das Thema fehlt.',
      },
      en: {
        title: 'Verdict',
        summary: 'Rate of the year against that of the other years together, by a fixed rule.',
        formula: [
          `too little text (too-little-text): below ${leastWords} words, below ${leastHits} hits in all years together, or no other year`,
          `undecided: p after Holm above ${number(significance, 'en', 2)}`,
          `higher, lower: p after Holm at most ${number(significance, 'en', 2)}; the direction is that of the rate`,
        ],
        variant:
          'The rules apply in this order; with --by document to documents. G² never decides.',
        domain: 'Dated years or documents.',
        empty: 'too-little-text.',
        example:
          '2 hits in 462 words and none elsewhere: 2 in all, so too little text, peak or not.',
        caveat: 'Undecided does not mean equal, and no hit does not mean that the theme is absent.',
      },
    },
  },
  {
    name: 'peak',
    aliases: ['maximum'],
    fields: ['themes.peak'],
    source: [],
    text: {
      de: {
        title: 'Höchstwert',
        summary: 'Das Jahr (oder Dokument) mit der höchsten Rate des Themas.',
        formula: ['peak = größtes Treffer/Wörter; bei Gleichstand das frühere'],
        variant:
          'Gerechnet, nie gespeichert; verglichen wird über Kreuz, damit gleiche Raten gleich sind.',
        domain: 'Höchstens einer je Thema; undatierter Text hat keinen.',
        empty: 'Ohne Treffer kein Höchstwert.',
        example: '80/5.760, 3/1.993 und 0/818: das erste Jahr.',
        caveat: 'Der höchste Wert kann auf wenigen Treffern beruhen; der Befund sagt, ob er trägt.',
      },
      en: {
        title: 'Peak',
        summary: 'The year (or document) with the theme’s highest rate.',
        formula: ['peak = greatest hits/words; of equals the earlier'],
        variant: 'Computed, never stored; compared crosswise, so that equal rates are equal.',
        domain: 'At most one a theme; undated text has none.',
        empty: 'No hits, no peak.',
        example: '80/5,760, 3/1,993 and 0/818: the first year.',
        caveat: 'The highest value may rest on few hits; the verdict says whether it holds.',
      },
    },
  },
];

function number(value: number, lang: 'de' | 'en', digits = 0): string {
  return formatNumber(value, digits, lang);
}
