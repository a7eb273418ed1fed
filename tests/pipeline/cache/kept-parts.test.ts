import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CorpusOptions, openCorpus } from '../../../src/pipeline/corpus.js';
import {
  type ConcordanceOptions,
  type ConcordanceQuery,
  concordance,
} from '../../../src/pipeline/questions/concordance.js';
import { folderOf } from '../../corpus-of.js';

const PARAGRAPHS = 60;

/** Long enough to be read in pieces; the last paragraph has a word that stands nowhere else. */
const long = Array.from(
  { length: PARAGRAPHS },
  (_, number) =>
    `In Absatz ${number} geht es um Kundinnen, ${number === PARAGRAPHS - 1 ? 'Zuversicht' : 'Geduld'} und Arbeit.`,
).join('\n\n');

const documents = {
  '2019-vertrauen.txt':
    'Vertrauen ist gut. „Wir vertrauen einander“, sagt die Behörde <i>plus</i>.\n',
  '2021-beratung.txt': 'Die Beratung braucht Zeit und Kund*innen, 20-jährige auch.\n',
  '2023-stolz.md': '# Stolz\n\nStolz und Ärger gehören zusammen: Vertrauenskultur.\n',
  '2024-lang.txt': `${long}\n`,
  'leer.txt': ' \n',
};

const definitions = [
  {
    name: 'trust',
    label: { de: 'Vertrauen', en: 'Trust' },
    core: ['vertrau*', '"Wir vertrauen"'],
    related: ['beratung'],
    falseFriends: ['vertrauenskultur'],
  },
  {
    name: 'pride',
    label: { de: 'Stolz', en: 'Pride' },
    core: ['stolz ... ärger'],
    related: [],
    falseFriends: [],
  },
];

async function search(
  options: CorpusOptions,
  query: ConcordanceQuery,
  asked: ConcordanceOptions = {},
) {
  const read: string[] = [];
  const corpus = await openCorpus({
    pieceBytes: 1_000,
    ...options,
    onProgress: (_, __, document) => read.push(document),
  });
  return { result: await concordance(corpus, query, asked), read };
}

const queries: [string, ConcordanceQuery, ConcordanceOptions?][] = [
  ...[
    'Vertrauen',
    'Kunde',
    'stolz',
    'Zuversicht',
    'Wolke',
    '=arbeit',
    '~ARBEIT',
    'ver*',
    '*gut',
  ].map((term): [string, ConcordanceQuery] => [term, term]),
  ...['*rau*', 'v?r*', '+vertrauen', '"ist gut"', 'Stolz ... gehören', 'plus', '*i>'].map(
    (term): [string, ConcordanceQuery] => [term, term],
  ),
  ['a form', 'arbeit', { match: 'form' }],
  ['a prefix', 'kund', { match: 'prefix' }],
  ['a regular expression', { regex: 'Zu[a-z]+t' }],
  ['a theme', { theme: 'trust', definitions }],
  ['a theme with related words', { theme: 'trust', definitions, related: 'include' }],
  ['a theme of a phrase', { theme: 'pride', definitions }],
];

describe.each(['snowball', 'cistem', 'none'] as const)('with the stemmer %s', (stemmer) => {
  test.each(queries)('what earlier searches saw changes no answer: %s', async (_, query, asked) => {
    const sources = [folderOf(documents)];
    const options = { sources, stemmer, cache: folderOf({}) };
    await search(options, 'Regenbogen');
    const { result } = await search(options, query, asked);
    expect(result).toEqual((await search({ sources, stemmer }, query, asked)).result);
  });
});

test('files are read only where a form of the word was seen, or what they hold is new', async () => {
  const folder = folderOf(documents);
  const options = { sources: [folder], cache: folderOf({}), pieceBytes: 1_000_000 };
  expect((await search(options, 'Regenbogen')).read).toHaveLength(5);
  expect((await search(options, 'Wolke')).read).toEqual([]);
  expect((await search(options, 'Kunde')).read).toEqual(['2021-beratung.txt', '2024-lang.txt']);
  expect((await search(options, { theme: 'pride', definitions })).read).toEqual(['2023-stolz.md']);
  expect((await search(options, { regex: 'Wolke' })).read).toHaveLength(5);
  writeFileSync(path.join(folder, '2019-vertrauen.txt'), 'Eine Wolke zieht auf.\n');
  const { result, read } = await search(options, 'Wolken');
  expect(read).toEqual(['2019-vertrauen.txt']);
  expect(result.rows.map(({ hit }) => hit)).toEqual(['Wolke']);
});
