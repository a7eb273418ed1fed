import type { Rule } from './rule.js';

const LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;
const FIRST = 0xfb00;

/** `ﬁ` as printers set it becomes the letters it stands for: `fi`. */
export const expandLigatures: Rule = {
  name: 'ligature',
  triggers: [[FIRST, FIRST + LETTERS.length - 1]],
  apply(text, at, _from, emit) {
    const replacement = LETTERS[text.charCodeAt(at) - FIRST]!;
    emit({ start: at, end: at + 1, replacement, rule: this.name });
    return at + 1;
  },
};
