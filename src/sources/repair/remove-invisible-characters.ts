import type { Rule } from './rule.js';

const ZERO_WIDTH_NON_JOINER = 0x200c;
const ZERO_WIDTH_JOINER = 0x200d;

/**
 * Characters that show nothing but tear a word apart or turn its direction. The two joiners stay where
 * they spell something: in emoji, and in scripts whose letters join.
 */
export const removeInvisibleCharacters: Rule = {
  name: 'invisible-character',
  triggers: [
    [0x061c, 0x061c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfeff, 0xfeff],
  ],
  apply(text, at, _from, emit) {
    const code = text.charCodeAt(at);
    if (code === ZERO_WIDTH_NON_JOINER || code === ZERO_WIDTH_JOINER) {
      if (joins(text.charCodeAt(at - 1))) return at + 1;
    }
    emit({ start: at, end: at + 1, replacement: '', rule: this.name });
    return at + 1;
  },
};

/** Armenian is the first script behind Latin, Greek and Cyrillic; surrogates are emoji, mostly. */
function joins(before: number): boolean {
  return before >= 0x0530 && !(before >= 0x1e00 && before <= 0x20ff);
}
