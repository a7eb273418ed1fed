import type { Place } from '../presentation/page.js';

/** `document:line`, which editors and terminals open on a click. */
export function placeText(place: Place): string {
  return place.line === null ? place.document : `${place.document}:${place.line}`;
}
