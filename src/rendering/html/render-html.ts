import { createHash } from 'node:crypto';
import type {
  Chart,
  Concordance,
  Heading,
  PageBlock,
  Passage,
  Strips,
  Table,
} from '../../presentation/page.js';
import { reportWordingOf } from '../../presentation/wording/report-wording-of.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { wordingOf } from '../../presentation/wording/wording-of.js';
import { chartTable } from '../chart-table.js';
import { markupText } from '../markup-text.js';
import { placeText } from '../place-text.js';
import type { Renderer } from '../renderer.js';
import { plainText } from '../rich-text.js';
import { drawPicture } from '../svg/draw-picture.js';
import { inlinePicture } from '../svg/inline-picture.js';
import { type HtmlCanvas, htmlCanvas } from './html-canvas.js';
import { htmlRuns } from './html-runs.js';
import { htmlPassages, htmlTable } from './html-table.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';

const WIDE = 720;
const NARROW = 340;

const digest = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be loaded or sent; only the page's own style and script run. */
const POLICY = [
  "default-src 'none'",
  `style-src ${digest(pageStyle)}`,
  `script-src ${digest(pageScript)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** One self-contained file that reads well without scripts, in light and dark, on paper and on a phone. */
export const renderHtml: Renderer = (page, { lang, excel = lang === 'de' }) => {
  const labels = reportWordingOf(lang).page;
  const canvas = htmlCanvas(lang, wordingOf(lang), labels);
  // The ids of the frame are taken, whatever a heading is called.
  for (const taken of ['search', 'content', 'top']) canvas.id(taken);
  const blocks = withoutOpenedPassages(page.blocks);
  const sections = sectionsOf([...(page.pictures ?? []), ...blocks], canvas);
  const main = sections.map((section) => htmlSection(section, page.title, canvas)).join('\n');
  const contents = htmlContents(sections, canvas);
  const title = markupText(page.title);
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="qa-sgb2">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body data-filter="${markupText(labels.filter)}" data-csv="${markupText(labels.csv)}" data-found="${markupText(labels.found)}" data-sorted="${markupText(labels.sorted)}" data-low="${markupText(labels.low)}" data-high="${markupText(labels.high)}"${excel ? ' data-excel' : ''}>
<a class="skip" href="#content">${markupText(labels.skip)}</a>
<header class="page"><div class="frame">
<h1 id="top">${title}</h1>
<form class="search" id="search" role="search" hidden><label><span>${markupText(labels.search)}</span><input type="search" autocomplete="off"></label><output></output></form>
</div></header>
<div class="frame${contents === '' ? '' : ' columns'}">
${contents}<main id="content" tabindex="-1">
${main}
</main>
</div>
<footer><div class="frame"><p>${markupText(labels.madeBy)}</p></div></footer>
<script>${pageScript}</script>
</body>
</html>
`;
};

/** Passages that rows of tables open are not printed once more, nor a heading that then stands over nothing. */
function withoutOpenedPassages(blocks: readonly PageBlock[]): PageBlock[] {
  const opened = new Set<Passage>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) for (const passage of row.passages ?? []) opened.add(passage);
  }
  const kept = blocks.filter(
    (block) => block.kind !== 'passages' || !block.passages.every((passage) => opened.has(passage)),
  );
  return kept.filter((block, index) => {
    if (block.kind !== 'heading') return true;
    const next = kept[index + 1];
    return next !== undefined && (next.kind !== 'heading' || next.level > block.level);
  });
}

interface Section {
  readonly heading: Heading | null;
  readonly id: string;
  readonly blocks: { readonly block: PageBlock; readonly id: string }[];
}

/** Blocks under their headings of the second level. */
function sectionsOf(blocks: readonly PageBlock[], canvas: HtmlCanvas): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 2) {
      sections.push({ heading: block, id: headingId(block, canvas), blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, id: '', blocks: [] });
    const id = block.kind === 'heading' ? headingId(block, canvas) : '';
    sections.at(-1)!.blocks.push({ block, id });
  }
  return sections;
}

function headingId(heading: Heading, canvas: HtmlCanvas): string {
  return canvas.id(heading.id ?? plainText(heading.text));
}

