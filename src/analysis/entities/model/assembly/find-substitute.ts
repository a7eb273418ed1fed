import { capital } from './characters';
import { mix, mixText } from './hash';
import { find, findMixed, NONE, startFingerprint } from './lexicon';
import { form, lower } from './tables';

const APOSTROPHE: u32 = 0x27;
const HYPHEN: u32 = 0x2d;
const STOP: u32 = 0x2e;
const SMALL_S: u32 = 0x73;

/** In bytes: the shortest ending that is looked for, and how far from the end it is begun with. */
const SHORTEST_ENDING: usize = 2 * 4;
const LONGEST_ENDING: usize = 2 * 24;

/** How a form was found that stands for an unknown one. */
const NO_RULE: u32 = 0;
const GENITIVE: u32 = 1;
const FULL_STOP: u32 = 2;
export const USUAL_CASE: u32 = 3;
export const LOWER_CASE: u32 = 4;
const LAST_PART: u32 = 5;
const ENDING: u32 = 6;

/** Row that was found, or `NONE`. */
export let substitute: u32 = NONE;

/**
 * Finds a known form that stands for an unknown one and returns the rule that found it: without the genitive's `-s`,
 * without a closing full stop, in usual case for capitals, the last part behind a hyphen, the longest known ending.
 */
export function findSubstitute(formEnd: usize, lowerEnd: usize, isLower: bool): u32 {
  const bytes = formEnd - form;
  const last = bytes > 0 ? <u32>load<u16>(formEnd - 2) : 0;
  if (bytes > 2 * 3 && (last === SMALL_S || last === APOSTROPHE)) {
    const isApart = last === SMALL_S && <u32>load<u16>(formEnd - 4) === APOSTROPHE;
    if (finds(form, formEnd - (isApart ? 4 : 2))) return GENITIVE;
  }
  if (bytes > 2 * 2 && last === STOP && finds(form, formEnd - 2)) return FULL_STOP;
  if (!isLower) {
    const isUpper = bytes > 2 * 2 && isAllCapital(form, formEnd);
    if (isUpper ? findsCapitalized(lower, lowerEnd) : finds(lower, lowerEnd)) {
      return isUpper ? USUAL_CASE : LOWER_CASE;
    }
  }
  const hyphen = lastHyphen(form, formEnd);
  if (hyphen > form && hyphen < formEnd - 2 && finds(hyphen + 2, formEnd)) return LAST_PART;
  let start: usize = bytes > LONGEST_ENDING ? bytes - LONGEST_ENDING : 0;
  if (start === 0) start = 2;
  for (; start + SHORTEST_ENDING <= bytes; start += 2) {
    const ending = lower + start;
    if (isLower ? finds(ending, lowerEnd) : findsCapitalized(ending, lowerEnd)) return ENDING;
  }
  substitute = NONE;
  return NO_RULE;
}

/** Address of the last hyphen; the one before `start` where there is none. */
export function lastHyphen(start: usize, end: usize): usize {
  let at = end - 2;
  while (at >= start && <u32>load<u16>(at) !== HYPHEN) at -= 2;
  return at;
}

function finds(start: usize, end: usize): bool {
  substitute = find(start, end);
  return substitute !== NONE;
}

/** The same with the first code unit as a capital. */
function findsCapitalized(start: usize, end: usize): bool {
  const units = capital(load<u16>(start));
  let hash = mix(startFingerprint(), units & 0xffff);
  if (units >> 16 !== 0) hash = mix(hash, units >> 16);
  substitute = findMixed(mixText(hash, start + 2, end));
  return substitute !== NONE;
}

/** Whether capitals leave a form as it is. */
function isAllCapital(start: usize, end: usize): bool {
  for (let at = start; at < end; at += 2) {
    const unit = <u32>load<u16>(at);
    if (capital(unit) !== unit) return false;
  }
  return true;
}
