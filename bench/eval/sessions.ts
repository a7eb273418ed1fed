/**
 * Sessions of the Bundestag: no speech may be flagged, no text may be dated wrongly with certainty, and a date in the name
 * must be read. Each longer speech is dated by itself as well: its year is known, and it hardly ever names it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structure } from '../../src/sources/structure/structure.js';
import { dateDocument } from '../../src/sources/year/date-document.js';
import { sharedPath } from './shared-data.js';

const MIN_SPEECH = 1500;

const folder = sharedPath('corpora/bundestag');
if (folder === null) {
  process.stderr.write(
    'skipped: ../shared/corpora/bundestag is not present (set QA_SHARED to its folder)\n',
  );
} else {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  let flagged = 0;
  let byName = 0;
  let wrong = 0;
  let speeches = 0;
  let wrongSpeeches = 0;
  for (const name of names) {
    const year = Number(name.slice(0, 4));
    const text = readFileSync(join(folder, name), 'utf8');
    const blocks = structure(text);
    flagged += blocks.filter((block) => block.boilerplate).length;
    const named = dateDocument({ id: name, text, blocks });
    if (named.certain && named.year === year) byName += 1;
    const dated = dateDocument({ id: 'text.txt', text, blocks });
    if (dated.certain && dated.year !== year) wrong += 1;
    for (const speech of speechesOf(text)) {
      speeches += 1;
      const own = dateDocument({ id: 'text.txt', text: speech, blocks: structure(speech) });
      if (own.certain && own.year !== year) wrongSpeeches += 1;
    }
  }
  process.stdout.write(
    `sessions ${names.length}, flagged blocks ${flagged}, dated by name ${byName}\n`,
  );
  process.stdout.write(
    `certain and wrong by text: ${wrong} sessions, ${wrongSpeeches} of ${speeches} speeches\n`,
  );
  if (flagged > 0 || wrong > 0 || byName < names.length) process.exitCode = 1;
}

/** What stands between two label lines, without stage directions. */
function* speechesOf(text: string): Generator<string> {
  let lines: string[] = [];
  for (const line of [...text.split('\n'), 'Ende:']) {
    if (/^\p{Lu}.{3,80}:$/u.test(line)) {
      const speech = lines.join('\n');
      if (speech.length >= MIN_SPEECH) yield speech;
      lines = [];
    } else if (!/^\(.*\)$/.test(line)) lines.push(line);
  }
}
