import type { Document } from '../../model/document.js';

/** A name in a document and the entity it stands for, as far as quotes need to know it. */
export interface SpeakerMention {
  /** Text offsets; title and role are not part of the span. */
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** Canonical name of the entity. */
  readonly name: string;
  readonly kind: 'person' | 'organization';
  /** Nouns such as `Geschäftsführer` the entity is known by in this document. */
  readonly roles: readonly string[];
  readonly sex: 'female' | 'male' | null;
}

/** The seam to the recognition of names: the mentions of a document in order of their place, without overlap. */
export type SpeakerResolver = (document: Document) => readonly SpeakerMention[];

/** Who speaks. `id` and `name` are null where the words of the text lead to no entity. */
export interface Speaker {
  readonly id: string | null;
  readonly name: string | null;
  readonly text: string;
}
