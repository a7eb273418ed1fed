import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/build/project-root.mjs';
import { pack } from '../../scripts/check/pack.mjs';

/** The part of `npm pack --json` that the package check reads. */
const SCHEMA = {
  type: 'object',
  required: ['filename', 'size', 'unpackedSize', 'files'],
  properties: {
    filename: { type: 'string', pattern: '^qa-sgb2-\\d+\\.\\d+\\.\\d+.*\\.tgz$' },
    size: { type: 'integer', exclusiveMinimum: 0 },
    unpackedSize: { type: 'integer', exclusiveMinimum: 0, maximum: 4_900_000 },
    files: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['path', 'size'],
        properties: { path: { type: 'string' }, size: { type: 'integer', minimum: 0 } },
      },
    },
  },
};

test('npm lists what would be published as the package check expects it', () => {
  const validate = new Ajv({ strict: true }).compile(SCHEMA);
  const packed = pack();
  expect(validate(packed), JSON.stringify(validate.errors)).toBe(true);
  const paths = packed.files.map((file) => file.path);
  expect(paths).toContain('bin/qa-sgb2.js');
  expect(paths).toContain('dist/cli/main.cjs');
  expect(paths.filter((file) => /^(src|tests|bench|scripts)\//.test(file))).toEqual([]);
});

test('users install no other package', () => {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
    expect(manifest).not.toHaveProperty(kind);
  }
});

test('the bin starts Node on every system', () => {
  const bin = readFileSync(path.join(projectRoot, 'bin', 'qa-sgb2.js'), 'utf8');
  expect(bin.startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('the lock file names no registry', () => {
  const lock = readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8');
  expect(lock).not.toMatch(/"resolved":|https?:\/\/registry/);
});

test('the lock file knows the binaries of every system', () => {
  const { packages } = JSON.parse(
    readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'),
  ) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages),
    ),
  );
  // Run: node scripts/complete-lock.mjs
  expect(missing).toEqual([]);
});
