/**
 * A result made ready to be read, in no format yet: presenters build it, renderers print it. Plain data.
 * Emphasis is named by its meaning; which colour or mark that becomes is the renderer's business.
 */
export interface Page {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
  /**
   * What CSV and TSV print. Without it they print the first table among `blocks`; a page that shows passages
   * or several tables gives here the rows of the result, one level deep.
   */
  readonly data?: Table;
  /** Drawings of the result, for formats that show pictures (HTML, SVG); the others leave them out. */
  readonly pictures?: readonly Chart[];
}

export type PageBlock =
  | Heading
  | Paragraph
  | Note
  | List
  | Table
  | Passages
  | Concordance
  | Strips
  | Chart;

export type Tone =
  | 'plain'
  | 'strong'
  | 'muted'
  | 'warning'
  /** The word or words that were searched for. */
  | 'hit'
  /** The highest value of its row or group. */
  | 'peak'
  /** The four verdicts on a difference. */
  | 'higher'
  | 'lower'
  | 'undecided'
  | 'too-little-text';

/** A stretch of text in one tone. */
export interface Run {
  readonly text: string;
  readonly tone: Tone;
}

/** Text with emphasis. A bare string is plain. Line breaks in it are spaces to every renderer. */
export type RichText = string | readonly (string | Run)[];

export interface Heading {
  readonly kind: 'heading';
  /** 2 to 6; the page's title is level 1. */
  readonly level: number;
  readonly text: RichText;
  /** Where a link leads to, the same in every language; made of the text by default. */
  readonly id?: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: RichText;
}

/** An aside: how to read what stands above it, or what is missing from it. */
export interface Note {
  readonly kind: 'note';
  readonly tone: 'muted' | 'warning';
  readonly text: RichText;
}

export interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly RichText[];
}

/**
 * Rows under typed columns. `satisfies Table<'term' | 'count'>` lets the compiler check the keys.
 * A table without rows prints `empty` and no header; CSV prints the header alone.
 */
export interface Table<Key extends string = string> {
  readonly kind: 'table';
  /** Name of the file or sheet it is saved as, without its ending. */
  readonly name?: string;
  readonly caption?: RichText;
  readonly columns: readonly Column<Key>[];
  readonly rows: readonly TableRow<Key>[];
  readonly footnotes?: readonly Footnote[];
  readonly empty?: RichText;
}

/**
 * How a column is read and formatted: `integer` 1,234; `decimal` and `rate` (per 1,000 words) with `digits`
 * places, 2 by default; `percent` takes a share from 0 to 1, 0 places by default; `year` without grouping;
 * `bar` a picture (see `BarCell`, `SparkCell`); `interval` `low–high`; `flag` a mark where the cell is true.
 */
export type ColumnKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'rate'
  | 'percent'
  | 'year'
  | 'bar'
  | 'interval'
  | 'flag';

export interface Column<Key extends string = string> {
  readonly key: Key;
  /** Heading in the reader's language; a soft hyphen (U+00AD) in it says where a narrow column may break it. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** Decimal places. */
  readonly digits?: number;
  /** Numbers, years and intervals stand right by default, all else left. */
  readonly align?: 'left' | 'right';
  /**
   * 0 (default) is the most important. Where a terminal is too narrow the highest are left out first; the
   * first column always stays.
   */
  readonly priority?: number;
  /** Narrowest a text column may become before other columns are dropped for it, in terminal columns. */
  readonly minWidth?: number;
  /** A bar that takes what width is left over. */
  readonly grow?: boolean;
  /** What becomes of text that is too wide; `wrap` by default. */
  readonly overflow?: 'wrap' | 'shorten';
  /** A terminal leaves a cell blank when it repeats the one above it; every other format prints it. */
  readonly collapse?: boolean;
  /** `data`: CSV and TSV only. `view`: everything but these; the default of bars. */
  readonly only?: 'data' | 'view';
  /** Heading in CSV and TSV when it is not `key`. An interval becomes two columns, `…Low` and `…High`. */
  readonly csvKey?: string;
}

export interface TableRow<Key extends string = string> {
  /** By column key; a missing cell is empty. */
  readonly cells: Readonly<Partial<Record<Key, Cell>>>;
  /** Tone of the row's cells that have none. */
  readonly tone?: Tone;
  /** Passages behind the row. HTML opens them from it; other formats show them as a block of their own or not at all. */
  readonly passages?: readonly Passage[];
}

