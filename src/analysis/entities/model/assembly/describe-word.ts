/** The features of a form that depend on the form alone, computed once per type. */
import { jointCount, reach } from '../sizes';
import { findSubstitute, LOWER_CASE, lastHyphen, substitute, USUAL_CASE } from './find-substitute';
import { finish, hashPair, hashText, mix, startText } from './hash';
import { clearKeys, tell } from './keys';
import {
  coarseCluster,
  endsPath,
  find,
  fineCluster,
  frequencyOf,
  listsOf,
  NONE,
  pathOf,
  statisticOf,
} from './lexicon';
import { writeShape } from './shape';
import { form, joints, lower, padded, shape } from './tables';

/** What a feature is of. */
const LOWER: u32 = 1;
const FORM: u32 = 2;
const SHAPE: u32 = 3;
const PREFIX: u32 = 4;
const SUFFIX: u32 = 5;
const GRAM: u32 = 6;
const FINE: u32 = 7;
const COARSE: u32 = 8;
const BRANCH: u32 = 9;
const STATISTIC: u32 = 10;
const FREQUENCY: u32 = 11;
const LIST: u32 = 12;
const LISTS: u32 = 13;
const LENGTH: u32 = 14;
const PART: u32 = 15;
const PART_FINE: u32 = 16;
const PART_COARSE: u32 = 17;
const PART_BRANCH: u32 = 18;
const PART_STATISTIC: u32 = 19;
const PART_LIST: u32 = 20;
const CASE_TWIN: u32 = 21;
const SHAPE_FINE: u32 = 22;
const SHAPE_COARSE: u32 = 23;
const BOUNDARY: u32 = 24;
const COMPANY: u32 = 25;
const LISTS_COMPANY: u32 = 26;
const HEAD_FORM: u32 = 27;
const SHAPE_LISTS: u32 = 28;
const PART_LISTS: u32 = 29;
/** From one kind of feature to the same of another length or rule. */
const NEXT: u32 = 64;

/** Statistics of the lexicon that are taken together. */
const AFTER_ARTICLE: u32 = 0;
const AFTER_TITLE: u32 = 2;
const AFTER_IN: u32 = 4;
const STATISTIC_COUNT: u32 = 10;

const CARET: u16 = 0x5e;
const DOLLAR: u16 = 0x24;
const HYPHEN: u32 = 0x2d;

const LONGEST_AFFIX: usize = 6;
/** Only so many of the first units of a long form are looked at for parts of words. */
const LONGEST_GRAMS: usize = 24;
const GRAM_BYTES: usize = 2 * 4;
/** Path lengths at which the cluster tree is cut, ascending in steps. */
const SHORT_BRANCH: u32 = 4;
const MIDDLE_BRANCH: u32 = 6;

/** Describes the word in `form` and `lower` for a slot: its features as keys, its properties in `joints`. */
export function describeWord(slot: u32, formEnd: usize, lowerEnd: usize): void {
  clearKeys();
  const isLower = same(form, formEnd, lower, lowerEnd);
  const units = (formEnd - form) >> 1;
  const shapeKey = hashText(SHAPE, shape, writeShape(form, formEnd));
  const lowerKey = hashText(LOWER, lower, lowerEnd);
  tell(2, lowerKey);
  tell(2, shapeKey);
  tell(1, hashText(FORM, form, formEnd));
  tell(1, hashPair(LENGTH, <u32>min(units, 12), 0));
  tellAffixes(formEnd);
  tellGrams(lowerEnd);

  const row = find(form, formEnd);
  let fine: u32 = 0;
  let coarse: u32 = 0;
  let branch: u32 = 0;
  let company: u32 = 0;
  let lists: u32 = 0;
  if (row !== NONE) {
    fine = fineCluster(row);
    coarse = coarseCluster(row);
    lists = listsOf(row);
    if (frequencyOf(row) > 0) company = tellCompany(row);
  }
  if (fine > 0) {
    tell(2, hashPair(FINE, fine, 0));
    tell(2, hashPair(COARSE, coarse, 0));
    tell(0, hashPair(SHAPE_FINE, shapeKey, fine));
    tell(0, hashPair(SHAPE_COARSE, shapeKey, coarse));
    for (let length = SHORT_BRANCH; length !== 0; length = longerBranch(length)) {
      const key = branchKey(BRANCH, fine, length);
      tell(length === SHORT_BRANCH ? 1 : 2, key);
      if (length === MIDDLE_BRANCH) branch = key;
    }
  } else {
    const rule = findSubstitute(formEnd, lowerEnd, isLower);
    tell(1, hashPair(PART, rule, shapeKey));
    if (substitute !== NONE) {
      const bits = listsOf(substitute);
      const partFine = fineCluster(substitute);
      const partCoarse = coarseCluster(substitute);
      tellPart(rule, partFine, partCoarse, bits);
      if (partFine > 0 && rule <= LOWER_CASE) branch = branchKey(BRANCH, partFine, MIDDLE_BRANCH);
      if (rule <= LOWER_CASE) {
        fine = partFine;
        coarse = partCoarse;
      } else coarse = 0;
      if (bits !== 0 && (rule === 1 || rule === USUAL_CASE)) lists = bits;
    }
    const hyphen = lastHyphen(form, formEnd);
    if (hyphen > form) tellHead(lower + (hyphen + 2 - form), lowerEnd, formEnd);
  }
  if (lists !== 0) {
    tell(2, hashPair(LISTS, lists, 0));
    tell(1, hashPair(LISTS_COMPANY, lists, company));
    tellBits(2, LIST, lists);
  }
  if (!isLower && lowerEnd - lower > 2) {
    const twin = find(lower, lowerEnd);
    const frequency = twin === NONE ? 0 : 1 + frequencyOf(twin);
    tell(0, hashPair(CASE_TWIN, frequency, row === NONE ? 0 : 1));
  }

  const suffix = units > 3 ? formEnd - 2 * 3 : form;
  const own = jointsOf(slot);
  store<u32>(own, lowerKey, 4 * 0);
  store<u32>(own, shapeKey, 4 * 1);
  store<u32>(own, coarse, 4 * 2);
  store<u32>(own, branch, 4 * 3);
  store<u32>(own, hashPair(SHAPE_LISTS, lists, shapeKey), 4 * 4);
  store<u32>(own, hashText(SUFFIX, suffix, formEnd), 4 * 5);
  store<u32>(own, fine, 4 * 6);
  store<u32>(own, company, 4 * 7);
}

