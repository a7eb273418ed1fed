/** A record as the file has it: its number (of the row or line, from 1) and its fields in order. */
export interface TableRecord {
  readonly number: number;
  readonly fields: ReadonlyMap<string, string>;
}
