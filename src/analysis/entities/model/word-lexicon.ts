import { hashText } from './hash-feature.js';

/** Rates of a form's neighbourhood kept by the lexicon, in the order of their columns. */
export const statisticNames = [
  'afterArticle',
  'afterPreposition',
  'afterTitle',
  'beforeSpeechVerb',
  'afterInAusNachBei',
  'beforeBracket',
  'afterCapitalised',
  'beforeCapitalised',
  'afterAdjectiveLike',
  'beforeDesDerFuer',
] as const;

/** Lists a form may be on, in the order of their bits. */
export const listNames = [
  'german first name',
  'german last name',
  'foreign first name',
  'foreign last name',
  'country',
  'german town',
  'foreign city',
  'district or state',
  'part of a place name',
  'river or region',
  'well-known surname',
  'organization',
  'part of the name of an organization',
] as const;

/**
 * What is known of word forms from unlabelled text and lists. Rows are ordered by the 32-bit fingerprint of the form;
 * the forms themselves are not kept. A form outside the lexicon is taken for one inside about once in 25,000.
 */
export interface LexiconColumns {
  /** Ascending, no two alike. */
  readonly fingerprints: Uint32Array;
  /** Fine and coarse cluster plus one; 0 = none. */
  readonly fineClusters: Uint16Array;
  readonly coarseClusters: Uint16Array;
  /** Class of the form's frequency, 1 and up; 0 = never counted. */
  readonly frequencies: Uint8Array;
  /** Per statistic a column of classes 0–7. */
  readonly statistics: readonly Uint8Array[];
  /** Bits in the order of `listNames`. */
  readonly lists: Uint16Array;
  /** Path of each fine cluster in the cluster tree, as a string of 0 and 1. */
  readonly paths: readonly string[];
}

export function fingerprintOf(form: string): number {
  return hashText(0x1e81c0, form);
}
