/** Slices of a corpus: years, documents, or all of it. */
export type GroupBy = 'year' | 'document' | 'none';

export interface DatedDocument {
  readonly id: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
}

export interface Group {
  readonly year: number | null;
  readonly document: string | null;
  /** False when the year of a member is not certain. */
  readonly yearCertain: boolean;
  /** Positions of the members in the list that was grouped, ascending. */
  readonly members: readonly number[];
}

/** Groups in ascending order of year (undated last) or id. */
export function groupDocuments(documents: readonly DatedDocument[], by: GroupBy): Group[] {
  const all = documents.map((_, index) => index);
  if (by === 'none') {
    return [groupOf(documents, all, { year: null, document: null })];
  }
  if (by === 'document') {
    return all
      .map((index) =>
        groupOf(documents, [index], {
          year: documents[index]!.year,
          document: documents[index]!.id,
        }),
      )
      .sort((left, right) => compareText(left.document!, right.document!));
  }
  const years = new Map<number | null, number[]>();
  for (const index of all) {
    const { year } = documents[index]!;
    const members = years.get(year);
    if (members === undefined) years.set(year, [index]);
    else members.push(index);
  }
  return [...years]
    .sort(([left], [right]) => (left ?? Infinity) - (right ?? Infinity))
    .map(([year, members]) => groupOf(documents, members, { year, document: null }));
}

function groupOf(
  documents: readonly DatedDocument[],
  members: readonly number[],
  key: { readonly year: number | null; readonly document: string | null },
): Group {
  return { ...key, yearCertain: members.every((index) => documents[index]!.yearCertain), members };
}

/** Order by UTF-16 code units: the same on every machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
