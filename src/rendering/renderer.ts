import type { Page } from '../presentation/page.js';
import type { Lang } from '../presentation/wording/lang.js';

/** A page in one format; ends in one line break. Pure: the same page and options give the same string. */
export type Renderer = (page: Page, options: RenderOptions) => string;

/** Any format: a workbook is made of bytes, everything else is text. */
export type PageRenderer = (
  page: Page,
  options: RenderOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

export interface RenderOptions {
  readonly lang: Lang;
  /** Terminal columns; no line is longer. Other formats have no width. */
  readonly width: number;
  /** Emphasis by colour. Without it a terminal shows hits in brackets. */
  readonly color: boolean;
  /** False where the terminal shows ASCII only: frames, bars and dashes are then made of it. */
  readonly unicode: boolean;
  /** CSV as German Excel opens it: semicolon, decimal comma, byte-order mark. */
  readonly excel?: boolean;
}

/** Formats that print a page. `json` and `ndjson` print the result itself (see `renderJson`, `renderNdjson`). */
export type PageFormat = 'table' | 'csv' | 'tsv' | 'md' | 'html' | 'svg' | 'xlsx';
