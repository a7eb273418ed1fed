import type { MentionType } from '../../../src/analysis/entities/mention.js';

const TYPES = { PER: 'person', ORG: 'organization', LOC: 'place' } as const;

export interface ExpectedMention {
  readonly type: MentionType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Takes `[PER Anna Beispiel] sagte` apart into the text and the mentions that are marked in it. */
export function parseMarkedText(marked: string): { text: string; expected: ExpectedMention[] } {
  const expected: ExpectedMention[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[(PER|ORG|LOC) ([^\]]*)\]/g)) {
    text += marked.slice(at, match.index);
    const name = match[2]!;
    const type = TYPES[match[1] as keyof typeof TYPES];
    expected.push({ type, start: text.length, end: text.length + name.length, text: name });
    text += name;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}
