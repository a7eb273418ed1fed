import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundledPackages } from './bundled-packages.mjs';
import { projectRoot } from './project-root.mjs';

const RULE = '='.repeat(80);

/**
 * Text of THIRD-PARTY-NOTICES.txt: every package with code in the bundle, its licence file, and the copyright
 * headers of its files where they say more than that licence. Throws when a package has no licence text.
 *
 * @param {import('esbuild').Metafile} metafile
 */
export async function thirdPartyNotices(metafile) {
  const parts = [
    'qa-sgb2 contains code of the following packages. Data and documents are listed in NOTICE.\n',
  ];
  for (const { name, version, license, folder, files } of await bundledPackages(metafile)) {
    const text = await licenceText(name, folder);
    if (text === null) throw new Error(`${name} ${version} has no licence text.`);
    const headers = await copyrightHeaders(files, text);
    parts.push(`${RULE}\n${name} ${version} (${license})\n${RULE}\n\n${text}\n`, ...headers);
  }
  return parts.join('\n');
}

/**
 * The licence of a package, and what `licences/NAME.txt` adds where the package itself does not say everything.
 *
 * @param {string} name
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
async function licenceText(name, folder) {
  const added = path.join(
    projectRoot,
    'scripts',
    'build',
    'licences',
    `${name.replace('/', '-')}.txt`,
  );
  const texts = [
    await packagedLicence(folder),
    existsSync(added) ? tidy(await readFile(added, 'utf8')) : null,
  ].filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('\n\n');
}

/**
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
async function packagedLicence(folder) {
  const names = (await readdir(folder)).sort();
  const licence = names.find((name) => /^licen[cs]e/i.test(name));
  if (licence !== undefined) return tidy(await readFile(path.join(folder, licence), 'utf8'));
  // A few packages keep their licence in the readme alone.
  const readme = names.find((name) => /^readme/i.test(name));
  if (readme === undefined) return null;
  const section = /^#+ *licen[cs]e\b[\s\S]*/im.exec(
    await readFile(path.join(folder, readme), 'utf8'),
  );
  return section === null ? null : tidy(section[0]);
}

/**
 * Comments at the head of a file that state a copyright not stated in the licence file.
 *
 * @param {readonly string[]} files
 * @param {string} licence
 */
async function copyrightHeaders(files, licence) {
  const found = new Set();
  for (const file of files) {
    const code = await readFile(file, 'utf8');
    const comment = /^\s*\/\*([\s\S]*?)\*\//.exec(code)?.[1];
    if (comment === undefined || !/copyright/i.test(comment)) continue;
    const text = tidy(comment.replaceAll(/^ *\* ?/gm, ''));
    const statement = /copyright[^\n]*/i.exec(text)?.[0] ?? '';
    if (!licence.includes(statement)) found.add(`From ${path.basename(file)}:\n\n${text}\n`);
  }
  return found;
}

/** @param {string} text */
function tidy(text) {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}
