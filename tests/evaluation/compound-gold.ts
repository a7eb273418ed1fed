import { splitCompound } from '../../src/language/german/compounds.js';
import compoundsDev from './gold/compounds-dev.txt';
import compoundsTest from './gold/compounds-test.txt';
import simpleWordsDev from './gold/simple-words-dev.txt';
import simpleWordsTest from './gold/simple-words-test.txt';

export interface GoldCompound {
  readonly word: string;
  readonly modifiers: readonly string[];
  readonly heads: readonly string[];
}

export interface CompoundGold {
  /** Compounds with their two immediate parts. */
  readonly compounds: readonly GoldCompound[];
  /** Distinct words that are no compounds. */
  readonly simpleWords: readonly string[];
}

/** The lists to tune on and the lists to measure on. */
export const compoundGold: Readonly<Record<'dev' | 'test', CompoundGold>> = {
  dev: { compounds: compoundsOf(compoundsDev), simpleWords: wordsOf(simpleWordsDev) },
  test: { compounds: compoundsOf(compoundsTest), simpleWords: wordsOf(simpleWordsTest) },
};

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

function contentLines(file: string): string[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function compoundsOf(file: string): GoldCompound[] {
  return contentLines(file).map((line) => {
    const [word, modifiers, heads] = line.split(' ');
    return { word: word!, modifiers: modifiers!.split('/'), heads: heads!.split('/') };
  });
}

function wordsOf(file: string): string[] {
  return [...new Set(contentLines(file).join(' ').split(' '))];
}
