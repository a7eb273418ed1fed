/** The parts of a personal name. */
export interface PersonName {
  /** Given names and initials in order, as written. */
  readonly given: readonly string[];
  /** With its particles: von Rittern; empty for a given name alone. */
  readonly surname: string;
  /** Folded given names, `-` as a blank, for comparison. */
  readonly givenKey: string;
  readonly surnameKey: string;
}

const PARTICLE =
  /^(?:von|vom|van|zu|zur|zum|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ten|ter|der|den|dem|und|Graf|Gräfin|Freiherr|Freifrau|Baron|Baronin|Prinz|Prinzessin|Fürst|Fürstin|Herzog|Ritter)$/;

/** Lower case, `ß` and umlauts written out, accents dropped: Schüßler = Schuessler. */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/**
 * @param text a name without title, white space folded.
 * @param isGivenName whether a single word is a given name.
 */
export function personName(text: string, isGivenName: boolean): PersonName {
  const words = text.split(' ');
  let cut = words.length - 1;
  const particle = words.findIndex(
    (word, at) => at > 0 && at < words.length - 1 && PARTICLE.test(word),
  );
  if (particle > 0) cut = particle;
  else if (/^[IVX]+\.$/.test(words.at(-1)!)) cut = words.length;
  else if (PARTICLE.test(words[0]!)) cut = 0;
  if (words.length === 1) cut = isGivenName ? 1 : 0;
  const given = words.slice(0, cut);
  const surname = words.slice(cut).join(' ');
  return {
    given,
    surname,
    givenKey: foldName(given.join(' ')).replaceAll('-', ' '),
    surnameKey: foldName(surname),
  };
}

/**
 * Whether two lists of given names can be one person's: one begins as the other or leaves some out, an initial stands
 * for a name with that letter. Returns how: the same, a subset, initials; or undefined.
 */
export function givenNamesAgree(
  left: string,
  right: string,
): 'same' | 'subset' | 'initials' | undefined {
  if (left === right) return 'same';
  const shorter = left.length <= right.length ? left.split(' ') : right.split(' ');
  const longer = left.length <= right.length ? right.split(' ') : left.split(' ');
  if (shorter.length > longer.length) return undefined;
  let at = 0;
  let hasInitial = false;
  for (const name of shorter) {
    let found = false;
    while (at < longer.length && !found) {
      const other = longer[at++]!;
      if (name === other) found = true;
      else if (isInitialOf(name, other) || isInitialOf(other, name)) {
        found = true;
        hasInitial = true;
      } else if (at === 1) return undefined;
    }
    if (!found) return undefined;
  }
  return hasInitial ? 'initials' : 'subset';
}

function isInitialOf(initial: string, name: string): boolean {
  return /^\p{L}\.$/u.test(initial) && name.startsWith(initial.charAt(0));
}
