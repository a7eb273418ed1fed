import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rollTypes } from '../../scripts/build/roll-types.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-types-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function rolled(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return rollTypes(path.join(folder, 'index.d.ts'));
}

describe('rollTypes', () => {
  test('keeps what is exported and what that needs, with its documentation', () => {
    const text = rolled({
      'index.d.ts': `export { count } from './a/count.js';\n`,
      'a/count.d.ts': `import type { Row } from '../row.js';
/** Counts rows. */
export declare function count(rows: readonly Row[]): number;
export declare function unused(): void;
`,
      'row.d.ts': 'export interface Row {\n    readonly unused: string;\n}\n',
    });
    expect(text).toBe(`/** Counts rows. */
declare function count(rows: readonly Row[]): number;
interface Row {
    readonly unused: string;
}
export { count };
`);
  });

  test('a second declaration of a name gets a number, and properties of that name do not', () => {
    const text = rolled({
      'index.d.ts': `export type { Left } from './left.js';\nexport * from './right.js';\n`,
      'left.d.ts':
        'interface Span {\n    Span: number;\n}\nexport interface Left extends Span {\n}\n',
      'right.d.ts':
        'interface Span {\n    end: number;\n}\nexport interface Right {\n    Span: Span;\n}\n',
    });
    expect(text).toContain('interface Left extends Span {');
    expect(text).toContain('interface Span {\n    Span: number;');
    expect(text).toContain('interface Right {\n    Span: Span$2;');
    expect(text).toContain('interface Span$2 {\n    end: number;');
  });

  test('classes that are exported as types stay so', () => {
    const text = rolled({
      'index.d.ts': `export { type Corpus, open } from './corpus.js';\n`,
      'corpus.d.ts':
        'export declare class Corpus {\n}\nexport declare function open(): Promise<Corpus>;\n',
    });
    expect(text).toContain('\nexport { type Corpus, open };\n');
  });

  test('types of packages are refused', () => {
    const files = {
      'index.d.ts': `import type { Readable } from 'node:stream';\nexport declare const a: Readable;\n`,
    };
    expect(() => rolled(files)).toThrow('node:stream');
  });
});
