import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../build/bundle.mjs';
import { bundledPackages } from '../build/bundled-packages.mjs';
import { projectRoot } from '../build/project-root.mjs';
import { thirdPartyNotices } from '../build/third-party-notices.mjs';

/** Licences that ask for no more than their text and copyright line to be passed on. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
]);

/** THIRD-PARTY-NOTICES.txt names what is in the bundle of the present sources, all of it under permissive licences. */
export async function checkNotices() {
  const { metafile } = await bundle();
  const packages = await bundledPackages(metafile);
  const problems = packages
    .filter(({ license }) => !PERMISSIVE.has(license))
    .map(
      ({ name, version, license }) => `${name} ${version}: licence ${license} needs a decision.`,
    );
  const file = path.join(projectRoot, 'THIRD-PARTY-NOTICES.txt');
  const written = await readFile(file, 'utf8').catch(() => '');
  if (written.replaceAll('\r\n', '\n') !== (await thirdPartyNotices(metafile))) {
    problems.push('THIRD-PARTY-NOTICES.txt is not of this bundle. Run: npm run build');
  }
  return { examined: packages.length, what: 'bundled packages', problems };
}
