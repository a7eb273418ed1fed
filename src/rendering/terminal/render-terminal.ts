import type { PageBlock, RichText, Run } from '../../presentation/page.js';
import { wordingOf } from '../../presentation/wording/wording-of.js';
import { chartTable } from '../chart-table.js';
import { glyphsFor } from '../glyphs.js';
import { passageRuns } from '../passage-runs.js';
import { placeText } from '../place-text.js';
import type { Renderer } from '../renderer.js';
import type { Canvas } from './canvas.js';
import { displayWidth } from './display-width.js';
import { palette } from './palette.js';
import { printableRuns } from './printable-runs.js';
import { renderConcordance } from './render-concordance.js';
import { renderStrips } from './render-strips.js';
import { renderTable } from './render-table.js';
import { toned } from './toned.js';
import { wrap } from './wrap.js';

const NARROWEST = 20;
/** Prose wider than this is hard to read; tables and concordances use all of the width. */
const PROSE_WIDTH = 100;

/** A page for a terminal: no line is longer than `width` (20 at least), nothing in it but text and colour. */
export const renderTerminal: Renderer = (page, options) => {
  const canvas: Canvas = {
    width: Math.max(NARROWEST, Math.floor(options.width)),
    wording: wordingOf(options.lang),
    glyphs: glyphsFor(options.unicode),
    runs: (text) => printableRuns(text, options),
    paint: palette(options.color),
  };
  const parts = [prose(toned(canvas.runs(page.title), 'strong'), canvas)];
  let previous: PageBlock | undefined;
  for (const block of page.blocks) {
    const lines = blockLines(block, canvas);
    if (lines.length === 0) continue;
    const joins = previous?.kind === 'heading' || (block.kind === 'note' && previous !== undefined);
    parts.push(joins ? lines : ['', ...lines]);
    previous = block;
  }
  const lines = parts.flat().map((line) => line.trimEnd());
  return `${lines.join('\n')}\n`;
};

function blockLines(block: PageBlock, canvas: Canvas): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return prose(toned(canvas.runs(block.text), 'strong'), canvas);
    case 'paragraph':
      return prose(canvas.runs(block.text), canvas);
    case 'note':
      return prose(toned(canvas.runs(block.text), block.tone), canvas);
    case 'list':
      return block.items.flatMap((item, index) => {
        const sign = block.ordered === true ? `${index + 1}.` : canvas.glyphs.bullet;
        return hanging(`${sign.padStart(String(block.items.length).length + 1)} `, item, canvas);
      });
    case 'table':
      return renderTable(block, canvas);
    case 'passages':
      return block.passages.flatMap((passage) => {
        const label = passage.label === undefined ? [] : [...canvas.runs(passage.label), space];
        const year = passage.place.year === undefined ? '' : ` (${passage.place.year})`;
        const place = toned(canvas.runs(placeText(passage.place) + year), 'muted');
        return [
          ...prose([...label, ...place], canvas),
          ...hanging('  ', passageRuns(passage), canvas),
        ];
      });
    case 'concordance':
      return renderConcordance(block, canvas);
    case 'strips':
      return renderStrips(block, canvas);
    case 'chart':
      return [
        ...prose(toned(canvas.runs(block.title), 'strong'), canvas),
        ...renderTable(chartTable(block, canvas.wording), canvas),
      ];
  }
}

const space: Run = { text: ' ', tone: 'plain' };

function prose(runs: readonly Run[], canvas: Canvas): readonly string[] {
  return wrap(runs, Math.min(canvas.width, PROSE_WIDTH)).map((line) =>
    line.map(canvas.paint).join(''),
  );
}

/** Text behind a sign, its further lines under its first. */
function hanging(sign: string, text: RichText, canvas: Canvas): readonly string[] {
  const indent = displayWidth(sign);
  const width = Math.min(canvas.width, PROSE_WIDTH) - indent;
  return wrap(canvas.runs(text), width).map(
    (line, index) => (index === 0 ? sign : ' '.repeat(indent)) + line.map(canvas.paint).join(''),
  );
}
