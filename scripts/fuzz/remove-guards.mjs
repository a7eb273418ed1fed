/**
 * `node scripts/fuzz/remove-guards.mjs [FILE]`: takes the guards of SECURITY.md out of the source one by one, and expects
 * a test to fail each time. A file is put back as it was before the next is touched. Run it in a clean work tree.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = ['--project', 'source'];
const BUILT = ['--project', 'built'];
const THREATS = 'tests/sources/threats.test.ts';
const HOSTILE = 'tests/cli/hostile.test.ts';

/**
 * Guard: file, what is taken out, what stands there instead, and the test.
 *
 * @type {readonly (readonly [string, string, string, readonly string[], string])[]}
 */
const GUARDS = [
  ['src/sources/budget.ts', 'if (this.unpacked > unpackedBytes)', 'if (false)', SOURCE, THREATS],
  [
    'src/sources/budget.ts',
    'if (this.shared.unpacked > archiveBytes)',
    'if (false)',
    SOURCE,
    THREATS,
  ],
  ['src/sources/budget.ts', 'if (depth <= maximum) return;', 'return;', SOURCE, THREATS],
  ['src/sources/budget.ts', 'if (this.characters <= maximum) return;', 'return;', SOURCE, THREATS],
  ['src/sources/budget.ts', 'if (this.remaining > 0) return;', 'return;', SOURCE, THREATS],
  ['src/sources/read.ts', 'depth >= budget.limits.archives', 'false', SOURCE, THREATS],
  ['src/sources/read.ts', 'if (!stats.isFile()) return notRegular(id);', '', SOURCE, THREATS],
  [
    'src/sources/open-to-read.ts',
    'if (bytesRead === 0) break;',
    '',
    SOURCE,
    'tests/sources/file-shrinks.test.ts',
  ],
  ['src/sources/formats/odt.ts', "manifest.includes('encryption-data')", 'false', SOURCE, THREATS],
  [
    'src/sources/formats/pdf/read-pages.ts',
    'if (count > budget.limits.pages)',
    'if (false)',
    SOURCE,
    THREATS,
  ],
  [
    'src/pipeline/corpus.ts',
    'before !== source.digest',
    'false',
    SOURCE,
    'tests/pipeline/files-that-change.test.ts',
  ],
  [
    'src/pipeline/corpus.ts',
    'if (documents === 0) throw goneMeanwhile(toRead.file);',
    '',
    SOURCE,
    'tests/pipeline/files-that-change.test.ts',
  ],
  [
    'src/sources/formats/pdf/read-pages.ts',
    'readerInThread() ?? pdfReader()',
    'pdfReader()',
    BUILT,
    HOSTILE,
  ],
  ['src/sources/formats/pdf/read-pages.ts', '          stop();\n', '', BUILT, HOSTILE],
  [
    'scripts/build/slim-packages.mjs',
    'const MOST_UNPACKED = 1 << 25',
    'const MOST_UNPACKED = 2 ** 40',
    BUILT,
    HOSTILE,
  ],
  [
    'scripts/build/slim-packages.mjs',
    'const MOST_ITEMS = 1 << 18',
    'const MOST_ITEMS = 2 ** 40',
    BUILT,
    HOSTILE,
  ],
  [
    'src/cli/write-output.ts',
    "if (!error || codeOf(error) === 'EPIPE') resolve();",
    'resolve();',
    BUILT,
    HOSTILE,
  ],
  [
    'src/cli/write-whole.ts',
    'if (isFile) await rm(temporary',
    'if (false) await rm(temporary',
    BUILT,
    HOSTILE,
  ],
  ['src/cli/run-program.ts', '.catch(() => undefined)', '', BUILT, HOSTILE],
  ['src/sources/read.ts', "EACCES: 'permission was denied',", '', BUILT, HOSTILE],
];

const only = process.argv[2];
let missed = 0;
for (const [file, guard, instead, project, test] of GUARDS) {
  if (only !== undefined && !file.includes(only)) continue;
  const text = readFileSync(file, 'utf8');
  if (!text.includes(guard)) throw new Error(`${file} has no longer ${guard}`);
  let code;
  try {
    writeFileSync(file, text.replace(guard, instead));
    const args = ['node_modules/vitest/vitest.mjs', 'run', ...project, test, '--bail', '1'];
    // A test that hangs without its guard has failed, too.
    code = spawnSync(process.execPath, args, { stdio: 'ignore', timeout: 120_000 }).status;
  } finally {
    writeFileSync(file, text);
  }
  const isCaught = code !== 0;
  if (!isCaught) missed++;
  console.log(`${isCaught ? 'caught' : 'MISSED'}  ${file}: ${guard.trim()}`);
}
process.exitCode = missed === 0 ? 0 : 1;
