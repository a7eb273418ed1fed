/**
 * Stems against the clusters of CISTEM's second gold standard (Weissweiler & Fraser 2017), B³ over words: for
 * each word the share of its system cluster that is in its gold cluster (precision) and the other way (recall).
 */
import { cistem } from '../../src/language/german/cistem.js';
import { foldGender } from '../../src/language/german/fold-gender.js';
import { stem } from '../../src/language/german/stemmer.js';
import { sharedText } from './shared-data.js';

type Key = (form: string, lower: string) => string;

const isCapitalised = (form: string, lower: string) => form.charCodeAt(0) !== lower.charCodeAt(0);

const stemmers: readonly (readonly [name: string, key: Key])[] = [
  ['none', (_, lower) => lower],
  ['none, folded', foldGender],
  ['snowball (natural)', (_, lower) => stem(lower)],
  ['snowball (natural), folded', (form, lower) => stem(foldGender(form, lower))],
  ['cistem', (form, lower) => cistem(lower, isCapitalised(form, lower))],
  ['cistem, folded', (form, lower) => cistem(foldGender(form, lower), isCapitalised(form, lower))],
];

for (const file of ['goldstandard1.txt', 'goldstandard2.txt']) {
  const gold = sharedText(`eval/cistem/${file}`);
  if (gold === null) continue;
  const clusters = gold
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .filter((word) => word !== ''),
    )
    .filter((words) => words.length > 0);
  for (const [name, key] of stemmers) {
    const { precision, recall, f1 } = bCubed(clusters, key);
    process.stdout.write(
      `${file} ${name.padEnd(28)} B³ P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}\n`,
    );
  }
}

/** A form that stands in several gold clusters counts once, with the first of them. */
function bCubed(clusters: readonly (readonly string[])[], key: Key) {
  const clusterOf = new Map<string, number>();
  clusters.forEach((words, cluster) => {
    for (const word of words) if (!clusterOf.has(word)) clusterOf.set(word, cluster);
  });
  const found = new Map<string, string[]>();
  for (const word of clusterOf.keys()) {
    const text = key(word, word.toLowerCase());
    const members = found.get(text);
    if (members === undefined) found.set(text, [word]);
    else members.push(word);
  }
  let precision = 0;
  let recall = 0;
  for (const members of found.values()) {
    const present = new Set(members);
    for (const word of members) {
      const gold = clusters[clusterOf.get(word)!]!;
      const shared = gold.filter((other) => present.has(other)).length;
      precision += shared / members.length;
      recall += shared / gold.length;
    }
  }
  precision /= clusterOf.size;
  recall /= clusterOf.size;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function percent(share: number): string {
  return (share * 100).toFixed(2);
}
