/**
 * Linking elements by the letter that stands for them in the lexicon. `strip` is what follows the word in the
 * compound (Arbeit-s-platz), `add` what the word lost (Schul-hof).
 */
export interface LinkingElement {
  readonly code: string;
  readonly strip: string;
  readonly add: string;
}

export const LINKING_ELEMENTS: readonly LinkingElement[] = [
  { code: 'z', strip: '', add: '' },
  { code: 's', strip: 's', add: '' },
  { code: 'S', strip: 'es', add: '' },
  { code: 'n', strip: 'n', add: '' },
  { code: 'N', strip: 'en', add: '' },
  { code: 'r', strip: 'er', add: '' },
  { code: 'e', strip: 'e', add: '' },
  { code: 'q', strip: 'ens', add: '' },
  { code: 'm', strip: 'ns', add: '' },
  { code: 'd', strip: '', add: 'e' },
  { code: 'D', strip: 's', add: 'e' },
];
