import type { Rule } from './rule.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Every line of a text ends in `\n`, whichever system wrote it. */
export const unifyLineEnds: Rule = {
  name: 'line-end',
  triggers: [
    [CARRIAGE_RETURN, CARRIAGE_RETURN],
    [0x85, 0x85],
    [0x2028, 0x2029],
  ],
  apply(text, at, _from, emit) {
    const paired = text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
    emit({ start: at, end: at + 1, replacement: paired ? '' : '\n', rule: this.name });
    return at + 1;
  },
};
