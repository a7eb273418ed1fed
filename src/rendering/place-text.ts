import type { Place } from '../presentation/page.js';

/** `document:line`, which editors and terminals open on a click; `document#page=3` where lines mean nothing. */
export function placeText(place: Place): string {
  if (place.page !== undefined) return `${place.document}#page=${place.page}`;
  if (place.paragraph !== undefined) return `${place.document}#paragraph=${place.paragraph}`;
  return place.line === null ? place.document : `${place.document}:${place.line}`;
}
