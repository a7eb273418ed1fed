import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { QaError } from '../../model/errors.js';
import type { CorpusOptions } from '../../pipeline/corpus.js';
import { openParts } from '../../pipeline/portable/open-parts.js';
import { type Parts, readParts } from '../../pipeline/portable/part-lines.js';
import type { Host } from '../terminal.js';
import type { MakeProgram } from './tally.js';

/** Answers the question that the parts were counted for. `output` are options that come behind those of the parts. */
export async function runMerge(
  host: Host,
  files: readonly string[],
  output: readonly string[],
  makeProgram: MakeProgram,
): Promise<number> {
  const parts = await read(host, files);
  const merging: Host = Object.create(host, {
    openCorpus: { value: async (options: CorpusOptions) => openParts(parts, options) },
  });
  let code = 0;
  const program = makeProgram(merging, (result) => {
    code = result;
  });
  await program.parseAsync([...parts.header.command, ...output], { from: 'user' });
  return code;
}

async function read(host: Host, files: readonly string[]): Promise<Parts> {
  const lines: { readonly text: string; readonly name: string }[] = [];
  for (const name of files) {
    const input = name === '-' ? host.stdin : createReadStream(name);
    try {
      for await (const text of createInterface({ input, crlfDelay: Infinity })) {
        lines.push({ text, name });
      }
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
      throw new QaError('part-unreadable', `The part ${name} cannot be read (${code}).`, {
        hint: 'Give files that qa-sgb2 tally has written.',
        data: { part: name, error: code },
        cause,
      });
    }
  }
  return readParts(lines);
}