function htmlContents(sections: readonly Section[], { labels }: HtmlCanvas): string {
  const linked = sections.filter(({ heading }) => heading !== null);
  if (linked.length < 2) return '';
  const link = (heading: Heading, id: string): string =>
    `<a href="#${id}">${markupText(plainText(heading.text))}</a>`;
  const items = linked.map(({ heading, id, blocks }) => {
    const parts = blocks.flatMap(({ block, id: part }) =>
      block.kind === 'heading' && block.level === 3 ? [`<li>${link(block, part)}</li>`] : [],
    );
    return `<li>${link(heading!, id)}${parts.length === 0 ? '' : `<ul>${parts.join('')}</ul>`}</li>`;
  });
  return `<nav aria-label="${markupText(labels.contents)}"><details open><summary>${markupText(labels.contents)}</summary><ul>${items.join('')}</ul></details></nav>
`;
}

function htmlSection({ heading, id, blocks }: Section, title: string, canvas: HtmlCanvas): string {
  let about = heading === null ? title : plainText(heading.text);
  const parts = blocks.map(({ block, id: part }) => {
    if (block.kind === 'heading') about = plainText(block.text);
    return htmlBlock(block, part, about, canvas);
  });
  const content = parts.filter((part) => part !== '').join('\n');
  if (heading === null) return `<section>\n${content}\n</section>`;
  return `<section>
<h2 id="${id}"><a href="#${id}">${htmlRuns(heading.text)}</a></h2>
${content}
</section>`;
}

function htmlBlock(block: PageBlock, id: string, about: string, canvas: HtmlCanvas): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${Math.min(Math.max(block.level, 3), 6)}`;
      return `<${tag} id="${id}"><a href="#${id}">${htmlRuns(block.text)}</a></${tag}>`;
    }
    case 'paragraph':
      return `<p>${htmlRuns(block.text)}</p>`;
    case 'note':
      return `<p class="note ${block.tone}">${htmlRuns(block.text)}</p>`;
    case 'list': {
      if (block.items.length === 0) return '';
      const tag = block.ordered === true ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${htmlRuns(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return htmlTable(block, about, canvas);
    case 'passages':
      return block.passages.length === 0 ? '' : htmlPassages(block.passages);
    case 'concordance':
      return htmlConcordance(block, about, canvas);
    case 'strips':
      return htmlFigure(chartOfStrips(block, about, canvas), canvas);
    case 'chart':
      return htmlFigure(block, canvas);
  }
}

function htmlConcordance(block: Concordance, about: string, { wording }: HtmlCanvas): string {
  if (block.lines.length === 0) return '';
  const { columns } = wording;
  const rows = block.lines.map(
    ({ place, left, hit, right }) =>
      `<tr><td class="text-of left">${markupText(left)}</td><td><mark>${markupText(hit)}</mark></td><td class="text-of">${markupText(right)}</td><th scope="row" class="place">${markupText(placeText(place) + (place.year === undefined ? '' : ` (${place.year})`))}</th></tr>`,
  );
  return `<div class="table"><div class="scroll" tabindex="0" role="region" aria-label="${markupText(about)}">
<table class="kwic"><thead><tr><th scope="col" class="left">${markupText(columns.left)}</th><th scope="col">${markupText(columns.hit)}</th><th scope="col">${markupText(columns.right)}</th><th scope="col">${markupText(columns.place)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div></div>`;
}

function chartOfStrips(block: Strips, about: string, { wording }: HtmlCanvas): Chart {
  const { columns } = wording;
  return {
    kind: 'chart',
    form: 'strips',
    title: columns.dispersion,
    alternative: `${columns.dispersion}: ${about}`,
    labels: { series: columns.document, point: columns.term, value: columns.hits },
    digits: 0,
    series: block.strips.map(({ label, hits }) => ({
      label,
      points: [{ label: about, value: hits.length, at: hits }],
    })),
  };
}

/** The picture for wide and for narrow windows, and the numbers behind it. */
function htmlFigure(chart: Chart, canvas: HtmlCanvas): string {
  const { wording, labels } = canvas;
  const svg = (width: number, name: string): string =>
    inlinePicture(drawPicture(chart, wording, width), chart.alternative, name);
  return `<figure><figcaption>${markupText(chart.title)}</figcaption>
${svg(WIDE, 'wide')}
${svg(NARROW, 'narrow')}
<details><summary>${markupText(labels.numbersBehind)}</summary>${htmlTable(numbersOf(chart, wording), chart.title, canvas)}</details></figure>`;
}

/** The table behind a picture; bars in it would draw the picture once more. */
function numbersOf(chart: Chart, wording: Wording): Table {
  const { columns, ...table } = chartTable(chart, wording);
  return {
    ...table,
    columns: columns.filter(({ kind }) => kind !== 'bar'),
    ...(chart.name === undefined ? {} : { name: chart.name }),
  };
}
