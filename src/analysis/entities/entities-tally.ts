import type { Places } from '../../model/text.js';
import type { MentionType } from './mention.js';

/** Why a form counts as a form of an entity. `name` is the form that gives the row its name. */
export type VariantReason =
  | 'name'
  | 'surname'
  | 'title and surname'
  | 'given name'
  | 'shared surname'
  | 'shortened given names'
  | 'initials'
  | 'genitive'
  | 'inflection'
  | 'capitals'
  | 'spelling'
  | 'typo'
  | 'markup'
  | 'acronym'
  | 'adjective'
  | 'legal form'
  | 'district word'
  | 'short form';

export interface LocalForm {
  /** As it stands in the raw file, white space folded. */
  readonly form: string;
  /** The same after repairs, without markup. */
  readonly clean: string;
  readonly reason: VariantReason;
}

export interface LocalRole {
  readonly role: string | null;
  /** Number of the organisation in the same document, or -1. */
  readonly organization: number;
  /** Raw offsets of the passage. */
  readonly start: number;
  readonly end: number;
}

/** One person, organisation or place of one document; integers and strings only. */
export interface LocalEntity {
  readonly type: MentionType;
  /** Name as this document gives it best. */
  readonly name: string;
  /** Persons: folded given names; otherwise empty. */
  readonly given: string;
  /** Persons: folded surname; otherwise the key of the name. */
  readonly key: string;
  readonly sex: 'm' | 'f' | '';
  readonly titles: readonly string[];
  readonly forms: readonly LocalForm[];
  readonly count: number;
  /** In order of place, packed; `form` is a number in `forms`. See mention-places.ts. */
  readonly mentions: string;
  /** Each role in each organisation once, where it is stated first. */
  readonly roles: readonly LocalRole[];
  /** Numbers of the persons of this document it may be. */
  readonly candidates: readonly number[];
}

export interface OpenAcronym {
  readonly form: string;
  /** In order of place, packed. */
  readonly places: string;
}

export interface DocumentEntities {
  /** The same for all pieces of a very long document, whose entities are linked as those of different documents are. */
  readonly id: string;
  readonly year: number | null;
  /** Pages or paragraphs, for formats that have them. */
  readonly places?: Places;
  readonly entities: readonly LocalEntity[];
  /** Words that look like acronyms and that nothing in this document explains; another document may. */
  readonly openAcronyms: readonly OpenAcronym[];
  /** Flat rows of two: number of an acronym, number of the organisation a bracket explains it with. */
  readonly acronyms: readonly number[];
  /** Flat rows of four: two entities that appear together, times in one sentence, times in one paragraph. */
  readonly pairs: readonly number[];
}

/** What a corpus says of its names, document by document; merging is concatenation. */
export interface EntitiesTally {
  readonly documents: readonly DocumentEntities[];
}
