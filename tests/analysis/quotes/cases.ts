/**
 * Constructed German texts of several genres and what is said in them by whom. Written for this project, before the rules
 * were tried on them; licence as the project's.
 */
export interface QuoteCase {
  readonly genre: 'press' | 'minutes' | 'interview' | 'review' | 'court' | 'marks' | 'none';
  readonly text: string;
  /** Persons with sex; a surname standing alone is a mention, too. `o` is an organization. */
  readonly names: Readonly<Record<string, 'f' | 'm' | 'o'>>;
  /** Kind, the words with their marks, and the speaker's name, `~text` for one without a name, or null. */
  readonly expected: readonly (readonly ['direct' | 'indirect', string, string | null])[];
}

const BERG = { 'Anna Berg': 'f' } as const;
const BOTH = { 'Anna Berg': 'f', 'Karl Thoma': 'm' } as const;

export const cases: readonly QuoteCase[] = [
  // Press
  {
    genre: 'press',
    names: BOTH,
    text: 'Anna Berg blieb dabei. Unterstützung bekam sie von Karl Thoma: Die Planung sei geprüft.',
    expected: [
      [
        'indirect',
        'Unterstützung bekam sie von Karl Thoma: Die Planung sei geprüft.',
        'Karl Thoma',
      ],
    ],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Anna Berg warnte vor Eile. Kritik kam von der Initiative Auwald: Die Gutachten seien veraltet.',
    expected: [
      [
        'indirect',
        'Kritik kam von der Initiative Auwald: Die Gutachten seien veraltet.',
        '~der Initiative Auwald',
      ],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: '„Endlich liegen Zahlen vor“, so VdK-Landeschefin Anna Berg.',
    expected: [['direct', '„Endlich liegen Zahlen vor“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Karl Thoma war bedient. „So dürfen wir nicht auftreten“, polterte der 52-Jährige.',
    expected: [['direct', '„So dürfen wir nicht auftreten“', 'Karl Thoma']],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Anna Berg kündigte an, das Thema in den Ausschuss zu bringen. Anna Berg nannte ihn „einen der Großen dieser Stadt“.',
    expected: [
      ['indirect', 'Anna Berg kündigte an, das Thema in den Ausschuss zu bringen.', 'Anna Berg'],
      ['direct', '„einen der Großen dieser Stadt“', 'Anna Berg'],
    ],
  },
  {
    genre: 'interview',
    names: BOTH,
    text: 'Anna Berg: Wir haben lange gewartet.\n\nKarl Thoma: Ich habe damals gesagt: „Das wird nichts.“\n\nBerg: Stimmt das?\n\nThoma: Ja, das stimmt.',
    expected: [
      ['direct', 'Wir haben lange gewartet.', 'Anna Berg'],
      ['direct', 'Ich habe damals gesagt: „Das wird nichts.“', 'Karl Thoma'],
      ['direct', '„Das wird nichts.“', 'Karl Thoma'],
      ['direct', 'Stimmt das?', 'Anna Berg'],
      ['direct', 'Ja, das stimmt.', 'Karl Thoma'],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: '„Wir bauen das Angebot aus“, sagte Anna Berg am Montag.',
    expected: [['direct', '„Wir bauen das Angebot aus“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Anna Berg sagte: „Das Angebot wächst.“',
    expected: [['direct', '„Das Angebot wächst.“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BERG,
    text: '„Das Angebot wächst“, so Berg, „und zwar schnell.“ Die Halle war voll. Anna Berg blieb bis zum Schluss.',
    expected: [
      ['direct', '„Das Angebot wächst“', 'Anna Berg'],
      ['direct', '„und zwar schnell.“', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: '„Kommt das Geld?“, fragte Anna Berg. „Und wann kommt es?“',
    expected: [
      ['direct', '„Kommt das Geld?“', 'Anna Berg'],
      ['direct', '„Und wann kommt es?“', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Anna Berg leitet das Haus seit 2019. „Ich würde es wieder tun“, sagt sie.',
    expected: [['direct', '„Ich würde es wieder tun“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Anna Berg und Karl Thoma leiten das Haus. „Wir sind ein Team“, sagt er.',
    expected: [['direct', '„Wir sind ein Team“', 'Karl Thoma']],
  },
  {
    genre: 'press',
    names: { 'Karl Thoma': 'm', 'Jens Roth': 'm' },
    text: 'Karl Thoma traf Jens Roth im Rathaus. „Das war ein gutes Gespräch“, sagte er.',
    expected: [['direct', '„Das war ein gutes Gespräch“', '~er']],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Die Geschäftsführerin Anna Berg betonte, dass niemand gehen müsse.',
    expected: [
      [
        'indirect',
        'Die Geschäftsführerin Anna Berg betonte, dass niemand gehen müsse.',
        'Anna Berg',
      ],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Anna Berg stellte den Plan vor. Er sei mit allen Ämtern abgestimmt. Die Kosten lägen bei zwei Millionen Euro. Die Bauzeit betrage ein Jahr.',
    expected: [
      ['indirect', 'Er sei mit allen Ämtern abgestimmt.', 'Anna Berg'],
      ['indirect', 'Die Kosten lägen bei zwei Millionen Euro.', 'Anna Berg'],
      ['indirect', 'Die Bauzeit betrage ein Jahr.', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Laut Anna Berg steigt die Zahl der Anträge. Karl Thoma zufolge sinkt sie dagegen seit Mai.',
    expected: [
      ['indirect', 'Laut Anna Berg steigt die Zahl der Anträge.', 'Anna Berg'],
      ['indirect', 'Karl Thoma zufolge sinkt sie dagegen seit Mai.', 'Karl Thoma'],
    ],
  },
  {
    genre: 'press',
    names: {},
    text: 'Nach Angaben der Polizei wurden drei Menschen verletzt.',
    expected: [
      ['indirect', 'Nach Angaben der Polizei wurden drei Menschen verletzt.', '~der Polizei'],
    ],
  },
  {
    genre: 'press',
    names: {},
    text: 'Ein Sprecher des Ministeriums sagte, man prüfe den Vorgang. Das Ergebnis liege bald vor.',
    expected: [
      ['indirect', 'Ein Sprecher des Ministeriums sagte, man prüfe den Vorgang.', '~Ein Sprecher'],
      ['indirect', 'Das Ergebnis liege bald vor.', '~Ein Sprecher'],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Der Bau beginnt im Mai, teilte Anna Berg am Dienstag mit.',
    expected: [
      ['indirect', 'Der Bau beginnt im Mai, teilte Anna Berg am Dienstag mit.', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Ich freue mich auf die neue Aufgabe, sagt Anna Berg, die neue Leiterin.',
    expected: [['direct', 'Ich freue mich auf die neue Aufgabe', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Wie Anna Berg mitteilte, bleibt die Schule geschlossen.',
    expected: [
      ['indirect', 'Wie Anna Berg mitteilte, bleibt die Schule geschlossen.', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Anna Berg warnte davor, die Mittel zu kürzen. Karl Thoma forderte die Länder auf, endlich zu handeln.',
    expected: [
      ['indirect', 'Anna Berg warnte davor, die Mittel zu kürzen.', 'Anna Berg'],
      ['indirect', 'Karl Thoma forderte die Länder auf, endlich zu handeln.', 'Karl Thoma'],
    ],
  },
  {
    genre: 'press',
    names: BOTH,
    text: '„Das ist falsch“, entgegnete Karl Thoma. Anna Berg erwiderte: „Das sehen viele anders.“',
    expected: [
      ['direct', '„Das ist falsch“', 'Karl Thoma'],
      ['direct', '„Das sehen viele anders.“', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Anna Berg sprach von einem „wichtigen Schritt für die ganze Region“.',
    expected: [['direct', '„wichtigen Schritt für die ganze Region“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BERG,
    text: '„Nein“, sagte Anna Berg knapp.',
    expected: [['direct', '„Nein“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Anna Berg ist seit März im Amt. Die Bürgermeisterin erklärte: „Der Haushalt steht.“',
    expected: [['direct', '„Der Haushalt steht.“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BERG,
    text: '„Wir haben lange gewartet. Jetzt geht es los. Alle sind bereit“, freut sich Anna Berg.',
    expected: [
      ['direct', '„Wir haben lange gewartet. Jetzt geht es los. Alle sind bereit“', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: '„Die Zahlen stimmen.“ Das sagte Anna Berg vor Journalisten.',
    expected: [['direct', '„Die Zahlen stimmen.“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'In dem Schreiben heißt es: „Wir bitten um eine Antwort bis Freitag.“',
    expected: [['direct', '„Wir bitten um eine Antwort bis Freitag.“', null]],
  },
  {
    genre: 'press',
    names: {},
    text: '„Die Lage ist ernst“, heißt es in dem Bericht.',
    expected: [['direct', '„Die Lage ist ernst“', null]],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Karl Thoma lobte das Team und fügte hinzu: „Ohne euch wäre das nicht gegangen.“',
    expected: [['direct', '„Ohne euch wäre das nicht gegangen.“', 'Karl Thoma']],
  },
  {
    genre: 'press',
    names: BOTH,
    text: 'Gegenüber Karl Thoma erklärte Anna Berg, sie werde nicht antreten.',
    expected: [
      [
        'indirect',
        'Gegenüber Karl Thoma erklärte Anna Berg, sie werde nicht antreten.',
        'Anna Berg',
      ],
    ],
  },
  {
    genre: 'press',
    names: BOTH,
    text: '„Er hat das gut gemacht“, sagte Anna Berg über Karl Thoma.',
    expected: [['direct', '„Er hat das gut gemacht“', 'Anna Berg']],
  },
  {
    genre: 'press',
    names: {},
    text: '„Hier wird es im Sommer zu heiß“, klagt eine Anwohnerin.',
    expected: [['direct', '„Hier wird es im Sommer zu heiß“', '~eine Anwohnerin']],
  },
  // Marks
  {
    genre: 'marks',
    names: BERG,
    text: '"Wir fangen morgen an", sagte Anna Berg.',
    expected: [['direct', '"Wir fangen morgen an"', 'Anna Berg']],
  },
  {
    genre: 'marks',
    names: BERG,
    text: '»Wir fangen morgen an«, sagte Anna Berg.',
    expected: [['direct', '»Wir fangen morgen an«', 'Anna Berg']],
  },
  {
    genre: 'marks',
    names: BERG,
    text: '«Wir fangen morgen an», sagte Anna Berg.',
    expected: [['direct', '«Wir fangen morgen an»', 'Anna Berg']],
  },
  {
    genre: 'marks',
    names: BERG,
    text: '“Wir fangen morgen an”, sagte Anna Berg.',
    expected: [['direct', '“Wir fangen morgen an”', 'Anna Berg']],
  },
  {
    genre: 'marks',
    names: BERG,
    text: 'Anna Berg erzählte: „Er rief ‚Komm her!‘ und lief davon.“',
    expected: [['direct', '„Er rief ‚Komm her!‘ und lief davon.“', 'Anna Berg']],
  },
  {
    genre: 'marks',
    names: BERG,
    text: 'Anna Berg sagte: „Wir fangen morgen an."',
    expected: [['direct', '„Wir fangen morgen an."', 'Anna Berg']],
  },
  {
    genre: 'marks',
    names: BERG,
    text: 'Anna Berg sagte: „Erst kommt der Plan.\n\n„Dann kommt das Geld. Mehr weiß ich nicht.“',
    expected: [
      [
        'direct',
        '„Erst kommt der Plan.\n\n„Dann kommt das Geld. Mehr weiß ich nicht.“',
        'Anna Berg',
      ],
    ],
  },
  {
    genre: 'marks',
    names: BERG,
    text: 'Anna Berg berichtete von früher: „Wir hatten keinen Strom und kein Wasser.\n\nEs war eine harte Zeit, aber wir hielten zusammen.“ Danach schwieg sie.',
    expected: [
      [
        'direct',
        '„Wir hatten keinen Strom und kein Wasser.\n\nEs war eine harte Zeit, aber wir hielten zusammen.“',
        'Anna Berg',
      ],
    ],
  },
  {
    genre: 'marks',
    names: BERG,
    text: 'Er sprach „ohne Ende weiter. Dann sagte Anna Berg: „Jetzt ist Schluss.“',
    expected: [['direct', '„Jetzt ist Schluss.“', 'Anna Berg']],
  },
  {
    genre: 'marks',
    names: BERG,
    text: '– „Kommst du mit?“ – „Gern“, sagte Anna Berg.',
    expected: [
      ['direct', '„Kommst du mit?“', null],
      ['direct', '„Gern“', 'Anna Berg'],
    ],
  },
  // Minutes
  {
    genre: 'minutes',
    names: BOTH,
    text: 'Frau Berg berichtet, dass der Antrag eingegangen ist. Herr Thoma weist darauf hin, dass die Frist abläuft. Anna Berg und Karl Thoma nehmen das Protokoll an.',
    expected: [
      ['indirect', 'Frau Berg berichtet, dass der Antrag eingegangen ist.', 'Anna Berg'],
      ['indirect', 'Herr Thoma weist darauf hin, dass die Frist abläuft.', 'Karl Thoma'],
    ],
  },
  {
    genre: 'minutes',
    names: {},
    text: 'Der Vorsitzende eröffnet die Sitzung. Er stellt fest, dass die Einladung fristgerecht ergangen ist.',
    expected: [
      ['indirect', 'Er stellt fest, dass die Einladung fristgerecht ergangen ist.', '~Er'],
    ],
  },
  {
    genre: 'minutes',
    names: {},
    text: 'Es wurde festgehalten, dass die Räume saniert werden. Die Kosten seien noch offen.',
    expected: [
      ['indirect', 'Es wurde festgehalten, dass die Räume saniert werden.', null],
      ['indirect', 'Die Kosten seien noch offen.', null],
    ],
  },
  {
    genre: 'minutes',
    names: BERG,
    text: 'Anna Berg merkt an, die Vorlage sei unvollständig. Sie bittet darum, die Anlagen nachzureichen.',
    expected: [
      ['indirect', 'Anna Berg merkt an, die Vorlage sei unvollständig.', 'Anna Berg'],
      ['indirect', 'Sie bittet darum, die Anlagen nachzureichen.', 'Anna Berg'],
    ],
  },
  {
    genre: 'minutes',
    names: BOTH,
    text: 'Karl Thoma regte an, den Punkt zu vertagen. Die Mehrheit lehnte das ab.',
    expected: [['indirect', 'Karl Thoma regte an, den Punkt zu vertagen.', 'Karl Thoma']],
  },
  {
    genre: 'minutes',
    names: BERG,
    text: 'Frau Anna Berg fragt, ob die Mittel reichen. Die Verwaltung sagt zu, dies zu prüfen.',
    expected: [['indirect', 'Frau Anna Berg fragt, ob die Mittel reichen.', 'Anna Berg']],
  },
  {
    genre: 'minutes',
    names: BERG,
    text: 'Aus Sicht von Anna Berg ist der Zeitplan zu eng.',
    expected: [['indirect', 'Aus Sicht von Anna Berg ist der Zeitplan zu eng.', 'Anna Berg']],
  },
  {
    genre: 'minutes',
    names: BERG,
    text: 'Anna Berg gab zu bedenken, dass die Stellen nicht besetzt seien. In der Diskussion wurde das bestätigt. Es fehle an Bewerbungen.',
    expected: [
      ['indirect', 'Anna Berg gab zu bedenken, dass die Stellen nicht besetzt seien.', 'Anna Berg'],
      ['indirect', 'Es fehle an Bewerbungen.', null],
    ],
  },
  // Interviews
  {
    genre: 'interview',
    names: BERG,
    text: 'Frage: Wie geht es Ihnen heute?\n\nAnna Berg: Danke, sehr gut. Wir haben viel geschafft in diesem Jahr.\n\nFrage: Was kommt als Nächstes?\n\nAnna Berg: Wir ziehen um. Das wird noch einmal sehr viel Arbeit machen.',
    expected: [
      ['direct', 'Danke, sehr gut. Wir haben viel geschafft in diesem Jahr.', 'Anna Berg'],
      ['direct', 'Wir ziehen um. Das wird noch einmal sehr viel Arbeit machen.', 'Anna Berg'],
    ],
  },
  {
    genre: 'interview',
    names: BOTH,
    text: 'Anna Berg: Wir beraten jetzt auch am Abend. Das hilft den Eltern sehr.\n\nKarl Thoma: Bei uns ist das anders. Wir öffnen früher am Morgen.\n\nBerg: Das haben wir auch versucht. Es kam aber kaum jemand.\n\nThoma: Vielleicht liegt es an der Lage. Unser Haus steht am Bahnhof.',
    expected: [
      ['direct', 'Wir beraten jetzt auch am Abend. Das hilft den Eltern sehr.', 'Anna Berg'],
      ['direct', 'Bei uns ist das anders. Wir öffnen früher am Morgen.', 'Karl Thoma'],
      ['direct', 'Das haben wir auch versucht. Es kam aber kaum jemand.', 'Anna Berg'],
      ['direct', 'Vielleicht liegt es an der Lage. Unser Haus steht am Bahnhof.', 'Karl Thoma'],
    ],
  },
  {
    genre: 'interview',
    names: BERG,
    text: 'Drei Fragen an Anna Berg\n\nRedaktion:\nWas hat sich geändert?\n\nAnna Berg:\nVieles. Wir arbeiten jetzt in festen Teams.\n\nRedaktion:\nUnd was bleibt?\n\nAnna Berg:\nDer Wille, niemanden zu verlieren.\n',
    expected: [
      ['direct', 'Vieles. Wir arbeiten jetzt in festen Teams.', 'Anna Berg'],
      ['direct', 'Der Wille, niemanden zu verlieren.', 'Anna Berg'],
    ],
  },
  {
    genre: 'press',
    names: BERG,
    text: 'Das Haus ist offen für alle, die kommen wollen.\n\n„Wir geben niemanden auf.“\n\n– Anna Berg, Leiterin des Hauses',
    expected: [['direct', '„Wir geben niemanden auf.“', 'Anna Berg']],
  },
  // Literature reviews
  {
    genre: 'review',
    names: BERG,
    text: 'Nach Ansicht von Anna Berg beruht der Befund auf einem Fehler.',
    expected: [
      ['indirect', 'Nach Ansicht von Anna Berg beruht der Befund auf einem Fehler.', 'Anna Berg'],
    ],
  },
  {
    genre: 'review',
    names: BOTH,
    text: 'Karl Thoma vertritt die Auffassung, dass Vertrauen erlernt werde. Es entstehe durch Wiederholung.',
    expected: [
      [
        'indirect',
        'Karl Thoma vertritt die Auffassung, dass Vertrauen erlernt werde.',
        'Karl Thoma',
      ],
      ['indirect', 'Es entstehe durch Wiederholung.', 'Karl Thoma'],
    ],
  },
  {
    genre: 'review',
    names: BERG,
    text: 'Berg (2019) argumentiert, Beratung sei ein Prozess. Anna Berg forscht in Kiel.',
    expected: [['indirect', 'Berg (2019) argumentiert, Beratung sei ein Prozess.', 'Anna Berg']],
  },
  {
    genre: 'review',
    names: {},
    text: 'Laut einer Umfrage wünschen sich viele Beschäftigte kürzere Wege.',
    expected: [
      [
        'indirect',
        'Laut einer Umfrage wünschen sich viele Beschäftigte kürzere Wege.',
        '~einer Umfrage',
      ],
    ],
  },
  {
    genre: 'review',
    names: {},
    text: 'Rund ein Drittel der Befragten gab an, dass die Wartezeit zu lang ist.',
    expected: [
      [
        'indirect',
        'Rund ein Drittel der Befragten gab an, dass die Wartezeit zu lang ist.',
        '~der Befragten',
      ],
    ],
  },
  {
    genre: 'review',
    names: BERG,
    text: 'Vertrauen, so Anna Berg, ist die Grundlage der Beratung.',
    expected: [
      ['indirect', 'Vertrauen, so Anna Berg, ist die Grundlage der Beratung.', 'Anna Berg'],
    ],
  },
  {
    genre: 'review',
    names: BERG,
    text: 'Anna Berg schreibt: »Vertrauen ist kein Zustand, sondern eine Praxis.« Der Satz wird oft zitiert.',
    expected: [['direct', '»Vertrauen ist kein Zustand, sondern eine Praxis.«', 'Anna Berg']],
  },
  // Court reports
  {
    genre: 'court',
    names: {},
    text: 'Der Angeklagte bestritt die Tat. Er sei an jenem Abend zu Hause gewesen und habe geschlafen.',
    expected: [['indirect', 'Er sei an jenem Abend zu Hause gewesen und habe geschlafen.', null]],
  },
  {
    genre: 'court',
    names: { 'Jens Roth': 'm' },
    text: 'Der Angeklagte Jens Roth sagte aus, er habe nichts gesehen. Die Tür sei verschlossen gewesen.',
    expected: [
      ['indirect', 'Der Angeklagte Jens Roth sagte aus, er habe nichts gesehen.', 'Jens Roth'],
      ['indirect', 'Die Tür sei verschlossen gewesen.', 'Jens Roth'],
    ],
  },
  {
    genre: 'court',
    names: {},
    text: 'Das Gericht führte aus, dass die Kündigung unwirksam sei. Die Frist sei nicht gewahrt worden.',
    expected: [
      ['indirect', 'Das Gericht führte aus, dass die Kündigung unwirksam sei.', '~Das Gericht'],
      ['indirect', 'Die Frist sei nicht gewahrt worden.', '~Das Gericht'],
    ],
  },
  {
    genre: 'court',
    names: { 'Jens Roth': 'm', 'Anna Berg': 'f' },
    text: 'Richterin Anna Berg fragte: „Wo waren Sie an dem Abend?“ Jens Roth antwortete: „Zu Hause.“',
    expected: [
      ['direct', '„Wo waren Sie an dem Abend?“', 'Anna Berg'],
      ['direct', '„Zu Hause.“', 'Jens Roth'],
    ],
  },
  {
    genre: 'court',
    names: {},
    text: 'Die Klägerin behauptete, sie habe den Vertrag nie erhalten.',
    expected: [
      ['indirect', 'Die Klägerin behauptete, sie habe den Vertrag nie erhalten.', '~Die Klägerin'],
    ],
  },
  {
    genre: 'court',
    names: {},
    text: 'Laut § 5 des Gesetzes sind Anträge schriftlich zu stellen. Laut Satzung tagt der Rat im Mai.',
    expected: [],
  },
  // No speech
  {
    genre: 'none',
    names: BERG,
    text: 'Anna Berg las aus ihrem Buch „Der lange Weg“ und sprach über das Projekt „Neue Nachbarn“.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Die Tagung stand unter dem Motto „Wir machen das gemeinsam!“ und dauerte zwei Tage.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Das sogenannte „Leuchtturmprojekt“ war am Ende eher ein „Kerzchen“.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Der „Spiegel“ berichtet seit Jahren über das Thema.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Im Workshop „Was nun? Wege aus der Krise“ ging es um neue Ansätze.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Es sei denn, es regnet, findet das Fest im Freien statt. Gott sei Dank blieb es trocken.',
    expected: [],
  },
  { genre: 'none', names: {}, text: 'Man nehme drei Eier und eine Prise Salz.', expected: [] },
  {
    genre: 'none',
    names: {},
    text: 'Ich habe lange gewartet und gehe jetzt nach Hause. Ich werde morgen wiederkommen.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Die Studie zeigt eine große Lücke. Eine breite Debatte ist nötig. Die kurze Pause half.',
    expected: [],
  },
  { genre: 'none', names: {}, text: 'Sie tat so, als ob sie nichts gehört habe.', expected: [] },
  {
    genre: 'none',
    names: {},
    text: 'Der Marktplatz „Am Alten Tor“ ist gesperrt, ebenso die Straße „Im Grund“.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Statt „Alle zuerst!“ gilt hier die Regel „einer nach dem anderen“.',
    expected: [],
  },
  {
    genre: 'none',
    names: BOTH,
    text: 'Anna Berg und Karl Thoma diskutierten über das Konzept „Offene Tür“.',
    expected: [],
  },
  {
    genre: 'none',
    names: {},
    text: 'Das Rohr misst 5" und die Leiste 12" in der Länge.',
    expected: [],
  },
];
