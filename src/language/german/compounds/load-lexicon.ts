import lexiconFile from '../../../../data/german/compound-lexicon.txt';
import rulesFile from '../../../../data/german/compound-rules.txt';
import { wordSections } from '../word-list.js';
import { decodeLexicon } from './lexicon-format.js';
import { LINKING_ELEMENTS } from './linking-elements.js';
import type { CompoundLexicon, ModifierReading } from './segment.js';

export interface LoadedLexicon extends CompoundLexicon {
  /** Kept whole whatever the parts say. */
  isWhole(word: string): boolean;
}

// Derived nouns in these take -s- in every compound; -e nouns take -n-. So unseen ones may, too.
const TAKES_S = /(?:ung|heit|keit|schaft|ion|tät|tum|ling|ment|sicht|fahrt)$/;
const SIBILANT = /[sxzß]$/;
const INFLECTIONS = ['s', 'n', 'e', 'en', 'es', 'er', 'ern', 'nen'];
const ADJECTIVE_ENDINGS = ['', 'e', 'en', 'er', 'es', 'em', 'ere', 'eren'];
/** That of a head seen in some two hundred compounds. */
const ADJECTIVE_COST = 9.5;
const INFLECTION_COST = 1;
/** An unseen use in a regular shape is likelier than one in any shape. */
const REGULAR_BONUS = 2;

let loaded: LoadedLexicon | undefined;

/** The lexicon, decoded on first use. */
export function loadLexicon(): LoadedLexicon {
  loaded ??= build();
  return loaded;
}

function build(): LoadedLexicon {
  const rules = wordSections(rulesFile);
  const wholes = new Set(rules.get('whole'));
  const prefixes = new Set(rules.get('prefixes'));
  const suffixes = new Set(rules.get('suffixes'));
  const elements = new Map(LINKING_ELEMENTS.map((element) => [element.code, element]));
  const heads = new Map<string, number>();
  const modifiers = new Map<string, ModifierReading>();
  let current = '';
  const unseen = decodeLexicon(lexiconFile, {
    word(word) {
      current = word;
    },
    head(cost) {
      heads.set(current, cost);
    },
    modifier(code, cost) {
      const { strip, add } = elements.get(code)!;
      const surface =
        code === 'z' ? current : current.slice(0, current.length - add.length) + strip;
      const known = modifiers.get(surface);
      if (known === undefined || cost < known.cost) modifiers.set(surface, { word: current, cost });
    },
    whole(word) {
      wholes.add(word);
    },
  });
  for (const adjective of rules.get('adjective-heads') ?? []) {
    for (const ending of ADJECTIVE_ENDINGS) {
      const form = adjective + ending;
      if (!heads.has(form)) heads.set(form, ADJECTIVE_COST);
    }
  }

  function modifier(surface: string): ModifierReading | undefined {
    const known = modifiers.get(surface);
    if (known !== undefined) return prefixes.has(surface) ? undefined : known;
    if (prefixes.has(surface) || suffixes.has(surface)) return undefined;
    if (heads.has(surface)) return { word: surface, cost: unseen - 1 };
    const base = surface.slice(0, -1);
    if (surface.endsWith('s') && heads.has(base) && !SIBILANT.test(base)) {
      return { word: base, cost: TAKES_S.test(base) ? unseen - REGULAR_BONUS : unseen };
    }
    if (!surface.endsWith('n')) return undefined;
    if (base.endsWith('e')) {
      if (heads.has(base)) return { word: base, cost: unseen - REGULAR_BONUS };
      const stem = surface.slice(0, -2);
      if (heads.has(stem)) return { word: stem, cost: unseen };
    }
    return undefined;
  }

  function head(surface: string): number | undefined {
    if (suffixes.has(surface) || prefixes.has(surface)) return undefined;
    const known = heads.get(surface);
    if (known !== undefined) return known;
    let best: number | undefined;
    for (const ending of INFLECTIONS) {
      if (!surface.endsWith(ending)) continue;
      const base = surface.slice(0, -ending.length);
      if (suffixes.has(base)) continue;
      const cost = heads.get(base);
      if (cost !== undefined && (best === undefined || cost < best)) best = cost;
    }
    return best === undefined ? undefined : best + INFLECTION_COST;
  }

  /** Listed, a word of the lexicon (those are never split) or an inflected form of one. */
  function isWhole(word: string): boolean {
    if (wholes.has(word) || heads.has(word)) return true;
    for (const ending of INFLECTIONS) {
      if (word.endsWith(ending) && heads.has(word.slice(0, -ending.length))) return true;
    }
    return false;
  }

  return {
    modifier,
    head,
    isWhole,
  };
}
