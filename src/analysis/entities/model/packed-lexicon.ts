import { finderOf, statisticNames, type WordLexicon } from './word-lexicon.js';

/**
 * Words that are used alike are alike in the rest as well: columns in the order of the clusters take a third less room.
 * The place of each row in that order, which keeps the order of the rows within a cluster.
 */
export function ranksByCluster(fineClusters: Uint16Array, clusterCount: number): Uint32Array {
  // Of each cluster, of 0 as well, the rows so far; then the next rank.
  const next = new Uint32Array(clusterCount + 1);
  for (let row = 0; row < fineClusters.length; row++) {
    next[fineClusters[row]!] = next[fineClusters[row]!]! + 1;
  }
  let start = 0;
  for (let cluster = 0; cluster < next.length; cluster++) {
    const count = next[cluster]!;
    next[cluster] = start;
    start += count;
  }
  const ranks = new Uint32Array(fineClusters.length);
  for (let row = 0; row < fineClusters.length; row++) {
    const rank = next[fineClusters[row]!]!;
    ranks[row] = rank;
    next[fineClusters[row]!] = rank + 1;
  }
  return ranks;
}

/**
 * The lexicon of a model file, read where it lies: a run looks up some thousand of its 165,000 rows. `bytes` holds the
 * fine clusters by row, then by rank the coarse ones, the lists, the frequencies and the statistics, two a byte, then
 * the paths. Of numbers of two bytes all low ones come first, then all high ones.
 */
export function readLexicon(fingerprints: Uint32Array, bytes: Uint8Array): WordLexicon {
  const { length } = fingerprints;
  let at = 0;
  const column = (): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const fineClusters = joinPlanes(column(), column());
  const coarse = [column(), column()] as const;
  const lists = [column(), column()] as const;
  const frequencies = column();
  const pairs = Array.from({ length: statisticNames.length / 2 }, column);
  const paths = new TextDecoder().decode(bytes.subarray(at)).split(' ');
  const ranks = ranksByCluster(fineClusters, paths.length);
  const joined = ([low, high]: readonly [Uint8Array, Uint8Array], row: number): number =>
    low[ranks[row]!]! | (high[ranks[row]!]! << 8);
  return {
    find: finderOf(fingerprints),
    fineCluster: (row) => fineClusters[row]!,
    coarseCluster: (row) => joined(coarse, row),
    frequency: (row) => frequencies[ranks[row]!]!,
    statistic(row, number) {
      const pair = pairs[number >> 1]![ranks[row]!]!;
      return (number & 1) === 0 ? pair & 7 : pair >> 3;
    },
    lists: (row) => joined(lists, row),
    paths,
  };
}

function joinPlanes(low: Uint8Array, high: Uint8Array): Uint16Array {
  const values = new Uint16Array(low.length);
  for (let row = 0; row < low.length; row++) values[row] = low[row]! | (high[row]! << 8);
  return values;
}
