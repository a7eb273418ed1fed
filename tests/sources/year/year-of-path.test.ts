import { expect, it } from 'vitest';
import { yearOfPath } from '../../../src/sources/year/year-of-path.js';

it.each([
  ['2019-03-13_19085.txt', 2019, true],
  ['a/protokoll_20200527.txt', 2020, true],
  ['Bericht2019.pdf', 2019, false],
  ['04.07.2019 Tagung.txt', 2019, true],
  ['tagung-juli-2018.md', 2018, false],
  ['archiv/2021/interview.txt', 2021, false],
  ['2020/2021-03-01_rede.txt', 2021, true],
  ['Haushalt-Tagung-2016.txt', 2016, false],
])('reads the year of %s', (path, year, hasDay) => {
  expect(yearOfPath(path)).toMatchObject({ year, hasDay, certain: true });
});

it.each([
  'interview.txt',
  '000_20191fd2c2741b71.txt',
  'Agenda-2030.txt',
  'Bundeshaushalt2024.txt',
  '2000-Teilnehmende.txt',
  '2014-2020.txt',
  'doc_2020934.txt',
])('finds no year in %s', (path) => {
  expect(yearOfPath(path)).toBeNull();
});

it('leaves it open when the path names two years', () => {
  expect(yearOfPath('2018/bericht_2017.txt')).toMatchObject({ year: 2017, certain: false });
  expect(yearOfPath('tagungen 2017 und 2018.txt')).toMatchObject({ certain: false });
});
