import { describe, expect, it } from 'vitest';
import { acronymFits } from '../../../src/analysis/entities/acronym-fits.js';
import { editDistance } from '../../../src/analysis/entities/edit-distance.js';
import { isTypoOf } from '../../../src/analysis/entities/is-typo-of.js';
import { nameLists } from '../../../src/analysis/entities/name-lists.js';
import { organizationName } from '../../../src/analysis/entities/organization-name.js';
import { givenNamesAgree, personName } from '../../../src/analysis/entities/person-name.js';

describe('editDistance', () => {
  it.each([
    ['kaltoven', 'kaltofen', 1],
    ['abel', 'abel', 0],
    ['müller', 'mülelr', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (left, right, distance) => {
    expect(editDistance(left, right, 3)).toBe(distance);
    expect(editDistance(right, left, 3)).toBe(distance);
  });

  it('stops at the limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

describe('isTypoOf', () => {
  it.each([
    ['kroltoven', 'kroltofen', 1, true],
    ['meier', 'meyer', 1, false],
    ['kroltoven', 'kroltofen', 9, false],
    ['proltofen', 'kroltofen', 1, false],
    ['schmidt', 'schmitt', 1, false],
  ])('%s for %s (%i times): %s', (rare, usual, count, expected) => {
    expect(isTypoOf(rare, usual, count)).toBe(expected);
  });
});

describe('acronymFits', () => {
  it.each([
    ['BMAS', 'Bundesministerium für Arbeit und Soziales', true],
    ['IAB', 'Institut für Arbeitsmarkt- und Berufsforschung', true],
    ['AG-S', 'Arbeitgeber-Service', true],
    ['IB', 'Internen Beratung', true],
    ['WHO', 'Weltgesundheitsorganisation', true],
    ['PASS', 'Institut für Arbeitsmarkt- und Berufsforschung', false],
    ['XY', 'Institut für Arbeit', false],
  ])('%s for %s: %s', (acronym, name, expected) => {
    expect(acronymFits(acronym, name)).toBe(expected);
  });
});

describe('organizationName', () => {
  it.each([
    ['Jobcenters Halle', 'Jobcenter Halle'],
    ['Deutschen Landkreistag', 'Deutscher Landkreistag'],
    ['Internen Beratung', 'Interne Beratung'],
    ['Bund-Länder-Ausschusses', 'Bund-Länder-Ausschuss'],
    ['Jobcenter *Arbeitplus* Bielefeld', 'Jobcenter Arbeitplus Bielefeld'],
    ['Kommunalen Jobcenter Lahn-Dill', 'Kommunales Jobcenter Lahn-Dill'],
    ['Technischen Hochschule Köln', 'Technische Hochschule Köln'],
  ])('%s is %s', (text, display) => {
    expect(organizationName(text).display).toBe(display);
  });

  it('gives forms of one name one key, and two names two', () => {
    const key = (text: string) => organizationName(text).key;
    expect(key('Kommunalen Jobcenter Lahn-Dill')).toBe(key('Jobcenters Lahn-Dill'));
    expect(key('Jobcenter Arbeit <i>plus</i> Kassel')).toBe(key('Jobcenters Arbeitplus Kassel'));
    expect(key('Jobcenter Halle')).not.toBe(key('Jobcenter Hagen'));
    expect(key('Universität Köln')).not.toBe(key('Technische Universität Köln'));
  });

  it('takes the legal form off and keeps it', () => {
    expect(organizationName('Jobcenter Wuppertal (AöR)')).toMatchObject({
      display: 'Jobcenter Wuppertal',
      legalForm: 'aör',
    });
    expect(organizationName('Lichtblick e. V.').display).toBe('Lichtblick');
  });
});

describe('personName', () => {
  it.each([
    ['Nina von Rittern', 'Nina', 'von Rittern'],
    ['Ludwig Graf zu Solms', 'Ludwig', 'Graf zu Solms'],
    ['Elmar Alexander Windeler', 'Elmar Alexander', 'Windeler'],
    ['Kupka', '', 'Kupka'],
    ['von Storch', '', 'von Storch'],
  ])('%s', (text, given, surname) => {
    const name = personName(text, false);
    expect([name.given.join(' '), name.surname]).toEqual([given, surname]);
  });

  it('folds spellings of one name', () => {
    expect(personName('Jörg Schüßler', false).surnameKey).toBe(
      personName('Joerg Schuessler', false).surnameKey,
    );
  });

  it('knows how given names agree', () => {
    expect(givenNamesAgree('hans peter', 'hans peter')).toBe('same');
    expect(givenNamesAgree('elmar', 'elmar alexander')).toBe('subset');
    expect(givenNamesAgree('e.', 'elmar')).toBe('initials');
    expect(givenNamesAgree('anna', 'peter')).toBeUndefined();
  });
});

describe('the lists', () => {
  const lists = nameLists();

  it('hold every word', () => {
    for (const list of [lists.lastNames, lists.foreignLastNames, lists.nouns, lists.lowerWords]) {
      const words = [...list];
      expect(words.length).toBeGreaterThan(1000);
      expect(words.filter((word) => !list.has(word))).toEqual([]);
    }
    expect(lists.firstNames.sexOf('Anna')).toBe('f');
    expect(lists.firstNames.sexOf('Peter')).toBe('m');
    expect(lists.firstNames.has('Zuversicht')).toBe(false);
  });

  it('know the forms of roles', () => {
    expect(lists.roles.get('Präsidenten')).toBe('Präsident');
    expect(lists.roles.get('Vorsitzender')).toBe('Vorsitzende');
    expect(lists.roles.get('Geschäftsführerin')).toBe('Geschäftsführerin');
  });
});
