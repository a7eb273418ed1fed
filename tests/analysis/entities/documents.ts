import { type EntitiesOptions, entitiesAnalysis } from '../../../src/analysis/entities/entities.js';
import type { EntitiesTally } from '../../../src/analysis/entities/entities-tally.js';
import type { EntityRow } from '../../../src/analysis/entities/entity-row.js';
import { german } from '../../../src/language/german/german.js';
import type { Document } from '../../../src/model/document.js';
import { sourceFromString } from '../../../src/sources/read.js';

const vocabulary = german.createVocabulary();

/** An annotated document of a given year. */
export function documentOf(text: string, id = 'a.txt', year: number | null = 2020): Document {
  const source = sourceFromString(id, text);
  return german.annotate(
    { ...source, year: { year, basis: 'manifest', certain: true, evidence: null, reason: '' } },
    vocabulary,
  );
}

/** Rows of a corpus of texts; their ids are `0.txt`, `1.txt`, …, their years 2020, 2021, … */
export function entitiesOf(
  texts: readonly string[],
  options: EntitiesOptions = {},
): readonly EntityRow[] {
  const analysis = entitiesAnalysis(options);
  const tally = texts.reduce<EntitiesTally>(
    (left, text, at) =>
      analysis.merge(left, analysis.observe(documentOf(text, `${at}.txt`, 2020 + at))),
    analysis.empty(),
  );
  return analysis.conclude(tally);
}

export function rowNamed(rows: readonly EntityRow[], name: string): EntityRow {
  const row = rows.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`no row ${name} among ${rows.map((one) => one.name)}`);
  return row;
}
