/** Stop words, known by their lower-case form. */
import { lowerPlainWord, word } from './plain-word';
import { Table } from './table';
import { formBytes, formStart } from './type-table';

const stopwords = new Table(1 << 10);

export function addStopword(start: usize, bytes: u32): void {
  stopwords.intern(start, bytes, 0);
}

/** Whether a type is one: 1 or 0, or -1 where JavaScript has to find it. */
export function isStopword(type: u32): i32 {
  const length = lowerPlainWord(formStart(type), formBytes(type));
  if (length === 0) return -1;
  return i32(stopwords.find(word, length << 1) >= 0);
}
