import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reference data whose licences keep it out of the repository. It is looked for in the folder that `QA_SHARED`
 * names, otherwise in `../shared` beside the checkout; null when it is not there.
 */
export function sharedPath(path: string): string | null {
  const full = join(process.env.QA_SHARED ?? join(process.cwd(), '..', 'shared'), path);
  return existsSync(full) ? full : null;
}

/** Text of a reference file, or null after saying on stderr that it is missing. */
export function sharedText(path: string): string | null {
  const full = sharedPath(path);
  if (full === null) {
    process.stderr.write(
      `skipped: ../shared/${path} is not present (set QA_SHARED to its folder)\n`,
    );
    return null;
  }
  return readFileSync(full, 'utf8');
}
