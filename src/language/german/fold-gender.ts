import genderForms from '../../../data/german/gender-forms.txt';
import { LETTER, MARK, SURROGATE } from '../unit-traits.js';
import { characterClass } from './character-class.js';
import { wordSections } from './word-list.js';

// What follows the base: star, colon, gap, slash, brackets (Kund*innen, Kund:innen, Kund_innen, Kund/-innen, Kund(inn)en), or a capital.
const MARKED = /(?:[*:_·]|\/-?)(?:innen|inn|in|frauen|frau|r|n|e|en|er|em|es|s|rin|m)$/;
const BRACKETED = /\((?:innen|inn|in|r|n|e|en|er|s)\)(?:en)?$/;
const INNER_I = /(?:Innen|In)$/;

// Hardly a form has one: looking for it first spares the others the patterns above.
const ANY_MARK = /[*:_·/(]/;

const BASE_SIGNS = "'’-";

interface GenderKnowledge {
  readonly feminine: readonly string[];
  readonly notFeminine: ReadonlySet<string>;
  readonly notFemininePlural: readonly string[];
}

let loaded: GenderKnowledge | undefined;

function knowledge(): GenderKnowledge {
  if (loaded === undefined) {
    const sections = wordSections(genderForms);
    loaded = {
      feminine: sections.get('feminine-singular') ?? [],
      notFeminine: new Set(sections.get('not-feminine')),
      notFemininePlural: sections.get('not-feminine-plural') ?? [],
    };
  }
  return loaded;
}

/**
 * Lower-cased form under which gendered forms count with their pair: `Kund*innen`, `KundInnen`, `Kundinnen`
 * and `Kundin` give `kund`, whose stem is that of `Kunden`. Everything else is only lower-cased.
 * The surface stays with the type, so folding takes nothing away.
 */
export function foldGender(form: string, lower: string): string {
  if (lower.length < 5) return lower;
  const base = ANY_MARK.test(form)
    ? (baseBefore(MARKED, form) ?? baseBefore(BRACKETED, form))
    : null;
  if (base !== null) return base.toLowerCase();
  const capitalBase = form.includes('In', 2) ? baseBefore(INNER_I, form) : null;
  if (capitalBase !== null && endsInLower(capitalBase)) return capitalBase.toLowerCase();
  // Lower-case words (`gewinnen`, `beginnen`) are verbs, not women.
  if (form.charCodeAt(0) === lower.charCodeAt(0)) return lower;
  const { feminine, notFeminine, notFemininePlural } = knowledge();
  if (lower.endsWith('innen')) {
    if (notFemininePlural.some((word) => isWordOrLastPart(lower, word))) return lower;
    const base = lower.slice(0, -5);
    return base.length >= 3 ? base : lower;
  }
  if (!lower.endsWith('in') || notFeminine.has(lower)) return lower;
  return feminine.some((ending) => lower.endsWith(ending)) ? lower.slice(0, -2) : lower;
}

/** `-spinnen` stands for `spinnen` and `vogelspinnen`, `rinnen` for itself alone: `lehrerinnen` ends like it. */
function isWordOrLastPart(lower: string, word: string): boolean {
  return word.startsWith('-') ? lower.endsWith(word.slice(1)) : lower === word;
}

/** What stands before the match of `ending`, if it is a word: letters, with marks, apostrophes and hyphens behind the first. */
function baseBefore(ending: RegExp, form: string): string | null {
  const end = form.search(ending);
  if (end < 1) return null;
  const base = form.slice(0, end);
  for (let at = 0; at < end; at++) {
    const code = base.charCodeAt(at);
    const found = characterClass(code);
    // The pattern, which takes milliseconds to make and to compile, only for letters of two units.
    if (found === SURROGATE) return /^\p{L}[\p{L}\p{M}'’-]*$/u.test(base) ? base : null;
    if (found === LETTER) continue;
    if (at === 0 || !(found === MARK || BASE_SIGNS.includes(base[at]!))) return null;
  }
  return base;
}

function endsInLower(base: string): boolean {
  const code = base.charCodeAt(base.length - 1);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0x100) return code === 0xb5 || (code >= 0xdf && code !== 0xf7);
  return /\p{Ll}$/u.test(base);
}
