import type { ReportAnswers } from '../../analysis/report/report-row.js';
import type { PageBlock } from '../page.js';
import type { ReportTexts } from '../wording/report-wording.js';
import type { Wording } from '../wording/wording.js';
import { yearText } from '../year-cell.js';
import { affiliationNetworkChart } from './affiliation-network-chart.js';
import { peopleTimelineChart } from './people-timeline-chart.js';
import { termStripsChart } from './term-strips-chart.js';
import { themeRatesChart } from './theme-rates-chart.js';

const PEOPLE = 20;

/** All years in pictures: themes, distinctive words, people, who belongs where. */
export function reportOverview(
  answers: ReportAnswers,
  texts: ReportTexts,
  wording: Wording,
): PageBlock[] {
  const blocks: PageBlock[] = [{ kind: 'heading', level: 2, text: texts.overview, id: 'overview' }];
  const themeRows = answers.themes.result.rows;
  if (themeRows.length > 0) {
    blocks.push(themeRatesChart(themeRows, wording), {
      kind: 'note',
      tone: 'muted',
      text: wording.messages.wilsonInterval,
    });
  }
  if (answers.strips.length > 0) blocks.push(termStripsChart(answers.strips, wording));
  const years = answers.years.map((year) => {
    const documents = answers.corpus.result.rows.filter((row) => row.year === year);
    const isCertain = documents.every((row) => row.yearCertain);
    return { year, label: yearText(year, isCertain, wording) };
  });
  const entities = answers.entities.result.rows;
  const people = entities.filter(
    (row) => row.type === 'person' && row.years.some(({ year }) => answers.years.includes(year)),
  );
  if (people.length > 0) {
    blocks.push(peopleTimelineChart(people.slice(0, PEOPLE), years, wording));
    if (people.length > PEOPLE) {
      blocks.push({ kind: 'note', tone: 'muted', text: texts.shownOf(PEOPLE, people.length) });
    }
  }
  const network = affiliationNetworkChart(people, wording);
  if (network !== null) blocks.push(network);
  return blocks;
}
