import type { Diagnostic } from '../../model/diagnostic.js';
import { QaError } from '../../model/errors.js';
import { observerOf } from '../file-observer.js';
import { localPass } from '../first-pass.js';
import type { FirstPass, PassInput } from '../pass-input.js';
import { type FilePart, toPortable } from './file-part.js';
import { endLine, fileLine, headerLine } from './part-lines.js';
import type { Recipe } from './recipe.js';
import { toColumns } from './tally-columns.js';
import { TallyTaken } from './tally-taken.js';

/** A first pass that ends in a TallyTaken. `command` is the command line that is to be answered from it. */
export function tallyPass(command: readonly string[]): FirstPass {
  return async (input, recipe) => {
    if (recipe === null) {
      throw new QaError('tally-unsupported', 'This question cannot be answered from parts.', {
        hint: 'Parts can be made for corpus, keywords, themes, entities, quotes, concordance and collocations.',
      });
    }
    const diagnostics = [...input.diagnostics];
    throw new TallyTaken(linesOf(command, input, recipe, diagnostics), diagnostics);
  };
}

async function* linesOf(
  command: readonly string[],
  input: PassInput,
  recipe: Recipe,
  diagnostics: Diagnostic[],
): AsyncGenerator<string, void, undefined> {
  const { files, settings, reader, vocabulary } = input;
  yield headerLine({ command, settings, recipe, diagnostics: input.diagnostics });
  const made = await localPass(input, recipe);
  const observer = await observerOf(reader, settings, recipe);
  for (const [index, toRead] of files.entries()) {
    if (made === null) input.onProgress?.(index, files.length, toRead.file.id);
    const part: FilePart = made?.[index] ?? (await observer.observe(toRead));
    diagnostics.push(...part.diagnostics);
    const portable = toPortable(part, recipe.name, vocabulary);
    const tally = toColumns(recipe.name, portable.tally);
    yield fileLine({ toRead, part: { ...portable, tally } });
  }
  yield endLine(files.length);
}
