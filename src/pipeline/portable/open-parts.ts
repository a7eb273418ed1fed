import { QaError } from '../../model/errors.js';
import { Corpus, type CorpusOptions } from '../corpus.js';
import type { FirstPass } from '../pass-input.js';
import { fromPortable } from './file-part.js';
import type { Parts } from './part-lines.js';
import { fromColumns } from './tally-columns.js';

/**
 * The corpus that parts were counted in, its first pass made already. Passages are read from the files, where they
 * lie. Settings are those of the parts; of `options` the rest counts.
 */
export function openParts({ header, files }: Parts, options: CorpusOptions = {}): Corpus {
  const { sources: _, manifest: __, ...rest } = options;
  const firstPass: FirstPass = async ({ vocabulary }, recipe) => {
    if (recipe === null) return null;
    if (JSON.stringify(recipe) !== JSON.stringify(header.recipe)) {
      throw new QaError('parts-differ', 'The parts were counted for another question.', {
        hint: 'Themes or options have changed since: tally again.',
      });
    }
    const { name } = recipe;
    return files.map(({ part }) => {
      const tally = fromColumns(name, part.tally);
      return fromPortable({ ...part, tally }, name, vocabulary);
    });
  };
  const toRead = files.map((file) => file.toRead);
  return new Corpus(toRead, header.diagnostics, { ...rest, ...header.settings }, firstPass);
}
