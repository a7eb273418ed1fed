import type { Span } from '../../model/span.js';
import type { Block } from '../../model/text.js';
import type { Budget } from '../budget.js';
import { chainOffsets } from '../offset-map.js';
import { repair } from '../repair/repair.js';
import { offsetAfter } from './block-writer.js';
import { expandSelfClosed } from './html/expand-self-closed.js';
import { pageProperties } from './html/page-properties.js';
import { PageReader } from './html/page-reader.js';
import { parseTree } from './html/parse-tree.js';
import type { ParsedText } from './parsed-text.js';
import { readWords } from './read-words.js';

const XHTML = /<\?xml\s|xmlns=["']http:\/\/www\.w3\.org\/1999\/xhtml/;
const XHTML_HEAD = 1000;

/**
 * Reads a page: its words in reading order, with menus, banners and footers flagged. Offsets lead to the file as it
 * lies on disk. Scripts, styles and form controls are no text; nothing is executed or fetched.
 */
export function html(raw: string, budget: Budget): ParsedText {
  if (!XHTML.test(raw.slice(0, XHTML_HEAD))) return page(raw, budget);
  const expanded = expandSelfClosed(raw);
  const { offsets, properties, ...parsed } = page(expanded.text, budget);
  const place = (span: Span | null): Span | null =>
    span === null
      ? null
      : { start: expanded.offsets.rawStart(span.start), end: expanded.offsets.rawEnd(span.end) };
  const dates = (properties?.dates ?? []).map((date) => ({ ...date, span: place(date.span) }));
  return {
    ...parsed,
    offsets: chainOffsets(expanded.offsets, offsets),
    properties: { title: properties?.title ?? null, dates },
  };
}

function page(raw: string, budget: Budget): ParsedText {
  const document = parseTree(raw, budget);
  const properties = pageProperties(document, raw);
  const read = new PageReader(raw, budget).read(document);
  const repaired = repair(read.text, { markup: false });
  const blocks = repaired.offsets.isIdentity
    ? read.blocks
    : read.blocks.map((block): Block => {
        const move = (at: number): number =>
          offsetAfter(repaired.offsets, at, repaired.text.length);
        return { ...block, span: { start: move(block.span.start), end: move(block.span.end) } };
      });
  return {
    text: repaired.text,
    offsets: chainOffsets(read.offsets, repaired.offsets),
    blocks: readWords(
      blocks.filter(({ span }) => span.end > span.start),
      repaired.text,
    ),
    repairs: repaired.counts,
    properties,
  };
}
