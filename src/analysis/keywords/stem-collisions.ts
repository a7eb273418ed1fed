/**
 * Forms that a stemmer brings together although they are words of their own, by what it took away: `ß` against `ss`
 * (Maße, Masse) and endings that make new words (Beratung, beraten; Möglichkeit, möglich). Umlauts and the endings of
 * inflection are left alone, because Haus and Häuser, Kind and Kinder do belong together.
 *
 * Groups of forms, each in the order given; an empty list where all forms are one word.
 */
export function stemCollisions(forms: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const form of forms) {
    const lower = form.toLowerCase();
    const key = `${derivationOf(lower)} ${sharpSOf(lower)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [form]);
    else group.push(form);
  }
  return groups.size > 1 ? [...groups.values()] : [];
}

const DERIVATION = /(ung|[hk]eit|lich|isch|ig)(?:e[mnrs]?|en|s)?$/;

/** The ending that makes a word of another kind, without its inflection. */
function derivationOf(lower: string): string {
  const ending = DERIVATION.exec(lower)?.[1] ?? '';
  return ending === 'keit' ? 'heit' : ending;
}

/** Which of its double s are written ß: the place in the word decides (Maße, Masse; but Masse, Massen). */
function sharpSOf(lower: string): string {
  return (lower.match(/ß|ss/g) ?? []).join('');
}
