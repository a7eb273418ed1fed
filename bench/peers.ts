/**
 * The built program's `keywords` over the reference corpus (40 MB of German) against what else counts words: all in one
 * run, in turn, wall clock of whole processes. A peer that is not installed is named and left out. QA_SHARED is the folder
 * of the corpora, QA_PYTHON an interpreter with spacy, SoMaJo and nltk. `npm run build` first; see docs/decisions.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from './median.js';
import { referenceCorpus } from './reference-corpus.js';
import { writeMadeUpCorpus } from './throughput/made-up-corpus.js';

const ROUNDS = 3;
/** The slow ones count so much of the corpus, and their rate is compared. */
const SLOW_BYTES = 4_000_000;

interface Peer {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly isSlow?: boolean;
  /** Least ratio of our one thread's rate to the peer's; with two threads where so named. */
  readonly required?: number;
  readonly threads?: 1 | 2;
}

const python = process.env.QA_PYTHON ?? 'python3';
const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-peers-'));
const all = path.join(folder, 'all.txt');
const few = path.join(folder, 'few.txt');
const documents = existsSync(referenceCorpus) ? referenceCorpus : path.join(folder, 'documents');

const ours = (jobs: string): Peer => ({
  name: `qa-sgb2 keywords --jobs ${jobs}`,
  command: process.execPath,
  args: ['bin/qa-sgb2.js', 'keywords', `${documents}/*.txt`, '--no-color', '--jobs', jobs],
});
const inPython = (name: string, program: string): Peer => ({
  name,
  command: python,
  args: ['-c', `import sys\ntext = open(sys.argv[1], encoding="utf8").read()\n${program}`],
  isSlow: true,
});
const peers: readonly Peer[] = [
  ours('1'),
  ours('2'),
  {
    name: 'natural, every word',
    command: process.execPath,
    args: ['scripts/run-ts.mjs', 'bench/throughput/natural.ts', documents],
    required: 12,
  },
  {
    ...inPython(
      'spaCy blank de',
      'import spacy\nnlp = spacy.blank("de"); nlp.max_length = 10**9\nlen(nlp(text))',
    ),
    required: 25,
  },
  inPython(
    'SoMaJo',
    'from somajo import SoMaJo\nsum(len(s) for s in SoMaJo("de_CMC").tokenize_text(text.split("\\n\\n")))',
  ),
  inPython(
    'NLTK',
    'from nltk.tokenize import wordpunct_tokenize\nfrom nltk import FreqDist\nFreqDist(wordpunct_tokenize(text))',
  ),
  {
    name: 'tr | sort | uniq -c',
    command: 'sh',
    args: ['-c', `tr -cs '[:alpha:]' '\\n' < "$0" | sort | uniq -c > /dev/null`, all],
    required: 2.5,
  },
  { name: 'wc -w', command: 'wc', args: ['-w', all], required: 0.7, threads: 2 },
];

// Node reads the certificates this names before it runs anything: that is not ours, and not natural's.
const environment = { ...process.env };
delete environment.NODE_EXTRA_CA_CERTS;

function secondsOf({ command, args, isSlow }: Peer): number | null {
  const before = performance.now();
  const { status } = spawnSync(command, isSlow ? [...args, few] : args, {
    stdio: 'ignore',
    env: environment,
  });
  return status === 0 ? (performance.now() - before) / 1000 : null;
}

try {
  if (!existsSync(referenceCorpus)) {
    process.stdout.write(
      'The reference corpus is not present: a text is made up from the seeds.\n',
    );
    writeMadeUpCorpus(documents, 40_000_000);
  }
  const texts = readdirSync(documents)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(documents, name)));
  const bytes = Buffer.concat(texts);
  writeFileSync(all, bytes);
  // Cut at a line end, so that no character is torn.
  writeFileSync(few, bytes.subarray(0, bytes.indexOf(0x0a, SLOW_BYTES) + 1));
  const times = peers.map((): (number | null)[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    peers.forEach((peer, index) => {
      if (times[index]![0] !== null || round === 0) times[index]!.push(secondsOf(peer));
    });
  }
  const rates = peers.map(({ isSlow }, index) => {
    const measured = times[index]!.filter((time) => time !== null);
    if (measured.length === 0) return null;
    return (isSlow ? SLOW_BYTES : bytes.length) / 1e6 / median(measured);
  });
  process.stdout.write(
    `${(bytes.length / 1e6).toFixed(1)} MB, Node ${process.versions.node}, median of ${ROUNDS}, whole processes\n`,
  );
  peers.forEach(({ name, required, threads = 1 }, index) => {
    const rate = rates[index];
    if (rate === null || rate === undefined) {
      process.stdout.write(`${name.padEnd(28)} not installed here\n`);
      return;
    }
    const ratio = rates[threads - 1]! / rate;
    const verdict =
      required === undefined
        ? ''
        : ` (required ${required}: ${ratio >= required ? 'met' : 'MISSED'})`;
    const comparison = index < 2 ? '' : `  ours ${ratio.toFixed(2)} times${verdict}`;
    process.stdout.write(`${name.padEnd(28)} ${rate.toFixed(1).padStart(6)} MB/s${comparison}\n`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
