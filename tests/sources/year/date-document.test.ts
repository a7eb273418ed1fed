import { describe, expect, it } from 'vitest';
import type { DatedYear } from '../../../src/model/text.js';
import { structure } from '../../../src/sources/structure/structure.js';
import { dateDocument } from '../../../src/sources/year/date-document.js';
import { yearCases } from './cases.js';

const date = (text: string, id = 'text.txt', frontMatterDate?: string): DatedYear =>
  dateDocument({
    id,
    text,
    blocks: structure(text),
    ...(frontMatterDate === undefined ? {} : { frontMatterDate }),
  });

describe('dateDocument', () => {
  it.each(yearCases.map((yearCase) => [yearCase.name, yearCase] as const))(
    'is never certain of a wrong year: %s',
    (_, { id, text, year }) => {
      const dated = date(text, id);
      expect(dated.certain && dated.year !== year ? dated : null).toBeNull();
    },
  );

  it('dates at least nine in ten of the texts that name their year', () => {
    const named = yearCases.filter((yearCase) => yearCase.year !== null);
    const right = named.filter(({ id, text, year }) => date(text, id).year === year);
    expect(named.length).toBeGreaterThanOrEqual(30);
    expect(right.length / named.length).toBeGreaterThanOrEqual(0.9);
  });

  it('shows the words that decided', () => {
    const text =
      'Rückblick\n\nAm 14. Juni 2018 fand in Leipzig die Konferenz der Büchereien statt. Sie war gut besucht.';
    const dated = date(text);
    expect(dated).toMatchObject({ year: 2018, basis: 'text', certain: true });
    expect(dated.evidence).toEqual({ text: '14. Juni 2018', start: 14, end: 27, line: 3 });
    expect(text.slice(14, 27)).toBe('14. Juni 2018');
  });

  it('puts front matter before the path and the path before the text', () => {
    const text = 'Kassel, 12. Mai 2022\n\nDas Zentrum ist eröffnet. Alle freuen sich darüber.';
    expect(date(text, '2019-03-13.txt', '2017-01-02')).toMatchObject({
      year: 2017,
      basis: 'front-matter',
    });
    expect(date(text, '2019-03-13.txt')).toMatchObject({
      year: 2019,
      basis: 'file-name',
      certain: true,
    });
    expect(date(text, 'a.txt')).toMatchObject({ year: 2022, basis: 'text', certain: true });
  });

  it('doubts a bare year in the path that the text contradicts', () => {
    const text = 'Kassel, 12. Mai 2022\n\nDas Zentrum ist eröffnet. Alle freuen sich darüber.';
    expect(date(text, 'bericht-2019.txt')).toMatchObject({ year: 2019, certain: false });
  });
});
