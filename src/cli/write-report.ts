/** Where a report goes: the terminal, a file, or a folder, and what may be replaced there. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { QaError } from '../model/errors.js';
import type { Result } from '../model/result.js';
import type { Chart, Page } from '../presentation/page.js';
import type { Lang } from '../presentation/wording/lang.js';
import { wordingOf } from '../presentation/wording/wording-of.js';
import { renderJson } from '../rendering/render-json.js';
import { type CommonOptions, REPORT_FORMATS, type ReportFormat } from './options.js';
import { refuseForeign } from './refuse-foreign.js';
import type { Host } from './terminal.js';
import { writeStream } from './write-output.js';
import { writeWhole } from './write-whole.js';

/** What a report of ours has within its first bytes. */
const MARKS = [
  '<meta name="generator" content="qa-sgb2">',
  '<!-- qa-sgb2 report -->',
  '"qa-sgb2/report/',
];
const PICTURE_MARK = 'class="picture"';
const MARKDOWN_HEAD = '<!-- qa-sgb2 report -->\n\n';

/** Where a report goes and as what; `file` is null for the terminal. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly file: string | null;
  /** It was asked for as a folder, which is made where it is missing. */
  readonly isFolder: boolean;
  readonly isForced: boolean;
}

type ReportOptions = CommonOptions & { readonly force?: boolean };

/**
 * The target that the options name; asked for before anything is read, so that nobody waits for a report that cannot be written.
 * @throws QaError for an unknown format, and for a file that is not ours without `--force`.
 */
export async function reportTarget(options: ReportOptions): Promise<ReportTarget> {
  const { out, force: isForced = false } = options;
  const isFolder = out !== undefined && (await isFolderPath(out));
  const format = formatOfReport(options, isFolder);
  if (out === undefined) return { format, file: null, isFolder, isForced };
  const file = isFolder ? path.join(out, `report.${format}`) : out;
  if (!isForced) await refuseForeign(file, MARKS);
  return { format, file, isFolder, isForced };
}

/** Writes a report as a whole or not at all; nothing of somebody else's is replaced without `--force`. */
export async function writeReport(
  host: Host,
  { format, file, isFolder, isForced }: ReportTarget,
  lang: Lang,
  isExcel: boolean,
  result: Result<unknown>,
  present: () => Page,
): Promise<void> {
  if (file !== null && isFolder) await mkdir(path.dirname(file), { recursive: true });
  const write = (content: string | Uint8Array): Promise<void> =>
    file === null ? writeStream(host.stdout, content) : writeWhole(file, content);
  if (format === 'json') return write([...renderJson(result)].join(''));
  const page = present();
  const view = { lang, width: 0, color: false, unicode: true };
  if (format === 'md') {
    const { renderMarkdown } = await import('../rendering/render-markdown.js');
    const linked = file === null ? page : withPictureFiles(page, file);
    if (file !== null) await writePictures(linked, path.dirname(file), lang, isForced);
    return write(MARKDOWN_HEAD + renderMarkdown(linked, view));
  }
  const { loadRenderer } = await import('../rendering/load-renderer.js');
  const render = await loadRenderer(format);
  return write(await render(page, isExcel ? { ...view, excel: true } : view));
}

async function isFolderPath(out: string): Promise<boolean> {
  if (/[/\\]$/.test(out)) return true;
  const found = await stat(out).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** `--format`, else the ending of `--out`, else HTML in a file and Markdown on the terminal. */
function formatOfReport(options: CommonOptions, isFolder: boolean): ReportFormat {
  if (options.json === true) return 'json';
  if (options.format !== undefined) return options.format as ReportFormat;
  if (options.out === undefined) return 'md';
  const ending = isFolder ? '' : path.extname(options.out).slice(1).toLowerCase();
  if (ending === '' || ending === 'htm') return 'html';
  const format = REPORT_FORMATS.find((candidate) => candidate === ending);
  if (format !== undefined) return format;
  throw new QaError('report-format', `A report cannot be written as ${ending}.`, {
    hint: `Use one of ${REPORT_FORMATS.map((name) => `.${name}`).join(', ')}, or --format.`,
    data: { format: ending },
  });
}

/** The page with every picture linked to the file it will lie in, in a folder beside the page. */
function withPictureFiles(page: Page, file: string): Page {
  const folder = `${path.basename(file, path.extname(file))}-pictures`;
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
  folder: string,
  lang: Lang,
  isForced: boolean,
): Promise<void> {
  const { svgFile } = await import('../rendering/svg/render-svg.js');
  const charts = page.blocks.filter((block): block is Chart => block.kind === 'chart');
  for (const chart of charts) {
    const picture = path.join(folder, chart.file!);
    await mkdir(path.dirname(picture), { recursive: true });
    if (!isForced) await refuseForeign(picture, [PICTURE_MARK]);
    await writeWhole(picture, svgFile(chart, wordingOf(lang)));
  }
}
