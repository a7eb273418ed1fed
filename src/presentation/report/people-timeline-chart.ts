import type { EntityRow } from '../../analysis/entities/entity-row.js';
import { countInYear } from '../../model/count-in-year.js';
import type { Chart } from '../page.js';
import { reportWordingOf } from '../wording/report-wording-of.js';
import type { Wording } from '../wording/wording.js';

const NAMED = 6;

/** Mentions of people by year; `years` are those with text, as readers see them. */
export function peopleTimelineChart(
  people: readonly EntityRow[],
  years: readonly { readonly year: number; readonly label: string }[],
  wording: Wording,
): Chart {
  const { pictures } = reportWordingOf(wording.lang);
  return {
    kind: 'chart',
    form: 'timeline',
    name: 'people',
    title: pictures.timeline,
    alternative: pictures.timelineAlternative(
      people.slice(0, NAMED).map(({ name }) => name),
      years.map(({ label }) => label).join(', '),
    ),
    labels: { series: pictures.person, point: pictures.year, value: pictures.mentions },
    digits: 0,
    series: people.map((person) => ({
      label: person.name,
      points: years.map(({ year, label }) => ({
        label,
        value: countInYear(person, year),
      })),
    })),
  };
}
