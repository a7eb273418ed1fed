import { SaxesParser } from 'saxes';
import type { Budget } from '../../budget.js';
import { FormatProblem } from '../../format-problem.js';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `name` as written, with its prefix. */
  open(name: string, attributes: Attributes, isEmpty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** References that old TEI and HTML define in a DTD, which is never read. */
const ENTITIES: Readonly<Record<string, string>> = {
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é',
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  euro: '€',
  sect: '§',
  middot: '·',
};
const CHUNK = 1 << 16;

/**
 * Reads XML from start to end. No entity of a DTD is expanded and nothing outside the file is read: a reference to
 * one makes the document damaged. Depth and time are bounded by the budget.
 */
export function readXml(source: string, handler: XmlHandler, budget: Budget): void {
  const parser = new SaxesParser({ position: false });
  Object.assign(parser.ENTITIES, ENTITIES);
  let depth = 0;
  parser.on('error', (error) => {
    throw new FormatProblem(
      'file-damaged',
      'cannot be read: its XML is not well-formed',
      'Open it in its own program and save it again.',
      { reason: error.message.slice(0, 200) },
    );
  });
  parser.on('opentag', (tag) => {
    budget.tick();
    budget.nest(++depth);
    handler.open(tag.name, tag.attributes as Attributes, tag.isSelfClosing);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(tag.name);
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  for (let at = 0; at < source.length; at += CHUNK) {
    budget.checkTime();
    parser.write(source.slice(at, at + CHUNK));
  }
  parser.close();
}
