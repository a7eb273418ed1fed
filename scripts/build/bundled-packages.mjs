import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

const RUNTIME = 'node_modules/assemblyscript/std/assembly/rt/tlsf.ts';

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license SPDX expression of its package.json
 * @property {string} folder absolute
 * @property {string[]} files absolute, sorted; those with code in the bundle
 */

/**
 * Packages whose code is in the bundle, by name. Files that were tree-shaken to nothing do not count.
 *
 * @param {import('esbuild').Metafile} metafile
 * @returns {Promise<BundledPackage[]>}
 */
export async function bundledPackages(metafile) {
  /** @type {Map<string, Set<string>>} */
  const filesByFolder = new Map();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      // WebAssembly of ours has the memory manager of its compiler in it.
      const from = input.startsWith('assembly:') ? RUNTIME : input;
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(from)?.[0];
      if (folder === undefined || bytesInOutput === 0) continue;
      const files = filesByFolder.get(folder) ?? new Set();
      filesByFolder.set(folder, files.add(path.join(projectRoot, from)));
    }
  }
  const packages = [];
  for (const [folder, files] of filesByFolder) {
    const absolute = path.join(projectRoot, folder);
    const manifest = JSON.parse(await readFile(path.join(absolute, 'package.json'), 'utf8'));
    const { name, version, license } = manifest;
    packages.push({ name, version, license, folder: absolute, files: [...files].sort() });
  }
  return packages.sort((left, right) => {
    const leftKey = `${left.name} ${left.version}`;
    const rightKey = `${right.name} ${right.version}`;
    return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
  });
}
