import type { Method } from './method.js';
import { methodConstants } from './method-constants.js';

const { contextCharacters, gapWords } = methodConstants;

/** How terms are found in context, and names brought together. */
export const nameMethods: readonly Method[] = [
  {
    name: 'concordance-matching',
    aliases: ['kwic', 'match', 'context', 'hit', 'left', 'right', 'sentence'],
    fields: [
      'concordance.hit',
      'concordance.left',
      'concordance.right',
      'concordance.sentence',
      'concordance.document',
      'concordance.wordsBefore',
      'concordance.words',
    ],
    source: [],
    text: {
      de: {
        title: 'Treffer der Konkordanz',
        summary:
          'Jede Stelle im laufenden Text, auf die der Suchausdruck passt, in der Folge der Dokumente.',
        formula: [
          'ohne Zeichen: gleicher Stamm · --exact: genau diese Form · --prefix: Wörter, die so beginnen',
          'vertrau* Anfang · *kultur Ende · *trau* irgendwo · ver*kultur, ? ein Buchstabe · =Form genau so · ~form gleich ob groß oder klein · +kultur Bestandteil',
        ],
        variant: `Mehrere Wörter sind eine Wortfolge innerhalb eines Satzes; … lässt bis zu ${gapWords} Wörter dazwischen. Treffer überlappen nicht.`,
        domain: `Zusammenhang: bis ${contextCharacters} Zeichen nach jeder Seite, innerhalb des Absatzes.`,
        empty: 'Keine Zeile.',
        example:
          'concordance Vertrauen findet Vertrauen, Vertrauens und vertrauen, nicht Vertrauenskultur.',
        caveat:
          'Die Zahl der Treffer gleicht der in keywords nur, wenn nach dem Stamm gesucht wird.',
      },
      en: {
        title: 'Hits of the concordance',
        summary:
          'Every place in running text that the term matches, in the order of the documents.',
        formula: [
          'no marks: same stem · --exact: exactly this form · --prefix: words that begin so',
          'vertrau* beginning · *kultur end · *trau* anywhere · ver*kultur, ? one letter · =form exactly so · ~form in whatever case · +kultur part of a compound',
        ],
        variant: `Several words are a phrase within a sentence; … lets up to ${gapWords} words stand between. Hits do not overlap.`,
        domain: `Context: up to ${contextCharacters} characters on either side, within the paragraph.`,
        empty: 'No row.',
        example:
          'concordance Vertrauen finds Vertrauen, Vertrauens and vertrauen, not Vertrauenskultur.',
        caveat: 'The number of hits equals that in keywords only where the search is by stem.',
      },
    },
  },
  {
    name: 'mentions',
    aliases: ['entity-count'],
    fields: [
      'entities.type',
      'entities.count',
      'entities.years',
      'entities.mentions',
      'entities.titles',
      'entities.roles',
      'relations.role',
      'relations.organization',
    ],
    source: [],
    text: {
      de: {
        title: 'Erwähnungen',
        summary: 'Stellen, an denen ein Name steht, mit Titel und Funktion, wo der Text sie nennt.',
        formula: ['count = Zahl der Stellen', 'years.count = davon in Dokumenten des Jahres'],
        variant:
          'Pronomen (er, sie) sind keine Erwähnungen. Rolle und Organisation werden nur übernommen, wo sie beim Namen stehen.',
        domain: 'Ganze Zahl ab 1; undatierte Dokumente zählen in count, nicht in years.',
        empty: 'Was nicht gefunden wird, hat keine Zeile.',
        example: '„Dr. Peter Kupka … Kupka“: 2 Erwähnungen einer Person mit Titel Dr.',
        caveat: 'Unbekannte Namen ohne Vornamen, Titel oder Rolle können fehlen.',
      },
      en: {
        title: 'Mentions',
        summary: 'Places where a name stands, with title and role where the text gives them.',
        formula: ['count = number of places', 'years.count = those in documents of the year'],
        variant:
          'Pronouns (er, sie) are no mentions. Role and organisation are taken only where they stand with the name.',
        domain: 'A whole number from 1; undated documents count in count, not in years.',
        empty: 'What is not found has no row.',
        example: '“Dr. Peter Kupka … Kupka”: 2 mentions of one person with the title Dr.',
        caveat: 'Unknown names without first name, title or role may be missing.',
      },
    },
  },
  {
    name: 'entity-merging',
    aliases: ['entities-merging', 'variants', 'ambiguousWith', 'linking', 'acronym'],
    fields: [
      'entities.id',
      'entities.name',
      'entities.acronym',
      'entities.variants',
      'entities.ambiguousWith',
    ],
    source: [],
    text: {
      de: {
        title: 'Zusammenführen von Namen',
        summary:
          'Schreibweisen eines Namens werden zu einer Zeile; jede trägt ihren Grund (variants.reason).',
        formula: [
          'Nachname oder Titel und Nachname → die eine Person dieses Namens',
          'Abkürzung → der volle Name, hinter dem sie in Klammern steht oder den das Verzeichnis nennt',
          'Beugung, Auszeichnungsreste und Tippfehler → der gleiche oder nächste Name',
        ],
        variant:
          'Könnten es zwei sein, wird nicht zusammengeführt: ambiguousWith nennt die Kandidaten.',
        domain: 'Alle Dokumente des Korpus.',
        empty: 'Ein Name ohne Variante führt nur sich selbst.',
        example: 'Kupka → Peter Kupka; BMAS → Bundesministerium für Arbeit und Soziales.',
        caveat: 'Gleichnamige Personen hält nur auseinander, was der Text über sie sagt.',
      },
      en: {
        title: 'Merging of names',
        summary: 'Forms of a name become one row; each carries its reason (variants.reason).',
        formula: [
          'surname, or title and surname → the one person of that name',
          'acronym → the full name that it follows in brackets, or that the gazetteer gives',
          'inflection, left-over markup and typing errors → the same or the nearest name',
        ],
        variant: 'Where it could be two, nothing is merged: ambiguousWith names the candidates.',
        domain: 'All documents of the corpus.',
        empty: 'A name without variants lists itself only.',
        example: 'Kupka → Peter Kupka; BMAS → Bundesministerium für Arbeit und Soziales.',
        caveat: 'People of one name are told apart only by what the text says of them.',
      },
    },
  },
  {
    name: 'companions',
    aliases: ['graph', 'co-occurrence', 'edges'],
    fields: [
      'graph.source',
      'graph.sourceType',
      'graph.target',
      'graph.targetType',
      'graph.sentences',
      'graph.paragraphs',
      'graph.documents',
    ],
    source: [],
    text: {
      de: {
        title: 'Gemeinsames Auftreten',
        summary: 'Zwei Namen gehören zusammen, wenn sie in einem Absatz stehen.',
        formula: [
          'sentences = Sätze mit beiden · paragraphs = Absätze mit beiden · documents = Dokumente mit einem solchen Absatz',
        ],
        variant: 'Ungerichtet; jeder Satz und jeder Absatz zählt für ein Paar einmal.',
        domain: 'Ganze Zahlen; paragraphs ab 1.',
        empty: 'Wer mit niemandem zusammensteht, hat keine Kante.',
        example:
          '„Anja Wode und Thomas Lenz diskutierten“: sentences 1, paragraphs 1, documents 1.',
        caveat: 'Nebeneinander genannt heißt nicht bekannt, einig oder befreundet.',
      },
      en: {
        title: 'Appearing together',
        summary: 'Two names belong together when they stand in one paragraph.',
        formula: [
          'sentences = sentences with both · paragraphs = paragraphs with both · documents = documents with such a paragraph',
        ],
        variant: 'Undirected; every sentence and every paragraph counts once for a pair.',
        domain: 'Whole numbers; paragraphs from 1.',
        empty: 'Who stands with nobody has no edge.',
        example:
          '“Anja Wode und Thomas Lenz diskutierten”: sentences 1, paragraphs 1, documents 1.',
        caveat: 'Named side by side does not mean acquainted, agreed or friends.',
      },
    },
  },
  {
    name: 'quotes',
    aliases: ['speech', 'speaker', 'cue', 'direct', 'indirect'],
    fields: ['quotes.kind', 'quotes.speaker', 'quotes.cue', 'quotes.text'],
    source: [],
    text: {
      de: {
        title: 'Wörtliche und berichtete Rede',
        summary: 'Was jemand gesagt hat, mit der Person, der der Text es zuschreibt.',
        formula: [
          'direct: zwischen Anführungszeichen, mit Redeverb, Doppelpunkt oder als Antwort im Interview',
          'indirect: Konjunktiv I, laut, zufolge, so N. N., Redeverb mit dass',
        ],
        variant:
          'Titel, Mottos und einzelne hervorgehobene Wörter sind keine Rede. Eine Folge von Sätzen im Konjunktiv behält ihre Sprecherin oder ihren Sprecher bis zum Absatzende.',
        domain: 'start und end schließen die Anführungszeichen ein.',
        empty:
          'speaker ist null, wenn der Text niemanden nennt; id und name sind null, wenn die Worte zu keinem Namen führen.',
        example:
          '„Wir sind froh“, sagte Dr. Irene Vorholz: direct, speaker.name Irene Vorholz, cue sagte.',
        caveat: 'Im Zweifel bleibt speaker leer: Eine falsche Zuschreibung wäre schlimmer.',
      },
      en: {
        title: 'Direct and reported speech',
        summary: 'What somebody said, with the person the text attributes it to.',
        formula: [
          'direct: between quotation marks, with a speech verb, a colon, or as an answer of an interview',
          'indirect: Konjunktiv I, laut, zufolge, so N. N., speech verb with dass',
        ],
        variant:
          'Titles, mottos and single emphasised words are no speech. A run of sentences in Konjunktiv keeps its speaker to the end of the paragraph.',
        domain: 'start and end include the quotation marks.',
        empty:
          'speaker is null where the text names nobody; id and name are null where its words lead to no name.',
        example:
          '„Wir sind froh“, sagte Dr. Irene Vorholz: direct, speaker.name Irene Vorholz, cue sagte.',
        caveat: 'In doubt the speaker stays empty: a wrong one would be worse.',
      },
    },
  },
];
