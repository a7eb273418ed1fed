import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { projectRoot } from '../build/project-root.mjs';
import { runTool } from '../run-tool.mjs';
import { pack } from './pack.mjs';

/** Bytes of the files; with folders and what npm notes beside them 5 MB are installed at most. */
const LARGEST_UNPACKED = 4_900_000;

const REQUIRED = [
  'LICENSE',
  'NOTICE',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'bin/qa-sgb2.js',
  'dist/cli/load-program.cjs',
  'dist/chunks/packed.bin',
  'dist/cli/main.cjs',
  'dist/index.js',
  'dist/types/index.d.ts',
  'package.json',
  'seeds/corpus.yaml',
  'seeds/themes.yaml',
];

/** What may be in the package; whatever else turns up got in by accident. */
const ALLOWED = [
  /^(LICENSE|NOTICE|README\.md|CHANGELOG\.md|THIRD-PARTY-NOTICES\.txt|package\.json)$/,
  /^bin\/(qa-sgb2\.js|package\.json)$/,
  /^dist\/(index\.c?js|cli\/(load-program|main)\.cjs|chunks\/([\w-]+\.cjs|packed\.bin)|types\/index\.d\.ts)$/,
  /^data\/models\/[\w.-]+$/,
  /^seeds\/[\w.-]+\.(txt|yaml)$/,
];

/** The package as it would be published: its files, its entry points, and its types as other projects resolve them. */
export async function checkPackage() {
  const folder = await mkdtemp(path.join(tmpdir(), 'qa-sgb2-pack-'));
  try {
    const packed = pack(folder);
    const paths = packed.files.map((file) => file.path);
    const tarball = path.join(folder, packed.filename);
    const problems = [
      ...REQUIRED.filter((required) => !paths.includes(required)).map(
        (file) => `${file} is missing.`,
      ),
      ...paths
        .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
        .map((file) => `${file} does not belong in the package.`),
      ...(await publintProblems(tarball)),
      ...declarationProblems(),
      ...typesProblems(tarball),
    ];
    if (packed.unpackedSize > LARGEST_UNPACKED) {
      problems.push(`${packed.unpackedSize} bytes unpacked; at most ${LARGEST_UNPACKED}.`);
    }
    const kilobytes = Math.round(packed.unpackedSize / 1000);
    return { examined: paths.length, what: `files in the package (${kilobytes} kB)`, problems };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} tarball */
async function publintProblems(tarball) {
  const bytes = await readFile(tarball);
  const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8'));
  const { messages } = await publint({
    strict: true,
    pack: { tarball: new Uint8Array(bytes).buffer },
  });
  return messages.map(
    (message) => `publint: ${formatMessage(message, manifest, { color: false })}`,
  );
}

/** The declarations alone, as strict projects without types of Node read them. */
function declarationProblems() {
  const { status, output } = runTool('typescript', 'tsc', [
    path.join(projectRoot, 'dist', 'types', 'index.d.ts'),
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--lib',
    'es2023',
    '--module',
    'nodenext',
    '--typeRoots',
    'none',
  ]);
  return status === 0 ? [] : [`Declarations: ${output.trim()}`];
}

/** @param {string} tarball */
function typesProblems(tarball) {
  // ES modules only: `require` of the package is not offered.
  const { status, output } = runTool('@arethetypeswrong/cli', 'attw', [
    tarball,
    '--profile',
    'esm-only',
    '--no-color',
    '--no-emoji',
  ]);
  return status === 0 ? [] : [`attw: ${output.trim()}`];
}
