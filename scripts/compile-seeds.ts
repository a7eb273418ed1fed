/** Writes data/compiled-seeds.txt: the YAML files of the bundled documents, parsed, with the digests of what they hold. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseManifest } from '../src/sources/manifest.js';
import { parseThemeFile } from '../src/sources/theme-file.js';

const HEADER = `# The YAML files of seeds/ as parsed, so that a start on the bundled documents needs no YAML parser. A line: kind, SHA-256
# of the file, JSON. A file that is not of its digest is parsed. Written by scripts/compile-seeds.ts; not edited by hand.
# Licence: as the seeds, see NOTICE.
`;

async function lineOf(
  kind: string,
  name: string,
  parse: (source: string, file: string) => Promise<unknown>,
): Promise<string> {
  const bytes = readFileSync(path.join('seeds', name));
  const digest = createHash('sha256').update(bytes).digest('hex');
  const parsed = await parse(bytes.toString('utf8'), name);
  return `${kind} ${digest} ${JSON.stringify(parsed)}\n`;
}

const themes = await lineOf('themes', 'themes.yaml', parseThemeFile);
const manifest = await lineOf('manifest', 'corpus.yaml', async (source, file) => {
  const { title, entries } = await parseManifest(source, file);
  return { title, entries };
});
writeFileSync(path.join('data', 'compiled-seeds.txt'), `${HEADER}${themes}${manifest}`);
