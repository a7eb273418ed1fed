import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/build/project-root.mjs';
import { generator } from '../../src/model/generator.js';

test('results name the package and its version', () => {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  expect(generator).toEqual({ name: manifest.name, version: manifest.version });
});
