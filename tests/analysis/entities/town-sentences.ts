/**
 * Names of places and organisations that no list knows, and names of towns that are people. Constructed; marks as in
 * genre-sentences.ts; a text is one document.
 */
export const townSentences: readonly string[] = [
  'Die Gemeinde [LOC Wittlage] streitet. In [LOC Wittlage] bleibt es ruhig.',
  '[LOC Grauingen]. Ein Brand hat den Hof zerstört.',
  '[LOC Ahlbeck an der Lune], 11. Mai 2022',
  'Er wohnt in [LOC Hollenried-Nord], sie zog nach [LOC Groß Quassow] und nach [LOC Brünkendorf].',
  'Der Zug hält zwischen [LOC Neuwarden] und [LOC Koblenz].',
  'Das geschah in [LOC Halle] im Herbst.',
  'Das [ORG Klinikum Ahlbeck] wächst. Ein guter Tag für [LOC Ahlbeck].',
  'Die [ORG Freiwillige Feuerwehr Grauingen] half der [ORG Polizeiinspektion Rotenlohe].',
  'Der [ORG Landesverband der Pflegeberufe] und das [ORG Wissenschaftszentrum Berlin für Sozialforschung] ([ORG WZB]) laden ein.',
  'Der Entwurf stammt vom Büro [ORG De Boer & Partner mbB], das Holz von der [ORG Tischlerei Stegemann & Söhne].',
  'Dort hat die [ORG Wählergemeinschaft „Für Morgen“] die Mehrheit.',
  'Im [ORG St.-Elisabeth-Krankenhaus] traf sich die [ORG IG Metall Bezirk Küste].',
  'Die [ORG Oberwiesener Rundschau] und der [ORG Mieterverein Brünkendorf e. V.] fragen nach.',
  'Eingeladen hatten das [ORG Landesmuseum für Vorgeschichte] und die [ORG Universität Tübingen].',
  'Herr [PER Stollberg] dankt. Danach dankt Herr [PER Stollberg] noch einmal, und Frau [PER Sonntag] geht.',
  'Die Abgeordnete [PER Julia Hamburg] fragte. Nach Ansicht von [PER Hamburg] fehlt Geld.',
  "Landrat a. D. [PER Horst Wiesner] und [PER Marlene d'Hondt] kamen.",
  '[PER Ina Rosskopf], 1974 in [LOC Innsbruck] geboren, leitet das Haus.',
  '[PER Dörte Kallweit-Moor] las die Post, z. B. Online-Anträge.',
];
