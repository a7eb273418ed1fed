import type { RichText, Run } from '../../presentation/page.js';
import { runsOf } from '../rich-text.js';
import { printable } from './printable.js';

/** Our own signs, where only ASCII can be shown. Letters stay: a German terminal that lacks ä is no longer met. */
const ASCII_SIGNS: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '–': '-',
  '…': '...',
  '∞': 'inf',
  '„': '"',
  '“': '"',
  '”': '"',
  '²': '2',
  '³': '3',
  '\u00A0': ' ',
  '\uFFFD': '?',
};

/**
 * Text of a page as runs that are safe and measurable (see `printable`). Without colour hits stand in brackets,
 * as nothing else would show them.
 */
export function printableRuns(
  text: RichText,
  options: { readonly color: boolean; readonly unicode: boolean },
): readonly Run[] {
  return runsOf(text).map(({ text: raw, tone }) => {
    let shown = printable(raw);
    if (!options.unicode) {
      shown = shown.replace(/[\u2212–…∞„“”²³\u00A0\uFFFD]/g, (sign) => ASCII_SIGNS[sign] ?? sign);
    }
    if (!options.color && tone === 'hit') shown = `[${shown}]`;
    return { text: shown, tone };
  });
}
