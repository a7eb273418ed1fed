import genderForms from '../../../data/german/gender-forms.txt';
import { wordSections } from './word-list.js';

// Star, colon, gap, slash, brackets: Kund*innen, Kund:innen, Kund_innen, Kund/-innen, Kund(inn)en.
const MARKED =
  /^(\p{L}[\p{L}\p{M}'’-]*?)(?:[*:_·]|\/-?)(innen|inn|in|frauen|frau|r|n|e|en|er|em|es|s|rin|m)$/u;
const BRACKETED = /^(\p{L}[\p{L}\p{M}'’-]*?)\((innen|inn|in|r|n|e|en|er|s)\)(en)?$/u;
const INNER_I = /^(\p{L}[\p{L}\p{M}'’-]*?\p{Ll})(?:Innen|In)$/u;

// Hardly a form has one: looking for it first spares the others the patterns above.
const ANY_MARK = /[*:_·/(]/;

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
  if (ANY_MARK.test(form)) {
    const marked = MARKED.exec(form) ?? BRACKETED.exec(form);
    if (marked) return marked[1]!.toLowerCase();
  }
  const innerI = form.includes('In', 2) ? INNER_I.exec(form) : null;
  if (innerI) return innerI[1]!.toLowerCase();
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
