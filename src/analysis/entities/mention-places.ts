import { packNumbers, unpackNumbers } from './pack-numbers.js';

/** Where a name stands in the raw file, and which of its forms: the number of a form of the entity, otherwise 0. */
export interface MentionPlace {
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly form: number;
}

/** The places of one entity in one document, each told by its distance from the one before. */
export function packPlaces(places: readonly MentionPlace[]): string {
  const numbers: number[] = [];
  let start = 0;
  let line = 0;
  for (const place of places) {
    numbers.push(place.start - start, place.end - place.start, place.line - line, place.form);
    start = place.start;
    line = place.line;
  }
  return packNumbers(numbers);
}

export function unpackPlaces(text: string): MentionPlace[] {
  const numbers = unpackNumbers(text);
  const places: MentionPlace[] = [];
  let start = 0;
  let line = 0;
  for (let at = 0; at < numbers.length; at += 4) {
    start += numbers[at]!;
    line += numbers[at + 2]!;
    places.push({ start, end: start + numbers[at + 1]!, line, form: numbers[at + 3]! });
  }
  return places;
}
