import { sanitize } from './sanitize.js';

// Soft hyphen, zero-width signs but the joiners that scripts need, variation selectors, tags.
const INVISIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks of the class are meant one by one
  /\u034F|[\u00AD\u115F\u1160\u180B-\u180F\u200B\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFFA0\u{E0000}-\u{E0FFF}]/gu;
const EMOJI_JOINER = /\u200D(?=[\u2190-\u2BFF\u{1F000}-\u{1FAFF}])|[\u{1F3FB}-\u{1F3FF}]/gu;
const FLAG_LETTER = /[\u{1F1E6}-\u{1F1FF}]/gu;
const ASCII = /^[\x20-\x7E]*$/;

/**
 * Document text as it goes to a terminal: sanitized, and without signs whose width terminals disagree on.
 * Emoji sequences fall into their base signs and flags into letters (🇩🇪 → DE), so that the width of a
 * line is the sum of the widths of its characters (see `displayWidth`) wherever it is shown.
 */
export function printable(text: string): string {
  if (ASCII.test(text)) return text;
  return sanitize(text)
    .replace(INVISIBLE, '')
    .replace(EMOJI_JOINER, '')
    .replace(FLAG_LETTER, (letter) => String.fromCharCode(letter.codePointAt(0)! - 0x1f1e6 + 65));
}
