import file from '../../../data/german/quotes-subjunctive.txt';
import { wordSections } from './word-sections.js';

/**
 * How a form marks reported speech: `clear` forms are subjunctive and nothing else, `regular` ones are also a first person
 * (`habe`, `gehe`), `plural` ones stand in for a first subjunctive that looks like an indicative, `past` ones may be either.
 */
export type SubjunctiveKind = 'clear' | 'regular' | 'plural' | 'past';

interface Knowledge {
  readonly clear: ReadonlySet<string>;
  readonly regular: ReadonlySet<string>;
  readonly preterites: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
}

let knowledge: Knowledge | undefined;
const LONGEST_PREFIX = 9;

/** Reading of a lower-case form as a subjunctive, or null. */
export function subjunctiveKind(lower: string): SubjunctiveKind | null {
  knowledge ??= load();
  if (knowledge.clear.has(lower)) return 'clear';
  if (lower.endsWith('e')) {
    // Adverbs such as `richtigerweise`; `verweise` and `erweise` are verbs.
    if (knowledge.not.has(lower) || /.{3}erweise$/.test(lower)) return null;
    return hasBase(lower, knowledge.regular, knowledge.prefixes) || isLatinate(lower)
      ? 'regular'
      : null;
  }
  if (!lower.endsWith('en')) return null;
  if (hasBase(lower, knowledge.plural, knowledge.prefixes)) return 'plural';
  if (hasBase(lower, knowledge.past, knowledge.prefixes)) return 'past';
  return lower.endsWith('ten') && hasBase(lower, knowledge.preterites, knowledge.prefixes)
    ? 'past'
    : null;
}

/** Every verb in -ieren is a verb; no adjective ends in -iere. */
function isLatinate(lower: string): boolean {
  return lower.length > 7 && lower.endsWith('iere');
}

function hasBase(
  form: string,
  bases: ReadonlySet<string>,
  prefixes: ReadonlySet<string>,
  depth = 0,
): boolean {
  if (bases.has(form)) return true;
  if (depth === 2) return false;
  for (let length = 2; length <= LONGEST_PREFIX && length < form.length - 2; length++) {
    if (
      prefixes.has(form.slice(0, length)) &&
      hasBase(form.slice(length), bases, prefixes, depth + 1)
    )
      return true;
  }
  return false;
}

function load(): Knowledge {
  const sections = wordSections(file);
  const regular = new Set<string>();
  const preterites = new Set<string>();
  for (const infinitive of sections.get('verbs')!) {
    const stem = infinitive.replace(/e?n$/, '');
    regular.add(/e[lr]n$/.test(infinitive) ? `${stem}e` : infinitive.slice(0, -1));
    if (infinitive.endsWith('eln')) regular.add(`${infinitive.slice(0, -3)}le`);
    preterites.add(`${stem}ten`).add(`${stem}eten`);
  }
  return {
    clear: sections.get('clear')!,
    regular,
    preterites,
    plural: sections.get('plural')!,
    past: sections.get('past')!,
    not: sections.get('not')!,
    prefixes: sections.get('prefixes')!,
  };
}
