import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// SHA-256 of the texts as they were published.
const digests: Readonly<Record<string, string>> = {
  '2019-fachtagung-vertrauen.txt':
    'a47f475e6b720f4a4660a37a86fb754c83b1e7491c3b3fa01467c3366c277e5a',
  '2021-digitale-reihe-chancen-im-wandel.txt':
    '43271769eed2f73abc462c1cff7782d5c1ffc67ce29aa291ef64bb9394b73183',
  '2023-fachtagung-stolz-und-aufbruch.txt':
    '3d38c4f291e5650705ee50303d463afbaab8972c56152ccfb6aee82d44607e1f',
  '2024-fachtagung-resilienz.txt':
    'd270365ff7910d6ab5042a6da82c5c7c99eec7b88c8bd69fa054fc0e4c64331d',
  'interview-wir-geben-niemanden-auf.txt':
    '4f38353ac27b4a4f7a96924473ecb02ad36237391b3c98d550ef359da11b2676',
};

describe('the seeds', () => {
  it.each(Object.entries(digests))('%s is unchanged, byte for byte', (name, digest) => {
    const bytes = readFileSync(`seeds/${name}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  });
});
