import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/sources/examine/examine.js';
import { sourceFromString } from '../../../src/sources/read.js';

const prose = readFileSync('tests/fixtures/formats/source.md', 'utf8').replace(
  /^---.*?\n---\n/s,
  '',
);
const codesOf = (text: string): readonly string[] =>
  examine(sourceFromString('a.md', text, 'md')).findings.map(({ code }) => code);

describe('examine', () => {
  it('finds nothing wrong in sound texts', () => {
    expect(examine(sourceFromString('a.md', prose, 'md'))).toMatchObject({
      findings: [],
      score: 0,
    });
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const source = sourceFromString(name, readFileSync(path.join('seeds', name), 'utf8'));
      expect(examine(source).score, name).toBeLessThan(15);
    }
  });

  it.each([
    ['replacement-characters', prose.replaceAll('ü', '\ufffd')],
    ['mojibake', prose.replaceAll('ü', 'Ã¼')],
    ['letters-lost', prose.replaceAll('fi', '\ue001')],
    ['umlauts-missing', prose.replace(/[äöüÄÖÜß]/g, 'ae')],
    ['words-torn', prose.replace(/(?<=[ -])(\p{L}\p{L})(?=\p{L}{5})/gu, '$1 ')],
    ['words-glued', prose.replace(/(?<=\p{Ll}) (?=\p{Lu})/gu, '')],
    ['hyphens-left', prose.replaceAll('ung ', 'u- ng ')],
    ['not-german', 'the quick brown fox jumps over the lazy dog and runs away again '.repeat(8)],
    ['little-text', 'Kurzer Text.'],
    [
      'order-doubtful',
      'und so geht dieser Absatz mitten im Satz los und hört ebenso mitten im Satz\n\n'.repeat(8),
    ],
  ])('finds %s', (code, text) => {
    expect(codesOf(text)).toContain(code);
  });

  it('finds spaced letters that no repair has joined', () => {
    const source = sourceFromString('a.txt', 'x');
    const { findings } = examine({ ...source, text: 'Das war ein g r o ß e r Erfolg.' });
    expect(findings.map(({ code }) => code)).toContain('letters-spaced');
  });

  it('says where the first one stands', () => {
    const { findings } = examine(
      sourceFromString('a.txt', `${prose}\n\nEin Wort mit \ufffd darin.`),
    );
    const line = prose.split('\n').length + 2;
    expect(findings[0]).toMatchObject({
      code: 'replacement-characters',
      count: 1,
      place: { line },
    });
    expect(findings[0]!.sample).toContain('mit \ufffd darin');
  });

  it('sorts the worst first', () => {
    const slightly = examine(sourceFromString('a', prose.replace('ü', '\ufffd'))).score;
    const badly = examine(sourceFromString('b', prose.replaceAll('ü', '\ufffd'))).score;
    expect(badly).toBeGreaterThan(slightly);
    expect(slightly).toBeGreaterThan(0);
  });
});
