import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { staticClosure } from './static-closure.mjs';

/**
 * @typedef {import('esbuild').Metafile} Metafile
 * @typedef {import('./merge-chunks.mjs').File} File
 */

/** The module that loads what is packed, and the pack; both in `dist/chunks`. */
const LOADER = 'packed-chunks.cjs';
const PACK = 'packed.bin';

const LIBRARY = 'src/index.ts';

/** Loaded on demand and often: common commands on the bundled documents, and what they print in a terminal. */
const OFTEN_LOADED = [
  'src/cli/commands/entities.ts',
  'src/pipeline/cache/answer-cache.ts',
  'src/pipeline/cache/kept-parts.ts',
  'src/pipeline/general-german.ts',
  'src/pipeline/name-recognizer.ts',
  'src/pipeline/workers/run-in-threads.ts',
  'src/presentation/present-concordance.ts',
  'src/presentation/present-entities.ts',
  'src/presentation/present-keywords.ts',
  'src/presentation/present-themes.ts',
  'src/rendering/load-renderer.ts',
  'src/rendering/terminal/render-terminal.ts',
];

/**
 * Puts the chunks that few runs need into one compressed file, of which `src/pipeline/packed-chunks.ts` loads them; the
 * other files then ask there.
 *
 * @param {readonly File[]} files CommonJS modules of the bundle
 * @param {Metafile} metafile of the build that made the chunks
 * @param {ReadonlyMap<string, string>} texts what else to pack, by name
 * @returns {File[]}
 */
export function packChunks(files, metafile, texts) {
  const rare = rareChunks(metafile);
  const isRare = (/** @type {File} */ file) => rare.has(path.basename(file.path));
  const linked = files.map((file) => linkedTo(rare, file));
  const packed = linked.filter(isRare);
  if (packed.length === 0) throw new Error('The bundle has no chunks to pack.');
  const members = new Map(packed.map((file) => [path.basename(file.path), file.text]));
  for (const [name, text] of texts) members.set(name, text);
  const folder = path.dirname(/** @type {File} */ (packed[0]).path);
  return [
    ...linked.filter((file) => !isRare(file)),
    { path: path.join(folder, PACK), contents: packOf(members), text: '' },
  ];
}

/**
 * Names of the chunks that neither a thread nor the command line nor what is often loaded needs from the start. What
 * the library alone needs is among them.
 *
 * @param {Metafile} metafile
 */
function rareChunks(metafile) {
  const outputs = Object.entries(metafile.outputs);
  const onDemand = new Set(
    outputs.flatMap(([, { imports }]) =>
      imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path: target }) => target),
    ),
  );
  const often = new Set(OFTEN_LOADED);
  const kept = new Set();
  for (const [output, { entryPoint }] of outputs) {
    if (entryPoint === undefined || (onDemand.has(output) && !often.delete(entryPoint))) continue;
    kept.add(output);
    if (entryPoint === LIBRARY) continue;
    for (const needed of staticClosure(metafile, output)) kept.add(needed);
  }
  if (often.size > 0) throw new Error(`No chunk begins with ${[...often].join(', ')}.`);
  const rare = outputs.map(([output]) => output).filter((output) => !kept.has(output));
  return new Set(rare.map((output) => `${path.posix.basename(output, '.js')}.cjs`));
}

/**
 * The file with its `require` of rare chunks asking the loader instead.
 *
 * @param {ReadonlySet<string>} rare
 * @param {File} file
 * @returns {File}
 */
function linkedTo(rare, file) {
  const text = file.text.replaceAll(
    /\brequire\("(\.{1,2}\/(?:[\w-]+\/)*)([\w.-]+)"\)/g,
    (call, folder, name) =>
      rare.has(name) ? `require("${folder}${LOADER}").packedChunk("${name}")` : call,
  );
  return { path: file.path, contents: Buffer.from(text), text };
}

/** @param {ReadonlyMap<string, string>} members */
function packOf(members) {
  /** @type {Record<string, readonly [number, number]>} a `PackIndex` */
  const index = {};
  const parts = [];
  let start = 0;
  for (const [name, text] of [...members].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const part = compressed(Buffer.from(text));
    index[name] = [start, start + part.length];
    parts.push(part);
    start += part.length;
  }
  const head = Buffer.from(`${JSON.stringify(index)}\n`);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, ...parts]);
}

/** @param {Buffer} bytes */
function compressed(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
