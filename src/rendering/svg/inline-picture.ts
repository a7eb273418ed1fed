import { markupText } from '../markup-text.js';
import type { Picture } from './picture.js';

/** A picture inside a page, whose style sheet colours it. */
export function inlinePicture(
  { width, height, body }: Picture,
  alternative: string,
  className: string,
): string {
  return `<svg class="picture ${className}" role="img" font-size="12" aria-label="${markupText(alternative)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${body}
</svg>`;
}
