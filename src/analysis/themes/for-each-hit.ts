import { type DocumentThemes, HIT_FIELDS } from './tally-themes.js';

/** Calls back for every hit of a theme that counts. `type` below 0 is a phrase (see `DocumentThemes.hits`). */
export function forEachHit(
  document: DocumentThemes,
  theme: number,
  includeRelated: boolean,
  callback: (unit: number, isRelated: boolean, type: number) => void,
): void {
  const { hits } = document;
  for (let at = 0; at < hits.length; at += HIT_FIELDS) {
    if (hits[at + 1] !== theme) continue;
    const isRelated = hits[at + 2] === 1;
    if (!isRelated || includeRelated) callback(hits[at]!, isRelated, hits[at + 3]!);
  }
}
