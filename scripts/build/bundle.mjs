import { build } from 'esbuild';
import { nodeBuiltins } from './node-builtins.mjs';
import { projectRoot } from './project-root.mjs';
import { slimPackages } from './slim-packages.mjs';
import { textData } from './text-data.mjs';

/**
 * The library and the command line as ES modules that share chunks; what is imported dynamically loads on demand.
 * Names stay readable, because stack traces of users are read by people. Nothing is written to disk.
 */
export function bundle() {
  return build({
    absWorkingDir: projectRoot,
    entryPoints: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    // Licence texts stand in THIRD-PARTY-NOTICES.txt.
    legalComments: 'none',
    plugins: [textData, slimPackages, nodeBuiltins],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}
