import type { Method } from './method.js';
import { methodConstants } from './method-constants.js';

const { leastParagraphWords, leastShare } = methodConstants;

/** What is counted, and what is not. */
export const countingMethods: readonly Method[] = [
  {
    name: 'words',
    aliases: ['word', 'token', 'boilerplateWords'],
    fields: [
      'result.corpus.words',
      'corpus.words',
      'examination.words',
      'corpus.boilerplateWords',
      'examination.boilerplateWords',
      'keywords.words',
      'themes.words',
      'compare.targetWords',
      'compare.referenceWords',
      'collocations.words',
      'tokens.word',
    ],
    source: [],
    text: {
      de: {
        title: 'Wörter',
        summary:
          'Ein Wort ist ein Token, das einen Buchstaben enthält; gezählt wird laufender Text.',
        formula: ['Wörter = Anzahl der Tokens mit Buchstaben in Blöcken, die kein Beiwerk sind'],
        variant:
          'Job-Turbo, Kund*innen, Kolleg:innen, SGB-II-Träger und E-Mail sind je ein Wort; Zahlen, Satzzeichen und Reste von Auszeichnungen wie <i> sind keines.',
        domain: 'Ganze Zahl ab 0. Mit --boilerplate include zählt auch Beiwerk.',
        empty: '0',
        example:
          '„Im SGB II beraten 3 Kolleg*innen.“ hat 5 Wörter: Im, SGB, II, beraten, Kolleg*innen.',
        caveat: 'Andere Programme trennen an Bindestrich und Genderzeichen und zählen darum mehr.',
      },
      en: {
        title: 'Words',
        summary: 'A word is a token with a letter; running text is counted.',
        formula: ['words = number of tokens with a letter in blocks that are no boilerplate'],
        variant:
          'Job-Turbo, Kund*innen, Kolleg:innen, SGB-II-Träger and E-Mail are one word each; numbers, punctuation and left-over markup such as <i> are none.',
        domain: 'A whole number from 0. With --boilerplate include boilerplate counts too.',
        empty: '0',
        example:
          '“Im SGB II beraten 3 Kolleg*innen.” has 5 words: Im, SGB, II, beraten, Kolleg*innen.',
        caveat: 'Other programs split at hyphens and gender marks, and so count more.',
      },
    },
  },
  {
    name: 'boilerplate',
    fields: ['corpus.boilerplate', 'corpus.boilerplateWords'],
    source: [],
    text: {
      de: {
        title: 'Beiwerk',
        summary:
          'Was kein laufender Text ist, wird markiert und nicht mitgezählt: Titelseiten, Inhaltsverzeichnisse, Menüs, Bildunterschriften und -nachweise, Linkzeilen, Kopf- und Fußzeilen, Wiederholungen.',
        formula: [
          'Jeder Block hat eine Art und die Regel, die entschied (corpus --json: boilerplate.kind, boilerplate.reason).',
        ],
        variant: 'Markiert, nie gelöscht: --boilerplate include zählt alles.',
        domain: 'Blöcke des Dokuments; start und end zeigen in die Datei.',
        empty: 'Leere Liste, 0 Wörter.',
        example: '„1.1 Begrüßung ........ 5“ ist Inhaltsverzeichnis (dot-leader).',
        caveat:
          'Regeln sehen Form und Stichwörter, nicht den Sinn. Was nichts als Bildunterschrift kennzeichnet, zählt als Text.',
      },
      en: {
        title: 'Boilerplate',
        summary:
          'What is no running text is flagged and left out of all counts: title pages, tables of contents, menus, captions, credits, link lines, page headers and footers, repetitions.',
        formula: [
          'Each block has a kind and the rule that decided (corpus --json: boilerplate.kind, boilerplate.reason).',
        ],
        variant: 'Flagged, never deleted: --boilerplate include counts everything.',
        domain: 'Blocks of the document; start and end point into the file.',
        empty: 'An empty list, 0 words.',
        example: '“1.1 Begrüßung ........ 5” is table of contents (dot-leader).',
        caveat:
          'Rules see form and cue words, not meaning. What nothing marks as a caption counts as text.',
      },
    },
  },
  {
    name: 'sentences',
    fields: ['corpus.sentences', 'tokens.sentence'],
    source: [],
    text: {
      de: {
        title: 'Sätze',
        summary: 'Sätze des laufenden Textes; ein Satz geht nie über einen Block hinaus.',
        formula: [
          'Ein Satz endet an . ! ? … und den Schlusszeichen dahinter, sonst am Ende des Blocks.',
        ],
        variant:
          'z. B., Dr., § 16f, 4. Juli, 58.000, 4,73 und 1:40 enden keinen Satz; Überschriften und Listenpunkte sind eigene Sätze.',
        domain: 'Ganze Zahl ab 0.',
        empty: '0',
        example: '„Am 4. Juli sprach Dr. Kupka. Er dankte.“ hat 2 Sätze.',
        caveat: 'Abkürzungen am Satzende bleiben mitunter mehrdeutig.',
      },
      en: {
        title: 'Sentences',
        summary: 'Sentences of running text; a sentence never crosses a block.',
        formula: ['A sentence ends at . ! ? … and the closing marks behind it, or with its block.'],
        variant:
          'z. B., Dr., § 16f, 4. Juli, 58.000, 4,73 and 1:40 end no sentence; headings and list items are sentences of their own.',
        domain: 'A whole number from 0.',
        empty: '0',
        example: '“Am 4. Juli sprach Dr. Kupka. Er dankte.” has 2 sentences.',
        caveat: 'Abbreviations at the end of a sentence are sometimes ambiguous.',
      },
    },
  },
  {
    name: 'documents',
    aliases: ['documentsTotal'],
    fields: [
      'result.corpus.documents',
      'keywords.documents',
      'keywords.documentsTotal',
      'themes.documents',
      'themes.documentsTotal',
      'entities.documents',
      'compare.targetDocuments',
      'compare.targetDocumentsTotal',
      'collocations.documents',
      'collocations.documentsTotal',
    ],
    source: [],
    text: {
      de: {
        title: 'Dokumente',
        summary:
          'documents: Dokumente mit mindestens einem Treffer; documentsTotal: alle des Abschnitts.',
        formula: ['documents ≤ documentsTotal'],
        variant:
          'Eine Datei ist ein Dokument; ein Abschnitt ist ein Jahr, ein Dokument oder das ganze Korpus.',
        domain: 'Ganze Zahlen ab 0.',
        empty: '0',
        example: '2 von 3: In zwei der drei Dokumente des Jahres kommt das Wort vor.',
        caveat:
          'Liegt je Jahr nur ein Dokument vor, lässt sich nicht sagen, ob ein Unterschied am Jahr oder am Dokument liegt.',
      },
      en: {
        title: 'Documents',
        summary: 'documents: documents with at least one hit; documentsTotal: all of the slice.',
        formula: ['documents ≤ documentsTotal'],
        variant: 'A file is a document; a slice is a year, a document or the whole corpus.',
        domain: 'Whole numbers from 0.',
        empty: '0',
        example: '2 of 3: the word occurs in two of the three documents of the year.',
        caveat: 'With one document a year, year and document cannot be told apart.',
      },
    },
  },
  {
    name: 'year',
    aliases: ['years', 'yearBasis', 'yearCertain', 'yearEvidence', 'dating'],
    fields: [
      'result.corpus.years',
      'corpus.year',
      'corpus.yearBasis',
      'corpus.yearCertain',
      'corpus.yearReason',
      'corpus.yearEvidence',
      'keywords.year',
      'keywords.yearCertain',
      'themes.year',
      'themes.yearCertain',
      'concordance.year',
      'entities.roles.year',
      'entities.years.year',
      'relations.year',
      'examination.year',
      'examination.yearBasis',
      'examination.yearCertain',
      'examination.yearReason',
      'quotes.year',
      'tokens.year',
      'collocations.year',
      'collocations.yearCertain',
    ],
    source: [],
    text: {
      de: {
        title: 'Jahr eines Dokuments',
        summary: 'Die erste Quelle, die etwas sagt, entscheidet; geraten wird nie stillschweigend.',
        formula: [
          'Manifest (corpus.yaml)',
          'Kopfdaten des Dokuments (front matter)',
          'Dateiname und Ordner',
          'Text: Datum des Ereignisses vor Datum der Veröffentlichung vor Erwähnungen',
          'sonst undatiert',
        ],
        variant:
          'Widersprechen sich die Belege, ist das Jahr nicht gesichert (yearCertain: false, in Tabellen 2021~). Zeiträume, Gesetze und Haushaltsjahre datieren nichts.',
        domain:
          'Jahr oder null; yearBasis nennt die Quelle, yearReason den Grund, yearEvidence die Stelle.',
        empty: 'null (undatiert); solche Dokumente stehen in Jahrestabellen unter „undatiert“.',
        example: '2019-07-04-protokoll.txt ist von 2019, nach dem Dateinamen.',
        caveat:
          'Ein nicht gesichertes Jahr zählt mit; wer es anders weiß, trägt es in corpus.yaml ein.',
      },
      en: {
        title: 'Year of a document',
        summary: 'The first that says something decides; nothing is guessed silently.',
        formula: [
          'manifest (corpus.yaml)',
          'front matter of the document',
          'file name and folders',
          'text: date of the event before date of publication before mentions',
          'otherwise undated',
        ],
        variant:
          'Where the evidence conflicts the year is uncertain (yearCertain: false, 2021~ in tables). Ranges, laws and budget years date nothing.',
        domain:
          'A year or null; yearBasis names the source, yearReason the reason, yearEvidence the passage.',
        empty: 'null (undated); such documents stand under “undated” in tables by year.',
        example: '2019-07-04-protokoll.txt is of 2019, by its file name.',
        caveat:
          'An uncertain year counts all the same; whoever knows better writes it into corpus.yaml.',
      },
    },
  },
  {
    name: 'duplicates',
    fields: ['corpus.duplicates'],
    source: [],
    text: {
      de: {
        title: 'Dubletten',
        summary: 'Dokumente, die ganze Absätze gemeinsam haben.',
        formula: ['share = Wörter der gemeinsamen Absätze / Wörter des Dokuments'],
        variant: `Absätze ab ${leastParagraphWords} Wörtern, verglichen nach ihren Wörtern ohne Groß- und Kleinschreibung; gemeldet ab einem Anteil von ${percent(leastShare)}\u00A0%.`,
        domain: 'Anteil von 0 bis 1, auf das Dokument der Zeile bezogen.',
        empty: 'Leere Liste.',
        example: '300 von 400 Wörtern stehen auch im anderen Dokument: share 0,75.',
        caveat:
          'Umgestellte oder leicht geänderte Absätze werden hier nicht erkannt; gezählt wird beides, mit --dedupe nur das erste Dokument. Ein Absatz führt zu den ersten 50 Dokumenten, die ihn haben.',
      },
      en: {
        title: 'Duplicates',
        summary: 'Documents that share whole paragraphs.',
        formula: ['share = words of shared paragraphs / words of the document'],
        variant: `Paragraphs of ${leastParagraphWords} words or more, compared by their words whatever their case; reported from a share of ${percent(leastShare)}%.`,
        domain: 'A share from 0 to 1, of the document of the row.',
        empty: 'An empty list.',
        example: '300 of 400 words stand in the other document too: share 0.75.',
        caveat:
          'Paragraphs that were changed a little are not recognised here; both copies are counted, with --dedupe the first document only. A paragraph leads to the first 50 documents that have it.',
      },
    },
  },
  {
    name: 'places',
    aliases: ['start', 'end', 'line', 'column', 'offset', 'evidence'],
    fields: [
      'corpus.yearEvidence',
      'corpus.boilerplate',
      'keywords.evidence',
      'themes.evidence',
      'concordance.line',
      'concordance.column',
      'concordance.page',
      'concordance.paragraph',
      'concordance.start',
      'concordance.end',
      'entities.roles',
      'entities.mentions',
      'relations.start',
      'examination.findings.line',
      'examination.findings.page',
      'relations.end',
      'quotes.start',
      'quotes.end',
      'quotes.line',
      'quotes.page',
      'quotes.paragraph',
      'tokens.start',
      'tokens.end',
      'compare.evidence',
      'collocations.evidence',
    ],
    source: [],
    text: {
      de: {
        title: 'Fundstellen',
        summary: 'Jede Stelle zeigt in die Datei, wie sie auf der Platte liegt.',
        formula: [
          'Datei.slice(start, end) = Treffer, wie er dort steht',
          'line, column, page, paragraph zählen ab 1',
        ],
        variant:
          'UTF-16-Einheiten der entschlüsselten Datei ohne Byte-Order-Mark, halboffen. Reparaturen (weiche Trennstriche, Trennungen am Zeilenende) sind zurückgerechnet.',
        domain: '0 ≤ start < end ≤ Länge der Datei.',
        empty: 'Ohne Treffer keine Stelle.',
        example: '„Das Vertrauen“: Vertrauen hat start 4, end 13, line 1, column 5.',
        caveat:
          'Programme, die Bytes oder Codepunkte zählen, müssen umrechnen. In PDF, DOCX, ODT, EPUB, RTF und TEI zählen sie im entnommenen Text; dort nennt page oder paragraph die Stelle.',
      },
      en: {
        title: 'Places',
        summary: 'Every place points into the file as it lies on disk.',
        formula: [
          'file.slice(start, end) = the hit as it stands there',
          'line, column, page, paragraph count from 1',
        ],
        variant:
          'UTF-16 code units of the decoded file without byte-order mark, half-open. Repairs (soft hyphens, words broken at a line end) are undone.',
        domain: '0 ≤ start < end ≤ length of the file.',
        empty: 'No hit, no place.',
        example: '“Das Vertrauen”: Vertrauen has start 4, end 13, line 1, column 5.',
        caveat:
          'Programs that count bytes or code points have to convert. In PDF, DOCX, ODT, EPUB, RTF and TEI they count in the extracted text; page or paragraph tells the place there.',
      },
    },
  },
  {
    name: 'digest',
    fields: ['result.corpus.digest'],
    source: ['FIPS 180-4 (SHA-256)'],
    text: {
      de: {
        title: 'Prüfsumme des Korpus',
        summary: 'Gleiche Prüfsumme, gleiche Eingabe: macht Ergebnisse vergleichbar.',
        formula: [
          'SHA-256 über Pfad, Jahr, Sicherheit des Jahres und SHA-256 des Inhalts aller Dokumente',
        ],
        variant: 'Dokumente in der Reihenfolge ihrer Pfade, gleich wie sie angegeben wurden.',
        domain: 'sha256: und 64 hexadezimale Ziffern.',
        empty: 'Ein leeres Korpus ist ein Fehler (Exitcode 2).',
        example: 'Ein geändertes Zeichen in einer Datei ergibt eine andere Prüfsumme.',
        caveat: 'Parameter und Programmversion gehen nicht ein; sie stehen daneben.',
      },
      en: {
        title: 'Digest of the corpus',
        summary: 'The same digest, the same input: makes results comparable.',
        formula: [
          'SHA-256 over path, year, certainty of the year and SHA-256 of the content of all documents',
        ],
        variant: 'Documents in the order of their paths, however they were given.',
        domain: 'sha256: and 64 hexadecimal digits.',
        empty: 'An empty corpus is an error (exit code 2).',
        example: 'One changed character in a file gives another digest.',
        caveat: 'Parameters and program version are not part of it; they stand beside it.',
      },
    },
  },
  {
    name: 'examination',
    aliases: ['doctor', 'score'],
    fields: [
      'examination.duplicates',
      'examination.score',
      'examination.findings',
      'examination.repairs',
    ],
    source: [],
    text: {
      de: {
        title: 'Prüfung der Dokumente',
        summary: 'Was an einem Text falsch gelesen aussieht, an der Form der Wörter erkannt.',
        formula: [
          'score = Summe der Befunde, jeder nach seiner Häufigkeit je 100 Wörter gewichtet, höchstens 100',
        ],
        variant:
          'Ersatzzeichen, falsche Kodierung, zerrissene und verklebte Wörter, Trennstriche im Wort, gesperrte Buchstaben, zweifelhafte Reihenfolge, andere Sprache.',
        domain: '0 (nichts fällt auf) bis 100.',
        empty: 'Ein leeres Dokument hat den Befund „wenig Text“.',
        example: '„FÃ¼r“ statt „Für“ im ganzen Text: mojibake, Wert 100.',
        caveat: 'Befunde sind Hinweise; geändert wird nichts.',
      },
      en: {
        title: 'Examination of documents',
        summary: 'What looks wrongly read in a text, told by the form of its words.',
        formula: [
          'score = sum of the findings, each weighted by how often it shows in 100 words, at most 100',
        ],
        variant:
          'Replacement characters, wrong encoding, torn and glued words, hyphens inside words, spaced letters, doubtful order, another language.',
        domain: '0 (nothing stands out) to 100.',
        empty: 'An empty document has the finding “little text”.',
        example: '“FÃ¼r” for “Für” in the whole text: mojibake, score 100.',
        caveat: 'Findings are hints; nothing is changed.',
      },
    },
  },
];

function percent(share: number): number {
  return Math.round(share * 100);
}