/** Describes what stands before the first (side 0) and behind the last token of a sentence. */
export function describeBoundary(slot: u32, side: u32): void {
  clearKeys();
  const key = hashPair(BOUNDARY, side, 0);
  tell(reach, key);
  for (let joint: u32 = 0; joint < <u32>jointCount; joint++) {
    store<u32>(jointsOf(slot) + ((<usize>joint) << 2), key);
  }
}

function jointsOf(slot: u32): usize {
  return joints + <usize>(slot * jointCount * 4);
}

function same(left: usize, leftEnd: usize, right: usize, rightEnd: usize): bool {
  return leftEnd - left === rightEnd - right && memory.compare(left, right, leftEnd - left) === 0;
}

/** The first and the last units. */
function tellAffixes(formEnd: usize): void {
  for (let length: usize = 1; length <= LONGEST_AFFIX && form + 2 * length < formEnd; length++) {
    const far = length === 3 || length === 4 ? 1 : 0;
    tell(far, hashText(SUFFIX, formEnd - 2 * length, formEnd));
    tell(far, hashText(PREFIX, form, form + 2 * length));
  }
}

/** Every four units, with a mark at either end. */
function tellGrams(lowerEnd: usize): void {
  const bytes = min(lowerEnd - lower, 2 * LONGEST_GRAMS);
  store<u16>(padded, CARET);
  memory.copy(padded + 2, lower, bytes);
  store<u16>(padded + bytes, DOLLAR, 2);
  for (let at = padded; at + GRAM_BYTES <= padded + bytes + 4; at += 2) {
    tell(0, hashText(GRAM, at, at + GRAM_BYTES));
  }
}

/** How often and where the word stands; returns what tells person, thing and place apart best, taken together. */
function tellCompany(row: u32): u32 {
  const frequency = frequencyOf(row);
  tell(1, hashPair(FREQUENCY, frequency, 0));
  for (let number: u32 = 0; number < STATISTIC_COUNT; number++) {
    tell(1, hashPair(STATISTIC, number, statisticOf(row, number)));
  }
  const company =
    1 +
    (statisticOf(row, AFTER_TITLE) >> 1) +
    4 * (statisticOf(row, AFTER_ARTICLE) >> 1) +
    16 * (statisticOf(row, AFTER_IN) >> 1) +
    64 * min<u32>(3, frequency >> 1);
  tell(0, hashPair(COMPANY, company, 0));
  return company;
}

/** What is known of the form that stands for the word. */
function tellPart(rule: u32, fine: u32, coarse: u32, bits: u32): void {
  if (fine > 0) {
    tell(1, hashPair(PART_FINE, rule, fine));
    tell(1, hashPair(PART_COARSE, rule, coarse));
    for (let length = SHORT_BRANCH; length !== 0; length = longerBranch(length)) {
      tell(1, branchKey(PART_BRANCH + NEXT * 16 * rule, fine, length));
    }
  }
  if (frequencyOf(substitute) > 0) {
    for (let number: u32 = 0; number < STATISTIC_COUNT; number++) {
      tell(1, hashPair(PART_STATISTIC, rule * 16 + number, statisticOf(substitute, number)));
    }
  }
  // Lists say something of the word unless only its ending is known.
  if (bits !== 0 && rule <= LOWER_CASE + 1) {
    tell(1, hashPair(PART_LISTS, rule, bits));
    for (let bit: u32 = 0; bit < 16; bit++) {
      if ((bits >> bit) & 1) tell(1, hashPair(PART_LIST, rule, bit));
    }
  }
}

/** The parts of a word with hyphens: what is behind the last, what is before the first. */
function tellHead(head: usize, lowerEnd: usize, formEnd: usize): void {
  tell(1, hashText(HEAD_FORM, min(head, lowerEnd), lowerEnd));
  let first = form;
  while (first < formEnd && <u32>load<u16>(first) !== HYPHEN) first += 2;
  tell(0, hashText(HEAD_FORM + NEXT, lower, lower + (first - form)));
}

function tellBits(far: u32, kind: u32, bits: u32): void {
  for (let bit: u32 = 0; bit < 16; bit++) {
    if ((bits >> bit) & 1) tell(far, hashPair(kind, bit, 0));
  }
}

/** 4, 6, 10, 14. */
function longerBranch(length: u32): u32 {
  if (length === SHORT_BRANCH) return MIDDLE_BRANCH;
  return length < 14 ? length + 4 : 0;
}

/** Hash of the first so many turns in the tree of clusters; of a shorter path 0 for each that is missing. */
function branchKey(kind: u32, cluster: u32, length: u32): u32 {
  let hash = startText(kind + NEXT * length);
  let at = pathOf(cluster);
  for (let turn: u32 = 0; turn < length; turn++) {
    const isEnd = endsPath(at);
    hash = mix(hash, isEnd ? 0 : load<u8>(at));
    if (!isEnd) at++;
  }
  return finish(hash);
}
