import type { Document } from '../../model/document.js';
import type { Span } from '../../model/span.js';

export type MentionType = 'person' | 'organization' | 'place';

/** A name where it stands in a text. A person's span holds neither title nor role. */
export interface Mention {
  readonly type: MentionType;
  /** In text offsets: `document.source.text.slice(start, end)` is the name. */
  readonly span: Span;
  readonly firstToken: number;
  /** Inclusive. */
  readonly lastToken: number;
  /** The rule that found it, such as `title-before-name` or `organization-head`. */
  readonly rule: string;
  /** How sure the rule is, between 0 and 1; orders mentions that contradict each other. */
  readonly confidence: number;
}

/** Finds the names of a document, in order of their place and without overlap. Rules, lists and models alike. */
export type Recognizer = (document: Document) => readonly Mention[];
