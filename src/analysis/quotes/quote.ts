import type { Span } from '../../model/span.js';
import type { Speaker } from './speaker-mention.js';

export interface Quote {
  readonly kind: 'direct' | 'indirect';
  /** Text offsets; marks are part of the span, a speaker label is not. */
  readonly span: Span;
  readonly speaker: Speaker | null;
  /** The words that show the speech, such as `sagte`, `laut` or `sei`. */
  readonly cue: string | null;
}
