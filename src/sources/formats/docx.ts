import type { Budget } from '../budget.js';
import { FormatProblem } from '../format-problem.js';
import { BlockWriter } from './block-writer.js';
import { type ParagraphStyle, readStyles } from './docx/read-styles.js';
import { StoryReader } from './docx/story-reader.js';
import type { ParsedText } from './parsed-text.js';
import { coreProperties } from './xml/core-properties.js';
import { decodeXml } from './xml/decode-xml.js';
import { readXml } from './xml/read-xml.js';
import { openParts, type Parts } from './zip.js';

const MAIN_PART = /"(\/?[^"]{1,200})"/;

/**
 * Reads Word (docx). Deleted and hidden text, comments and field codes are left out; notes follow the text as blocks
 * of their own, headers and footers as page furniture. The place of a word is its paragraph.
 */
export async function docx(
  bytes: Uint8Array,
  budget: Budget,
  options: { readonly repairEncoding: boolean },
): Promise<ParsedText> {
  const parts = await openParts(bytes, budget);
  try {
    const main = await mainPart(parts);
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const read = async (name: string): Promise<string | null> => {
      const part = await parts.read(name);
      return part === null ? null : decodeXml(part);
    };
    const body = await read(main);
    if (body === null) {
      throw new FormatProblem('file-damaged', 'holds no Word document');
    }
    const styles: ReadonlyMap<string, ParagraphStyle> = readStyles(
      (await read(`${folder}styles.xml`)) ?? '<styles/>',
      budget,
    );
    const writer = new BlockWriter(budget, options);
    readXml(body, new StoryReader(writer, styles, 'body'), budget);
    for (const story of ['footnotes', 'endnotes'] as const) {
      const notes = await read(`${folder}${story}.xml`);
      if (notes !== null) readXml(notes, new StoryReader(writer, styles, 'note'), budget);
    }
    const furniture = parts.names
      .filter((name) => name.startsWith(folder) && /\/(?:header|footer)\d*\.xml$/.test(name))
      .sort();
    for (const name of furniture) {
      const source = await read(name);
      if (source !== null) readXml(source, new StoryReader(writer, styles, 'furniture'), budget);
    }
    const core = await read('docProps/core.xml');
    return writer.build('paragraph', core === null ? null : coreProperties(core, budget));
  } finally {
    parts.close();
  }
}

/** The main document is what the relations of the package say; nearly always `word/document.xml`. */
async function mainPart(parts: Parts): Promise<string> {
  if (parts.names.includes('word/document.xml')) return 'word/document.xml';
  const relations = await parts.read('_rels/.rels');
  for (const tag of decodeXml(relations ?? new Uint8Array()).split('<')) {
    if (!tag.includes('/officeDocument"')) continue;
    const target = /Target=/.exec(tag);
    const found = target === null ? null : MAIN_PART.exec(tag.slice(target.index));
    if (found !== null) return found[1]!.replace(/^\//, '');
  }
  return 'word/document.xml';
}
