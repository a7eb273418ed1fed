import type { Budget } from '../../budget.js';
import { FormatProblem } from '../../format-problem.js';
import type { Properties, StatedDate } from '../parsed-text.js';
import { catchStrayRejections } from './catch-stray-rejections.js';
import type { Fragment, Page } from './line.js';

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Fragments on one page beyond which it is a drawing and no text. */
const MOST_FRAGMENTS = 200_000;

/**
 * The fragments of every page, in points from the bottom left, turned upright. Scripts, forms and embedded files of
 * the document are never touched, and fonts are not compiled to code.
 */
export async function readPages(bytes: Uint8Array, budget: Budget): Promise<PagesRead> {
  return await catchStrayRejections(() => readAll(bytes, budget));
}

interface PagesRead {
  readonly pages: readonly Page[];
  readonly properties: Properties;
}

async function readAll(bytes: Uint8Array, budget: Budget): Promise<PagesRead> {
  const { getDocumentProxy } = await import('unpdf');
  const opening = getDocumentProxy(Uint8Array.from(bytes), {
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await within(opening, budget);
    try {
      const { numPages } = document;
      if (numPages > budget.limits.pages) {
        const { pages: maximum } = budget.limits;
        throw new FormatProblem(
          'too-many-pages',
          `has ${numPages} pages; at most ${maximum} are read`,
          'Split it, or raise --max-pages.',
          { pages: numPages, maximum },
        );
      }
      const pages: Page[] = [];
      for (let number = 1; number <= numPages; number++) {
        budget.checkTime();
        const page = await within(document.getPage(number), budget);
        const content = await within(page.getTextContent(), budget);
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
        pages.push(
          uprightPage(number, [x0, y0, x1, y1], content.items as readonly unknown[], budget),
        );
        page.cleanup();
      }
      const { info } = await within(document.getMetadata(), budget);
      return { pages, properties: propertiesOf(info as Record<string, unknown>) };
    } finally {
      // What a broken file leaves behind may never end.
      void document.destroy().catch(() => {});
    }
  } catch (error) {
    throw toProblem(error);
  }
}

/** A file may make its reader wait for ever; the time of the document is the end of it. */
async function within<T>(work: Promise<T>, budget: Budget): Promise<T> {
  // When time ends first, nobody waits for the work any more.
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        try {
          budget.checkTime();
        } catch (error) {
          reject(error as Error);
        }
      },
      Math.max(1, budget.remaining + 5),
    );
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

function toProblem(error: unknown): unknown {
  if (error instanceof FormatProblem || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') {
    return new FormatProblem(
      'file-encrypted',
      'is protected by a password',
      'Save it without one.',
    );
  }
  return new FormatProblem(
    'file-damaged',
    'cannot be read: the PDF is damaged',
    'Open it in a PDF viewer and print it to a new PDF.',
    { reason: error.message.slice(0, 200) },
  );
}

type View = readonly [x0: number, y0: number, x1: number, y1: number];

function uprightPage(number: number, view: View, items: readonly unknown[], budget: Budget): Page {
  const turned: { item: TextItem; quarter: number }[] = [];
  const lengths = [0, 0, 0, 0];
  for (const item of items) {
    if (!isTextItem(item) || item.str === '') continue;
    if (turned.length >= MOST_FRAGMENTS) break;
    const [a = 1, b = 0] = item.transform;
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    turned.push({ item, quarter });
    lengths[quarter]! += item.str.trim().length;
  }
  const main = lengths.indexOf(Math.max(...lengths));
  const [x0, y0, x1, y1] = view;
  const isLying = main % 2 === 1;
  const width = isLying ? y1 - y0 : x1 - x0;
  const height = isLying ? x1 - x0 : y1 - y0;
  const fragments: Fragment[] = [];
  for (const { item, quarter } of turned) {
    // What stands across the text is a mark of its margin.
    if (quarter !== main) continue;
    budget.write(item.str.length);
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(c, d);
    const [left, bottom] = turn(x - x0, y - y0, main, x1 - x0, y1 - y0);
    const isReal = [left, bottom, size, item.width].every(Number.isFinite);
    if (!isReal || size <= 0) continue;
    const text = item.str;
    fragments.push({
      text,
      left,
      width: Math.max(0, item.width),
      bottom,
      size,
      font: item.fontName,
    });
  }
  return { number, width, height, fragments };
}

function turn(
  x: number,
  y: number,
  quarter: number,
  width: number,
  height: number,
): readonly [left: number, bottom: number] {
  if (quarter === 1) return [y, width - x];
  if (quarter === 2) return [width - x, height - y];
  return quarter === 3 ? [height - y, x] : [x, y];
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}

function propertiesOf(info: Record<string, unknown>): Properties {
  const dates: StatedDate[] = [];
  const read = (name: string, role: StatedDate['role']): void => {
    const value = info[name];
    const found = typeof value === 'string' ? /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(value) : null;
    if (found === null) return;
    const date = [found[1], found[2], found[3]].filter((part) => part !== undefined).join('-');
    dates.push({ role, origin: name, date, span: null });
  };
  read('CreationDate', 'created');
  read('ModDate', 'modified');
  const stated = info.Title;
  const title = typeof stated === 'string' ? stated.replace(/\s+/g, ' ').trim() : '';
  return { title: title === '' ? null : title, dates };
}
