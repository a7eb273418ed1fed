/**
 * Runs the built program on Node 20, 22 and 24, and with its sources in another order, and compares what it prints
 * on both streams, byte for byte. Other versions of Node come from the npm registry; one that cannot be had is skipped and named.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './build/project-root.mjs';

const VERSIONS = ['20', '22', '24'];

const seeds = readdirSync(path.join(projectRoot, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => `seeds/${name}`);
const manifest = ['--manifest', 'seeds/corpus.yaml'];

/** @type {readonly (readonly string[])[]} */
const commands = [
  ['corpus', '--json'],
  ['keywords', '--json', '--by', 'year'],
  ['keywords', '--format', 'csv', '--sort', 'keyness', '--by', 'year'],
  ['themes', '--json'],
  ['themes', '--lang', 'de'],
  ['entities', '--json'],
  ['concordance', 'Vertrauen', '--json'],
  ['concordance', 'digital*', '--format', 'md'],
];

/** @type {string[]} */
const differences = [];
/** @type {string[]} */
const unavailable = [];
let compared = 0;

/**
 * @param {readonly string[]} launcher program and its first arguments
 * @param {readonly string[]} args
 */
function run(launcher, args) {
  const [program, ...first] = launcher;
  if (program === undefined) throw new Error('No program.');
  return spawnSync(program, [...first, ...args], {
    cwd: projectRoot,
    encoding: 'buffer',
    maxBuffer: 1 << 28,
    // Windows starts npx through a shell.
    shell: process.platform === 'win32' && program === 'npx',
    env: { ...process.env, COLUMNS: '100', LC_ALL: 'C.UTF-8' },
  });
}

/**
 * @param {readonly string[]} node
 * @param {readonly string[]} args
 */
function digest(node, args) {
  const { status, stdout, stderr } = run(node, ['bin/qa-sgb2.js', ...args]);
  if (status !== 0 || stdout.length === 0) {
    differences.push(`${args.join(' ')} ended with ${status}: ${stderr.toString().trim()}`);
  }
  return createHash('sha256').update(stdout).update('\n\n').update(stderr).digest('hex');
}

const present = String(process.versions.node.split('.')[0]);
const expected = commands.map((args) => digest([process.execPath], args));
for (const version of VERSIONS.filter((name) => name !== present)) {
  // Asked for its path, because npx has things of its own to say on stderr.
  const asked = ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'];
  const node = [String(run(['npx'], asked).stdout).trim()];
  if (node[0] === '' || !String(run(node, ['--version']).stdout).startsWith(`v${version}.`)) {
    unavailable.push(`Node ${version}`);
    continue;
  }
  commands.forEach((args, index) => {
    compared++;
    if (digest(node, args) !== expected[index]) {
      differences.push(`${args.join(' ')} differs on Node ${version}`);
    }
  });
}

const shuffled = [...seeds.slice(2).reverse(), ...seeds.slice(0, 2)];
for (const args of commands) {
  // A search term comes before the sources.
  const at = args[1]?.startsWith('-') ? 1 : 2;
  /** @param {readonly string[]} sources */
  const withSources = (sources) => [
    ...args.slice(0, at),
    ...sources,
    ...manifest,
    ...args.slice(at),
  ];
  compared++;
  if (
    digest([process.execPath], withSources(seeds)) !==
    digest([process.execPath], withSources(shuffled))
  ) {
    differences.push(`${args.join(' ')} depends on the order of its sources`);
  }
}

for (const difference of differences) process.stdout.write(`${difference}\n`);
const without = unavailable.length === 0 ? '' : ` without ${unavailable.join(', ')}`;
process.stdout.write(
  differences.length > 0
    ? `same bytes: FAILED, ${differences.length} of ${compared} differ\n`
    : unavailable.length > 0
      ? `same bytes: skipped${without}; ${compared} comparisons agree\n`
      : `same bytes: ok, ${compared} comparisons on Node ${VERSIONS.join(', ')}\n`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
