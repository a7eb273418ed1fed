const ENDING = /^(?:inn|(?:in|r|n|e|m|s|er|en|em|es|rn|rin|ern|frau|frauen|mann)$)/;

/**
 * Whether what follows a star or an underscore continues a gendered word (`Kolleg*innen`, `jede*r`)
 * rather than being marked up.
 */
export function isGenderEnding(word: string): boolean {
  return ENDING.test(word);
}
