import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/build/project-root.mjs';
import type { PackIndex } from '../../src/pipeline/packed-chunks.js';

const dist = path.join(projectRoot, 'dist');

function indexOfPack(): PackIndex {
  const bytes = readFileSync(path.join(dist, 'chunks', 'packed.bin'));
  return JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE(0))) as PackIndex;
}

/** What a script that begins with the bundle's loader writes to stderr. */
function stderrOf(script: string): string {
  const code = `const { loaded, loadProgram } = require('./dist/cli/load-program.cjs');${script}`;
  const { stderr, status } = spawnSync(process.execPath, ['--eval', code], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(status, stderr).toBe(0);
  return stderr;
}

describe('the pack', () => {
  test.each([
    '--version',
    'themes --json',
    'themes',
    'keywords --json',
    'keywords',
    'concordance Vertrauen --json',
    'concordance Vertrauen',
  ])('is not opened by %s', (command) => {
    const files = stderrOf(`
      const { main } = loadProgram(require('node:path').resolve('dist/cli/main.cjs'));
      main(${JSON.stringify(command.split(' '))}, process).then(() => {
        process.stderr.write([...loaded.keys()].join('\\n'));
      });`);
    expect(files).toContain('main.cjs');
    expect(files).not.toContain('packed-chunks.cjs');
  });

  test('holds what reads PDF, and no chunk that is a file as well', () => {
    const names = Object.keys(indexOfPack());
    expect(names.some((name) => /^pdfjs-\w+\.cjs$/.test(name))).toBe(true);
    for (const name of names) expect(existsSync(path.join(dist, 'chunks', name)), name).toBe(false);
  });

  test('gives every chunk, and a stack names the chunk it came from', () => {
    const chunks = Object.keys(indexOfPack()).filter((name) => name.endsWith('.cjs'));
    const pdf = chunks.find((name) => name.startsWith('pdfjs-'));
    const stack = stderrOf(`
      const { packedChunk } = require('./dist/chunks/packed-chunks.cjs');
      const chunks = ${JSON.stringify(chunks)}.map(packedChunk);
      if (chunks.some((chunk) => Object.keys(chunk).length === 0)) throw new Error('no exports');
      try {
        packedChunk('${pdf}').getXfaPageViewport(null);
      } catch (error) {
        process.stderr.write(error.stack);
      }`);
    expect(stack).toContain(path.join('dist', 'chunks', pdf!));
  });

  test('says which chunk it does not have', () => {
    const message = stderrOf(`
      try {
        require('./dist/chunks/packed-chunks.cjs').packedChunk('nothing.cjs');
      } catch (error) {
        process.stderr.write(error.message);
      }`);
    expect(message).toBe('nothing.cjs is not in this package.');
  });
});
