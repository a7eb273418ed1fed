import type { Span } from '../../model/span.js';
import type { Block, OffsetMap, Places } from '../../model/text.js';
import type { PackedBlocks } from '../structure/packed-blocks.js';

/** What a format makes of a decoded file: the words to read, where they stand, what each stretch is. */
export interface ParsedText {
  readonly text: string;
  /** From `text` to the decoded file, or to the extracted text of a format that is no text itself. */
  readonly offsets: OffsetMap;
  readonly blocks: readonly Block[];
  /** The same blocks where they are not made yet. */
  readonly packedBlocks?: PackedBlocks;
  /** How often each repair changed something, by rule name. */
  readonly repairs: Readonly<Record<string, number>>;
  /** Pages or paragraphs, for formats whose lines mean nothing to a reader. */
  readonly places?: Places;
  readonly properties?: Properties;
  /** What a reader has to know of the reading, such as pages without text. */
  readonly remarks?: readonly Remark[];
}

/** What a document says of itself outside its text. */
export interface Properties {
  readonly title: string | null;
  readonly dates: readonly StatedDate[];
}

/** A date in the properties of a document: of its publication or of the file, never of an event. */
export interface StatedDate {
  readonly role: 'published' | 'created' | 'modified';
  /** Where it stands, such as `article:published_time`. */
  readonly origin: string;
  /** As written, such as `2021-03-01T10:00:00Z`. */
  readonly date: string;
  /** In raw offsets; null where the properties are not part of the text. */
  readonly span: Span | null;
}

export interface Remark {
  readonly code: string;
  readonly severity: 'warning' | 'info';
  /** Goes on after the name of the document. */
  readonly message: string;
  readonly hint: string | null;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}
