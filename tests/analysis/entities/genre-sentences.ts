/**
 * Constructed German of several genres with the names that are to be found, written before the rules were tried on it.
 * `[PER …]`, `[ORG …]`, `[LOC …]` mark expected spans; a text is one document.
 */
export const genreSentences: readonly string[] = [
  // press
  'Oberbürgermeisterin [PER Katja Wildenhain] ([ORG SPD]) eröffnete am Montag in [LOC Chemnitz] die neue Brücke.',
  'Der Sprecher der [ORG Deutschen Bahn], [PER Achim Stauder], wies die Vorwürfe zurück.',
  'In [LOC Frankfurt am Main] demonstrierten 3.000 Menschen, darunter auch [PER Lukas von Ahrenstedt].',
  '„Das ist ein Anfang“, sagte [PER Mirjam Okonkwo] der [ORG Süddeutschen Zeitung].',
  'Die [ORG Staatsanwaltschaft Kassel] ermittelt gegen einen 43-Jährigen aus [LOC Baunatal].',
  'Wie die [ORG Polizei Oldenburg] mitteilte, wurde niemand verletzt.',
  'Bundeskanzlerin [PER Merkel] traf den französischen Präsidenten [PER Macron] in [LOC Straßburg].',
  'Nach Angaben des [ORG Statistischen Bundesamtes] stieg die Zahl der Erwerbstätigen.',
  '[PER Heinz-Jürgen Tewes], der frühere Landrat, und seine Frau [PER Inge] zogen nach [LOC Mallorca].',
  'Ministerpräsident [PER Winfried Talbach] reist nicht mit.',
  // minutes
  'TOP 3: Frau [PER Behrendt-Sölle] berichtet über den Stand der Umsetzung. Herr [PER Kurz] fragt nach den Kosten.',
  'Anwesend: [PER Sabine Lüttich], [PER Jörg Frei], Dr. [PER Wolf] (entschuldigt)',
  '[PER Jonas Hartlieb] (Protokoll), [PER Nele Busch] (Leitung)',
  'Vorsitz: [PER M. Oehlschläger]; Schriftführung: [PER K.-H. Brandner]',
  'Herr [PER Stein] legt einen Stein auf den Tisch. Danach geht [PER Stein] hinaus.',
  // company
  'Die [ORG Nordlicht Solar GmbH] aus [LOC Husum] übernimmt den Wettbewerber [ORG Helion AG].',
  'Finanzvorstand [PER Petra Quandt-Loos] verlässt die [ORG Kessler & Söhne KG] zum Jahresende.',
  '[ORG Microsoft] und [ORG SAP] wollen enger zusammenarbeiten, teilte [ORG SAP] in [LOC Walldorf] mit.',
  'Das Münchner Start-up [ORG Celonaut] sammelte 20 Millionen Euro ein.',
  'Geschäftsführer der [ORG Stadtwerke Göttingen] ist [PER Frank Wiegelmann].',
  'Die [ORG Bertelsmann Stiftung] hat 1.200 Beschäftigte befragen lassen.',
  // science
  'Forschende der [ORG Technischen Universität Dresden] und des [ORG Max-Planck-Instituts für Bildungsforschung] untersuchten 400 Schulen.',
  'Die Studie von [PER Anke Hölscher] und [PER Tom Prigge] ([ORG Universität Bremen]) erschien 2020.',
  'Das [ORG Deutsche Institut für Wirtschaftsforschung] ([ORG DIW]) rechnet mit Wachstum. Das [ORG DIW] warnt zugleich.',
  'Prof. Dr. [PER Elif Yıldız] lehrt an der [ORG Hochschule für Technik und Wirtschaft Berlin].',
  'Der Soziologe [PER Hartmut Rosner] spricht von Beschleunigung.',
  'In [LOC Deutschland] wie in der [LOC Schweiz] fehlen Fachkräfte.',
  // culture
  'Regisseurin [PER Valeska Grisebach-Thom] inszeniert am [ORG Deutschen Theater] ein Stück von [PER Anton Tschechow].',
  'Die Ausstellung im [ORG Museum Ludwig] zeigt Werke von [PER Gerhard Richter] und [PER Sigmar Polke].',
  'Ihr Debüt gab [PER Anna Netrebko] in [LOC Sankt Petersburg].',
  'Der Roman „Der Zauberberg“ von [PER Thomas Mann] spielt in [LOC Davos].',
  '[PER Johann Sebastian Bach] wurde in [LOC Eisenach] geboren, [PER Bach] starb in [LOC Leipzig].',
  // sport
  'Trainer [PER Jürgen Klopp] lobte nach dem Sieg gegen [ORG Borussia Dortmund] die Abwehr.',
  'Der [ORG FC Bayern München] gewann beim [ORG SC Freiburg] mit 2:1; [PER Müller] traf doppelt.',
  'Bundestrainerin [PER Martina Voss-Tecklenburg] nominierte [PER Lena Oberdorf] und [PER Alexandra Popp].',
  'Läuferin [PER Konstanze Klosterhalfen] gewann in [LOC München] Gold.',
  // law
  'Das [ORG Bundesverfassungsgericht] hat der Beschwerde stattgegeben (Az. 1 BvR 357/05).',
  'Das [ORG Landessozialgericht Nordrhein-Westfalen] folgte dem [ORG Sozialgericht Köln] nicht.',
  'Richterin am [ORG Amtsgericht Tiergarten] war [PER Ulrike Hauser].',
  'Nach § 16 SGB II entscheidet das Jobcenter über die Leistung.',
  'Rechtsanwalt [PER Christian Solmecke] vertritt den Kläger vor dem [ORG Landgericht München].',
  // administration
  'Das [ORG Ministerium für Arbeit, Gesundheit und Soziales] fördert das Projekt mit 4 Millionen Euro.',
  'Die [ORG Senatsverwaltung für Integration, Arbeit und Soziales] in [LOC Berlin] stimmte zu.',
  'Die [ORG Agentur für Arbeit Suhl] und das [ORG Jobcenter Kreis Steinfurt] unterzeichneten den Vertrag.',
  'Im [ORG Jobcenter Oder-Spree] arbeiten 200 Menschen; das Jobcenter Personal sucht, ist bekannt.',
  'Das Jobcenter im Süden der Stadt bleibt geschlossen.',
  'Der [ORG Deutsche Städte- und Gemeindebund] begrüßte das Gesetz.',
  'Die [ORG Industrie- und Handelskammer Hannover] bietet Beratung an.',
  // names that are words, lists, capitals, genitive
  'Ihre Kollegin [PER Rose Knapp] kam knapp zu spät. [PER Knapp] entschuldigte sich.',
  '[PER Hubert Funk]: Im Funk hieß es, alles sei gut. [PER Funks] Bericht fehlt noch.',
  'Foto: [PER Jana Piel]/[ORG dpa]',
  'REDE VON [PER MARIA LINDEMANN] IM [ORG DEUTSCHEN BUNDESTAG]',
  '[PER Angela Merkels] Nachfolger heißt [PER Olaf Scholz].',
  '[PER Anna] und [PER Peter Vollmer] leben in [LOC Essen] und essen gern.',
  '[PER Ludwig van Beethoven] und [PER Vincent van Gogh] begegneten sich nie.',
  'Der Preis geht an [PER Ursula von der Leyen] und an [PER Ludwig Graf zu Solms].',
  'Am Sonntag gab es Regen, in [LOC Halle] wie überall; der Kranke fand die Heil bringende Quelle.',
  'Der August war heiß, im Mai blühte die Rose, und der Ernst der Lage war klar.',
  'Die Qualität der Beratung steht und fällt mit dem Vertrauen der Menschen.',
  'Die Arbeitsgruppe Digitalisierung tagt am Dienstag im großen Saal.',
  'Der [ORG Verein Lichtblick e. V.] hilft in [LOC Nordrhein-Westfalen] und [LOC Hessen].',
  'Die [ORG Weltgesundheitsorganisation] ([ORG WHO]) und die [ORG Europäische Union] äußerten sich.',
  'Laut [PER Gesine Märtens] vom [ORG Institut für Demoskopie Allensbach] sinkt das Vertrauen.',
  'Der Vorsitzende des [ORG Sozialverbands VdK], [PER Horst Vöge], widersprach.',
];
