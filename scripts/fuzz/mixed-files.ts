import { readFileSync } from 'node:fs';
import { zipOf } from '../../tests/sources/zip-of.js';

const GOOD = [
  'source.md',
  'pandoc.html',
  'pandoc.docx',
  'libreoffice.odt',
  'libreoffice.epub',
  'pandoc.rtf',
  'pandoc.tei',
  'libreoffice.pdf',
] as const;

const read = (name: string): Uint8Array => readFileSync(`tests/fixtures/formats/${name}`);

/** Ways to be broken: the extension, the bytes, and what the program says of them. */
const BROKEN: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['docx', () => read('pandoc.docx').slice(0, 5000), /damaged/],
  ['pdf', () => read('libreoffice.pdf').slice(0, 900), /damaged/],
  ['txt', () => new Uint8Array(0), /empty/],
  ['odt', () => zipOf([{ name: 'content.xml', data: '<a><b></a>' }]), /damaged|not supported/],
  ['doc', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /not supported/],
];

const EVERY = 20;

/** Files of all kinds by name, in order of name; every twentieth is broken, `broken` says why. */
export function mixedFiles(count: number): {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly broken: Readonly<Record<string, RegExp>>;
} {
  const files: Record<string, Uint8Array> = {};
  const broken: Record<string, RegExp> = {};
  for (let index = 0; index < count; index++) {
    const number = String(index).padStart(5, '0');
    if (index % EVERY === EVERY - 1) {
      const [extension, make, reason] = BROKEN[Math.floor(index / EVERY) % BROKEN.length]!;
      const name = `${number}.${extension}`;
      files[name] = make();
      broken[name] = reason;
      continue;
    }
    const fixture = GOOD[index % GOOD.length]!;
    files[`${number}.${fixture.split('.').at(-1)}`] = read(fixture);
  }
  return { files, broken };
}
