import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';
import { staticClosure } from './static-closure.mjs';

/**
 * @typedef {import('esbuild').OutputFile} OutputFile
 * @typedef {import('esbuild').Metafile} Metafile
 * @typedef {Pick<OutputFile, 'path' | 'contents' | 'text'>} File
 * @typedef {{ file: string, aliases: Map<string, string> }} Place where a chunk has gone, and new names of its exports
 */

/**
 * esbuild makes a chunk of each set of modules that the same entries share; loading twenty small ones costs Node more
 * than what is in them. Here the chunks that two entries always load become one file, `core`, and those that only the
 * second always loads become part of it. All other files then import from these two.
 *
 * Returns the files of the bundle with new contents, and the name of the second entry's file in `chunks/`.
 *
 * @param {readonly OutputFile[]} files
 * @param {Metafile} metafile
 * @param {{ root: string, first: string, second: string }} entries paths in the metafile
 * @returns {Promise<{ files: File[], second: string }>}
 */
export async function mergeChunks(files, metafile, { root, first, second }) {
  const texts = new Map(files.map((file) => [path.basename(file.path), file.text]));
  const ofSecond = staticClosure(metafile, second);
  const shared = [...staticClosure(metafile, first)].filter((file) => ofSecond.has(file)).sort();
  const own = [second, ...[...ofSecond].filter((file) => !shared.includes(file)).sort()];
  /** @type {Map<string, Place>} */
  const places = new Map();
  const core = await joined(shared, metafile, texts, places);
  const coreName = `core-${digest(core)}.js`;
  for (const file of shared) placeOf(places, file).file = coreName;
  const program = moved(await joined(own, metafile, texts, places), places);
  const programName = `${path.posix.basename(second, '.js')}-${digest(program)}.js`;
  for (const file of own) placeOf(places, file).file = programName;
  const chunks = path.join(root, 'dist', 'chunks');
  const kept = files
    .filter((file) => !places.has(path.basename(file.path)))
    .map((file) => asFile(file.path, moved(file.text, places)));
  return {
    files: [
      asFile(path.join(chunks, coreName), moved(core, places)),
      asFile(path.join(chunks, programName), moved(program, places)),
      ...kept,
    ],
    second: programName,
  };
}

/** @param {Map<string, Place>} places @param {string} file @returns {Place} */
function placeOf(places, file) {
  const name = path.posix.basename(file);
  const place = places.get(name) ?? { file: name, aliases: new Map() };
  places.set(name, place);
  return place;
}

/**
 * One file of several; a name that two of them export gets a number in the later one.
 *
 * @param {readonly string[]} parts
 * @param {Metafile} metafile
 * @param {Map<string, string>} texts
 * @param {Map<string, Place>} places
 */
async function joined(parts, metafile, texts, places) {
  const taken = new Set();
  const exports = parts.map((part) => {
    const { aliases } = placeOf(places, part);
    const names = metafile.outputs[part]?.exports ?? [];
    const specifiers = names.map((name) => {
      let alias = name;
      for (let number = 2; taken.has(alias); number++) alias = `${name}$${number}`;
      taken.add(alias);
      aliases.set(name, alias);
      return `${name} as ${alias}`;
    });
    return `export { ${specifiers.join(', ')} } from './${path.posix.basename(part)}';`;
  });
  const members = new Set(parts.map((part) => path.posix.basename(part)));
  const { outputFiles } = await build({
    stdin: {
      contents: exports.join('\n'),
      resolveDir: '/',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    plugins: [
      {
        name: 'files-in-memory',
        setup(plugin) {
          plugin.onResolve({ filter: /.*/ }, ({ path: target, kind }) => {
            const name = path.posix.basename(target);
            if (!members.has(name)) return { path: target, external: true };
            // A part that is loaded on demand stays so: its file then imports from this one.
            if (kind === 'dynamic-import') return { path: `./${name}`, external: true };
            return { path: name, namespace: 'memory' };
          });
          plugin.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path: name }) => ({
            contents: texts.get(name) ?? '',
          }));
        },
      },
    ],
  });
  return /** @type {OutputFile} */ (outputFiles[0]).text;
}

/**
 * The code with its imports from where their files have gone.
 *
 * @param {string} code
 * @param {ReadonlyMap<string, Place>} places
 */
function moved(code, places) {
  return code
    .replaceAll(
      /((?:import|export)\s*\{)([^{}]*)(\}\s*from\s*["'](?:\.{1,2}\/)(?:chunks\/)?([\w.-]+\.js)["'])/g,
      (all, before, specifiers, after, name) => {
        const place = places.get(name);
        if (place === undefined) return all;
        return `${before}${specifiers.split(',').map(aliased(place)).join(',')}${after}`;
      },
    )
    .replaceAll(
      /((?:from|import|import\()\s*["'])(\.{1,2}\/(?:chunks\/)?)([\w.-]+\.js)(?=["'])/g,
      (all, before, folder, name) => {
        const place = places.get(name);
        return place === undefined ? all : `${before}${folder}${place.file}`;
      },
    );
}

/** @param {Place} place @returns {(specifier: string) => string} */
function aliased({ aliases }) {
  return (specifier) => {
    const [name = '', local = name] = specifier.trim().split(/\s+as\s+/);
    const alias = aliases.get(name) ?? name;
    return alias === local ? alias : `${alias} as ${local}`;
  };
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

/** @param {string} file @param {string} text @returns {File} */
function asFile(file, text) {
  return { path: file, contents: Buffer.from(text), text };
}
