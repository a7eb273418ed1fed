/** Looks forms up in the lexicon; see `../word-lexicon.ts` and `../packed-lexicon.ts`. */
import { GOES_ON } from '../sizes';
import { finish, mixText, startText } from './hash';
import {
  clusters,
  columns,
  fingerprintBuckets,
  fingerprintShift,
  fingerprints,
  forms,
  paths,
  ranks,
} from './tables';

const FINGERPRINT_SEED: u32 = 0x1e81c0;
const SPACE: u8 = 0x20;

/** Columns in their order. Of numbers of two bytes all low ones come first, then all high ones. */
const FINE_CLUSTER: u32 = 0;
const COARSE_CLUSTER: u32 = 2;
const LISTS: u32 = 4;
const FREQUENCY: u32 = 6;
const STATISTICS: u32 = 7;

/** Of a form that is not in the lexicon. */
export const NONE: u32 = 0xffffffff;

/** Fills the tables from the distances between fingerprints and the columns, behind which the paths lie up to an end. */
export function indexLexicon(
  distances: usize,
  distancesEnd: usize,
  pathsStart: usize,
  pathsEnd: usize,
): void {
  sumDistances(distances, distancesEnd);
  rankByCluster();
  let path = paths;
  let start = pathsStart;
  for (let at = pathsStart; at < pathsEnd; at++) {
    if (load<u8>(at) !== SPACE) continue;
    store<usize>(path, start);
    path += 4;
    start = at + 1;
  }
  store<usize>(path, start);
  store<u8>(pathsEnd, SPACE);
}

function sumDistances(distances: usize, end: usize): void {
  let value: u32 = 0;
  let row: u32 = 0;
  let next: u32 = 0;
  for (let at = distances; at < end; at += 2) {
    const distance = <u32>load<u16>(at);
    value += distance;
    if (distance === GOES_ON) continue;
    store<u32>(fingerprints + ((<usize>row) << 2), value);
    for (const bucket = value >> fingerprintShift; next <= bucket; next++) storeBucket(next, row);
    row++;
  }
  for (const last: u32 = 1 << (32 - fingerprintShift); next <= last; next++) storeBucket(next, row);
}

function storeBucket(bucket: u32, row: u32): void {
  store<u32>(fingerprintBuckets + ((<usize>bucket) << 2), row);
}

/** As `ranksByCluster` has it. */
function rankByCluster(): void {
  // Of each cluster, of 0 as well, the rows so far; then the next rank. The table of paths, still empty, has room.
  const next = paths;
  memory.fill(next, 0, (<usize>clusters + 1) << 2);
  for (let row: u32 = 0; row < forms; row++) {
    const count = next + ((<usize>fineCluster(row)) << 2);
    store<u32>(count, load<u32>(count) + 1);
  }
  let start: u32 = 0;
  for (let cluster: u32 = 0; cluster <= clusters; cluster++) {
    const count = next + ((<usize>cluster) << 2);
    const rows = load<u32>(count);
    store<u32>(count, start);
    start += rows;
  }
  for (let row: u32 = 0; row < forms; row++) {
    const rank = next + ((<usize>fineCluster(row)) << 2);
    store<u32>(ranks + ((<usize>row) << 2), load<u32>(rank));
    store<u32>(rank, load<u32>(rank) + 1);
  }
}

/** Row of a form between two addresses, or `NONE`. */
export function find(start: usize, end: usize): u32 {
  return findMixed(mixText(startFingerprint(), start, end));
}

/** For forms that do not lie in one piece: the hash to mix their code units into. */
export function startFingerprint(): u32 {
  return startText(FINGERPRINT_SEED);
}

export function findMixed(hash: u32): u32 {
  const fingerprint = finish(hash);
  const bucket = fingerprintBuckets + ((<usize>(fingerprint >> fingerprintShift)) << 2);
  const end = load<u32>(bucket, 4);
  for (let row = load<u32>(bucket); row < end; row++) {
    if (load<u32>(fingerprints + ((<usize>row) << 2)) === fingerprint) return row;
  }
  return NONE;
}

export function fineCluster(row: u32): u32 {
  return double(FINE_CLUSTER, row);
}

export function coarseCluster(row: u32): u32 {
  return double(COARSE_CLUSTER, rankOf(row));
}

export function listsOf(row: u32): u32 {
  return double(LISTS, rankOf(row));
}

export function frequencyOf(row: u32): u32 {
  return single(FREQUENCY, rankOf(row));
}

export function statisticOf(row: u32, number: u32): u32 {
  const pair = single(STATISTICS + (number >> 1), rankOf(row));
  return (number & 1) === 0 ? pair & 7 : pair >> 3;
}

/** Address of the path of a cluster, counted from 1; a space ends it. */
export function pathOf(cluster: u32): usize {
  return load<usize>(paths + ((<usize>(cluster - 1)) << 2));
}

export function endsPath(at: usize): bool {
  return load<u8>(at) === SPACE;
}

function rankOf(row: u32): u32 {
  return load<u32>(ranks + ((<usize>row) << 2));
}

function single(column: u32, index: u32): u32 {
  return load<u8>(columns + <usize>column * forms + index);
}

function double(column: u32, index: u32): u32 {
  return single(column, index) | (single(column + 1, index) << 8);
}
