import type { Chart, ChartForm } from '../../presentation/page.js';
import type { Wording } from '../../presentation/wording/wording.js';
import { drawBars } from './draw-bars.js';
import { drawCloud } from './draw-cloud.js';
import { drawNetwork } from './draw-network.js';
import { drawRates } from './draw-rates.js';
import { drawStrips } from './draw-strips.js';
import { drawTimeline } from './draw-timeline.js';
import type { Picture } from './picture.js';

const DRAWERS: Readonly<
  Record<ChartForm, (chart: Chart, wording: Wording, width: number) => Picture>
> = {
  rates: drawRates,
  bars: drawBars,
  strips: drawStrips,
  cloud: drawCloud,
  network: drawNetwork,
  timeline: drawTimeline,
};

/** A chart drawn `width` pixels wide; the same chart gives the same bytes. */
export function drawPicture(chart: Chart, wording: Wording, width: number): Picture {
  return DRAWERS[chart.form ?? 'bars'](chart, wording, width);
}
