import { describe, expect, it } from 'vitest';
import { companions } from '../../../src/analysis/entities/companions.js';
import { entitiesAnalysis, selectEntities } from '../../../src/analysis/entities/entities.js';
import { linkAcrossDocuments } from '../../../src/analysis/entities/link-across-documents.js';
import { relations } from '../../../src/analysis/entities/relations.js';
import { documentOf, entitiesOf, rowNamed } from './documents.js';

const variantsOf = (row: { variants: readonly { form: string; reason: string }[] }) =>
  Object.fromEntries(row.variants.map(({ form, reason }) => [form, reason]));

describe('persons', () => {
  it('joins surnames, titles and genitives to the full name', () => {
    const [row] = entitiesOf([
      'Dr. Jana Kolbitz sprach. Dann fragte Frau Kolbitz nach. Kolbitz lachte. Jana Kolbitz’ Rede und Kolbitz.',
    ]);
    expect(row).toMatchObject({ id: 'person:jana-kolbitz', titles: ['Dr.'], count: 5 });
    expect(variantsOf(row!)).toEqual({ 'Jana Kolbitz': 'name', Kolbitz: 'surname' });
  });

  it('merges a slip of the pen, but not two families', () => {
    const slip = entitiesOf(['Jan Kroltoven kam. Jan Kroltofen sprach. Jan Kroltofen ging.']);
    expect(variantsOf(slip[0]!)).toEqual({ 'Jan Kroltofen': 'name', 'Jan Kroltoven': 'typo' });
    const families = entitiesOf(['Anna Meier kam. Anna Meyer sprach. Anna Meyer ging.']);
    expect(families.map((row) => row.name)).toEqual(['Anna Meyer', 'Anna Meier']);
  });

  it('leaves a surname open that could be two people', () => {
    const rows = entitiesOf(['Karl Wiesner und Paula Wiesner kamen. Später sprach Wiesner.']);
    expect(rows.find((row) => row.name === 'Wiesner')).toMatchObject({
      count: 1,
      ambiguousWith: ['person:karl-wiesner', 'person:paula-wiesner'],
    });
    expect(rowNamed(rows, 'Karl Wiesner').count).toBe(1);
  });

  it('takes a surname that is a given name of the other sex for the surname it is', () => {
    const people = entitiesOf([
      'Sabine Ludwig leitet das Haus. Ludwig ist Ärztin. Frau Ludwig lachte.\n\nLudwig: Das stimmt.',
    ]).filter((row) => row.type === 'person');
    expect(people.map(({ name, count, ambiguousWith }) => [name, count, ambiguousWith])).toEqual([
      ['Sabine Ludwig', 4, []],
    ]);
  });

  it('tells two of one surname apart by the form of address', () => {
    const rows = entitiesOf(['Karl Wiesner und Paula Wiesner kamen. Später sprach Frau Wiesner.']);
    expect(rowNamed(rows, 'Paula Wiesner').count).toBe(2);
  });

  it('keeps two people of one name apart when the text gives them different offices', () => {
    const rows = entitiesOf([
      'Thomas Becker, Geschäftsführer des Jobcenters Halle, sprach.\n\nThomas Becker, Geschäftsführer des Jobcenters Kiel, widersprach.',
    ]);
    const people = rows.filter((row) => row.type === 'person');
    expect(people.map((row) => row.id)).toEqual(['person:thomas-becker', 'person:thomas-becker-2']);
  });

  it('keeps a common name in two offices apart across documents, but lets a rare one move on', () => {
    const office = (name: string, place: string) =>
      `${name}, Geschäftsführer des Jobcenters ${place}, sprach.`;
    const common = entitiesOf([office('Thomas Becker', 'Halle'), office('Thomas Becker', 'Kiel')]);
    const [first, second] = common.filter((row) => row.type === 'person');
    expect(first!.ambiguousWith).toEqual([second!.id]);
    const rare = entitiesOf([
      office('Ilja Quandrowski', 'Halle'),
      office('Ilja Quandrowski', 'Kiel'),
    ]);
    const [mover] = rare.filter((row) => row.type === 'person');
    expect(mover!.roles.map(({ organization, year }) => [organization, year])).toEqual([
      ['Jobcenter Halle', 2020],
      ['Jobcenter Kiel', 2021],
    ]);
  });

  it('joins a surname of another document only with a second token of identity', () => {
    const rows = entitiesOf([
      'Dr. Jan Kolbitz sprach.',
      'Dr. Kolbitz kam.',
      'Der Theologe Kolbitz schlief.',
    ]);
    expect(rowNamed(rows, 'Jan Kolbitz').documents).toBe(2);
    expect(rowNamed(rows, 'Kolbitz').ambiguousWith).toEqual(['person:jan-kolbitz']);
  });

  it('gives the first of two given names the surname they share', () => {
    const rows = entitiesOf(['Anna und Peter Vollrath leben hier. Anna Vollrath lacht.']);
    expect(rowNamed(rows, 'Anna Vollrath')).toMatchObject({ count: 2 });
    expect(rowNamed(rows, 'Peter Vollrath')).toMatchObject({ count: 1 });
  });

  it('reads initials as the name they abbreviate', () => {
    const [row] = entitiesOf(['Jana Kolbitz schrieb. J. Kolbitz antwortete.']);
    expect(variantsOf(row!)).toEqual({ 'Jana Kolbitz': 'name', 'J. Kolbitz': 'initials' });
  });
});

