/**
 * What few runs need lies in one file, each chunk of the bundle compressed on its own: readers of PDF and HTML, writers
 * of workbooks and the like are half of the program's code. Long lists of words lie there as well.
 * `scripts/build/pack-chunks.mjs` writes that file and has its chunks loaded from here.
 *
 * A pack: the length of its index (uint32, little-endian), the index as JSON, then its members in Brotli.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type LoadedModule, moduleScript, runModule, wrapped } from './module-script.js';

/** By name, where a member begins and ends behind the index. */
export type PackIndex = Readonly<Record<string, readonly [start: number, end: number]>>;

interface Pack {
  readonly index: PackIndex;
  readonly members: Buffer;
}

const loaded = new Map<string, LoadedModule>();
let pack: Pack | undefined;

/** What the chunk called `name` exports; it is unpacked and run when it is first asked for. */
export function packedChunk(name: string): unknown {
  const present = loaded.get(name);
  if (present !== undefined) return present.exports;
  const file = path.join(__dirname, name);
  const module: LoadedModule = { exports: {} };
  const script = moduleScript(file, wrapped(packedText(name)));
  loaded.set(name, module);
  // Chunks lie beside this file or are packed with it, so what is relative to them is relative to it.
  runModule(script, module, file, require);
  return module.exports;
}

/** A member as text: the code of a chunk, to be read by people as well, or a list. Throws when there is none. */
export function packedText(name: string): string {
  pack ??= readPack(path.join(__dirname, 'packed.bin'));
  const place = pack.index[name];
  if (place === undefined) throw new Error(`${name} is not in this package.`);
  return brotliDecompressSync(pack.members.subarray(...place)).toString();
}

function readPack(file: string): Pack {
  const bytes = readFileSync(file);
  const start = 4 + bytes.readUInt32LE(0);
  const index = JSON.parse(bytes.toString('utf8', 4, start)) as PackIndex;
  return { index, members: bytes.subarray(start) };
}
