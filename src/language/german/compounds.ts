import { loadLexicon } from './compounds/load-lexicon.js';
import { segment } from './compounds/segment.js';
import { wholeWordCost } from './compounds/whole-word-cost.js';

// dramatisch, sozialistisch: an adjective in -isch, no Tisch; Schreibtisch and Küchentisch do not match.
const ADJECTIVE_IN_TISCH = /(?:[akop]|is|[^e]e)tisch(?:e[nrsm]?)?$/u;
// anzugehen, einzugreifen: an infinitive with zu, no Anzug.
const INFINITIVE_WITH_ZU = /^(?:ab|an|auf|aus|bei|ein|nach|um|vor)zug[^s].*en$/u;
const GENDER_MARK = /[*:_·](?=inn?(?:en)?)/u;

/**
 * Constituents of a lower-cased NFC word, in order and without linking elements: `vertrauenskultur` gives
 * `vertrauen`, `kultur`; a simple, derived or unknown word stays whole. Hyphens part constituents. The head
 * keeps its inflection (`fachkräfte` gives `fach`, `kräfte`).
 *
 * A word is split when the cheapest reading as modifiers and a head takes fewer bits than the word spelled out
 * (minimum description length; after Brent 1999 and Creutz & Lagus 2002, with linking elements after Langer 1998).
 */
export function splitCompound(lower: string): readonly string[] {
  if (!lower.includes('-')) return splitSolid(lower);
  const parts: string[] = [];
  for (const piece of lower.split('-')) if (piece !== '') parts.push(...splitSolid(piece));
  return parts.length === 0 ? [lower] : parts;
}

function splitSolid(piece: string): readonly string[] {
  const word = piece.replace(GENDER_MARK, '');
  const lexicon = loadLexicon();
  if (lexicon.isWhole(word) || ADJECTIVE_IN_TISCH.test(word) || INFINITIVE_WITH_ZU.test(word)) {
    return [piece];
  }
  const found = segment(word, lexicon);
  return found === undefined || found.cost > wholeWordCost(word) ? [piece] : found.parts;
}
