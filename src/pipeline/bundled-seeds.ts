import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folder of the bundled documents: beside `dist/` in a package, beside `src/` in a checkout. */
export function bundledSeeds(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const seeds = path.join(folder, 'seeds');
    if (existsSync(path.join(seeds, 'corpus.yaml'))) return seeds;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The bundled documents are missing from the package.');
    folder = parent;
  }
}

/** The theme file of the bundled documents. */
export function bundledThemes(): string {
  return path.join(bundledSeeds(), 'themes.yaml');
}
