import type { VariantReason } from './entities-tally.js';
import type { MentionType } from './mention.js';

export interface EntityRole {
  /** As written, in the nominative where that is safe; empty when the text only says where somebody belongs. */
  readonly role: string;
  readonly organization: string | null;
  readonly organizationId: string | null;
  readonly document: string;
  readonly year: number | null;
  /** Raw offsets of the passage that says so. */
  readonly start: number;
  readonly end: number;
}

export interface EntityVariant {
  readonly form: string;
  readonly count: number;
  readonly reason: VariantReason;
}

/** A place in a file: raw offsets, 1-based line. */
export interface EntityMention {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly page?: number;
  readonly paragraph?: number;
  readonly text: string;
}

/** A person, organisation or place of a corpus. */
export interface EntityRow {
  /** Readable and stable within a result, such as `person:leonie-gebers`. */
  readonly id: string;
  readonly type: MentionType;
  readonly name: string;
  readonly acronym: string | null;
  readonly titles: readonly string[];
  readonly roles: readonly EntityRole[];
  /** The most frequent first. */
  readonly variants: readonly EntityVariant[];
  readonly count: number;
  readonly documents: number;
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Ids of the entities this one may be, or may be mistaken for. */
  readonly ambiguousWith: readonly string[];
  readonly mentions: readonly EntityMention[];
}
