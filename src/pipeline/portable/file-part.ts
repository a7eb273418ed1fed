import type { Diagnostic } from '../../model/diagnostic.js';
import type { Document } from '../../model/document.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { Recipe } from './recipe.js';
import { renumber } from './renumber.js';

/** What the summary of a corpus says of one document. */
export interface DocumentFacts {
  readonly id: string;
  readonly year: number | null;
  readonly certain: boolean;
  readonly digest: string;
  readonly words: number;
}

/** What the first pass makes of one file, in numbers of the vocabulary at hand. No documents: nothing to read. */
export interface FilePart {
  readonly documents: readonly DocumentFacts[];
  readonly diagnostics: readonly Diagnostic[];
  readonly tally: unknown;
}

/** The same for any vocabulary: types are numbered by the lines of `forms`. */
export interface PortablePart extends FilePart {
  /** Forms one a line; no form holds white space. */
  readonly forms: string;
}

export function factsOf({ source, wordCount }: Document): DocumentFacts {
  const { id, year, digest } = source;
  return { id, year: year.year, certain: year.certain, digest, words: wordCount };
}

export function toPortable(
  part: FilePart,
  name: Recipe['name'],
  vocabulary: Vocabulary,
): PortablePart {
  const lines = new Int32Array(vocabulary.size).fill(-1);
  const forms: string[] = [];
  const tally = renumber(name, part.tally, (type) => {
    const known = lines[type]!;
    if (known >= 0) return known;
    lines[type] = forms.length;
    return forms.push(vocabulary.form(type)) - 1;
  });
  return { ...part, tally, forms: forms.join('\n') };
}

export function fromPortable(
  { forms, ...part }: PortablePart,
  name: Recipe['name'],
  vocabulary: Vocabulary,
): FilePart {
  const numbers = vocabulary.numbersOf(forms);
  return { ...part, tally: renumber(name, part.tally, (line) => numbers[line]!) };
}
