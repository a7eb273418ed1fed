import { readFile } from 'node:fs/promises';
import { projectRoot } from './project-root.mjs';

/** Bytes that one stream of a PDF may unpack to; items of an array, a dictionary or a string in it. */
const MOST_UNPACKED = 1 << 25;
const MOST_ITEMS = 1 << 18;

/** pdf.js goes on without what it cannot read; `pdf-reader.ts` asks for the mark. */
const bound = (/** @type {string} */ size, /** @type {number} */ most) =>
  `if(${size}>${most}){globalThis.isPdfTooLarge=true;throw new Error("too large")}`;

/** @type {readonly (readonly [RegExp, string])[]} */
const BOUNDS = [
  [/\b(\w+)=2\*\*24-1;class/, '$1=2**16;class'],
  [/ensureBuffer\((\w+)\)\{(?=const \w+=this\.buffer;if\(\1<=)/, `$&${bound('$1', MOST_UNPACKED)}`],
  [
    /(for await\(const (\w+) of \w+\))(\w+\.push\(\2\)),((\w+)\+=\2\.byteLength);/,
    `$1{$3;$4;${bound('$5', MOST_UNPACKED)}}`,
  ],
  [
    /(case"\[":const (\w+)=\[\];for\(;[^;]*;\))(\2\.push\(this\.getObj\(\w+\)\);)/,
    `$1{${bound('$2.length', MOST_ITEMS)}$3}`,
  ],
  [
    /(set\((\w+),\w+\)\{)(this\.(#\w+)\.set\(\2,\w+\)\}setIfNotExists)/,
    `$1${bound('this.$4.size', MOST_ITEMS)}$3`,
  ],
  [
    // Names and operators that a file invents are kept for good.
    /static get\((\w+)\)\{return (\w+\[\1\])\|\|=(new \w+\(\1\))\}/g,
    `static get($1){if($2)return $2;globalThis.pdfNames=(globalThis.pdfNames??0)+1;${bound('globalThis.pdfNames', MOST_ITEMS)}return $2=$3}`,
  ],
  [
    /(?<=this\.shift\(\),this\.buf1===\w+\)break;)(?=\w+\[\w+\]=this\.getObj\(\w+\)\})/,
    `this.pairs=(this.pairs??0)+1;${bound('this.pairs', MOST_ITEMS)}`,
  ],
  [
    /strBuf=\[\](?=,this\.knownCommands)/,
    `strBuf=Object.assign([],{push(item){${bound('this.length', MOST_ITEMS)}this[this.length]=item}})`,
  ],
];

/**
 * Leaves out what packages drag in and this program never runs:
 * - natural's German stemmer extends a base class that loads the stop words of 58 languages (300 kB of JSON) and a
 *   tokenizer; the stemmer overwrites the one method it uses;
 * - commander loads `child_process`, and with it sockets, for commands that are programs of their own; we have none;
 * - `yaml` offers Node a CommonJS file that cannot be tree-shaken; its ES modules are the same code.
 *
 * And bounds what pdf.js lets a file claim: a character map of 16 million entries costs a gigabyte of memory, a real one
 * has at most 65,536; a stream may unpack to a thousand times its size, a real one without pictures to some megabytes.
 *
 * @type {import('esbuild').Plugin}
 */
export const slimPackages = {
  name: 'slim-packages',
  setup(build) {
    build.onResolve({ filter: /^\.\/stemmer_de$/ }, ({ path }) => ({
      path,
      namespace: 'empty-class',
    }));
    build.onLoad({ filter: /.*/, namespace: 'empty-class' }, () => ({
      contents: 'module.exports = class {};',
      loader: 'js',
    }));
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'empty-object' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'empty-object' }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const bounded = BOUNDS.reduce((text, [pattern, replacement]) => {
        const next = text.replace(pattern, replacement);
        if (next === text) throw new Error(`pdf.js: ${pattern} is not where it was.`);
        return next;
      }, source);
      return { contents: bounded, loader: 'js' };
    });
    build.onResolve({ filter: /^yaml$/ }, ({ kind }) =>
      build.resolve('./node_modules/yaml/browser/index.js', { kind, resolveDir: projectRoot }),
    );
  },
};