describe('organisations', () => {
  it.each([
    ['Jobcenters Halle', 'inflection'],
    ['Kommunales Jobcenter Halle', 'name', 'adjective'],
    ['Jobcenter Halle AöR', 'name', 'legal form'],
    ['Jobcenter Werkplus Halle', 'name', 'short form'],
    ['Jobcenter Landkreis Halle', 'name', 'district word'],
  ])('merges %s and Jobcenter Halle', (form, reason, other = 'name') => {
    const [row, ...others] = entitiesOf([`Im Jobcenter Halle. Die Arbeit des ${form}.`]);
    expect(others).toEqual([]);
    expect(variantsOf(row!)).toEqual({ [form]: reason, 'Jobcenter Halle': other });
  });

  it('sees through markup', () => {
    const [row] = entitiesOf([
      'Das Jobcenter Werk*plus* Kassel. Das Jobcenter Werk <i>plus</i> Kassel. Im Jobcenter Werkplus Kassel.',
    ]);
    expect(variantsOf(row!)).toEqual({
      'Jobcenter Werk*plus* Kassel': 'markup',
      'Jobcenter Werk <i>plus</i> Kassel': 'markup',
      'Jobcenter Werkplus Kassel': 'name',
    });
  });

  it('explains an acronym by a bracket in another document', () => {
    const rows = entitiesOf([
      'Das ZQX tagte.',
      'Das Zentrum für Qualität und Xenologie (ZQX) tagte.',
      'Wieder das ZQX.',
    ]);
    const row = rowNamed(rows, 'Zentrum für Qualität und Xenologie');
    expect(row).toMatchObject({ acronym: 'ZQX', documents: 3, count: 4 });
  });

  it('knows common acronyms, and lets a bracket overrule them', () => {
    const rows = entitiesOf([
      'Das BMAS prüft.',
      'Das Bundesministerium für Arbeit und Soziales zahlt.',
      'Die Agentur für Qualität, das Institut für Arbeit und Beruf (IAB), prüft. Das IAB zahlt.',
    ]);
    expect(rowNamed(rows, 'Bundesministerium für Arbeit und Soziales').acronym).toBe('BMAS');
    expect(rowNamed(rows, 'Institut für Arbeit und Beruf').count).toBe(3);
  });

  it('writes the nominative of a name that only stands inflected', () => {
    const rows = entitiesOf([
      'Sie arbeitet beim Deutschen Landkreistag und lobt den Bericht des Bundesrechnungshofes.',
    ]);
    expect(rows.map((row) => row.name)).toEqual(['Bundesrechnungshof', 'Deutscher Landkreistag']);
  });

  it('joins district and bare name only where there is no town of that name', () => {
    const one = entitiesOf(['Das Jobcenter Landkreis Ravensburg und das Jobcenter Ravensburg.']);
    expect(one[0]!.count).toBe(2);
    const two = entitiesOf(['Das Jobcenter Landkreis Rosenheim und das Jobcenter Rosenheim.']);
    expect(two.map((row) => row.count)).toEqual([1, 1]);
  });

  it('keeps two companies of one name apart', () => {
    const rows = entitiesOf(['Die Quellbach AG verklagt die Quellbach GmbH.']);
    expect(rows).toHaveLength(2);
  });

  it('joins the short form of an office whose name goes on', () => {
    const [row] = entitiesOf([
      'Die Bundesagentur für Arbeit hat Zahlen. Die Bundesagentur rechnet.',
    ]);
    expect(variantsOf(row!)).toEqual({
      'Bundesagentur für Arbeit': 'name',
      Bundesagentur: 'short form',
    });
  });
});

