/** Where a report goes: the terminal, a file, or a folder, and what may be replaced there. */
import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { QaError } from '../model/errors.js';
import type { Result } from '../model/result.js';
import type { Chart, Page } from '../presentation/page.js';
import type { Lang } from '../presentation/wording/lang.js';
import { wordingOf } from '../presentation/wording/wording-of.js';
import { renderJson } from '../rendering/render-json.js';
import type { CommonOptions } from './options.js';
import type { Host } from './terminal.js';
import { writeStream, writeWhole } from './write-output.js';

const FORMATS = ['html', 'md', 'json', 'xlsx'] as const;
type ReportFormat = (typeof FORMATS)[number];

/** What a report of ours has within its first bytes. */
const MARKS = [
  '<meta name="generator" content="qa-sgb2">',
  '<!-- qa-sgb2 report -->',
  '"qa-sgb2/report/',
];
const PICTURE_MARK = 'class="picture"';
const HEAD_BYTES = 8192;
const MARKDOWN_HEAD = '<!-- qa-sgb2 report -->\n\n';

interface Target {
  readonly file: string;
  /** Folder of the pictures and their path from the file. */
  readonly pictures: string;
}

/** Writes a report as a whole or not at all; nothing of somebody else's is replaced without `--force`. */
export async function writeReport(
  host: Host,
  options: CommonOptions & { readonly force?: boolean },
  lang: Lang,
  result: Result<unknown>,
  present: () => Page,
): Promise<void> {
  const format = formatOfReport(options);
  const target = options.out === undefined ? null : await targetOf(options.out, format);
  if (target !== null && options.force !== true) await refuseForeign(target.file, MARKS);
  if (format === 'json') return write(host, target, [...renderJson(result)].join(''));
  const page = present();
  if (format === 'md') {
    const { renderMarkdown } = await import('../rendering/render-markdown.js');
    const linked = target === null ? page : withPictureFiles(page, path.basename(target.pictures));
    if (target !== null) await writePictures(linked, target, lang, options.force === true);
    const text = renderMarkdown(linked, { lang, width: 0, color: false, unicode: true });
    return write(host, target, MARKDOWN_HEAD + text);
  }
  const { loadRenderer } = await import('../rendering/load-renderer.js');
  const render = await loadRenderer(format);
  return write(host, target, await render(page, { lang, width: 0, color: false, unicode: true }));
}

async function write(
  host: Host,
  target: Target | null,
  content: string | Uint8Array,
): Promise<void> {
  if (target === null) await writeStream(host.stdout, content);
  else await writeWhole(target.file, content);
}

/** `--format`, else the ending of `--out`, else HTML in a file and Markdown on the terminal. */
function formatOfReport(options: CommonOptions): ReportFormat {
  if (options.json === true) return 'json';
  const ending = path
    .extname(options.out ?? '')
    .slice(1)
    .toLowerCase();
  const asked = options.format ?? (ending === 'htm' ? 'html' : ending);
  if (FORMATS.includes(asked as ReportFormat)) return asked as ReportFormat;
  if (options.format === undefined) return options.out === undefined ? 'md' : 'html';
  throw new QaError('report-format', `A report cannot be written as ${options.format}.`, {
    hint: `Use --format ${FORMATS.join(', ')}.`,
    data: { format: options.format },
  });
}

/** A folder gets `report.html` and the like; everything else is a file. */
async function targetOf(out: string, format: ReportFormat): Promise<Target> {
  const isFolder =
    /[/\\]$/.test(out) ||
    (await stat(out).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  if (isFolder) await mkdir(out, { recursive: true });
  const file = isFolder ? path.join(out, `report.${format}`) : out;
  const base = path.basename(file, path.extname(file));
  return { file, pictures: path.join(path.dirname(file), `${base}-pictures`) };
}

/** @throws QaError when the file exists and does not bear one of `marks`. */
async function refuseForeign(file: string, marks: readonly string[]): Promise<void> {
  const head = await headOf(file);
  if (head === null || head === '' || marks.some((mark) => head.includes(mark))) return;
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

/** The page with every picture linked to the file it will lie in. */
function withPictureFiles(page: Page, folder: string): Page {
  return {
    ...page,
    blocks: page.blocks.map((block, index) =>
      block.kind === 'chart'
        ? { ...block, file: `${folder}/${block.name ?? `picture-${index}`}.svg` }
        : block,
    ),
  };
}

async function writePictures(
  page: Page,
  { file, pictures }: Target,
  lang: Lang,
  isForced: boolean,
): Promise<void> {
  const charts = page.blocks.filter((block): block is Chart => block.kind === 'chart');
  if (charts.length === 0) return;
  const { svgFile } = await import('../rendering/svg/render-svg.js');
  await mkdir(pictures, { recursive: true });
  for (const chart of charts) {
    const picture = path.join(path.dirname(file), chart.file!);
    if (!isForced) await refuseForeign(picture, [PICTURE_MARK]);
    await writeWhole(picture, svgFile(chart, wordingOf(lang)));
  }
}
