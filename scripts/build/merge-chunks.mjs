import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * @typedef {import('esbuild').OutputFile} OutputFile
 * @typedef {import('esbuild').Metafile} Metafile
 * @typedef {Pick<OutputFile, 'path' | 'contents' | 'text'>} File
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
  const core = await joined(shared, metafile, texts);
  const coreName = `core-${digest(core)}.js`;
  const toCore = new Map(shared.map((file) => [path.posix.basename(file), coreName]));
  const program = renamed(await joined(own, metafile, texts), toCore);
  const programName = `${path.posix.basename(second, '.js')}-${digest(program)}.js`;
  const names = new Map(own.map((file) => [path.posix.basename(file), programName]));
  for (const [name, target] of toCore) names.set(name, target);
  const chunks = path.join(root, 'dist', 'chunks');
  const kept = files
    .filter((file) => !names.has(path.basename(file.path)))
    .map((file) => asFile(file.path, renamed(file.text, names)));
  return {
    files: [
      asFile(path.join(chunks, coreName), renamed(core, names)),
      asFile(path.join(chunks, programName), renamed(program, names)),
      ...kept,
    ],
    second: programName,
  };
}

/** @param {Metafile} metafile @param {string} entry */
function staticClosure(metafile, entry) {
  const found = new Set();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { path: target, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement' || found.has(target) || !(target in metafile.outputs))
        continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

/** @param {readonly string[]} parts @param {Metafile} metafile @param {Map<string, string>} texts */
async function joined(parts, metafile, texts) {
  const exported = parts.flatMap((part) => metafile.outputs[part]?.exports ?? []);
  if (new Set(exported).size < exported.length) {
    throw new Error('Two chunks export the same name: they cannot become one file.');
  }
  const members = new Set(parts.map((part) => path.posix.basename(part)));
  const { outputFiles } = await build({
    stdin: {
      contents: [...members].map((name) => `export * from './${name}';`).join('\n'),
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

/** @param {string} code @param {ReadonlyMap<string, string>} names by present name */
function renamed(code, names) {
  return code.replaceAll(
    /((?:from|import|import\()\s*["'])(\.{1,2}\/(?:chunks\/)?)([\w.-]+\.js)(?=["'])/g,
    (all, before, folder, name) => (names.has(name) ? `${before}${folder}${names.get(name)}` : all),
  );
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

/** @param {string} file @param {string} text @returns {File} */
function asFile(file, text) {
  return { path: file, contents: Buffer.from(text), text };
}
