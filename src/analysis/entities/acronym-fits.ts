/**
 * Whether an acronym can stand for a name: every letter of it is found in order in the name, the first at the very
 * beginning, each further one at the start of a word or inside a compound, and no word with a capital is passed over
 * without a letter unless the acronym is explained by the others.
 * `BMAS` fits `Bundesministerium für Arbeit und Soziales`, `IAB` `Institut für Arbeitsmarkt- und Berufsforschung`.
 */
export function acronymFits(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (letters.length < 2 || letters.length > 12) return false;
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capital.length === 0) return false;
  const first = words[0]!.toLowerCase();
  if (first.charAt(0) !== letters.charAt(0)) return false;
  // A word takes its initial and may take further letters from inside (BundesMinisterium).
  let at = 0;
  let missed = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    const isCapital = word !== lower;
    if (at < letters.length && lower.charAt(0) === letters.charAt(at)) {
      at++;
      let inside = 1;
      while (at < letters.length) {
        const next = lower.indexOf(letters.charAt(at), inside);
        if (next < 0 || startsLater(words, word, letters.slice(at))) break;
        inside = next + 1;
        at++;
      }
    } else if (isCapital) missed++;
  }
  return at === letters.length && missed <= (letters.length >= 3 ? 1 : 0);
}

/** True when the rest of the letters is explained by the initials of the words behind `word`. */
function startsLater(words: readonly string[], word: string, rest: string): boolean {
  const later = words.slice(words.indexOf(word) + 1);
  let at = 0;
  for (const next of later) {
    if (at < rest.length && next.charAt(0).toLowerCase() === rest.charAt(at)) at++;
  }
  return at === rest.length;
}
