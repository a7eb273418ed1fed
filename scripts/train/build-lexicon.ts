import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeForm } from '../../src/analysis/entities/model/normalize-form.js';
import {
  fingerprintOf,
  type LexiconColumns,
  listNames,
  statisticNames,
} from '../../src/analysis/entities/model/word-lexicon.js';
import type { NameLists } from './read-name-lists.js';

interface Entry {
  fine: number;
  coarse: number;
  frequency: number;
  statistics: number[];
  lists: number;
}

/** Lower bounds of the classes of a rate; class 0 = never. */
const rateClasses = [0, 0.01, 0.03, 0.08, 0.18, 0.35, 0.6];
const frequencyClasses = [1, 8, 16, 48, 150, 600, 4000];

/** @param wordsFolder clusters and statistics from unlabelled text */
export function buildLexicon(wordsFolder: string, nameLists: NameLists): LexiconColumns {
  const entries = new Map<string, Entry>();
  const entryOf = (form: string): Entry => {
    const key = normalizeForm(form);
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = {
        fine: 0,
        coarse: 0,
        frequency: 0,
        statistics: statisticNames.map(() => 0),
        lists: 0,
      };
      entries.set(key, entry);
    }
    return entry;
  };

  const paths: string[] = [];
  for (const [form, cluster, path] of rows(join(wordsFolder, 'clusters-1024.tsv'))) {
    const entry = entryOf(form!);
    if (entry.fine === 0) entry.fine = Number(cluster) + 1;
    paths[Number(cluster)] = path!;
  }
  for (const [form, cluster] of rows(join(wordsFolder, 'clusters-256.tsv'))) {
    const entry = entryOf(form!);
    if (entry.coarse === 0) entry.coarse = Number(cluster) + 1;
  }
  const [head, ...table] = rows(join(wordsFolder, 'type-statistics.tsv'));
  const columns = statisticNames.map((name) => head!.indexOf(name));
  for (const row of table) {
    const entry = entryOf(row[0]!);
    if (entry.frequency > 0) continue;
    const count = Number(row[1]);
    entry.frequency = classOf(count, frequencyClasses);
    entry.statistics = columns.map((column) => {
      const hits = Number(row[column]);
      return hits === 0 ? 0 : classOf(hits / count, rateClasses);
    });
  }
  for (const [name, forms] of nameLists) {
    const bit = 1 << listNames.indexOf(name);
    for (const form of forms) entryOf(form).lists |= bit;
  }

  const byFingerprint = new Map<number, Entry>();
  for (const [form, entry] of entries) {
    const fingerprint = fingerprintOf(form);
    if (!byFingerprint.has(fingerprint)) byFingerprint.set(fingerprint, entry);
  }
  const fingerprints = Uint32Array.from(byFingerprint.keys()).sort();
  const ordered = Array.from(fingerprints, (fingerprint) => byFingerprint.get(fingerprint)!);
  return {
    fingerprints,
    fineClusters: Uint16Array.from(ordered, (entry) => entry.fine),
    coarseClusters: Uint16Array.from(ordered, (entry) => entry.coarse),
    frequencies: Uint8Array.from(ordered, (entry) => entry.frequency),
    statistics: statisticNames.map((_, column) =>
      Uint8Array.from(ordered, (entry) => entry.statistics[column]!),
    ),
    lists: Uint16Array.from(ordered, (entry) => entry.lists),
    paths,
  };
}

function rows(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** Number of lower bounds that `value` reaches. */
function classOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}
