import type { Chart, Page } from '../../presentation/page.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { wordingOf } from '../../presentation/wording/wording-of.js';
import { markupText } from '../markup-text.js';
import type { Renderer } from '../renderer.js';
import { drawPicture } from './draw-picture.js';
import { pictureStyle } from './picture-style.js';

const WIDTH = 720;
const MARGIN = 16;
const TITLE = 30;

/**
 * The picture of a page as a file of its own: the first of `page.pictures`, else its first chart.
 * @throws Error when the page has none: the command should not have offered it.
 */
export const renderSvg: Renderer = (page, { lang }) => {
  const chart = firstChart(page);
  if (chart === undefined) throw new Error(`The page "${page.title}" has no picture.`);
  return svgFile(chart, wordingOf(lang));
};

function firstChart(page: Page): Chart | undefined {
  return page.pictures?.[0] ?? page.blocks.find((block): block is Chart => block.kind === 'chart');
}

/** A chart with its title as an SVG file that needs no other, light and dark. */
export function svgFile(chart: Chart, wording: Wording): string {
  const picture = drawPicture(chart, wording, WIDTH);
  const width = WIDTH + 2 * MARGIN;
  const height = picture.height + TITLE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" aria-labelledby="title description" font-size="12" lang="${wording.lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title id="title">${markupText(chart.title)}</title>
<desc id="description">${markupText(chart.alternative)}</desc>
<style>${pictureStyle('.picture').replaceAll('<', '\\3C ')}</style>
<rect width="100%" height="100%" class="ground"/>
<text x="${MARGIN}" y="${MARGIN + 14}" class="bold" font-size="15">${markupText(chart.title)}</text>
<g transform="translate(${MARGIN} ${MARGIN + TITLE})">
${picture.body}
</g>
</svg>
`;
}
