import type { Budget } from '../../budget.js';
import { FormatProblem } from '../../format-problem.js';
import type { Properties, StatedDate } from '../parsed-text.js';
import { catchStrayRejections } from './catch-stray-rejections.js';
import type { Fragment, Page } from './line.js';
import { type PageContent, pdfReader, type TextItem, TOO_LARGE } from './pdf-reader.js';
import { readerInThread } from './reader-in-thread.js';

/**
 * The fragments of every page, in points from the bottom left, turned upright. The built program reads them in a thread
 * that is stopped when the time of the document ends.
 */
export async function readPages(bytes: Uint8Array, budget: Budget): Promise<PagesRead> {
  return await catchStrayRejections(() => readAll(bytes, budget));
}

interface PagesRead {
  readonly pages: readonly Page[];
  readonly properties: Properties;
}

async function readAll(bytes: Uint8Array, budget: Budget): Promise<PagesRead> {
  const reader = readerInThread() ?? pdfReader();
  const within = <Answer>(work: Promise<Answer>): Promise<Answer> =>
    inTime(work, budget, () => reader.stop());
  try {
    const count = await within(reader.open(Uint8Array.from(bytes)));
    if (count > budget.limits.pages) {
      const { pages: maximum } = budget.limits;
      throw new FormatProblem(
        'too-many-pages',
        `has ${count} pages; at most ${maximum} are read`,
        'Split it, or raise --max-pages.',
        { pages: count, maximum },
      );
    }
    const pages: Page[] = [];
    for (let number = 1; number <= count; number++) {
      budget.checkTime();
      pages.push(uprightPage(number, await within(reader.page(number)), budget));
    }
    return { pages, properties: propertiesOf(await within(reader.info())) };
  } catch (error) {
    throw toProblem(error);
  } finally {
    reader.close();
  }
}

/** The longest time a timer can wait. */
const MOST_MILLISECONDS = 2 ** 31 - 1;

/** A file may keep its reader busy for ever; the time of the document is the end of it. */
async function inTime<T>(work: Promise<T>, budget: Budget, stop: () => void): Promise<T> {
  // When time ends first, nobody waits for the work any more.
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        try {
          budget.checkTime();
        } catch (error) {
          stop();
          reject(error as Error);
        }
      },
      Math.min(MOST_MILLISECONDS, Math.max(1, budget.remaining + 5)),
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
  if (error.message === TOO_LARGE) {
    return new FormatProblem(
      'unpacked-too-large',
      TOO_LARGE,
      'It may be a bomb: print it to a new PDF if you trust it.',
    );
  }
  return new FormatProblem(
    'file-damaged',
    'cannot be read: the PDF is damaged',
    'Open it in a PDF viewer and print it to a new PDF.',
    { reason: error.message.slice(0, 200) },
  );
}

function uprightPage(number: number, { view, items, isCut }: PageContent, budget: Budget): Page {
  const turned: { item: TextItem; quarter: number }[] = [];
  const lengths = [0, 0, 0, 0];
  for (const item of items) {
    const [a = 1, b = 0] = item.transform;
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    turned.push({ item, quarter });
    lengths[quarter]! += item.str.trim().length;
  }
  const main = lengths.indexOf(Math.max(...lengths));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
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
  return { number, width, height, fragments, isCut };
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

function propertiesOf(info: Readonly<Record<string, unknown>>): Properties {
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
