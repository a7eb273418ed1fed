/** What a report may replace without `--force`: nothing, an empty file, or what this program wrote. */
import { open, readFile } from 'node:fs/promises';
import { QaError } from '../model/errors.js';
import { Budget } from '../sources/budget.js';
import { openParts } from '../sources/formats/zip.js';
import { defaultLimits } from '../sources/limits.js';

const HEAD_BYTES = 8192;
const ZIP = 'PK\u0003\u0004';
/** A workbook that was saved by another program since bears the date of that. */
const WORKBOOK_MARKS = [
  '<dc:creator>qa-sgb2</dc:creator>',
  '>1980-01-01T00:00:00Z</dcterms:modified>',
];

/** @throws QaError when the file exists, is a workbook of somebody else's, or has none of `marks` in its first bytes. */
export async function refuseForeign(file: string, marks: readonly string[]): Promise<void> {
  const head = await headOf(file);
  if (head === null || head === '' || marks.some((mark) => head.includes(mark))) return;
  if (head.startsWith(ZIP) && (await isOwnWorkbook(file))) return;
  throw new QaError('output-exists', `${file} exists and is no report of qa-sgb2.`, {
    hint: 'Give another --out, or --force to replace it.',
    data: { file },
  });
}

/** The first bytes of a file; null where there is none. */
async function headOf(file: string): Promise<string | null> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new QaError('output-unreadable', `${file} cannot be replaced.`, {
      hint: 'Give another --out.',
      data: { file },
      cause: error,
    });
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What cannot be read as a workbook is none of ours. */
async function isOwnWorkbook(file: string): Promise<boolean> {
  try {
    const parts = await openParts(await readFile(file), new Budget(defaultLimits));
    try {
      const properties = Buffer.from((await parts.read('docProps/core.xml')) ?? []).toString();
      return WORKBOOK_MARKS.every((mark) => properties.includes(mark));
    } finally {
      parts.close();
    }
  } catch {
    return false;
  }
}
