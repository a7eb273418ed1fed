import type { Document } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import type { ThemeMatcher } from './theme-matcher.js';

/**
 * Tells of spans of a document's text, in text offsets, whether a hit of a theme lies in them.
 * @param theme number of the theme among those of the matcher
 */
export function holdsHit(
  document: Document,
  matcher: ThemeMatcher,
  theme: number,
  related: 'include' | 'exclude',
): (span: Span) => boolean {
  const hits = matcher.hitsOf(document, theme, related);
  return ({ start, end }) => {
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (document.starts[hits[middle]!.token]! < start) low = middle + 1;
      else high = middle;
    }
    // A phrase may reach beyond the end; a word behind it may not.
    for (let at = low; at < hits.length && document.starts[hits[at]!.token]! < end; at++) {
      if (document.ends[hits[at]!.last]! <= end) return true;
    }
    return false;
  };
}
