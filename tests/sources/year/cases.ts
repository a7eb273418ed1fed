/**
 * Texts whose year is hard to tell, written for these tests (MIT). `year` is what a careful reader would say; null when the
 * text does not name its own year. No case may be dated wrongly with certainty.
 */
export interface YearCase {
  readonly name: string;
  readonly year: number | null;
  /** Path of the document; a speechless name by default. */
  readonly id?: string;
  readonly text: string;
}

const paragraph = (...lines: string[]): string => lines.join('\n\n');

export const yearCases: readonly YearCase[] = [
  {
    name: 'conference report with date in the first sentence',
    year: 2018,
    text: paragraph(
      'Gemeinsam weiterdenken',
      'Rund 2000 Gäste kamen am 14. Juni 2018 zur Jahreskonferenz der Bibliotheken nach Leipzig. Zwei Tage lang ging es um Räume, Medien und Menschen.',
      'Seit 2005 findet die Konferenz alle drei Jahre statt. Das Haus wurde 1912 erbaut.',
    ),
  },
  {
    name: 'title page with the day on the next line',
    year: 2017,
    text: paragraph(
      'Wege aus der Einsamkeit\nDokumentation der Fachtagung 2017',
      'am 9. November im Rathaus Bremen',
      'INHALT',
      '1\tBegrüßung\t3\n2\tVorträge\t5\n3\tAusblick\t19',
      '1 Begrüßung',
      'Die Senatorin begrüßte die Gäste. Sie erinnerte an das Programm von 2009 und die Strategie 2030.',
    ),
  },
  {
    name: 'press release with date line',
    year: 2022,
    text: paragraph(
      'Pressemitteilung',
      'Kassel, 12. Mai 2022',
      'Neues Zentrum eröffnet',
      'Der Landkreis hat heute ein neues Zentrum eröffnet. Für den Bundeshaushalt 2024 fordert die Landrätin mehr Geld.',
    ),
  },
  {
    name: 'letter',
    year: 2020,
    text: paragraph(
      'Stadtwerke Musterstadt\nBahnhofstraße 12\n34117 Kassel',
      'Kassel, den 3. März 2020',
      'Sehr geehrte Frau Behrens,',
      'vielen Dank für Ihr Schreiben vom 12. Februar. Die Abrechnung für 2019 haben wir geprüft. Der Vertrag vom 4. Mai 2011 bleibt bestehen.',
      'Mit freundlichen Grüßen',
    ),
  },
  {
    name: 'series of earlier meetings and a current one',
    year: 2019,
    text: paragraph(
      'Netzwerktreffen der Ehrenamtlichen',
      'Nach den Treffen 2016, 2017 und 2018 kamen die Ehrenamtlichen am 21. September 2019 zum vierten Treffen in Fulda zusammen.',
      'Sie sprachen über Versicherung und Dank.',
    ),
  },
  {
    name: 'only a series of years',
    year: null,
    text: paragraph(
      'Die Treffen der Ehrenamtlichen',
      'In den Jahren 2016, 2017 und 2018 trafen sich die Ehrenamtlichen in Fulda. Seither pflegen sie den Austausch.',
    ),
  },
  {
    name: 'only a budget',
    year: null,
    text: paragraph(
      'Streit um die Beratung',
      'Die Verbände kritisieren die geplanten Kürzungen. Im Bundeshaushalt 2024 fehlen 700 Millionen Euro, sagen sie.',
    ),
  },
  {
    name: 'only a law',
    year: null,
    text: paragraph(
      'Was Vermieter wissen müssen',
      'Nach dem Gesetz zur Reform des Mietrechts vom 20. Dezember 2011 (BGBl. I 2011 S. 2954) gelten neue Fristen. Wer sie versäumt, verliert den Anspruch.',
    ),
  },
  {
    name: 'only a strategy',
    year: null,
    text: paragraph(
      'Digitale Ämter',
      'Mit der Strategie 2025 will die Agentur schneller werden. Die Beschäftigten sehen das mit gemischten Gefühlen.',
    ),
  },
  {
    name: 'biography',
    year: null,
    text: paragraph(
      'Über die Autorin',
      'Karin Vogt, geboren 1965 in Ulm, studierte Soziologie und promovierte 1994. Seit 2007 leitet sie das Institut für Pflege.',
    ),
  },
  {
    name: 'amounts that look like years',
    year: null,
    text: paragraph(
      'Großer Andrang',
      'Mehr als 2000 Teilnehmende kamen, darunter 1950 Kinder. Die Halle fasst 2010 Personen. Der Eintritt kostete 20,20 Euro, die Miete 2021 Euro.',
    ),
  },
  {
    name: 'postal codes, rooms and paragraphs',
    year: null,
    text: paragraph(
      'Anfahrt',
      'Das Amt liegt im Haus 2020, Raum 1984. Postfach 2003. Wer nach § 2018 fragt, wird an Zimmer 1999 verwiesen.',
    ),
  },
  {
    name: 'invitation',
    year: 2023,
    text: paragraph(
      'Einladung zum Fachtag',
      'Der Verein lädt Sie herzlich ein. Der Fachtag „Sprache im Amt“ findet am 7. Februar 2023 in Erfurt statt.',
      'Anmeldeschluss ist der 20. Januar.',
    ),
  },
  {
    name: 'press release announcing an event of the next year',
    year: null,
    text: paragraph(
      'Kongress kommt nach Trier',
      'Der nächste Kongress soll am 3. Mai 2025 in Trier stattfinden. Das teilte die Stadt mit.',
    ),
  },
  {
    name: 'annual report',
    year: 2016,
    text: paragraph(
      'JAHRESBERICHT 2016',
      'Caritas Nord',
      'Das Jahr brachte viele Veränderungen. Im Vergleich zu 2015 stieg die Zahl der Beratungen um ein Zehntel. Bis 2020 sollen drei Häuser hinzukommen.',
    ),
  },
  {
    name: 'school year',
    year: null,
    text: paragraph(
      'Aus dem Schulleben',
      'Im Schuljahr 2016/17 besuchten 412 Kinder unsere Schule. Der Chor sang viermal.',
    ),
  },
  {
    name: 'period of a project',
    year: null,
    text: paragraph(
      'Projekt Brücken bauen',
      'Das Projekt (2014–2020) wurde vom Land gefördert. Es erreichte zwischen 2015 und 2019 mehr als tausend Familien.',
    ),
  },
  {
    name: 'written month in a report',
    year: 2023,
    text: paragraph(
      'Rückblick auf die Herbsttagung',
      'Im September 2023 fand die Tagung der Pflegekräfte in Mainz statt. Es ging um Pausen, Pläne und Personal.',
    ),
  },
  {
    name: 'minutes with label',
    year: 2021,
    text: paragraph(
      'Protokoll der Sitzung des Elternbeirats',
      'Datum: 04.05.2021\nOrt: Aula\nBeginn: 19.00 Uhr',
      'TOP 1: Begrüßung\nDie Vorsitzende begrüßt die Anwesenden.',
      'TOP 2: Kasse\nDer Kassenstand vom 31.12.2020 wird bekannt gegeben.',
    ),
  },
  {
    name: 'heading with date of a session',
    year: 2014,
    text: paragraph(
      'Niederschrift über die Sitzung des Gemeinderats am 18. März 2014',
      'Anwesend sind neun Mitglieder. Der Bürgermeister eröffnet die Sitzung um 20 Uhr.',
      'Der Bebauungsplan aus dem Jahr 1998 wird geändert.',
    ),
  },
  {
    name: 'news with agency dateline',
    year: 2015,
    text: paragraph(
      'Mehr Geld für Kitas',
      'Potsdam, 3. August 2015 – Das Land gibt mehr Geld für Kitas. Das hat das Kabinett beschlossen. Bis 2018 sollen alle Gruppen kleiner werden.',
    ),
  },
  {
    name: 'January text about an event in December',
    year: null,
    text: paragraph(
      'Festlicher Abschluss',
      '10. Januar 2020',
      'Am 12. Dezember fand in Jena die Abschlusstagung des Projekts statt. Mehr als hundert Gäste waren gekommen.',
    ),
  },
  {
    name: 'January text that names the December of the year before',
    year: 2019,
    text: paragraph(
      'Festlicher Abschluss',
      '10. Januar 2020',
      'Am 12. Dezember 2019 fand in Jena die Abschlusstagung des Projekts statt. Mehr als hundert Gäste waren gekommen.',
    ),
  },
  {
    name: 'current news with an old conference as background',
    year: 2023,
    text: paragraph(
      'Ministerin will Pflege entlasten',
      'Berlin, 3. März 2023',
      'Die Ministerin hat ein Gesetz angekündigt. Auf der Konferenz am 4. Juli 2019 hatte ihr Vorgänger dasselbe versprochen.',
    ),
  },
  {
    name: 'history of an event long ago',
    year: null,
    text: paragraph(
      'Der lange Weg zur Rente',
      'Am 10. Dezember 1948 verabschiedete die Versammlung in Paris die Erklärung. Auf einer Konferenz in Bonn am 3. Mai 1952 stritt man über die Folgen.',
    ),
  },
  {
    name: 'jubilee',
    year: null,
    text: paragraph(
      'Vierzig Jahre Jugendhaus',
      'Das Jugendhaus wurde am 2. Juni 1981 mit einem Fest eröffnet. Zum Jubiläum erinnerte der Leiter an die Anfänge, als 1980 noch niemand an ein Haus glaubte.',
    ),
  },
  {
    name: 'years only in the menu',
    year: null,
    text: paragraph(
      'Startseite\nTermine\nTagung 2022\nTagung 2021\nArchiv\nKontakt\nImpressum',
      'Wie Beratung gelingt',
      'Gute Beratung braucht Zeit. Das sagen alle, die sie brauchen, und alle, die sie geben. Doch Zeit ist knapp.',
    ),
  },
  {
    name: 'copyright of the site',
    year: null,
    text: paragraph(
      'Wie Beratung gelingt',
      'Gute Beratung braucht Zeit. Das sagen alle, die sie brauchen, und alle, die sie geben. Doch Zeit ist knapp.',
      '© 2024 Verein für Beratung e. V.',
    ),
  },
  {
    name: 'numeric date with two-part day',
    year: 2012,
    text: paragraph(
      'Klausurtagung des Vorstands',
      'Am 11./12.10.2012 kam der Vorstand zur Klausurtagung nach Goslar. Beschlossen wurde wenig, besprochen viel.',
    ),
  },
  {
    name: 'the year alone with the event',
    year: 2011,
    text: paragraph(
      'Messe der Berufe 2011',
      'An 80 Ständen informierten sich Jugendliche über Ausbildung. Die Messe ist die größte der Region.',
    ),
  },
  {
    name: 'report of a survey with other years',
    year: 2010,
    text: paragraph(
      'Ergebnisse der Mitarbeiterbefragung 2010',
      'Die Zufriedenheit ist gestiegen. 2008 lag sie bei 61 Prozent, 2009 bei 64. Die Ziele für das Jahr 2015 bleiben.',
    ),
  },
  {
    name: 'blog post',
    year: 2023,
    text: paragraph(
      'Warum ich langsamer arbeite',
      '7. Februar 2023\nLesezeit: 4 Minuten',
      'Früher habe ich jede E-Mail sofort beantwortet. 2019 war das noch normal. Heute schaue ich zweimal am Tag ins Postfach.',
    ),
  },
  {
    name: 'scientific text with references',
    year: null,
    text: paragraph(
      'Vertrauen und Verwaltung',
      'Vertrauen gilt als Grundlage von Kooperation (Luhmann 2000; Möllering 2006: 12). Neuere Arbeiten (vgl. Senghaas 2021) betonen die Rolle der Fachkräfte.',
    ),
  },
  {
    name: 'standards and products',
    year: null,
    text: paragraph(
      'Zertifikat für die Werkstatt',
      'Die Werkstatt ist nach DIN EN ISO 9001:2015 zertifiziert. Auf den Rechnern läuft noch Office 2016, obwohl Windows 2000 längst Geschichte ist.',
    ),
  },
  {
    name: 'addresses of the web',
    year: null,
    text: paragraph(
      'Hinweise zum Antrag',
      'Das Formular steht unter https://www.example.de/2019/04/antrag-2018.pdf bereit. Füllen Sie es sorgfältig aus und unterschreiben Sie auf der letzten Seite.',
    ),
  },
  {
    name: 'interview without year',
    year: null,
    text: paragraph(
      '„Wir müssen zuhören“',
      'Frau Albers, was hat sich verändert?',
      'Albers: Seit Juni arbeiten wir wieder vor Ort. 2019 war das selbstverständlich.',
      'Und was bleibt?',
      'Albers: Auf der Tagung am 3. Mai 2018 habe ich gesagt: die Menschen.',
      'Und was wünschen Sie sich?',
      'Albers: Zeit.',
    ),
  },
  {
    name: 'speech with dates',
    year: null,
    text: paragraph(
      'Präsidentin Dr. Eva Kurz:\nDas Wort hat der Abgeordnete Lenz.',
      'Jan Lenz (SPD):\nAm 24. Februar 2022 begann der Krieg. Auf der Konferenz am 4. März 2022 waren sich alle einig.',
      'Präsidentin Dr. Eva Kurz:\nIch berufe die nächste Sitzung auf Mittwoch, den 15. Januar 2025, ein.',
    ),
  },
  {
    name: 'plenary record with head',
    year: 2013,
    text: paragraph(
      'Stenografischer Bericht\n57. Sitzung am 15. Mai 2013',
      'Präsident Dr. Rolf Ahrens:\nDie Sitzung ist eröffnet. Ich erinnere an den 8. Mai 1945.',
      'Ute Menz (CDU):\nSeit 2009 warten wir. Im Jahr 2017 ist es zu spät.',
      'Präsident Dr. Rolf Ahrens:\nDanke.',
    ),
  },
  {
    name: 'brochure with edition',
    year: 2018,
    text: paragraph(
      'Ratgeber Wohngeld',
      'Wer wenig verdient, kann Wohngeld erhalten. Der Ratgeber erklärt, wie der Antrag gestellt wird und worauf es ankommt.',
      'Herausgeber: Verband der Mieter',
      'Stand: Oktober 2018',
    ),
  },
  {
    name: 'web page with date of the last change',
    year: 2016,
    text: paragraph(
      'Fachtag Sucht',
      'Am 17. November 2016 trafen sich in Celle Fachkräfte der Suchthilfe zum Fachtag. Es ging um neue Wege der Vorbeugung.',
      'Zuletzt aktualisiert: 04.02.2021',
    ),
  },
  {
    name: 'this year’s festival, date in numbers',
    year: 2007,
    text: paragraph(
      'Das diesjährige Sommerfest',
      'Am 30.06.2007 feierte die Siedlung ihr Sommerfest. 1:0 gewann die Mannschaft der Älteren, wie schon beim Fest 2006.',
    ),
  },
  {
    name: 'two conferences compared',
    year: null,
    text: paragraph(
      'Zwei Tagungen im Vergleich',
      'Die Tagung am 3. Mai 2012 war gut besucht. Die Tagung am 9. Mai 2014 war es weniger. Woran lag das?',
    ),
  },
  {
    name: 'outlook in the title',
    year: null,
    text: paragraph(
      'Wohnen 2030',
      'Wie werden wir wohnen? Drei Fachleute antworten. Sie sehen kleinere Wohnungen und größere Gärten.',
    ),
  },
  {
    name: 'election named with its year',
    year: null,
    text: paragraph(
      'Nach der Bundestagswahl 2017',
      'Die Parteien sortieren sich. Noch weiß niemand, wer mit wem regieren will. Eines ist sicher: Es wird dauern.',
    ),
  },
  {
    name: 'date of signature at the end',
    year: 2009,
    text: paragraph(
      'Vereinbarung über die Nutzung der Halle',
      'Die Stadt überlässt dem Verein die Halle an zwei Abenden der Woche. Der Verein sorgt für Ordnung und schließt ab.',
      'Die Vereinbarung gilt bis zum 31. Dezember 2012.',
      'Hameln, den 5. Oktober 2009',
    ),
  },
  {
    name: 'name of the file with a whole date',
    year: 2019,
    id: 'protokolle/2019-03-13_19085.txt',
    text: 'Auf der Konferenz am 4. Mai 2018 wurde viel versprochen. Nun wird geliefert, sagte der Minister im Ausschuss.',
  },
  {
    name: 'name of the file with a compact date',
    year: 2020,
    id: 'protokoll_20200527.txt',
    text: 'Der Ausschuss tagte im großen Saal. Der Haushalt 2021 wurde beraten.',
  },
  {
    name: 'name of the file with a bare year',
    year: 2019,
    id: 'Bericht2019.txt',
    text: 'Die Zahlen stiegen. Mehr Menschen suchten Rat.',
  },
  {
    name: 'name of the file with a strategy',
    year: null,
    id: 'Agenda-2030.txt',
    text: 'Die Ziele sind ehrgeizig. Sie betreffen Wasser, Energie und Bildung.',
  },
  {
    name: 'folder',
    year: 2021,
    id: 'archiv/2021/interview.txt',
    text: 'Wir haben viel gelernt. Das sagen alle, die dabei waren.',
  },
  {
    name: 'file name and text disagree',
    year: null,
    id: 'Tagung_2018.txt',
    text: 'Am 14. Juni 2019 kamen 300 Gäste zur Tagung nach Leipzig. Zwei Tage lang ging es um Räume.',
  },
  {
    name: 'digest as file name',
    year: null,
    id: '000_20191fd2c2741b71.txt',
    text: 'Wir haben viel gelernt. Das sagen alle, die dabei waren.',
  },
  {
    name: 'report over two months',
    year: 2019,
    text: paragraph(
      'Sommerschule der Archive',
      'Vom 29. Juni bis 3. Juli 2019 fand in Weimar die Sommerschule der Archive statt. Vierzig junge Leute lernten, alte Schriften zu lesen.',
    ),
  },
  {
    name: 'minutes that approve the minutes of last December',
    year: 2019,
    text: paragraph(
      'Protokoll des Vorstands',
      'Datum: 15.01.2019',
      'TOP 1: Das Protokoll der Sitzung vom 11. Dezember 2018 wird genehmigt.',
      'TOP 2: Der Haushalt für 2020 wird beraten. Die Kasse stimmt.',
    ),
  },
  {
    name: 'looking back three years later',
    year: null,
    text: paragraph(
      'Was wurde aus den Ideen?',
      'Am 3. Mai 2018 fand in Köln die Zukunftswerkstatt statt. Sechzig Menschen schrieben ihre Wünsche auf. Drei Jahre später haben wir nachgefragt.',
    ),
  },
  {
    name: 'first conference of a series in a title about the past',
    year: null,
    text: paragraph(
      '25 Jahre Netzwerk: die erste Tagung 1994',
      'Mit zwölf Leuten fing alles an. Heute sind es mehr als tausend, und sie kommen aus ganz Europa.',
    ),
  },
  {
    name: 'judgment in a commentary',
    year: null,
    text: paragraph(
      'Mieter dürfen Katzen halten',
      'Das Gericht hat mit Urteil vom 4. Juli 2013 entschieden, dass Vermieter Katzen nicht verbieten dürfen. Wir erklären, was das heißt.',
    ),
  },
  {
    name: 'job advertisement',
    year: null,
    text: paragraph(
      'Sachbearbeitung (m/w/d) gesucht',
      'Wir suchen ab 1. Oktober 2022 Verstärkung. Die Stelle ist befristet bis 31. Dezember 2024.',
      'Schicken Sie Ihre Unterlagen bis zum 15. August an die Personalstelle.',
    ),
  },
  {
    name: 'date line with a year of two digits',
    year: 2019,
    text: paragraph(
      'Straße wieder frei',
      '04.07.19',
      'Die Bauarbeiten an der Ringstraße sind beendet. Autos und Räder dürfen wieder fahren.',
    ),
  },
  {
    name: 'published and changed',
    year: 2019,
    text: paragraph(
      'Tipps zum Antrag',
      'Veröffentlicht am 4. Juli 2019',
      'Aktualisiert am 3. Februar 2021',
      'Der Antrag ist lang, aber nicht schwer. Wir gehen ihn Seite für Seite durch.',
    ),
  },
  {
    name: 'party congress as background',
    year: null,
    text: paragraph(
      'Streit ums Geld',
      'Die Abgeordneten sind sich uneins. Auf der einen Seite steht, wer sparen will. Auf der anderen steht, wer investieren will. Beide berufen sich auf frühere Zusagen.',
      'Im Mai 2015 sagte der Vorsitzende auf einem Parteitag, es werde keine Kürzungen geben. Daran will sich niemand mehr halten.',
    ),
  },
  {
    name: 'conference instead of a party',
    year: null,
    text: paragraph(
      'Statt Blumen',
      'Statt einer Feier gab es am Ende eine Spende. So hielt es das Haus schon 2003 und 2007.',
    ),
  },
  {
    name: 'newsletter with month in the title',
    year: 2020,
    text: paragraph(
      'Rundbrief November 2020',
      'Liebe Mitglieder,',
      'das Jahr geht zu Ende. Im Frühjahr 2021 wollen wir uns wieder treffen. Bis dahin bleiben Sie gesund.',
    ),
  },
  {
    name: 'report with month of publication on the cover',
    year: 2015,
    text: paragraph(
      'Armut im Alter',
      'Studie im Auftrag des Verbands',
      'März 2015',
      'Inhalt',
      '1 Einleitung .......... 3\n2 Ergebnisse .......... 9',
      '1 Einleitung',
      'Wer arm ist, stirbt früher. Zwischen 2003 und 2013 ist die Zahl der armen Rentner gestiegen.',
    ),
  },
  {
    name: 'ISO date in the head',
    year: 2024,
    text: paragraph(
      'Neue Öffnungszeiten',
      '2024-04-09',
      'Das Bürgerbüro öffnet künftig um sieben Uhr. Samstags bleibt es geschlossen.',
    ),
  },
  {
    name: 'event with weekday and place',
    year: 2008,
    text: paragraph(
      'Lange Nacht der Chöre',
      'Am Samstag, dem 13. September 2008, sangen in der Altstadt zwanzig Chöre. Das Konzert in der Marktkirche war der Höhepunkt.',
    ),
  },
  {
    name: 'timeline',
    year: null,
    text: paragraph(
      'Unsere Geschichte',
      '1952: Gründung des Vereins',
      '1974: Umzug in die Gartenstraße',
      '1998: Eröffnung der Werkstatt',
      '2011: Umbau der Küche',
    ),
  },
  {
    name: 'birthday party of a person',
    year: null,
    text: paragraph(
      'Zum Tod von Werner Kalb',
      'Werner Kalb, geboren am 4. Juli 1931, war viele Jahre unser Vorsitzender. Am 12. Mai 1999 erhielt er bei einem Festakt den Verdienstorden.',
      'Wir werden ihn nicht vergessen.',
    ),
  },
  {
    name: 'event with the year in the heading, day in the text',
    year: 2022,
    text: paragraph(
      'Pflegetag 2022 – ein Bericht von der Tagung',
      'Am 6. Oktober trafen sich in Berlin Pflegende aus dem ganzen Land. Sie sprachen über die Reform von 2017 und über das Personal.',
    ),
  },
  {
    name: 'title of the programme with a target year',
    year: null,
    text: paragraph(
      'Bericht zur Agenda 2010',
      'Die Reformen wirken bis heute nach. Der Bericht fasst zusammen, was Fachleute sagen.',
    ),
  },
];
