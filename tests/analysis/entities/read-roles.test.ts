import { describe, expect, it } from 'vitest';
import { readRoles } from '../../../src/analysis/entities/read-roles.js';
import { recognizeNames } from '../../../src/analysis/entities/recognize-names.js';
import { documentOf } from './documents.js';

function read(text: string) {
  const document = documentOf(text);
  const mentions = recognizeNames(document);
  const readings = readRoles(document, mentions);
  const name = (number: number) =>
    document.source.text.slice(mentions[number]!.span.start, mentions[number]!.span.end);
  return {
    roles: readings.roles.map(({ person, role, organization }) => [
      name(person),
      role,
      organization < 0 ? null : name(organization),
    ]),
    titles: [...readings.titles].map(([person, title]) => [name(person), title]),
  };
}

describe('roles and affiliations', () => {
  it.each([
    [
      'Ute Abel, Geschäftsführerin im Jobcenter Halle, kam.',
      'Geschäftsführerin',
      'Jobcenter Halle',
    ],
    [
      'Ute Abel, stellvertretende Leiterin des Jobcenters Kiel, kam.',
      'stellvertretende Leiterin',
      'Jobcenters Kiel',
    ],
    [
      'Karl Abel, Geschäftsführer operativ des Jobcenters Kiel, kam.',
      'Geschäftsführer operativ',
      'Jobcenters Kiel',
    ],
    ['Karl Abel, Leiter der Abteilung Recht, kam.', 'Leiter der Abteilung Recht', null],
    [
      'Karl Abel, Referent in der Zentrale der Bundesagentur für Arbeit, kam.',
      'Referent in der Zentrale',
      'Bundesagentur für Arbeit',
    ],
    ['Der Vorsitzende des Jobcenters Kiel, Karl Abel, kam.', 'Vorsitzender', 'Jobcenters Kiel'],
    ['Die Vorsitzende Ute Abel kam.', 'Vorsitzende', null],
    ['Wir danken dem Präsidenten Karl Abel.', 'Präsident', null],
    [
      'Die Bundesministerin für Bildung und Forschung, Ute Abel, kam.',
      'Bundesministerin für Bildung und Forschung',
      null,
    ],
    ['Staatssekretärin Ute Abel (BMAS) kam.', 'Staatssekretärin', 'BMAS'],
    ['Ute Abel (Leiterin, Jobcenter Kiel) kam.', 'Leiterin', 'Jobcenter Kiel'],
    ['Ute Abel (Jobcenter Kiel) kam.', null, 'Jobcenter Kiel'],
    ['Ute Abel (SPD): Ja!', null, 'SPD'],
    ['Ute Abel vom Institut für Deutsche Sprache kam.', null, 'Institut für Deutsche Sprache'],
    ['Ute Abel aus dem kommunalen Jobcenter Kiel kam.', null, 'Jobcenter Kiel'],
    ['Ute Abel, Jobcenter Kiel', null, 'Jobcenter Kiel'],
    ['Ute Abel ist Teamleiterin im Jobcenter Kiel.', 'Teamleiterin', 'Jobcenter Kiel'],
    ['Ute Abel lebt es in ihrem kommunalen Jobcenter Kiel vor.', null, 'Jobcenter Kiel'],
    ['Ute Abel kam früh. Die Geschäftsführerin sagte wenig.', 'Geschäftsführerin', null],
  ])('%s', (text, role, organization) => {
    const { roles } = read(text);
    expect(roles).toEqual([[expect.stringMatching(/Abel$/), role, organization]]);
  });

  it('reads two roles joined by und', () => {
    expect(read('Karl Abel, Künstler und Poetry Slammer, kam.').roles).toEqual([
      ['Karl Abel', 'Künstler', null],
      ['Karl Abel', 'Poetry Slammer', null],
    ]);
  });

  it.each([
    ['passive agents', 'Gestern wurde Karl Abel von der SPD gelobt.'],
    ['the role of the next name', 'Karl Abel, Geschäftsführerin Ute Zorn und andere kamen.'],
    ['the role of the other sex', 'Karl Abel kam. Die Geschäftsführerin sagte wenig.'],
    [
      'a role with two persons before it',
      'Karl Abel und Ulf Zorn kamen. Der Geschäftsführer sagte wenig.',
    ],
    ['members of a list', 'Karl Abel, das BMAS und andere kamen.'],
  ])('does not give a person %s', (_, text) => {
    expect(read(text).roles.filter(([person]) => person === 'Karl Abel')).toEqual([]);
  });

  it('reads titles as written, and forms of address not at all', () => {
    expect(read('Frau Prof. Dr. Ute Abel und Herr Zorn kamen.').titles).toEqual([
      ['Ute Abel', 'Prof. Dr.'],
    ]);
  });
});
