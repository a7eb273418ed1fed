import { identityOffsets, type OffsetMap } from '../../model/text.js';
import { chainOffsets } from '../offset-map.js';
import { Triggers } from '../text-kernel.js';
import { applyEdits } from './apply-edits.js';
import { composeCharacters } from './compose-characters.js';
import type { Edit } from './edit.js';
import { expandLigatures } from './expand-ligatures.js';
import { joinLetterSpacing } from './join-letter-spacing.js';
import { joinLineEndHyphens } from './join-line-end-hyphens.js';
import { removeGluedMarkup } from './remove-glued-markup.js';
import { removeHtmlTags } from './remove-html-tags.js';
import { removeInvisibleCharacters } from './remove-invisible-characters.js';
import { removeSoftHyphens } from './remove-soft-hyphens.js';
import type { Rule } from './rule.js';
import { unifyLineEnds } from './unify-line-ends.js';

/** A text after its repairs: `repaired.offsets` leads from `repaired.text` to what was given. */
export interface Repaired {
  readonly text: string;
  readonly offsets: OffsetMap;
  /** How often each rule changed something, by rule name, in order of the names. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * What a stage leaves is what the next one reads, so that a soft hyphen between a letter and its accent,
 * or a line end of another system behind a hyphen, hides nothing from a later rule.
 */
const characterRules: readonly Rule[] = [
  unifyLineEnds,
  removeSoftHyphens,
  removeInvisibleCharacters,
  expandLigatures,
];
const compositionRules: readonly Rule[] = [composeCharacters];
const wordRules: readonly Rule[] = [
  joinLetterSpacing,
  removeGluedMarkup,
  joinLineEndHyphens,
  removeHtmlTags,
];
const proseRules: readonly Rule[] = wordRules.filter((rule) => rule !== removeGluedMarkup);

interface Stage {
  readonly rules: readonly Rule[];
  /** By UTF-16 code unit: 0, ELSEWHERE, or 1 + the index of the rule to ask. */
  readonly ruleAt: Uint8Array;
  readonly triggers: Triggers;
}

/** Marks a character at which only another stage has something to do. */
const ELSEWHERE = 0x80;
const SPACE = 0x20;

let stages: { characters: Stage; composition: Stage; words: Stage; markdown: Stage } | undefined;

/** Built on first use: the tables take a millisecond that `--version` need not wait for. */
function allStages(): NonNullable<typeof stages> {
  stages ??= {
    characters: stage(characterRules),
    composition: stage(compositionRules),
    words: stage(wordRules),
    markdown: stage(proseRules),
  };
  return stages;
}

function stage(rules: readonly Rule[]): Stage {
  const ruleAt = new Uint8Array(0x10000);
  if (rules === wordRules || rules === proseRules) {
    for (const rule of [...characterRules, ...compositionRules]) {
      for (const [first, last] of rule.triggers) ruleAt.fill(ELSEWHERE, first, last + 1);
    }
  }
  rules.forEach((rule, index) => {
    for (const [first, last] of rule.triggers) ruleAt.fill(index + 1, first, last + 1);
  });
  // Blanks are everywhere: their rule is asked only where several of them may part single letters.
  const others = ruleAt.slice();
  others[SPACE] = 0;
  return { rules, ruleAt, triggers: new Triggers(others, ruleAt[SPACE] !== 0) };
}

/**
 * Repairs what extraction, typesetting and encoding did to the words of a text. Linear in its length.
 * `markup` says whether the text is plain, so that marks glued to a word are residue; a format that
 * reads its own marks turns it off.
 */
export function repair(raw: string, options: { readonly markup: boolean }): Repaired {
  const { characters, composition, words, markdown } = allStages();
  const lastStage = options.markup ? words : markdown;
  // Most texts need no repair of characters: one pass finds that out and does the rest on the way.
  const direct = findEdits(raw, lastStage);
  if (direct !== null) return finish(raw, identityOffsets, direct, direct);

  const first = findEdits(raw, characters) ?? [];
  const clean = applyEdits(raw, first);
  const second = findEdits(clean.text, composition) ?? [];
  const composed = applyEdits(clean.text, second);
  const offsets = chainOffsets(clean.offsets, composed.offsets);
  const third = findEdits(composed.text, lastStage, true) ?? [];
  return finish(composed.text, offsets, third, [...first, ...second, ...third]);
}

/** The edits of a stage, or null when another stage has to come first and is not `done`. */
function findEdits(text: string, { rules, ruleAt, triggers }: Stage, done = false): Edit[] | null {
  const edits: Edit[] = [];
  const emit = (edit: Edit): void => {
    edits.push(edit);
  };
  /** Where the last edit ended. */
  let from = 0;
  const next = triggers.in(text);
  for (let at = next(0); at < text.length; at = next(at)) {
    const index = ruleAt[text.charCodeAt(at)]!;
    if (index === ELSEWHERE) {
      if (!done) return null;
      at++;
      continue;
    }
    const before = edits.length;
    at = rules[index - 1]!.apply(text, at, from, emit);
    if (edits.length > before) from = edits[edits.length - 1]!.end;
  }
  return edits;
}

function finish(
  text: string,
  offsets: OffsetMap,
  edits: readonly Edit[],
  all: readonly Edit[],
): Repaired {
  const result = applyEdits(text, edits);
  const tally = new Map<string, number>();
  for (const { rule } of all) tally.set(rule, (tally.get(rule) ?? 0) + 1);
  const counts = Object.fromEntries([...tally].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { text: result.text, offsets: chainOffsets(offsets, result.offsets), counts };
}
