import type { RichText, Run, Tone } from '../presentation/page.js';

/** The runs of a text; bare strings get `tone`. */
export function runsOf(text: RichText, tone: Tone = 'plain'): readonly Run[] {
  if (typeof text === 'string') return [{ text, tone }];
  return text.map((part) =>
    typeof part === 'string'
      ? { text: part, tone }
      : part.tone === 'plain'
        ? { text: part.text, tone }
        : part,
  );
}

export function plainText(text: RichText): string {
  if (typeof text === 'string') return text;
  return text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
