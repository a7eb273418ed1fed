/** The compound splitter on the hand-written lists: `--errors` names what it got wrong on the development lists. */

import { splitCompound } from '../../src/language/german/compounds.js';
import { compoundGold, isSplitRight } from '../../tests/evaluation/compound-gold.js';

const showsErrors = process.argv.includes('--errors');
for (const list of ['dev', 'test'] as const) {
  const { compounds, simpleWords: words } = compoundGold[list];
  const wrong = compounds.filter((compound) => !isSplitRight(compound)).map(({ word }) => word);
  const split = words.filter((word) => splitCompound(word.toLowerCase()).length > 1);
  print(`${list}: both parts right`, compounds.length - wrong.length, compounds.length);
  print(`${list}: simple words split`, split.length, words.length);
  // The test lists stay unseen, so that nobody tunes on them.
  if (showsErrors && list === 'dev') {
    for (const word of [...wrong, ...split])
      process.stdout.write(`  ${word} ${splitCompound(word.toLowerCase()).join(' + ')}\n`);
  }
}

function print(name: string, part: number, whole: number): void {
  process.stdout.write(
    `${name.padEnd(28)} ${((part / whole) * 100).toFixed(2)} %  (${part} of ${whole})\n`,
  );
}
