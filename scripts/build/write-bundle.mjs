import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/** Folders of `dist/` that others make. */
const KEPT = ['types', 'code-cache'];

/**
 * Brings `dist/` to what the bundle holds: new files first, each by a rename, stale ones last, so that a program
 * started meanwhile finds every file it imports. `dist/types` and `dist/code-cache` are left alone.
 *
 * @param {readonly import('./merge-chunks.mjs').File[]} files
 */
export async function writeBundle(files) {
  const dist = path.join(projectRoot, 'dist');
  // Chunks before the entries that import them.
  const chunksFirst = [...files].sort(
    (left, right) => Number(isEntry(left.path)) - Number(isEntry(right.path)),
  );
  for (const file of chunksFirst) {
    const present = await readFile(file.path).catch(() => null);
    if (present?.equals(file.contents)) continue;
    await mkdir(path.dirname(file.path), { recursive: true });
    const temporary = `${file.path}.${process.pid}`;
    await writeFile(temporary, file.contents);
    await rename(temporary, file.path);
  }
  const wanted = new Set(files.map((file) => path.resolve(file.path)));
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || KEPT.some((kept) => full.startsWith(path.join(dist, kept) + path.sep)))
      continue;
    if (!wanted.has(full)) await rm(full, { force: true });
  }
  await writeFile(path.join(dist, 'built'), '');
}

/** @param {string} file */
function isEntry(file) {
  return !file.includes(`${path.sep}chunks${path.sep}`);
}
