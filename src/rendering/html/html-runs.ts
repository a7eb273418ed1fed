import type { RichText, Run } from '../../presentation/page.js';
import { markupText } from '../markup-text.js';
import { runsOf } from '../rich-text.js';

/** Text with emphasis as inline elements. Verdicts bear a sign, so that colour is not their only mark. */
export function htmlRuns(text: RichText | readonly Run[]): string {
  return runsOf(text)
    .map(({ text: part, tone }) => {
      const escaped = markupText(part);
      switch (tone) {
        case 'plain':
          return escaped;
        case 'strong':
          return `<strong>${escaped}</strong>`;
        case 'peak':
          return `<strong class="peak">${escaped}</strong>`;
        case 'hit':
          return `<mark>${escaped}</mark>`;
        default:
          return `<span class="${tone}">${escaped}</span>`;
      }
    })
    .join('');
}