/** null is "not known" or "does not apply", shown as a dash and empty in CSV. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | ValueCell
  | TextCell
  | ItemsCell
  | BarCell
  | SparkCell
  | IntervalCell;

/** A value with a mark behind it (`2021~`) or a tone. */
export interface ValueCell {
  readonly value: string | number | null;
  readonly mark?: string;
  readonly tone?: Tone;
  /** What CSV prints instead of `value`, such as the verdict's code. */
  readonly raw?: string | number | boolean | null;
}

export interface TextCell {
  readonly text: RichText;
  readonly raw?: string | number | boolean | null;
}

/** A list that a narrow column shortens by whole items (`Vertrauen 40, vertrauen 12, +3`). */
export interface ItemsCell {
  readonly items: readonly RichText[];
  readonly raw?: string | number | boolean | null;
}

/** A bar of length `bar` (0 to 1); with `low` and `high` (0 to 1) an interval with its point. */
export interface BarCell {
  readonly bar: number;
  readonly low?: number;
  readonly high?: number;
  readonly tone?: Tone;
}

/** One small column a value, scaled by the greatest of them; null is a gap, never a zero. */
export interface SparkCell {
  readonly spark: readonly (number | null)[];
  readonly tone?: Tone;
}

export interface IntervalCell {
  readonly low: number;
  readonly high: number;
  readonly tone?: Tone;
}

export interface Footnote {
  /** The sign that stands in the table, such as `~`; empty for a remark on the whole. */
  readonly mark: string;
  readonly text: RichText;
}

/** Where something stands. Printed as `document:line`, with a page or paragraph as `document#page=3`. */
export interface Place {
  readonly document: string;
  /** 1-based. */
  readonly line: number | null;
  readonly page?: number;
  readonly paragraph?: number;
  /** Year as shown, such as `2021~`. */
  readonly year?: string;
}

/** Quoted evidence. */
export interface Passages {
  readonly kind: 'passages';
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly place: Place;
  readonly text: string;
  /** What to emphasise in `text`: half-open UTF-16 offsets, ascending, not overlapping. */
  readonly hits: readonly { readonly start: number; readonly end: number }[];
  /** Who said it, or of which row it is: stands before the place. */
  readonly label?: RichText;
}

/** Keyword in context: the hits stand under each other. */
export interface Concordance {
  readonly kind: 'concordance';
  readonly lines: readonly ConcordanceLine[];
}

export interface ConcordanceLine {
  readonly place: Place;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

/** Dispersion: where the hits stand, one line a document from its beginning to its end. */
export interface Strips {
  readonly kind: 'strips';
  readonly strips: readonly Strip[];
}

export interface Strip {
  readonly label: string;
  /** Place of each hit from 0 (beginning of the document) to 1, ascending. */
  readonly hits: readonly number[];
}

/** Numbers for a picture. A format without pictures prints them as a table with bars. */
export interface Chart {
  readonly kind: 'chart';
  /** How it is drawn; `bars` by default. */
  readonly form?: ChartForm;
  /** Name of the file it is saved as, without its ending. */
  readonly name?: string;
  /** Where the drawing lies, relative to the page, for formats that link to it. */
  readonly file?: string;
  readonly title: string;
  /** What the picture shows, for who cannot see it. */
  readonly alternative: string;
  /** Headings: of the series, of the points, of the values. */
  readonly labels: { readonly series: string; readonly point: string; readonly value: string };
  readonly digits?: number;
  readonly series: readonly Series[];
}

/**
 * `rates`: one panel a series, points with their intervals over the years; `bars`: one bar a point; `strips`: one
 * strip a series, a tick a hit; `cloud`: words sized by value; `network`: series and points as names, values as
 * links; `timeline`: series by points, values as areas.
 */
export type ChartForm = 'rates' | 'bars' | 'strips' | 'cloud' | 'network' | 'timeline';

export interface Series {
  readonly label: string;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  /** A year or a name; `2021~` where the year is uncertain. */
  readonly label: string;
  /** What tables call it, where the label of the picture is too short to tell points apart. */
  readonly name?: string;
  /** At least 0; null where there is nothing to count in, which is not 0. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly tone?: Tone;
  /** `strips` only: where in the point's text the hits stand, ascending shares from 0 to 1. */
  readonly at?: readonly number[];
  /** `strips` only: how much text the point is, in words. */
  readonly words?: number;
}
