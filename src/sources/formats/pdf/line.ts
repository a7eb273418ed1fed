/** One line of a page, or the part of it that stands in one column. Points, origin at the bottom left. */
export interface Line {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly bottom: number;
  /** Size of most of its characters. */
  readonly size: number;
  readonly font: string;
  readonly text: string;
  /** Left edges of the parts that stand far apart, as the cells of a table do; at least one. */
  readonly cells: readonly string[];
  /** Opens with a small raised number, as a footnote does. */
  readonly hasNoteSign: boolean;
}

/** A stretch of text as the file gives it. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  readonly size: number;
  readonly font: string;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** Only its beginning was read. */
  readonly isCut: boolean;
}
