import type { Budget } from '../budget.js';
import { FormatProblem } from '../format-problem.js';
import { BlockWriter } from './block-writer.js';
import { html } from './html.js';
import type { ParsedText } from './parsed-text.js';
import { headingStyles, withHeadings } from './styled-headings.js';
import { coreProperties } from './xml/core-properties.js';
import { decodeXml } from './xml/decode-xml.js';
import { readXml } from './xml/read-xml.js';
import { openParts } from './zip.js';

const ROLES = { 'dc:date': 'published', 'dcterms:modified': 'modified' } as const;

/** Reads an EPUB: the chapters in the order of its spine. The place of a word is its paragraph. */
export async function epub(
  bytes: Uint8Array,
  budget: Budget,
  options: { readonly repairEncoding: boolean },
): Promise<ParsedText> {
  const parts = await openParts(bytes, budget);
  try {
    const read = async (name: string): Promise<string | null> => {
      const part = await parts.read(name);
      return part === null ? null : decodeXml(part);
    };
    const path = rootFile((await read('META-INF/container.xml')) ?? '', budget);
    const book = path === null ? null : await read(path);
    if (path === null || book === null) {
      throw new FormatProblem('file-damaged', 'holds no EPUB package');
    }
    const writer = new BlockWriter(budget, options);
    const { spine, styleSheets } = contentsOf(book, path, budget);
    const sheets = await Promise.all(styleSheets.map(read));
    const styles = headingStyles(sheets.join('\n'));
    for (const { name, isContents } of spine) {
      const chapter = await read(name);
      if (chapter === null) continue;
      writeChapter(writer, withHeadings(chapter, styles), isContents, budget);
    }
    return writer.build('paragraph', coreProperties(book, budget, ROLES));
  } finally {
    parts.close();
  }
}

function writeChapter(
  writer: BlockWriter,
  chapter: string,
  isContents: boolean,
  budget: Budget,
): void {
  const { text, blocks } = html(chapter, budget);
  for (const { kind, span, level, reason, boilerplate } of blocks) {
    writer.place();
    if (isContents) writer.begin('contents', { reason: 'navigation', boilerplate: true });
    else writer.begin(kind === 'duplicate' ? 'paragraph' : kind, { level, reason, boilerplate });
    const lines = text.slice(span.start, span.end).split('\n');
    lines.forEach((line, index) => {
      if (index > 0) writer.separate('\n');
      const cells = kind === 'table-row' ? line.split('\t') : [line];
      cells.forEach((cell, column) => {
        if (column > 0) writer.separate('\t');
        writer.write(cell);
      });
    });
  }
  writer.end();
}

function rootFile(container: string, budget: Budget): string | null {
  let path: string | null = null;
  readXml(
    container,
    {
      open(name, attributes) {
        if (name.endsWith('rootfile')) path ??= attributes['full-path'] ?? null;
      },
      close() {},
      text() {},
    },
    budget,
  );
  return path;
}

interface Contents {
  /** Chapters in their order. */
  readonly spine: readonly { readonly name: string; readonly isContents: boolean }[];
  readonly styleSheets: readonly string[];
}

function contentsOf(book: string, path: string, budget: Budget): Contents {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const items = new Map<string, { name: string; isContents: boolean }>();
  const order: string[] = [];
  const styleSheets: string[] = [];
  readXml(
    book,
    {
      open(name, attributes) {
        const local = name.slice(name.indexOf(':') + 1);
        if (local === 'item' && attributes.id !== undefined) {
          const isContents = /(?:^|\s)nav(?:\s|$)/.test(attributes.properties ?? '');
          const name = resolve(folder, attributes.href ?? '');
          items.set(attributes.id, { name, isContents });
          if (attributes['media-type'] === 'text/css') styleSheets.push(name);
        } else if (local === 'itemref' && attributes.idref !== undefined) {
          order.push(attributes.idref);
        }
      },
      close() {},
      text() {},
    },
    budget,
  );
  const spine = [...new Set(order)].map((id) => items.get(id)).filter((item) => item !== undefined);
  return { spine, styleSheets };
}

/** A path inside the archive; what leads out of it is simply not there. */
function resolve(folder: string, reference: string): string {
  let target = reference.split('#', 1)[0]!;
  try {
    target = decodeURIComponent(target);
  } catch {
    // A stray percent sign belongs to the name.
  }
  const steps: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
