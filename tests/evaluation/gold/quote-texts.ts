/**
 * Constructed texts of several genres with what is said in them, judged by reading, not by what the program finds. People and
 * places are invented; written for this project, licence as the project's.
 */
export interface QuoteText {
  readonly title: string;
  readonly text: string;
  /** Kind, first words, name of the speaker (null for none or one without a name), in order. */
  readonly expected: readonly (readonly ['direct' | 'indirect', string, string | null])[];
}

export const texts: readonly QuoteText[] = [
  {
    title: 'press-release',
    text: 'Neues Beratungszentrum in Lindau eröffnet\n\nLindau, 14. Mai 2022. Mit einem Festakt hat der Landkreis am Donnerstag sein neues Beratungszentrum eröffnet. Landrätin Petra Hollweg durchschnitt gemeinsam mit Geschäftsführer Ulf Brandes das rote Band. "Hier kommen die Menschen zu uns, bevor aus einem Problem eine Krise wird", sagte Hollweg vor rund 80 Gästen. Das Haus sei ein Gemeinschaftswerk: Stadt, Kreis und Träger hätten an einem Strang gezogen.\n\nBrandes dankte den Beschäftigten. Sie hätten den Umbau bei laufendem Betrieb gestemmt, und das unter den Bedingungen der Pandemie. „Das war kein Zuckerschlecken“, so der Geschäftsführer. „Umso stolzer bin ich heute.“\n\nAuch aus der Stadtverwaltung gab es Lob. Oberbürgermeister Timo Kranz hob hervor, wie eng beide Häuser inzwischen zusammenarbeiten. Man spreche dieselbe Sprache. „Früher haben wir Akten geschickt, heute rufen wir uns an“, ergänzte er schmunzelnd.\n\nFür die Ratsuchenden ändert sich einiges. Nach Angaben des Landkreises sind die Wartezeiten seit März um ein Drittel gesunken. Eine Besucherin, die ihren Namen nicht nennen möchte, erzählt: „Ich wurde sofort drangenommen.“ Ihr Mann nickt. „Sonst warten wir Stunden.“\n\nDie Sozialwissenschaftlerin Prof. Dr. Marlene Voss von der Hochschule Kempten begleitet das Projekt „Tür auf!“ seit zwei Jahren. Sie verweist auf Studien, denen zufolge niedrigschwellige Angebote besonders Alleinerziehende erreichen. „Vertrauen“, sagt Voss, „entsteht nicht durch Flyer.“ Ob sich der Ansatz übertragen lasse, müsse sich allerdings erst zeigen. Ihr Kollege Jan Petersen ist skeptischer: Ohne zusätzliches Personal gehe es nicht, meint er.\n\nUnklar ist, wie es nach 2024 weitergeht. Dann läuft die Förderung aus. Das Ministerium teilte auf Anfrage mit, man prüfe eine Verlängerung. Eine Entscheidung werde im Herbst fallen. Hollweg gibt sich optimistisch: Sie rechne fest mit einer Zusage.\n\nDas Zentrum trägt den Namen „Am Hafen“ und liegt in der Straße „Alte Werft“. Unter der Überschrift „Ankommen und bleiben“ zeigt das Foyer Fotos von Ratsuchenden. Der Begriff „Kunde“ werde hier bewusst vermieden, erläutert Brandes.\n',
    expected: [
      ['direct', '"Hier kommen', 'Petra Hollweg'],
      ['indirect', 'Das Haus sei', 'Petra Hollweg'],
      ['indirect', 'Sie hätten', 'Ulf Brandes'],
      ['direct', '„Das war kein', 'Ulf Brandes'],
      ['direct', '„Umso', 'Ulf Brandes'],
      ['indirect', 'Oberbürgermeister Timo', 'Timo Kranz'],
      ['indirect', 'Man spreche', 'Timo Kranz'],
      ['direct', '„Früher', 'Timo Kranz'],
      ['indirect', 'Nach Angaben', null],
      ['direct', '„Ich wurde', null],
      ['direct', '„Sonst', null],
      ['indirect', 'Sie verweist', 'Marlene Voss'],
      ['direct', '„Vertrauen', 'Marlene Voss'],
      ['direct', '„entsteht', 'Marlene Voss'],
      ['indirect', 'Ob sich', 'Marlene Voss'],
      ['indirect', 'Ihr Kollege', 'Jan Petersen'],
      ['indirect', 'Das Ministerium', null],
      ['indirect', 'Eine Entscheidung', null],
      ['indirect', 'Hollweg gibt', 'Petra Hollweg'],
      ['indirect', 'Der Begriff', 'Ulf Brandes'],
    ],
  },
  {
    title: 'minutes',
    text: 'Protokoll der 12. Sitzung des Beirats am 3. März 2021\n\nTOP 1 Begrüßung\n\nDie Vorsitzende Frau Dr. Lange begrüßt die Anwesenden und stellt die Beschlussfähigkeit fest. Herr Weidner (Kreis) entschuldigt Frau Sommer.\n\nTOP 2 Bericht der Geschäftsführung\n\nHerr Ostermann berichtet über die Entwicklung der Fallzahlen. Diese seien im Vergleich zum Vorjahr um vier Prozent gestiegen. Besonders betroffen seien Soloselbstständige. Auf Nachfrage von Frau Kühne erläutert er, dass die Bearbeitungszeit derzeit bei zwölf Tagen liegt. Ziel bleibe eine Bearbeitung innerhalb von zehn Tagen.\n\nHerr Weidner fragt, ob zusätzliches Personal vorgesehen ist. Herr Ostermann verneint dies; der Stellenplan sei ausgeschöpft. Frau Kühne hält das für nicht vermittelbar. Sie schlägt vor, den Punkt im Ausschuss erneut zu beraten.\n\nEs folgt eine Aussprache. Mehrere Mitglieder sprechen sich für eine befristete Aufstockung aus. Die Mittel müssten allerdings im laufenden Haushalt gefunden werden.\n\nTOP 3 Verschiedenes\n\nFrau Dr. Lange weist auf die Veranstaltung „Digital beraten – aber wie?“ am 17. April hin. Herr Weidner bittet um Zusendung der Unterlagen. Die nächste Sitzung findet am 9. Juni statt.\n',
    expected: [
      ['indirect', 'Diese seien', 'Ostermann'],
      ['indirect', 'Besonders', 'Ostermann'],
      ['indirect', 'Auf Nachfrage', 'Ostermann'],
      ['indirect', 'Ziel bleibe', 'Ostermann'],
      ['indirect', 'Herr Weidner fragt', 'Weidner'],
      ['indirect', 'Herr Ostermann verneint', 'Ostermann'],
      ['indirect', 'Sie schlägt', 'Kühne'],
      ['indirect', 'Die Mittel müssten', null],
    ],
  },
  {
    title: 'interview',
    text: '„Wir sind keine Behörde mehr“\n\nSeit zwei Jahren leitet Sabine Arndt das Jobcenter im Kreis Holtental. Ein Gespräch über Führung, Fehler und Feierabend.\n\nFrau Arndt, wann haben Sie zuletzt einen Fehler gemacht?\n\nSabine Arndt: Heute Morgen. Ich habe eine Mail an den falschen Verteiler geschickt. Früher hätte ich gesagt: „Das darf nicht passieren.“ Heute lache ich darüber.\n\nUnd Ihre Mitarbeitenden?\n\nArndt: Die lachen mit. Wir haben eine Runde eingeführt, in der jede und jeder von einem Patzer erzählt. Am Anfang war das still. Dann sagte ein junger Kollege: „Ich habe letzte Woche einen Bescheid doppelt verschickt.“ Da war das Eis gebrochen.\n\nKritiker sagen, das Jobcenter sei zu weich geworden.\n\nArndt: Das höre ich auch. Unser Kreisdirektor meinte neulich, wir müssten aufpassen, nicht zur Wohlfühloase zu werden. Aber die Zahlen sprechen für uns.\n\nWelche Rolle spielt die Digitalisierung?\n\nArndt: Eine große. Das Projekt „Papierlos“ läuft seit Januar. Laut unserer Umfrage sind drei Viertel zufrieden.\n',
    expected: [
      ['direct', 'Heute Morgen', 'Sabine Arndt'],
      ['direct', 'Die lachen', 'Sabine Arndt'],
      ['indirect', 'Kritiker', null],
      ['direct', 'Das höre', 'Sabine Arndt'],
      ['indirect', 'Unser Kreisdirektor', null],
      ['direct', 'Eine große', 'Sabine Arndt'],
      ['indirect', 'Laut unserer', null],
      ['direct', '„Ich habe letzte', null],
      ['direct', '„Das darf', null],
    ],
  },
  {
    title: 'court-report',
    text: 'Aus dem Gerichtssaal\n\nVor dem Sozialgericht Kassel hat am Dienstag der Prozess um die Rückforderung von Leistungen begonnen. Die 43-jährige Klägerin Nicole Härtel trug vor, sie habe die Anzeige rechtzeitig abgeschickt. Der Brief müsse auf dem Postweg verloren gegangen sein. Ihre Anwältin Ruth Semmler sprach von einem „klaren Fall von Behördenversagen“.\n\nDer Vertreter des Jobcenters, Assessor Dirk Paul, wies das zurück. Im Haus gehe kein Brief verloren, jedes Schreiben werde gescannt. Zudem habe die Klägerin bereits 2018 eine ähnliche Panne gehabt. „Zweimal derselbe Zufall – das glaube ich nicht“, sagte er.\n\nDie Kammer äußerte Zweifel an beiden Darstellungen. Richter Thorsten Abel regte einen Vergleich an. „Niemand gewinnt hier etwas durch ein Urteil“, gab er zu bedenken. Härtel will darüber nachdenken. Sie wolle vor allem eines: „Endlich Ruhe.“\n\nEin Urteil soll am 5. Juli verkündet werden.\n',
    expected: [
      ['indirect', 'Die 43', 'Nicole Härtel'],
      ['indirect', 'Der Brief', 'Nicole Härtel'],
      ['direct', '„klaren', 'Ruth Semmler'],
      ['indirect', 'Im Haus', 'Dirk Paul'],
      ['indirect', 'Zudem', 'Dirk Paul'],
      ['direct', '„Zweimal', 'Dirk Paul'],
      ['direct', '„Niemand', 'Thorsten Abel'],
      ['indirect', 'Sie wolle', 'Nicole Härtel'],
      ['direct', '„Endlich', 'Nicole Härtel'],
    ],
  },
  {
    title: 'report-of-a-conference',
    text: 'Fachtag „Gute Arbeit“: Was bleibt nach drei Jahren?\n\nRund 120 Fachkräfte kamen am 8. Oktober 2020 im Kulturhaus Gerstenberg zusammen. Eröffnet wurde der Tag von Staatsrätin Helga Mönnich. Sie erinnerte daran, wie schwierig der Start gewesen war. „Vor drei Jahren hatten wir kein Personal, keine Räume und ehrlich gesagt auch keinen Plan“, sagte sie und erntete Gelächter. Inzwischen gebe es beides – und einen Plan.\n\nIn ihrem Vortrag zeigte Dr. Friederike Tolk vom Institut für Sozialforschung, dass Beratung wirkt. Entscheidend sei die Beziehung. Wer sich ernst genommen fühle, komme wieder. Das hätten Befragungen in zwölf Jobcentern ergeben. Skeptisch äußerte sich Tolk zu reinen Online-Formaten: „Die ersetzen kein Gespräch.“\n\nAnschließend diskutierten Martin Sauer (Kreis Weidenau) und Elif Yıldız (Agentur für Arbeit Fels) mit dem Publikum. Sauer warb für mehr Geduld. „Kultur verändert sich nicht per Rundschreiben.“ Yıldız hielt dagegen, dass den Teams die Zeit fehle. Beide waren sich einig, dass die Fallzahlen sinken müssen. Aus dem Publikum kam die Frage, ob das politisch gewollt sei.\n\n„Wir nehmen das mit nach Hause“, versprach Moderatorin Gesa Bohn zum Schluss. Das Motto des nächsten Fachtags steht schon fest: „Einfach machen!“\n',
    expected: [
      ['indirect', 'Sie erinnerte', 'Helga Mönnich'],
      ['direct', '„Vor drei', 'Helga Mönnich'],
      ['indirect', 'Inzwischen', 'Helga Mönnich'],
      ['indirect', 'In ihrem', 'Friederike Tolk'],
      ['indirect', 'Entscheidend', 'Friederike Tolk'],
      ['indirect', 'Wer sich', 'Friederike Tolk'],
      ['indirect', 'Das hätten', 'Friederike Tolk'],
      ['direct', '„Die ersetzen', 'Friederike Tolk'],
      ['direct', '„Kultur', 'Martin Sauer'],
      ['indirect', 'Yıldız hielt', 'Elif Yıldız'],
      ['indirect', 'Beide waren', null],
      ['indirect', 'Aus dem Publikum', null],
      ['direct', '„Wir nehmen', 'Gesa Bohn'],
    ],
  },
  {
    title: 'literature-review',
    text: 'Forschungsstand\n\nDie Literatur zur Beratung im Zwangskontext ist breit. Bereits Kähler (2005) weist darauf hin, dass Freiwilligkeit keine Voraussetzung gelingender Hilfe ist. Demgegenüber betonen Schumacher und Reiter, Zwang untergrabe jede Arbeitsbeziehung. Motivation entstehe nur, wo Wahlmöglichkeiten bestünden. Nach Auffassung von Ines Gollwitzer verkennt diese Position die Praxis: „Zwischen Zwang und Freiheit liegt der Alltag.“\n\nEmpirisch ist wenig gesichert. Einer Untersuchung von Pohlmann zufolge bricht jeder fünfte Ratsuchende den Prozess ab. Gollwitzer kommt zu dem Ergebnis, dass vor allem junge Männer fernbleiben. Sie führt das auf fehlende Ansprache zurück. Der Begriff der „Mitwirkung“ werde zudem uneinheitlich verwendet.\n\nAls „stille Verweigerung“ bezeichnet Pohlmann ein Verhalten, das formal korrekt, aber innerlich distanziert ist. Es sei schwer zu messen. Ob Sanktionen hier helfen, ist offen.\n',
    expected: [
      ['indirect', 'Bereits Kähler', 'Kähler'],
      ['indirect', 'Demgegenüber', null],
      ['indirect', 'Motivation', null],
      ['indirect', 'Nach Auffassung', 'Ines Gollwitzer'],
      ['direct', '„Zwischen', 'Ines Gollwitzer'],
      ['indirect', 'Einer Untersuchung', 'Pohlmann'],
      ['indirect', 'Gollwitzer kommt', 'Ines Gollwitzer'],
      ['indirect', 'Der Begriff', 'Ines Gollwitzer'],
      ['indirect', 'Es sei', 'Pohlmann'],
    ],
  },
  {
    title: 'interview-with-a-redaction',
    text: 'Interview mit Dr. Henrike Brandt\n\nRedaktion: Frau Dr. Brandt, was macht gute Führung aus?\n\nDr. Brandt: Zuhören. Das klingt banal, ist aber die schwerste Übung. Ich habe zehn Jahre gebraucht, um das zu begreifen.\n\nRedaktion: Ihr Vorgänger sagte einmal: „Führung ist Kontrolle.“ Stimmt das?\n\nDr. Brandt: Nein. Kontrolle ist Misstrauen mit Formular. Meine Leute wissen selbst am besten, was zu tun ist.\n\nRedaktion: Und wenn es schiefgeht?\n\nDr. Brandt: Dann reden wir darüber. Ohne Schuldzuweisung, aber auch ohne Ausreden. Neulich sagte mir eine Teamleiterin, sie habe zum ersten Mal keine Angst vor dem Montag.\n\n„Zuhören ist Arbeit“ – das Buch von Henrike Brandt erscheint im Herbst.\n',
    expected: [
      ['direct', 'Zuhören. Das', 'Henrike Brandt'],
      ['direct', '„Führung', null],
      ['direct', 'Nein. Kontrolle', 'Henrike Brandt'],
      ['direct', 'Dann reden', 'Henrike Brandt'],
      ['indirect', 'Neulich', null],
    ],
  },
  {
    title: 'local-newspaper',
    text: 'Ratssitzung: Streit um die Kita\n\nVon Jörg Amsel\n\nEs ging hoch her am Dienstagabend. "Sie haben uns belogen!", rief Bärbel Stock von der Bürgerliste in Richtung Verwaltung. Bürgermeister Hannes Ried wies den Vorwurf zurück: Alle Zahlen hätten seit Februar vorgelegen. "Man muss sie nur lesen wollen", so Ried weiter. Stock ließ das nicht gelten. Die Unterlagen seien unvollständig gewesen, wichtige Seiten hätten gefehlt.\n\nKämmerin Ute Plath rechnete vor, dass der Neubau 4,2 Millionen Euro kostet. Davon übernimmt das Land die Hälfte. Wie die Rheinpost berichtet, prüft der Rechnungshof das Vorhaben. Plath wollte das nicht kommentieren.\n\n"Wir brauchen diese Kita", sagte auch eine Mutter aus dem Publikum, deren Tochter seit einem Jahr auf der Warteliste steht. "Und zwar jetzt."\n\nDer Rat vertagte die Entscheidung. Er werde sich im Juni erneut damit befassen, kündigte Ried an. Laut Geschäftsordnung ist das zulässig.\n',
    expected: [
      ['direct', '"Sie haben', 'Bärbel Stock'],
      ['indirect', 'Bürgermeister Hannes', 'Hannes Ried'],
      ['direct', '"Man muss', 'Hannes Ried'],
      ['indirect', 'Die Unterlagen', 'Bärbel Stock'],
      ['indirect', 'Kämmerin', 'Ute Plath'],
      ['indirect', 'Wie die', null],
      ['direct', '"Wir brauchen', null],
      ['direct', '"Und zwar', null],
      ['indirect', 'Er werde', 'Hannes Ried'],
    ],
  },
];
