import type { Lang } from '../wording/lang.js';

/** Words around the methods on a page. */
interface MethodLabels {
  readonly listTitle: string;
  readonly listHint: string;
  commandTitle(command: string): string;
  readonly name: string;
  readonly meaning: string;
  readonly formula: string;
  readonly variant: string;
  readonly domain: string;
  readonly empty: string;
  readonly example: string;
  readonly caveat: string;
  readonly source: string;
  readonly fields: string;
}

export const methodLabels: Readonly<Record<Lang, MethodLabels>> = {
  de: {
    listTitle: 'Wie die Zahlen entstehen',
    listHint:
      'qa-sgb2 method NAME zeigt Formel, Variante, Quelle und Beispiel; qa-sgb2 method themes alle Regeln eines Befehls.',
    commandTitle: (command) => `Wie ${command} rechnet`,
    name: 'Name',
    meaning: 'Bedeutung',
    formula: 'Formel oder Regel',
    variant: 'Variante',
    domain: 'Bereich und Einheit',
    empty: 'Ohne Daten',
    example: 'Beispiel',
    caveat: 'Vorsicht',
    source: 'Quelle',
    fields: 'In JSON',
  },
  en: {
    listTitle: 'How the numbers come about',
    listHint:
      'qa-sgb2 method NAME shows formula, variant, source and example; qa-sgb2 method themes all rules of a command.',
    commandTitle: (command) => `How ${command} computes`,
    name: 'Name',
    meaning: 'Meaning',
    formula: 'Formula or rule',
    variant: 'Variant',
    domain: 'Domain and unit',
    empty: 'Without data',
    example: 'Example',
    caveat: 'Caveat',
    source: 'Source',
    fields: 'In JSON',
  },
};
