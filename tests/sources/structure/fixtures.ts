/**
 * German documents of many kinds, written for these tests (MIT), with the expected verdict per line: `+` running text,
 * `-` furniture, `?` either. A line without a sign (the empty one) parts paragraphs; a form feed stands before the sign. The expectation was written
 * before the rules were tried on them.
 */
export interface Fixture {
  readonly name: string;
  readonly lines: string;
}

export const fixtures: readonly Fixture[] = [
  {
    name: 'press release',
    lines: `
?Pressemitteilung Nr. 17
-Kassel, 12. Mai 2022

+Landkreis eröffnet neues Beratungszentrum

+Der Landkreis hat heute ein neues Beratungszentrum für Arbeitsuchende eröffnet. Landrätin Petra Hollmann übergab den Schlüssel an das Team.
+
+„Hier kommen alle Hilfen unter ein Dach“, sagte Hollmann. Mehr als 40 Fachkräfte beraten künftig in dem umgebauten Schulhaus. Die Kosten lagen bei 3,2 Millionen Euro.

+Im Erdgeschoss befindet sich eine Anlaufstelle. Im ersten Stock arbeiten die Teams für Familien.

-Weitere Informationen finden Sie unter www.landkreis-beispiel.de.

-Pressekontakt:
-Jana Brandt
-Telefon: 0561 1234-567
-E-Mail: presse@landkreis-beispiel.de`,
  },
  {
    name: 'business letter',
    lines: `
?Stadtwerke Musterstadt GmbH
?Bahnhofstraße 12
?34117 Kassel

-Telefon: 0561 999-0
-E-Mail: service@stadtwerke-musterstadt.de

-Kassel, den 3. März 2020

+Ihre Anfrage zur Abrechnung

+Sehr geehrte Frau Behrens,

+vielen Dank für Ihr Schreiben. Wir haben die Abrechnung geprüft und einen Fehler gefunden. Sie erhalten in den nächsten Tagen eine Gutschrift über 84,20 Euro.
+
+Bitte entschuldigen Sie die Unannehmlichkeiten. Für Rückfragen stehen wir Ihnen gerne zur Verfügung.

+Mit freundlichen Grüßen

+Olaf Kersting
+Kundenservice`,
  },
  {
    name: 'minutes',
    lines: `
+Protokoll der Sitzung des Ausschusses für Soziales

+Anwesend: Frau Adler, Herr Bohm, Frau Czerny
+Beginn: 17.00 Uhr

+TOP 1: Begrüßung
+Die Vorsitzende begrüßt die Mitglieder und stellt die Beschlussfähigkeit fest. Einwände gegen die Tagesordnung werden nicht erhoben.

+TOP 2: Bericht der Verwaltung
+Herr Bohm berichtet über die Entwicklung der Fallzahlen. Die Zahl der Anträge ist um zwölf Prozent gestiegen. Der Ausschuss nimmt den Bericht zur Kenntnis.

+Beschluss: Der Ausschuss empfiehlt dem Rat, die Mittel freizugeben.
+Abstimmung: einstimmig

+TOP 3: Verschiedenes
+Frau Czerny fragt nach dem Stand der Sanierung. Die Verwaltung antwortet schriftlich.`,
  },
  {
    name: 'PDF report with running heads',
    lines: `
+3 Ergebnisse der Befragung

+Die Befragten nannten vor allem drei Gründe. Viele wünschten sich mehr Zeit im Gespräch und eine feste Ansprechperson. Außerdem ging es um die Verständlichkeit der Schreiben, die häufig als schwierig empfunden wurden. Das betrifft
-12 | Jahresbericht Kundenzufriedenheit
+vor allem Menschen, die wenig Deutsch sprechen. Auch ältere Befragte gaben an, dass sie Hilfe beim Lesen brauchten. In der Folge wurden Vordrucke überarbeitet und in drei Standorten erprobt. Die Erprobung dauerte ein halbes Jahr und wurde begleitet.
+
+Insgesamt zeigt sich ein gemischtes Bild. Die Zufriedenheit ist gestiegen, aber nicht bei allen Gruppen. Besonders junge Erwachsene bewerteten die Erreichbarkeit schlecht. Sie bevorzugen digitale Wege und erwarten schnelle Antworten, was
-13 | Jahresbericht Kundenzufriedenheit
+die Teams vor neue Aufgaben stellt. Die Leitung hat deshalb beschlossen, die Sprechzeiten zu verändern. Zusätzlich wird ein Rückrufservice eingerichtet, der im Herbst beginnt. Die Wirkung soll nach einem Jahr geprüft werden.
+
+Die Kosten bleiben überschaubar. Für Schulungen und Technik wurden Mittel umgeschichtet. Ein Teil der Ausgaben wird vom Land getragen, das die Erprobung fördert. Weitere Standorte haben Interesse angemeldet und wollen im nächsten Jahr
-14 | Jahresbericht Kundenzufriedenheit
+mit einer eigenen Erprobung beginnen. Die Ergebnisse werden gemeinsam ausgewertet.

+Fazit

+Die Befragung hat sich gelohnt. Sie wird wiederholt.`,
  },
  {
    name: 'news article with share links',
    lines: `
-Startseite > Politik > Kommunales
-Zum Inhalt springen

+Mehr Busse für den Norden

-14.09.2021, 08:30 Uhr
-Teilen
-Drucken

-Ein roter Bus steht an einer Haltestelle.
-Neue Busse sollen den Takt verdichten. Foto: dpa/Jens Maurer

+Im Norden der Stadt fahren bald mehr Busse. Das hat der Rat am Dienstag beschlossen. Die Linie 7 wird künftig alle zehn Minuten bedient.
+
+Kritik kam von links. Die Fraktion verlangte zusätzlich niedrigere Preise. „Das reicht nicht“, sagte ihr Sprecher.

-Lesen Sie auch: Streit um die Straßenbahn
-Mehr zum Thema
-Auf Facebook teilen
-Per WhatsApp teilen
-Newsletter abonnieren

-Impressum
-Datenschutz
-Kontakt`,
  },
  {
    name: 'forum thread',
    lines: `
+Antrag abgelehnt, was nun?

?Steinbock77
-Registriert seit: 03.02.2015
-Beiträge: 212

+Hallo zusammen, mein Antrag wurde abgelehnt und ich verstehe den Bescheid nicht. Kann ich dagegen vorgehen?
-Antworten
-Zitieren

?Lotte
+Ja, du kannst innerhalb eines Monats Widerspruch einlegen. Das geht auch formlos. Hier findest du sicher Hilfe von Leuten, die das schon hinter sich haben und dir Tipps geben können, wie man das am besten formuliert, ohne sich zu verzetteln.
-Antworten
-Zitieren`,
  },
  {
    name: 'blog with tags',
    lines: `
+Warum ich jetzt langsamer arbeite

?Von Mara Lindner
-7. Februar 2023
-Lesezeit: 4 Minuten

+Früher habe ich jede E-Mail sofort beantwortet. Heute schaue ich zweimal am Tag ins Postfach, und die Welt dreht sich weiter.
+
+Das klingt banal. Aber es hat Monate gedauert, bis ich mich daran gewöhnt hatte. Mehr Ruhe bedeutet auch mehr Kraft.

+Drei Dinge haben mir geholfen:
+1. Feste Zeiten für Nachrichten
+2. Ein Notizbuch auf dem Tisch
+3. Spaziergänge ohne Telefon

-Schlagwörter: Arbeit, Ruhe, Gewohnheiten
-Kategorie: Alltag
-Vorheriger Beitrag: Mein Garten im Winter
-Schreibe einen Kommentar
-Deine E-Mail-Adresse wird nicht veröffentlicht.`,
  },
  {
    name: 'cookie banner above an article',
    lines: `
-Wir verwenden Cookies, um unsere Website für Sie zu verbessern. Einige sind notwendig, andere helfen uns, die Nutzung zu verstehen. Weitere Informationen finden Sie in unserer Datenschutzerklärung.
-Alle akzeptieren
-Nur notwendige Cookies
-Einstellungen anpassen

-Menü
-Startseite
-Über uns
-Angebote
-Aktuelles
-Kontakt

+Neue Wege in der Familienberatung

+Familien stehen oft vor vielen Fragen zugleich. Die Beratungsstelle begleitet sie seit zwanzig Jahren und hat ihr Angebot nun erweitert.
+
+Neu ist ein offener Nachmittag. Wer kommen möchte, muss sich nicht anmelden.

-Zum Seitenanfang
-© 2023 Familienhilfe Nord e. V.`,
  },
  {
    name: 'hard-wrapped mail with list',
    lines: `
+Liebe Kolleginnen und Kollegen,

+wie in der letzten Sitzung besprochen, schicke ich Ihnen heute die
+Unterlagen für das Treffen am Donnerstag. Bitte sehen Sie vor allem
+die Punkte durch, die wir beim letzten Mal nicht geschafft haben:

+- Stand der Umbauarbeiten im zweiten Stock und die Frage, wer in
+  welches Büro zieht
+- Urlaubsplanung für den Sommer
+- neue Regeln für die mobile Arbeit

+Wer am Donnerstag nicht kommen kann, gibt bitte bis Mittwoch
+Bescheid. Dann finden wir einen anderen Termin.

+Viele Grüße
+Birgit Sander`,
  },
  {
    name: 'report with dot leaders',
    lines: `
?Abschlussbericht
?Modellprojekt Nachbarschaft

?Stiftung Gemeinsinn

-Inhalt

-1 Einleitung .................................... 3
-2 Vorgehen ...................................... 5
-2.1 Auswahl der Orte ............................ 6
-3 Ergebnisse ................................... 11
-Literatur ...................................... 24

+1 Einleitung

+Nachbarschaften verändern sich. Dieser Bericht fasst zusammen, was in drei Jahren erprobt wurde.

+2 Vorgehen

+Zunächst wurden zwölf Orte ausgewählt. Die Auswahl folgte vier Kriterien, die der Beirat beschlossen hatte.

-Abbildung 1: Beteiligte Orte nach Größe
-Quelle: eigene Erhebung

+Abbildung 1 zeigt, dass kleine Orte überwiegen. Das war so gewollt.

+2.1 Auswahl der Orte

+In der Tabelle stehen die Orte mit ihren Einwohnerzahlen.

+Altdorf\t4200
+Bergheim\t7100
+Cronau\t9800

+3 Ergebnisse

+Die Befragten berichten von mehr Kontakten (Quelle: Abschlussbefragung). Das Vertrauen ist gewachsen.`,
  },
  {
    name: 'interview with initials',
    lines: `
+„Wir müssen mehr zuhören“

+Frau Professor Albers, Sie forschen seit Jahren über Pflege. Was hat sich verändert?

+Albers: Der Ton ist rauer geworden. Die Beschäftigten haben weniger Zeit.

+Frage: Woran liegt das?

+Albers: Es fehlt Personal. Das ist bekannt, aber es geschieht zu wenig. Hier finden Sie kaum noch jemanden, der Vollzeit arbeitet.

+Frage: Was schlagen Sie vor?

+Albers: Bessere Planung und mehr Mitsprache.

-Das Interview führte Tobias Renn. Foto: privat`,
  },
  {
    name: 'gallery and downloads',
    lines: `
+Sommerfest der Werkstätten

+Bei schönem Wetter feierten mehr als 300 Gäste im Hof der Werkstätten. Es gab Musik, Kuchen und eine Versteigerung.

-Fotostrecke Sommerfest

-• Kinder bemalen einen Tisch.

-  Gemeinsam kreativ: Kinder und Eltern an der Malstation. Foto: Silke Petermann
-• Eine Band spielt auf der Bühne.

-  Die Hausband in Bestform (von links): Timo Weiß, Ute Krahl, Jo Baum. Foto: Silke Petermann

+Der Erlös kommt dem Umbau der Küche zugute. Die Leitung dankte allen, die geholfen haben.

-Die Unterlagen zum Fest finden Sie hier:
-Programm (PDF, 1,2 MB)
-Lageplan (PDF, 300 KB)`,
  },
  {
    name: 'agenda page with repeated headings',
    lines: `
+Vormittag

+Workshop 1

+Im ersten Workshop ging es um Sprache. Die Teilnehmenden übten, Briefe einfacher zu schreiben. Dazu lagen Beispiele aus fünf Häusern bereit, die in Gruppen bearbeitet und danach verglichen wurden. Am Ende stand eine Liste mit Regeln.

+Ergebnis

+Kurze Sätze helfen allen. Die Regeln werden verteilt.

+Workshop 2

+Im zweiten Workshop ging es um Räume. Wie müssen Wartebereiche aussehen, damit sich niemand abgestellt fühlt? Die Gruppe sammelte Ideen und zeichnete Pläne. Ein Architekt beriet sie dabei und rechnete vor, was sich mit wenig Geld ändern lässt.

+Ergebnis

+Licht und Pflanzen wirken sofort. Größere Umbauten brauchen Zeit.

+Workshop 3

+Im dritten Workshop ging es um Führung. Die Leitungen tauschten sich darüber aus, wie sie Entscheidungen erklären. Einige berichteten von Sprechstunden, andere von gemeinsamen Frühstücken. Alle wünschten sich mehr Zeit für Gespräche.

+Ergebnis

+Gespräche lassen sich nicht ersetzen. Dafür braucht es Zeit.`,
  },
  {
    name: 'story with dashes and short paragraphs',
    lines: `
+Das Fenster

+Sie wartete.

+Draußen fuhr ein Wagen vor. Niemand stieg aus. – Hier finden Sie ihn nicht, hatte der alte Mann gesagt, und sie hatte ihm geglaubt.

+„Kommst du?“

+„Gleich.“

+Im Hof standen zwei Stühle, ein Tisch, eine Lampe. Das Bild an der Wand hing schief: von links fiel Licht darauf.

+Dann klingelte es.`,
  },
  {
    name: 'teaser repeated as text',
    lines: `
+Die Bibliothek am Markt öffnet wieder, und zwar mit neuen Zeiten, neuen Räumen und einem Café im Innenhof.

+Nach langer Pause ist es so weit: Am Samstag werden die Türen geöffnet. Der Umbau dauerte länger als geplant, weil im Keller Wasser stand.

-Die Bibliothek am Markt öffnet wieder, und zwar mit neuen Zeiten, neuen Räumen und einem Café im Innenhof.

+Das Café betreibt ein Verein. Er beschäftigt acht Menschen mit Behinderung.`,
  },
  {
    name: 'authority page with breadcrumb and sidebar',
    lines: `
-Sie sind hier: Startseite / Service / Formulare
-Navigation und Service
-Leichte Sprache
-Gebärdensprache
-English

+Wohngeld beantragen

+Wohngeld können Sie beantragen, wenn Ihr Einkommen nicht für die Miete reicht. Den Antrag stellen Sie bei der Wohngeldstelle Ihrer Gemeinde.

+Voraussetzungen

+• Sie wohnen in der Gemeinde.
+• Sie zahlen Miete oder belasten Ihr Eigentum.
+• Sie beziehen keine andere Leistung, die die Miete enthält.

-Zum Download
-Antrag auf Wohngeld (PDF, 240 KB)
-Stand: 01.01.2023
-Seite drucken
-Nach oben`,
  },
  {
    name: 'law text',
    lines: `
+Satzung des Vereins Lichtblick e. V.

+§ 1 Name und Sitz
+(1) Der Verein führt den Namen „Lichtblick“. Er hat seinen Sitz in Jena.
+(2) Das Geschäftsjahr ist das Kalenderjahr.

+§ 2 Zweck
+(1) Der Verein fördert die Bildung.
+(2) Er verwirklicht diesen Zweck durch
+a) Kurse und Vorträge,
+b) Beratung von Familien,
+c) die Herausgabe von Schriften.

+§ 3 Mitglieder
+Mitglied kann werden, wer die Ziele teilt. Der Vorstand entscheidet über die Aufnahme.`,
  },
  {
    name: 'questions and answers',
    lines: `
+Fragen und Antworten zum Wohngeld

+Wer kann Wohngeld bekommen?
+Alle, die Miete zahlen und wenig verdienen. Auch wer ein Haus besitzt, kann einen Zuschuss erhalten.

+Wo stelle ich den Antrag?
+Bei der Gemeinde. Die Adresse finden Sie im Telefonbuch oder auf dem Bescheid.

+Wie lange dauert es?
+Meist sechs Wochen. Schneller geht es, wenn alle Unterlagen vorliegen.

-Mehr Informationen finden Sie unter www.wohngeld-beispiel.de.
-War diese Seite hilfreich?`,
  },
  {
    name: 'web article without blank lines',
    lines: `
-Zum Inhalt springen
-Startseite | Presse | Meldungen | Kontakt
+Brücke über die Werra ist fertig
-Eschwege, 3. Juni 2016
+Nach drei Jahren Bauzeit ist die neue Brücke über die Werra fertig. Am Freitag schnitten Landrat und Bürgermeisterin das Band durch.
+Die alte Brücke stammte aus der Zeit vor dem Krieg und war für schwere Lastwagen gesperrt. Die neue trägt auch die größten Fahrzeuge der Feuerwehr.
-Landrat Stefan Groß und Bürgermeisterin Ulla Thein (v. l.) schneiden das Band durch. Foto: Stadtarchiv
+„Darauf haben wir lange gewartet“
+Viele Anwohner waren gekommen. Eine Kapelle spielte, und es gab Kuchen vom Förderverein.
+Das Land gab zwei Millionen Euro dazu. Den Rest trägt die Stadt, die dafür einen Kredit aufgenommen hat.
-Teilen
-Drucken
-Zurück zur Übersicht`,
  },
  {
    name: 'dump of a PDF with form feeds',
    lines: `
+Die Ausgangslage ist schwierig. In den vergangenen Jahren sind viele
+Fachkräfte in den Ruhestand gegangen, und nicht alle Stellen wurden
+wieder besetzt. Das führt dazu, dass Anträge länger liegen und
+Gespräche kürzer werden. Die Leitung hat deshalb mit dem Personalrat
+vereinbart, neue Wege zu gehen und die Aufgaben anders zu verteilen.
-Abschlussbericht Modellprojekt
-7
\f+Im Mittelpunkt steht die Frage, welche Aufgaben nur von Fachkräften
+erledigt werden können und welche nicht. Dazu wurden in vier Häusern
+alle Tätigkeiten erfasst und bewertet. Das Ergebnis überraschte auch
+die Beteiligten: Ein Drittel der Zeit entfiel auf Ablage und Suche.
+Daraus entstand ein Vorschlag, der im Herbst erprobt werden soll.
-Abschlussbericht Modellprojekt
-8
\f+Die Erprobung beginnt in zwei Häusern. Sie wird von der Hochschule
+begleitet, die nach sechs Monaten einen Bericht vorlegt. Danach wird
+entschieden, ob die übrigen Häuser folgen. Die Kosten sind gering,
+weil vor allem vorhandene Räume und Geräte genutzt werden und die
+Schulungen im eigenen Haus stattfinden.
-Abschlussbericht Modellprojekt
-9`,
  },
  {
    name: 'speech manuscript',
    lines: `
+Rede der Vorsitzenden zum Jahresempfang

+Es gilt das gesprochene Wort.

+Meine sehr geehrten Damen und Herren,

+ich freue mich, dass Sie so zahlreich gekommen sind. Wir haben viel erreicht. Und wir haben noch viel vor.

+Drei Punkte sind mir wichtig:

+Erstens: Wir müssen einander zuhören.

+Zweitens: Wir dürfen niemanden zurücklassen.

+Drittens: Wir brauchen Geduld.

+Melden Sie sich, wenn Sie Ideen haben. Schreiben Sie uns, rufen Sie an, kommen Sie vorbei. Ich verspreche Ihnen, dass wir jede Zuschrift lesen und dass aus guten Ideen auch etwas wird.

+Vielen Dank.`,
  },
  {
    name: 'page of a magazine with figure and table',
    lines: `
+Mehr Menschen fahren Rad

+Der Anteil der Wege, die mit dem Rad zurückgelegt werden, ist gestiegen. Besonders in den Städten wurde viel gebaut.

-Abb. 2: Anteil der Wege mit dem Rad in Prozent
-Quelle: Umfrage des Verbands, eigene Darstellung

+Tabelle 1 zeigt die Werte für drei Städte. Sie liegen weit auseinander.

-Tabelle 1: Wege mit dem Rad in drei Städten
+Stadt\tAnteil
+Ulm\t11
+Bonn\t15
+Kiel\t22

+Die Unterschiede erklären sich aus der Lage und aus der Politik. Wo Wege sicher sind, wird gefahren.`,
  },
  {
    name: 'chat of two colleagues',
    lines: `
+Miriam: Kommst du heute mit in die Kantine?

+Tom: Ja, gerne. Um zwölf?

+Miriam: Lieber halb eins, ich habe noch ein Gespräch.

+Tom: Passt. Bring bitte die Liste mit.

+Miriam: Mache ich.

+Tom: Danke dir!`,
  },
  {
    name: 'encyclopedia page',
    lines: `
-Navigation überspringen
-Startseite
-Suche
-Hilfe

+Resilienz

+Resilienz ist die Fähigkeit, Krisen zu bewältigen. Der Begriff stammt aus der Werkstoffkunde und wurde in die Psychologie übertragen.

-Inhalt
-Herkunft
-Bedeutung
-Kritik

+Herkunft

+Das Wort kommt aus dem Lateinischen. Es bedeutet zurückspringen.

+Bedeutung

+Heute wird das Wort für Menschen, Gruppen und ganze Städte gebraucht. Das ist nicht immer hilfreich.

+Kritik

+Wer nur auf die Stärke der Einzelnen schaut, übersieht die Verhältnisse.`,
  },
  {
    name: 'recipe',
    lines: `
+Apfelkuchen vom Blech

+Zutaten
+500 g Mehl
+250 g Butter
+1 kg Äpfel
+4 Eier

+Zubereitung
+1. Mehl und Butter verkneten und kalt stellen.
+2. Die Äpfel schälen und in Spalten schneiden.
+3. Alles auf das Blech geben und 40 Minuten backen.

-Rezept drucken
-Jetzt bewerten`,
  },
  {
    name: 'mission report with dates as headings',
    lines: `
+Tagebuch einer Reise

?3. Mai 2019

+Wir sind früh aufgebrochen. Der Zug war voll, aber pünktlich.

?4. Mai 2019

+Heute haben wir die Werkstatt besucht. Der Meister zeigte uns alles. Am Abend waren wir müde und zufrieden.`,
  },
];
