import type { Method } from './method.js';
import { methodConstants } from './method-constants.js';

const { criticalG2 } = methodConstants;

/** Counting words together, rates, dispersion. */
export const keywordMethods: readonly Method[] = [
  {
    name: 'count',
    aliases: ['frequency', 'forms', 'term'],
    fields: [
      'keywords.count',
      'keywords.forms',
      'keywords.term',
      'why.count',
      'compare.forms',
      'compare.targetCount',
      'collocations.collocate',
    ],
    source: [],
    text: {
      de: {
        title: 'Anzahl',
        summary:
          'Vorkommen eines Wortes im laufenden Text; alle Formen eines Stammes zählen zusammen.',
        formula: ['count = Summe über forms.count'],
        variant:
          'Gezeigt wird die häufigste Form im Korpus, bei Gleichstand die alphabetisch erste; why.count zählt genau die eine Form.',
        domain:
          'Ganze Zahl ab 0 (0 nur bei --keys negative); --min-count setzt die untere Grenze je Abschnitt.',
        empty: 'Wörter, die im Abschnitt fehlen, haben keine Zeile.',
        example: 'Beratung 40, Beratungen 5: eine Zeile „Beratung“ mit count 45.',
        caveat: 'Häufig heißt nicht kennzeichnend; dafür stehen keyness und tfidf.',
      },
      en: {
        title: 'Count',
        summary: 'Occurrences of a word in running text; all forms of a stem count together.',
        formula: ['count = sum over forms.count'],
        variant:
          'Shown is the most frequent form in the corpus, of equals the alphabetically first; why.count counts exactly the one form.',
        domain:
          'A whole number from 0 (0 with --keys negative only); --min-count sets the least count per slice.',
        empty: 'Words that a slice lacks have no row.',
        example: 'Beratung 40, Beratungen 5: one row “Beratung” with count 45.',
        caveat: 'Frequent is not distinctive; keyness and tfidf are for that.',
      },
    },
  },
  {
    name: 'stem',
    aliases: ['stems', 'stemming', 'lemma'],
    fields: [
      'keywords.stem',
      'keywords.collisions',
      'why.stem',
      'compare.stem',
      'collocations.stem',
    ],
    source: [
      'Porter 2001, Snowball: a language for stemming algorithms (German stemmer)',
      'npm package natural, porter_stemmer_de',
      'Weissweiler & Fraser 2017, Developing a stemmer for German (CISTEM), GSCL',
    ],
    text: {
      de: {
        title: 'Stamm',
        summary: 'Gebeugte Formen zählen zusammen, wenn ihr Stamm gleich ist.',
        formula: ['stem = Snowball-Stemmer für Deutsch auf der klein geschriebenen Form (NFC)'],
        variant:
          'Snowball 2.x; zuvor werden Genderformen auf ihr Paar gefaltet (siehe gender-forms).',
        domain: 'Schlüssel, kein Wort: gezeigt wird immer eine Form aus dem Text.',
        empty: 'Lässt der Stemmer nichts übrig, bleibt die Form selbst.',
        example:
          'vertrauen und Vertrauens haben den Stamm vertrau, zählen also zusammen; vertraut hat einen eigenen.',
        caveat:
          'Der Stemmer kennt keine Wortarten: Maße und Masse fallen zusammen, unregelmäßige Formen (ging, gehen) nicht.',
      },
      en: {
        title: 'Stem',
        summary: 'Inflected forms count together where their stems are equal.',
        formula: ['stem = Snowball stemmer for German on the lower-cased form (NFC)'],
        variant:
          'Snowball 2.x; before it gendered forms are folded to their pair (see gender-forms).',
        domain: 'A key, no word: what is shown is always a form of the text.',
        empty: 'Where the stemmer leaves nothing the form itself stays.',
        example:
          'vertrauen and Vertrauens have the stem vertrau, so they count together; vertraut has one of its own.',
        caveat:
          'The stemmer knows no parts of speech: Maße and Masse fall together, irregular forms (ging, gehen) do not.',
      },
    },
  },
  {
    name: 'gender-forms',
    aliases: ['gender', 'gender-folding', 'fold'],
    fields: ['keywords.stem', 'keywords.forms', 'compare.stem'],
    source: [],
    text: {
      de: {
        title: 'Genderformen',
        summary: 'Geschlechtergerechte und weibliche Formen zählen mit ihrem Paar.',
        formula: [
          'Kund*innen, Kund:innen, Kund_innen, Kund/-innen, KundInnen, Kund(inn)en, Kundinnen, Kundin → kund',
        ],
        variant: 'Umkehrbar: forms zeigt jede Form, wie sie dasteht. --no-fold zählt getrennt.',
        domain: 'Groß geschriebene Formen; Wörter wie gewinnen oder Termin sind ausgenommen.',
        empty: 'Alles andere wird nur klein geschrieben.',
        example: 'Kund*innen 5, Kunden 3, Kundin 1: eine Zeile mit count 9.',
        caveat: 'Paare wie „Kundinnen und Kunden“ sind zwei Wörter und zählen zweimal.',
      },
      en: {
        title: 'Gendered forms',
        summary: 'Gender-inclusive and feminine forms count with their pair.',
        formula: [
          'Kund*innen, Kund:innen, Kund_innen, Kund/-innen, KundInnen, Kund(inn)en, Kundinnen, Kundin → kund',
        ],
        variant: 'Reversible: forms shows each form as written. --no-fold counts them apart.',
        domain: 'Capitalised forms; words such as gewinnen or Termin are exempt.',
        empty: 'Everything else is only lower-cased.',
        example: 'Kund*innen 5, Kunden 3, Kundin 1: one row with count 9.',
        caveat: 'Pairs such as “Kundinnen und Kunden” are two words and count twice.',
      },
    },
  },
  {
    name: 'stopwords',
    aliases: ['stopword'],
    fields: ['tokens.stopword', 'keywords.term', 'compare.term'],
    source: ['data/german/stopwords.txt'],
    text: {
      de: {
        title: 'Stoppwörter',
        summary: 'Wörter ohne eigenen Inhalt (der, und, nicht) haben in keywords keine Zeile.',
        formula: ['Verglichen wird die klein geschriebene Form mit der Liste.'],
        variant: '--stopwords none lässt alle zu, --stopwords DATEI nimmt eine eigene Liste.',
        domain: 'Nur keywords; in words und damit im Nenner von perThousand zählen sie mit.',
        empty: '',
        example: '„die Beratung der Kunden“: Zeilen für Beratung und Kunden.',
        caveat: 'Die Liste ist eine Wahl; Themen und Konkordanz kennen sie nicht.',
      },
      en: {
        title: 'Stop words',
        summary: 'Words without content of their own (der, und, nicht) have no row in keywords.',
        formula: ['The lower-cased form is compared with the list.'],
        variant: '--stopwords none admits all, --stopwords FILE takes a list of your own.',
        domain: 'keywords only; in words, and so in the denominator of perThousand, they count.',
        empty: '',
        example: '“die Beratung der Kunden”: rows for Beratung and Kunden.',
        caveat: 'The list is a choice; themes and concordance do not know it.',
      },
    },
  },
  {
    name: 'ngrams',
    fields: ['keywords.term', 'compare.term'],
    source: [],
    text: {
      de: {
        title: 'Wortfolgen',
        summary: 'Mit --ngrams 2-3 zählen Folgen von zwei bis drei Wörtern.',
        formula: ['Folge = n Wörter hintereinander in einem Satz, ohne Zeichen dazwischen'],
        variant:
          'Sie beginnen und enden nicht mit einem Stoppwort und zählen nach ihren Stämmen zusammen.',
        domain: 'n von 1 bis 5; ohne --min-count ab 2 Vorkommen.',
        empty: 'Sätze mit weniger als n Wörtern haben keine.',
        example: '„Qualität der Beratung“ ist eine Folge von 3, „Qualität der“ keine.',
        caveat: 'perThousand bezieht sich auch hier auf alle Wörter, nicht auf alle Folgen.',
      },
      en: {
        title: 'N-grams',
        summary: 'With --ngrams 2-3 runs of two to three words are counted.',
        formula: ['n-gram = n words in a row within a sentence, nothing between them'],
        variant: 'They neither start nor end in a stop word, and count together by their stems.',
        domain: 'n from 1 to 5; without --min-count from 2 occurrences.',
        empty: 'Sentences of fewer than n words have none.',
        example: '“Qualität der Beratung” is a run of 3, “Qualität der” is none.',
        caveat: 'perThousand is here too per words, not per n-grams.',
      },
    },
  },
  {
    name: 'perThousand',
    aliases: ['rate', 'per-mille'],
    fields: [
      'keywords.perThousand',
      'themes.perThousand',
      'compare.targetPerThousand',
      'compare.referencePerThousand',
    ],
    source: [],
    text: {
      de: {
        title: 'Rate je 1.000 Wörter',
        summary: 'Treffer im Verhältnis zur Länge des Textes.',
        formula: ['perThousand = 1000 · Treffer / Wörter'],
        variant: 'Wörter des laufenden Textes, Stoppwörter eingeschlossen.',
        domain: '0 bis 1000, Treffer je 1.000 Wörter des Abschnitts.',
        empty: '0 ohne Wörter.',
        example: '80 Treffer in 5.760 Wörtern: 13,89 je 1.000.',
        caveat: 'In kurzen Texten schwankt die Rate stark; interval zeigt, wie sehr.',
      },
      en: {
        title: 'Rate per 1,000 words',
        summary: 'Hits in relation to the length of the text.',
        formula: ['perThousand = 1000 · hits / words'],
        variant: 'Words of running text, stop words included.',
        domain: '0 to 1000, hits per 1,000 words of the slice.',
        empty: '0 without words.',
        example: '80 hits in 5,760 words: 13.89 per 1,000.',
        caveat: 'In short texts the rate varies much; interval shows how much.',
      },
    },
  },
  {
    name: 'keyness',
    aliases: ['reference', 'comparisons', 'against', 'keys'],
    fields: [
      'keywords.keyness.reference',
      'keywords.keyness.comparisons',
      'compare.comparisons',
      'compare.referenceCount',
    ],
    source: ['Evert 2022, Measuring keyness, DH2022 (Tokyo)'],
    text: {
      de: {
        title: 'Keyness: kennzeichnende Wörter',
        summary: 'Vergleicht die Rate eines Wortes im Abschnitt mit der in einer Referenz.',
        formula: [
          'a, b = Anzahl in Abschnitt und Referenz; c, d = deren Wörter',
          '--sort keyness: LRC, dann G², dann Anzahl, absteigend',
          'comparisons = Wörter über --min-count, summiert über alle Abschnitte',
        ],
        variant: `Referenz ist der Rest des Korpus (rest), sonst allgemeines Deutsch (general: Zählungen aus Reden im Bundestag 2017–2026); --against wählt eine andere. --keys negative zeigt, was seltener ist. Für die Reihenfolge gilt LRC als 0, wo |G²| < ${decimal(criticalG2, ',')} ist.`,
        domain: 'Maße: g2, logRatio, lrc, bic, percentDifference, oddsRatio, simpleMaths.',
        empty: 'null mit --against none, oder wo die Referenz nichts dieser Art enthält.',
        example: '80 in 5.760 gegen 3 in 3.273 Wörtern: G² 52,63, Log-Ratio 3,71.',
        caveat:
          'Wörter häufen sich in Texten; G² allein überschätzt darum die Bedeutung (Kilgarriff 2005; Lijffijt et al. 2016).',
      },
      en: {
        title: 'Keyness: distinctive words',
        summary: 'Compares the rate of a word in the slice with that in a reference.',
        formula: [
          'a, b = counts in slice and reference; c, d = their words',
          '--sort keyness: LRC, then G², then count, descending',
          'comparisons = words above --min-count, summed over all slices',
        ],
        variant: `The reference is the rest of the corpus (rest), otherwise general German (general: counts of speeches in the Bundestag, 2017–2026); --against chooses another. --keys negative shows what is rarer. For the order LRC is taken as 0 where |G²| < ${decimal(criticalG2, '.')}.`,
        domain: 'Measures: g2, logRatio, lrc, bic, percentDifference, oddsRatio, simpleMaths.',
        empty: 'null with --against none, or where the reference holds nothing of the kind.',
        example: '80 in 5,760 against 3 in 3,273 words: G² 52.63, log ratio 3.71.',
        caveat:
          'Words cluster in texts, so G² alone overstates (Kilgarriff 2005; Lijffijt et al. 2016).',
      },
    },
  },
  {
    name: 'g2',
    aliases: ['log-likelihood', 'll', 'g²'],
    fields: ['keywords.keyness.g2', 'themes.g2', 'compare.g2', 'collocations.g2'],
    source: ['Dunning 1993, Computational Linguistics 19(1), 61–74; p. 72'],
    text: {
      de: {
        title: 'G² (Log-Likelihood)',
        summary: 'Wie schlecht gleiche Raten zu den gezählten Zahlen passen.',
        formula: [
          'G² = 2 Σ O ln(O/E) über a, b, c − a, d − b',
          'E(a) = c (a+b)/N, E(b) = d (a+b)/N, E(c−a) = c (N−a−b)/N, E(d−b) = d (N−a−b)/N, N = c + d',
        ],
        variant:
          'Vier Felder (Dunning; AntConc, quanteda), ohne Stetigkeitskorrektur; negativ, wo die Rate des Abschnitts die niedrigere ist. UCREL rechnet mit zwei Feldern.',
        domain: 'a, b Anzahl in Abschnitt und Referenz; c, d deren Wörter. Ohne Einheit.',
        empty: '0, wo eine Summe 0 ist; 0 · ln 0 = 0.',
        example: '10 in 100 gegen 5 in 200 Wörtern: 7,33.',
        caveat:
          'Dient hier der Reihenfolge, nicht als Test: Wörter eines Textes sind nicht unabhängig.',
      },
      en: {
        title: 'G² (log-likelihood)',
        summary: 'How badly equal rates fit the counts.',
        formula: [
          'G² = 2 Σ O ln(O/E) over a, b, c − a, d − b',
          'E(a) = c (a+b)/N, E(b) = d (a+b)/N, E(c−a) = c (N−a−b)/N, E(d−b) = d (N−a−b)/N, N = c + d',
        ],
        variant:
          'Four terms (Dunning; AntConc, quanteda), no continuity correction; negative where the slice’s rate is the lower one. UCREL uses two terms.',
        domain: 'a, b counts in slice and reference; c, d their words. No unit.',
        empty: '0 where a sum is 0; 0 · ln 0 = 0.',
        example: '10 in 100 against 5 in 200 words: 7.33.',
        caveat: 'Ranks here, is no test: the words of a text are not independent.',
      },
    },
  },
  {
    name: 'logRatio',
    fields: ['keywords.keyness.logRatio', 'themes.logRatio', 'compare.logRatio'],
    source: [
      'Walter 1975, Biometrika 62(2), 371–374',
      'Hardie 2014, Log Ratio: an informal introduction (CASS, Lancaster)',
      'Evert 2022, Measuring keyness, DH2022 (Tokyo)',
    ],
    text: {
      de: {
        title: 'Log-Ratio',
        summary: 'Wie oft sich die Rate gegenüber der Referenz verdoppelt.',
        formula: ['log2( (a + ½)/(c + ½) ) − log2( (b + ½)/(d + ½) )'],
        variant: 'Mit Walters Korrektur (R-Paket corpora); Hardies Log-Ratio ersetzt nur Nullen.',
        domain: 'Verdopplungen: 1 doppelt, 2 vierfach, −1 halb so oft.',
        empty: 'null, wo beide Anzahlen oder eine Summe 0 sind.',
        example: '80 in 5.760 gegen 3 in 3.273 Wörtern: 3,71, also rund 13-mal so oft.',
        caveat:
          'Sagt nichts über die Sicherheit; bei wenigen Treffern wird es groß. Dafür steht lrc.',
      },
      en: {
        title: 'Log ratio',
        summary: 'How many times the rate is doubled against the reference.',
        formula: ['log2( (a + ½)/(c + ½) ) − log2( (b + ½)/(d + ½) )'],
        variant:
          'With Walter’s correction (R package corpora); Hardie’s log ratio replaces zeros only.',
        domain: 'Doublings: 1 twice, 2 four times, −1 half as often.',
        empty: 'null where both counts or a total are 0.',
        example: '80 in 5,760 against 3 in 3,273 words: 3.71, about 13 times as often.',
        caveat: 'Says nothing of certainty; with few hits it grows large. For that there is lrc.',
      },
    },
  },
  {
    name: 'lrc',
    aliases: ['conservative-log-ratio', 'logRatioConservative'],
    fields: ['keywords.keyness.lrc', 'keywords.keyness.comparisons', 'themes.lrc', 'compare.lrc'],
    source: ['Evert 2022, Measuring keyness, DH2022 (Tokyo); R package corpora 0.6'],
    text: {
      de: {
        title: 'LRC (vorsichtiges Log-Ratio)',
        summary: 'Der Rand des Vertrauensintervalls des Log-Ratio, der näher an 0 liegt.',
        formula: [
          'p = Quantil (α/2m) von Beta(a, b + 1), α = 0,05, m = Vergleiche',
          'LRC = log2( p/(1 − p) · d/c ), sonst 0; ist die Rate niedriger, mit vertauschten Seiten und Minus',
        ],
        variant: 'Exakt bedingt (Clopper–Pearson), 95\u00A0%, Bonferroni über m Vergleiche.',
        domain: 'Verdopplungen, die mindestens nachweisbar sind.',
        empty: '0: kein Unterschied nachweisbar, auch wo nichts gezählt wurde.',
        example:
          '80 in 5.760 gegen 3 in 3.273 Wörtern, 16 Vergleiche: 1,78, mindestens 3,4-mal so oft.',
        caveat: 'Nimmt Wörter als unabhängig; bei gehäuften Wörtern ist auch LRC zu kühn.',
      },
      en: {
        title: 'LRC (conservative log ratio)',
        summary: 'The bound of the confidence interval of the log ratio that is nearest 0.',
        formula: [
          'p = quantile (α/2m) of Beta(a, b + 1), α = 0.05, m = comparisons',
          'LRC = log2( p/(1 − p) · d/c ), otherwise 0; where the rate is lower, sides exchanged and times −1',
        ],
        variant: 'Exact conditional (Clopper–Pearson), 95%, Bonferroni over m comparisons.',
        domain: 'Doublings that can be shown at least.',
        empty: '0: no difference can be shown, also where nothing was counted.',
        example:
          '80 in 5,760 against 3 in 3,273 words, 16 comparisons: 1.78, at least 3.4 times as often.',
        caveat: 'Takes words as independent; where words cluster LRC too is bold.',
      },
    },
  },
  {
    name: 'bic',
    aliases: ['bayes'],
    fields: ['keywords.keyness.bic', 'themes.bic', 'compare.bic'],
    source: ['Wilson 2013, Embracing Bayes factors for key item analysis in corpus linguistics'],
    text: {
      de: {
        title: 'BIC',
        summary: 'G², gemessen an der Größe des Korpus: genähertes Gewicht der Belege.',
        formula: ['BIC = |G²| − ln N, N = Wörter von Abschnitt und Referenz'],
        variant: 'Ein Freiheitsgrad, aus dem G² mit vier Feldern.',
        domain: 'unter 0 für gleiche Raten; 2–6 deutlich, 6–10 stark, über 10 sehr stark dagegen.',
        empty: 'null ohne Wörter.',
        example: 'G² 52,63 bei 9.033 Wörtern: 43,52.',
        caveat: 'Wie G²: Wörter gelten als unabhängig.',
      },
      en: {
        title: 'BIC',
        summary: 'G² measured by the size of the corpus: approximate weight of the evidence.',
        formula: ['BIC = |G²| − ln N, N = words of slice and reference'],
        variant: 'One degree of freedom, from the four-term G².',
        domain: 'below 0 for equal rates; 2–6 positive, 6–10 strong, over 10 very strong against.',
        empty: 'null without words.',
        example: 'G² 52.63 with 9,033 words: 43.52.',
        caveat: 'As G²: words are taken as independent.',
      },
    },
  },
  {
    name: 'percentDifference',
    aliases: ['%diff', 'percent-diff'],
    fields: ['keywords.keyness.percentDifference', 'compare.percentDifference'],
    source: ['Gabrielatos & Marchi 2011, Keyness: matching metrics to definitions, p. 18'],
    text: {
      de: {
        title: '%DIFF (Unterschied in Prozent)',
        summary: 'Um wie viel Prozent die Rate über der Referenz liegt.',
        formula: ['%DIFF = 100 · (a/c − b/d) / (b/d)'],
        variant: 'Ohne Ersatz für Nullen.',
        domain: 'Prozent, ab −100.',
        empty: 'null ohne Treffer in der Referenz; −100 ohne Treffer im Abschnitt.',
        example: '206.523 in 959.641 gegen 178.174 in 1.562.358 Wörtern: 88,7.',
        caveat: 'Bei wenigen Treffern in der Referenz riesig und unsicher.',
      },
      en: {
        title: '%DIFF (difference in per cent)',
        summary: 'By how many per cent the rate lies above the reference.',
        formula: ['%DIFF = 100 · (a/c − b/d) / (b/d)'],
        variant: 'No replacement for zeros.',
        domain: 'Per cent, from −100.',
        empty: 'null without hits in the reference; −100 without hits in the slice.',
        example: '206,523 in 959,641 against 178,174 in 1,562,358 words: 88.7.',
        caveat: 'With few hits in the reference huge and uncertain.',
      },
    },
  },
  {
    name: 'oddsRatio',
    fields: ['keywords.keyness.oddsRatio', 'compare.oddsRatio'],
    source: ['Pojanapunya & Todd 2018, Corpus Linguistics and Linguistic Theory 14(1), p. 154'],
    text: {
      de: {
        title: 'Chancenverhältnis (Odds Ratio)',
        summary: 'Chance des Wortes im Abschnitt, geteilt durch die in der Referenz.',
        formula: ['OR = ( a/(c − a) ) / ( b/(d − b) )'],
        variant: 'Ohne Korrektur für Nullen.',
        domain: 'Ab 0; 1 heißt gleich.',
        empty: 'null ohne Treffer in der Referenz; 0 ohne Treffer im Abschnitt.',
        example: '16.217 in 2.796.938 gegen 735 in 2.087.946 Wörtern: 16,6.',
        caveat: 'Wie das Log-Ratio ohne Aussage über die Sicherheit.',
      },
      en: {
        title: 'Odds ratio',
        summary: 'Odds of the word in the slice, divided by those in the reference.',
        formula: ['OR = ( a/(c − a) ) / ( b/(d − b) )'],
        variant: 'No correction for zeros.',
        domain: 'From 0; 1 is equal.',
        empty: 'null without hits in the reference; 0 without hits in the slice.',
        example: '16,217 in 2,796,938 against 735 in 2,087,946 words: 16.6.',
        caveat: 'As the log ratio, it says nothing of certainty.',
      },
    },
  },
  {
    name: 'simpleMaths',
    fields: ['keywords.keyness.simpleMaths', 'compare.simpleMaths'],
    source: ['Kilgarriff 2009, Simple maths for keywords, Corpus Linguistics 2009'],
    text: {
      de: {
        title: 'Simple Maths',
        summary: 'Verhältnis der Raten je Million, beide um 100 erhöht.',
        formula: ['(10⁶ a/c + λ) / (10⁶ b/d + λ), λ = 100'],
        variant:
          'λ = 100 (R-Paket corpora); Sketch Engine nimmt λ = 1. Ein größeres λ bevorzugt häufige Wörter.',
        domain: 'Über 0; 1 heißt gleich.',
        empty: 'null, wo eine Summe 0 ist; 1, wo beide Anzahlen 0 sind.',
        example: '8 in 1.177 gegen 0 in 341.805 Wörtern: 68,97.',
        caveat: 'Eine Reihenfolge, keine Prüfung.',
      },
      en: {
        title: 'Simple maths',
        summary: 'Ratio of the rates per million, 100 added to each.',
        formula: ['(10⁶ a/c + λ) / (10⁶ b/d + λ), λ = 100'],
        variant:
          'λ = 100 (R package corpora); Sketch Engine takes λ = 1. A greater λ prefers common words.',
        domain: 'Above 0; 1 is equal.',
        empty: 'null where a total is 0; 1 where both counts are 0.',
        example: '8 in 1,177 against 0 in 341,805 words: 68.97.',
        caveat: 'An order, no test.',
      },
    },
  },
  {
    name: 'cValue',
    aliases: ['multiword-terms'],
    fields: ['keywords.cValue'],
    source: [
      'Frantzi, Ananiadou & Mima 2000, International Journal on Digital Libraries 3(2), 115–130',
    ],
    text: {
      de: {
        title: 'C-Value (mehrteilige Begriffe)',
        summary:
          'Häufigkeit einer Wortfolge, gewichtet nach ihrer Länge, ohne das, was zu längeren Folgen gehört.',
        formula: [
          'C(a) = log2|a| · f(a), wenn a in keiner längeren Folge steht',
          'C(a) = log2|a| · ( f(a) − t(a)/c(a) ) sonst; c(a) längere Folgen mit a, t(a) deren eigene Vorkommen',
        ],
        variant:
          'Logarithmus zur Basis 2 der Länge in Wörtern, ohne Schwelle; ohne --ngrams 2 bis 4 Wörter.',
        domain: 'Innerhalb eines Abschnitts; größer ist eigenständiger.',
        empty: 'null ohne --sort c-value; 0 für einzelne Wörter.',
        example:
          'cystic basal cell carcinoma 11-mal, davon 5-mal in adenoid cystic basal cell carcinoma: 12.',
        caveat: 'Kennt keine Wortarten: Auch feste Wendungen stehen weit oben.',
      },
      en: {
        title: 'C-value (multiword terms)',
        summary: 'Frequency of an n-gram weighted by its length, less what belongs to longer ones.',
        formula: [
          'C(a) = log2|a| · f(a) if a is in no longer n-gram',
          'C(a) = log2|a| · ( f(a) − t(a)/c(a) ) otherwise; c(a) longer n-grams with a, t(a) their own occurrences',
        ],
        variant:
          'Binary logarithm of the length in words, no threshold; 2 to 4 words without --ngrams.',
        domain: 'Within one slice; greater is more of its own.',
        empty: 'null unless --sort c-value; 0 for single words.',
        example:
          'cystic basal cell carcinoma 11 times, 5 of them in adenoid cystic basal cell carcinoma: 12.',
        caveat: 'Knows no parts of speech: set phrases rank high too.',
      },
    },
  },
  {
    name: 'tfidf',
    fields: ['keywords.tfidf'],
    source: [
      'Spärck Jones 1972, Journal of Documentation 28(1), 11–21',
      'Salton & Buckley 1988, Information Processing & Management 24(5), 513–523',
    ],
    text: {
      de: {
        title: 'TF-IDF',
        summary: 'Anzahl, gewichtet nach der Seltenheit in den anderen Abschnitten.',
        formula: ['tfidf = count · ( ln(n / df) + 1 )'],
        variant:
          'n Abschnitte, df Abschnitte mit dem Wort; Abschnitte sind Jahre oder Dokumente, für das ganze Korpus Dokumente. Ohne Längennormierung.',
        domain: 'Ab 0; nur innerhalb eines Abschnitts vergleichbar.',
        empty: 'Wörter ohne Vorkommen haben keine Zeile.',
        example: '10-mal, nur in einem von 4 Jahren: 10 · (ln 4 + 1) = 23,86.',
        caveat: 'Ordnet, prüft nichts; bei wenigen Abschnitten nimmt ln(n/df) nur wenige Werte an.',
      },
      en: {
        title: 'TF-IDF',
        summary: 'Count, weighted by rarity in the other slices.',
        formula: ['tfidf = count · ( ln(n / df) + 1 )'],
        variant:
          'n slices, df slices with the word; slices are years or documents, for the whole corpus documents. No length normalisation.',
        domain: 'From 0; comparable within one slice only.',
        empty: 'Words that do not occur have no row.',
        example: '10 times, in one of 4 years only: 10 · (ln 4 + 1) = 23.86.',
        caveat: 'Ranks, tests nothing; with few slices ln(n/df) takes few values.',
      },
    },
  },
  {
    name: 'dp',
    aliases: ['dispersion', 'deviation-of-proportions'],
    fields: ['keywords.dispersion.dp', 'keywords.dispersion.parts'],
    source: ['Gries 2008, International Journal of Corpus Linguistics 13(4), 403–437; p. 416'],
    text: {
      de: {
        title: 'DP (Streuung)',
        summary: 'Wie ungleich sich ein Wort auf die Dokumente verteilt.',
        formula: ['DP = ½ Σ |v_i/f − s_i|'],
        variant: 'Gries’ ursprüngliche: 0 gleichmäßig, nahe 1 in einem kleinen Teil.',
        domain: 'v_i Vorkommen, s_i Anteil der Wörter des Dokuments i, f alle Vorkommen; 0 bis 1.',
        empty: 'null bei weniger als zwei Dokumenten mit Text.',
        example: '2, 1 und 0 Vorkommen in drei gleich langen Dokumenten: 0,33.',
        caveat:
          'Bei wenigen Dokumenten grob; das Maß kennt nur die Dokumente, nicht den Ort darin.',
      },
      en: {
        title: 'DP (dispersion)',
        summary: 'How unevenly a word is spread over the documents.',
        formula: ['DP = ½ Σ |v_i/f − s_i|'],
        variant: 'Gries’s original: 0 even, near 1 in one small part.',
        domain: 'v_i occurrences, s_i share of words of document i, f all occurrences; 0 to 1.',
        empty: 'null with fewer than two documents with text.',
        example: '2, 1 and 0 occurrences in three documents of equal length: 0.33.',
        caveat: 'Coarse with few documents; it knows the documents, not the places within.',
      },
    },
  },
  {
    name: 'dpNorm',
    fields: ['keywords.dispersion.dpNorm'],
    source: [
      'Lijffijt & Gries 2012, International Journal of Corpus Linguistics 17(1), 147–149; p. 148',
    ],
    text: {
      de: {
        title: 'DPnorm (normierte Streuung)',
        summary: 'DP, gestreckt, damit 1 erreichbar ist.',
        formula: ['DPnorm = DP / (1 − min s_i)'],
        variant: 'Korrektur von Lijffijt & Gries.',
        domain: '0 gleichmäßig, 1 nur im kleinsten Dokument.',
        empty: 'null bei weniger als zwei Dokumenten mit Text.',
        example: '2, 1 und 0 Vorkommen in drei gleich langen Dokumenten: 0,5.',
        caveat: 'Wie DP.',
      },
      en: {
        title: 'DPnorm (normalised dispersion)',
        summary: 'DP, stretched so that 1 can be reached.',
        formula: ['DPnorm = DP / (1 − min s_i)'],
        variant: 'Correction by Lijffijt & Gries.',
        domain: '0 even, 1 in the smallest document only.',
        empty: 'null with fewer than two documents with text.',
        example: '2, 1 and 0 occurrences in three documents of equal length: 0.5.',
        caveat: 'As DP.',
      },
    },
  },
];

function decimal(value: number, mark: string): string {
  return String(value).replace('.', mark);
}
