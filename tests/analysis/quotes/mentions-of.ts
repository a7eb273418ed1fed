import type { SpeakerMention } from '../../../src/analysis/quotes/speaker-mention.js';

/** Every place of the names in a text, whole or by surname; `f`, `m` are persons, `o` organizations. */
export function mentionsOf(
  text: string,
  names: Readonly<Record<string, 'f' | 'm' | 'o'>>,
): readonly SpeakerMention[] {
  const mentions: SpeakerMention[] = [];
  for (const [name, sort] of Object.entries(names)) {
    const forms = sort === 'o' ? [name] : [name, name.slice(name.lastIndexOf(' ') + 1)];
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        if (mentions.some(({ start, end }) => start <= at && at < end)) continue;
        mentions.push({
          start: at,
          end: at + form.length,
          id: name,
          name,
          kind: sort === 'o' ? 'organization' : 'person',
          roles: [],
          sex: sort === 'f' ? 'female' : sort === 'm' ? 'male' : null,
        });
      }
    }
  }
  return mentions.sort((left, right) => left.start - right.start);
}
