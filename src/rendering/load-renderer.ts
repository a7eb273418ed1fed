import type { PageFormat, PageRenderer, Renderer } from './renderer.js';

export async function loadRenderer(format: Exclude<PageFormat, 'xlsx'>): Promise<Renderer>;
export async function loadRenderer(format: PageFormat): Promise<PageRenderer>;
/** Loads one format and nothing of the others: only `table` pays for chalk and cli-table3. */
export async function loadRenderer(format: PageFormat): Promise<PageRenderer> {
  switch (format) {
    case 'table':
      return (await import('./terminal/render-terminal.js')).renderTerminal;
    case 'csv':
      return (await import('./render-csv.js')).renderCsv;
    case 'tsv':
      return (await import('./render-tsv.js')).renderTsv;
    case 'md':
      return (await import('./render-markdown.js')).renderMarkdown;
    case 'html':
      return (await import('./html/render-html.js')).renderHtml;
    case 'svg':
      return (await import('./svg/render-svg.js')).renderSvg;
    case 'xlsx':
      return (await import('./xlsx/render-xlsx.js')).renderXlsx;
  }
}
