import { readFileSync } from 'node:fs';
import { splitCompound } from '../../src/language/german/compounds.js';

interface GoldCompound {
  readonly word: string;
  readonly modifiers: readonly string[];
  readonly heads: readonly string[];
}

function contentLines(file: string): string[] {
  return readFileSync(new URL(`gold/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Compounds with their two immediate parts. */
export function goldCompounds(file: string): GoldCompound[] {
  return contentLines(file).map((line) => {
    const [word, modifiers, heads] = line.split(' ');
    return { word: word!, modifiers: modifiers!.split('/'), heads: heads!.split('/') };
  });
}

/** Distinct words that are no compounds. */
export function goldSimpleWords(file: string): string[] {
  return [...new Set(contentLines(file).join(' ').split(' '))];
}

/** Both parts right: each found as it stands in the gold, or split further as it would be on its own. */
export function isSplitRight({ word, modifiers, heads }: GoldCompound): boolean {
  const found = splitCompound(word.toLowerCase()).join('+');
  return modifiers.some((modifier) =>
    heads.some((head) =>
      [modifier, splitCompound(modifier).join('+')].some((left) =>
        [head, splitCompound(head).join('+')].some((right) => found === `${left}+${right}`),
      ),
    ),
  );
}
