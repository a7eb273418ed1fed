import { describe, expect, it } from 'vitest';
import { findMethods, methodNames } from '../../../src/presentation/methods/find-methods.js';

const namesOf = (name: string) => findMethods(name)?.map((method) => method.name);

describe('findMethods', () => {
  it.each([
    ['lrc', ['lrc']],
    ['LRC', ['lrc']],
    ['log-ratio', ['logRatio']],
    ['perthousand', ['perThousand']],
    ['interval', ['wilson']],
    ['paragraph share', ['paragraphShare']],
    ['p', ['permutation']],
  ])('%s finds %j', (asked, expected) => {
    expect(namesOf(asked)).toEqual(expected);
  });

  it('finds every name and alias', () => {
    const { names, aliases } = methodNames();
    for (const name of [...names, ...aliases]) expect(namesOf(name)).toHaveLength(1);
  });

  it('gives all rules of themes', () => {
    expect(namesOf('themes')).toEqual(
      expect.arrayContaining(
        'theme-matching perThousand wilson bootstrap logRatio lrc g2 bic permutation holm verdict peak paragraphShare words year'.split(
          ' ',
        ),
      ),
    );
    expect(namesOf('themes')).not.toContain('tfidf');
  });

  it.each(methodNames().commands.map((name) => [name]))('knows the command %s', (name) => {
    expect(namesOf(name)!.length).toBeGreaterThan(1);
  });

  it('finds nothing for what it does not know', () => {
    expect(findMethods('constructor')).toBeNull();
    expect(findMethods('')).toBeNull();
  });
});