describe('rows', () => {
  it('point into the raw file, with its lines', () => {
    const text = 'Vorspann\r\n\r\nDas Jobcenter Arbeit <i>plus</i> Kassel.\r\nFrau Kolbitz kam.';
    const rows = entitiesOf([text]);
    for (const row of rows) {
      for (const { start, end, text: form, line } of row.mentions) {
        expect(text.slice(start, end)).toBe(form);
        expect(text.slice(0, start).split('\n')).toHaveLength(line);
      }
    }
    expect(rows.map((row) => row.mentions[0]!.line)).toEqual([3, 4]);
  });

  it('come by count, then name, with readable ids, and count years and documents', () => {
    const rows = entitiesOf(['Ute Zorn und Ute Abel kamen.', 'Ute Abel blieb.']);
    expect(rows.map((row) => row.id)).toEqual(['person:ute-abel', 'person:ute-zorn']);
    expect(rows[0]).toMatchObject({
      documents: 2,
      years: [
        { year: 2020, count: 1 },
        { year: 2021, count: 1 },
      ],
    });
  });

  it('can be limited by type, count and number of mentions', () => {
    const rows = entitiesOf(['Ute Abel in Berlin. Ute Abel in Hamburg. Ute Zorn.']);
    expect(selectEntities(rows, { types: ['place'] }).map((row) => row.name)).toEqual([
      'Berlin',
      'Hamburg',
    ]);
    const [row, ...others] = selectEntities(rows, { minCount: 2 });
    expect(others).toEqual([]);
    expect(row).toMatchObject({ count: 2 });
    const [cut] = entitiesOf(['Ute Abel in Berlin. Ute Abel in Hamburg.', 'Ute Abel.'], {
      mentions: 2,
    });
    expect(cut).toMatchObject({ name: 'Ute Abel', count: 3 });
    expect(cut!.mentions).toEqual(row!.mentions.slice(0, 2));
  });
});

describe('the tally', () => {
  const analysis = entitiesAnalysis({ pairs: true });
  const texts = [
    'Dr. Jana Kolbitz (IAB) und Karl Wiesner vom Jobcenter Halle sprachen. Wiesner lachte.',
    'Das Institut für Arbeitsmarkt- und Berufsforschung (IAB). Dr. Kolbitz ging nach Berlin.',
    'Jana Kolbitz, Leiterin des IAB, traf Paula Wiesner. Frau Wiesner kam aus Halle.',
  ];
  const tallies = texts.map((text, at) => analysis.observe(documentOf(text, `${at}.txt`)));
  const [a, b, c] = tallies as [(typeof tallies)[0], (typeof tallies)[0], (typeof tallies)[0]];

  it('survives structuredClone and JSON', () => {
    expect(structuredClone(a)).toEqual(a);
    expect(JSON.parse(JSON.stringify(a))).toEqual(a);
  });

  it('gives the same rows in whatever order it was merged', () => {
    const expected = analysis.conclude(analysis.merge(analysis.merge(a, b), c));
    expect(analysis.conclude(analysis.merge(a, analysis.merge(b, c)))).toEqual(expected);
    expect(analysis.conclude(analysis.merge(analysis.merge(c, a), b))).toEqual(expected);
    expect(
      analysis.conclude(analysis.merge(analysis.empty(), analysis.merge(b, analysis.merge(c, a)))),
    ).toEqual(expected);
  });

  it('says who appears with whom', () => {
    const edges = companions(linkAcrossDocuments(analysis.merge(analysis.merge(a, b), c)));
    expect(edges).toContainEqual({
      source: 'person:jana-kolbitz',
      target: 'person:karl-wiesner',
      sentences: 1,
      paragraphs: 1,
      documents: 1,
    });
  });

  it('lists persons with role, organisation and year', () => {
    const rows = analysis.conclude(analysis.merge(analysis.merge(a, b), c));
    expect(relations(rows)).toContainEqual(
      expect.objectContaining({
        personId: 'person:jana-kolbitz',
        role: 'Leiterin',
        organization: 'Institut für Arbeitsmarkt- und Berufsforschung',
        year: 2020,
        document: '2.txt',
      }),
    );
  });
});

describe('hostile text', () => {
  // Four times the input may take twelve times as long at most; a quadratic rule would take sixteen.
  it.each([
    ['one surname with every given name', (name: string) => `${name} Müller lachte. Müller ging. `],
    [
      'one person in every office',
      (name: string) => `Jana Kolb, Leiterin des Jobcenters ${name}. `,
    ],
    ['acronyms in brackets', (name: string) => `Institut ${name} (${name.toUpperCase()}) `],
  ])('is linked in linear time: %s', (_, sentence) => {
    const time = (count: number) => {
      const text = Array.from({ length: count }, (_, at) => sentence(wordOf(at))).join('');
      const document = documentOf(text);
      const analysis = entitiesAnalysis();
      const start = performance.now();
      analysis.conclude(analysis.observe(document));
      return performance.now() - start;
    };
    time(500);
    const small = Math.min(time(1500), time(1500));
    expect(time(6000)).toBeLessThan(Math.max(12 * small, 400));
  });
});

function wordOf(at: number): string {
  const letters = [...(at + 1000).toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `${letters[0]!.toUpperCase()}${letters.slice(1).join('')}berg`;
}
