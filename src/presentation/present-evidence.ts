import type { Evidence } from '../model/evidence.js';
import type { PageBlock, Passage, TableRow } from './page.js';
import { placeOf } from './place-of.js';
import type { Wording } from './wording/wording.js';

/** The passages behind a row; `forms` are emphasised in them, `label` names the row. */
export function passagesOf(
  evidence: readonly Evidence[],
  forms: readonly string[],
  label: string,
): Passage[] {
  return evidence.map((passage) => passageOf(passage, forms, label));
}

/** The passages of the rows once more, under a heading of their own; nothing where there are none. */
export function evidenceBlocks(
  rows: readonly Pick<TableRow, 'passages'>[],
  wording: Wording,
): PageBlock[] {
  const passages = rows.flatMap((row) => row.passages ?? []);
  if (passages.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: wording.titles.evidence },
    { kind: 'passages', passages },
  ];
}

/** A passage with its hit emphasised: the form is looked for in the folded sentence, which has lost its offsets. */
function passageOf(evidence: Evidence, forms: readonly string[], label: string): Passage {
  return {
    place: placeOf(evidence),
    text: evidence.sentence,
    hits: hitIn(evidence.sentence, forms),
    label,
  };
}

function hitIn(sentence: string, forms: readonly string[]): { start: number; end: number }[] {
  for (const form of forms) {
    const start = sentence.indexOf(form);
    if (start >= 0) return [{ start, end: start + form.length }];
  }
  return [];
}
