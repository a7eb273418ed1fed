/** The permutation test: deals units out to groups and compares the statistic of each group with the one observed. */
// biome-ignore-all lint/style/useConst: `../resampling.ts` sets what is exported
import { addRows, addWords } from './add-rows';
import { drawBelow } from './random';

export let units: usize = 0;
export let groups: usize = 0;
export let themes: usize = 0;
/** The group that takes what the others leave, so its units need not be drawn. */
export let largest: usize = 0;
export let totalWords: f64 = 0;

// Addresses.
/** The units, each once, in any order. */
export let order: usize = 0;
/** For a random number of each unit. */
export let drawn: usize = 0;
/** Units of each group. */
export let sizes: usize = 0;
/** Words of each unit. */
export let words: usize = 0;
/** Of each unit the address of its row of hits; see `add-rows.ts`. */
export let rows: usize = 0;
export let rowBytes: usize = 0;
/** Hits of each theme. */
export let totals: usize = 0;
/** By theme, for the hits of one group; a row. */
export let hits: usize = 0;
/** By theme, for the hits that the groups have left. */
export let left: usize = 0;
/** [group][theme]: the least statistic that is extreme. */
export let thresholds: usize = 0;
/** [group][theme]: how often the statistic was extreme. */
export let extreme: usize = 0;

export function permute(permutations: u32): void {
  for (let permutation: u32 = 0; permutation < permutations; permutation++) deal();
}

/**
 * One permutation. Exported, which keeps the compiler from putting it into the loop above: each call can run code that was
 * optimised meanwhile, a loop goes on with what it began with.
 */
export function deal(): void {
  const hitsBytes = themes << 3;
  shuffle();
  memory.copy(left, totals, hitsBytes);
  let leftWords = totalWords;
  let place = order;
  for (let group: usize = 0; group < groups; group++) {
    if (group === largest) continue;
    const end = place + ((<usize>load<u32>(sizes + (group << 2))) << 2);
    const groupWords = addWords(words, place, end);
    addRows(rows, rowBytes, place, end, hits);
    place = end;
    compare(group, groupWords, hits);
    leftWords -= groupWords;
    for (let at: usize = 0; at < hitsBytes; at += 8) {
      store<f64>(left + at, load<f64>(left + at) - load<f64>(hits + at));
    }
  }
  compare(largest, leftWords, left);
}

/** Draws units to the places before those of the largest group: steps of Fisher and Yates. */
function shuffle(): void {
  const dealt = units - load<u32>(sizes + (largest << 2));
  drawBelow(<u32>units, 1, drawn, drawn + (dealt << 2));
  const end = order + (dealt << 2);
  for (let place = order, number = drawn; place < end; place += 4, number += 4) {
    const other = place + ((<usize>load<u32>(number)) << 2);
    const unit = load<u32>(other);
    store<u32>(other, load<u32>(place));
    store<u32>(place, unit);
  }
}

/**
 * Counts for each theme whether a group's statistic is as extreme as the one observed:
 * h/w − (H−h)/(W−w) = (h W − H w) / (w (W − w)), where the first factor is whole.
 */
function compare(group: usize, groupWords: f64, groupHits: usize): void {
  const hasRates = groupWords > 0 && groupWords < totalWords;
  const scale = hasRates ? 1 / (groupWords * (totalWords - groupWords)) : NaN;
  const row = group * themes;
  for (let theme: usize = 0; theme < themes; theme++) {
    const own = load<f64>(groupHits + (theme << 3)) * totalWords;
    const expected = load<f64>(totals + (theme << 3)) * groupWords;
    const statistic = abs((own - expected) * scale);
    const pair = row + theme;
    // "Not below", so that a draw without a rate counts against significance.
    const isExtreme = !(statistic < load<f64>(thresholds + (pair << 3)));
    const count = extreme + (pair << 2);
    store<u32>(count, load<u32>(count) + u32(isExtreme));
  }
}
