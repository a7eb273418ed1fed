import path from 'node:path';
import { build } from 'esbuild';
import { commonJs, facade } from './common-js.mjs';
import { assembly } from './compile-assembly.mjs';
import { mergeChunks } from './merge-chunks.mjs';
import { packChunks } from './pack-chunks.mjs';
import { packedTexts } from './packed-texts.mjs';
import { projectRoot } from './project-root.mjs';
import { slimPackages } from './slim-packages.mjs';
import { textData } from './text-data.mjs';

const RUN_PROGRAM = 'dist/chunks/run-program.js';

/** @type {import('esbuild').BuildOptions & { write: false, metafile: true }} */
const settings = {
  absWorkingDir: projectRoot,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  // Licence texts stand in THIRD-PARTY-NOTICES.txt.
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
};

/**
 * The library and the command line as CommonJS modules that share chunks; what is imported dynamically loads on demand.
 * A command loads four files: the loader, the entry, which answers `--version` alone, the program and the core it shares
 * with the library. Names stay readable, because stack traces of users are read by people. Nothing is written to disk.
 */
export async function bundle() {
  /** @type {Map<string, string>} */
  const texts = new Map();
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: {
      index: 'src/index.ts',
      'chunks/run-program': 'src/cli/run-program.ts',
      'chunks/worker': 'src/pipeline/workers/worker.ts',
      'chunks/pdf-thread': 'src/sources/formats/pdf/pdf-thread.ts',
    },
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    plugins: [packedTexts(texts), textData, assembly, slimPackages],
  });
  const merged = await mergeChunks(outputFiles, metafile, {
    root: projectRoot,
    first: 'dist/index.js',
    second: RUN_PROGRAM,
  });
  const entry = await build({
    ...settings,
    entryPoints: {
      'cli/main': 'src/cli/main.ts',
      'cli/load-program': 'src/pipeline/load-program.ts',
      'chunks/packed-chunks': 'src/pipeline/packed-chunks.ts',
      'chunks/start-worker': 'src/pipeline/workers/start-worker.ts',
    },
    plugins: [
      {
        name: 'program-on-demand',
        setup(plugin) {
          plugin.onResolve({ filter: /\/run-program\.js$/ }, () => ({
            path: `../chunks/${merged.second}`,
            external: true,
          }));
        },
      },
    ],
  });
  const library = metafile.outputs['dist/index.js'];
  if (library === undefined) throw new Error('The bundle has no library.');
  return {
    outputFiles: [
      ...packChunks(await commonJs([...merged.files, ...entry.outputFiles]), metafile, texts),
      facade(path.join(projectRoot, 'dist', 'index.js'), library.exports),
    ],
    metafile: {
      inputs: { ...metafile.inputs, ...entry.metafile.inputs },
      outputs: { ...metafile.outputs, ...entry.metafile.outputs },
    },
  };
}
