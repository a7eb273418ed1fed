import type { EntityRow } from '../../analysis/entities/entity-row.js';
import type { Chart } from '../page.js';
import { reportWordingOf } from '../wording/report-wording-of.js';
import type { Wording } from '../wording/wording.js';

/** More links than this are a ball of wool. */
const MOST_LINKS = 40;

/**
 * People and the organisations that the texts name with their roles; the value counts the statements. Null where the
 * texts link nobody.
 */
export function affiliationNetworkChart(
  entities: readonly EntityRow[],
  wording: Wording,
): Chart | null {
  const { pictures } = reportWordingOf(wording.lang);
  const links = new Map<string, { organization: string; person: string; count: number }>();
  for (const { type, name, roles } of entities) {
    if (type !== 'person') continue;
    for (const { organization } of roles) {
      if (organization === null) continue;
      const key = `${organization}\n${name}`;
      const link = links.get(key) ?? { organization, person: name, count: 0 };
      link.count++;
      links.set(key, link);
    }
  }
  // Ties stay in the order of the rows: the most frequent people first.
  const shown = [...links.values()]
    .sort((left, right) => right.count - left.count)
    .slice(0, MOST_LINKS);
  if (shown.length === 0) return null;
  const organizations = [...new Set(shown.map(({ organization }) => organization))];
  return {
    kind: 'chart',
    form: 'network',
    name: 'network',
    title: pictures.network,
    alternative: pictures.networkAlternative(
      organizations.length,
      new Set(shown.map(({ person }) => person)).size,
    ),
    labels: {
      series: pictures.organization,
      point: pictures.person,
      value: pictures.statements,
    },
    digits: 0,
    series: organizations.map((organization) => ({
      label: organization,
      points: shown
        .filter((link) => link.organization === organization)
        .map(({ person, count }) => ({ label: person, value: count })),
    })),
  };
}
