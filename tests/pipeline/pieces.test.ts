import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type CorpusOptions, openCorpus } from '../../src/pipeline/corpus.js';
import { collocations } from '../../src/pipeline/questions/collocations.js';
import { concordance } from '../../src/pipeline/questions/concordance.js';
import { corpusOverview } from '../../src/pipeline/questions/corpus-overview.js';
import { entities } from '../../src/pipeline/questions/entities.js';
import { keywords } from '../../src/pipeline/questions/keywords.js';
import { themes } from '../../src/pipeline/questions/themes.js';
import { folderOf } from '../corpus-of.js';

const TOPICS = ['Vertrauen', 'Beratung', 'Digitalisierung', 'Zuversicht', 'Pflege', 'Würde'];

/** A year's record: paragraphs that all differ, with names, umlauts, wide characters and a hyphen at a line end. */
function record(paragraphs: number, lineEnd: string): string {
  const all = Array.from({ length: paragraphs }, (_, number) => {
    const topic = TOPICS[number % TOPICS.length]!;
    return [
      `Am ${(number % 27) + 1}. Mai sprach Frau Dr. Petra Holm aus Köln über ${topic} und die Nummer ${number}.`,
      `Die Bundesagentur für Arbeit 🎉 zählt ${number * 7} Anträge; „${topic} ist ein gutes Wort“, sagte sie dem Aus-`,
      'schuss. Das Vertrauen in die Verwaltung wächst, und die Beratung hilft dabei.',
    ].join(lineEnd);
  });
  return all.join(lineEnd + lineEnd) + lineEnd;
}

function corpusIn(folder: string, pieceBytes: number, more: CorpusOptions = {}) {
  return openCorpus({ sources: [folder], pieceBytes, ...more });
}

const definitions = [
  {
    name: 'trust',
    label: { de: 'Vertrauen', en: 'Trust' },
    core: ['vertrau*', '"gutes Wort"'],
    related: ['verwaltung'],
    falseFriends: [],
  },
];

const questions = {
  keywords: (corpus: Awaited<ReturnType<typeof openCorpus>>) => keywords(corpus, { limit: 40 }),
  ngrams: (corpus: Awaited<ReturnType<typeof openCorpus>>) =>
    keywords(corpus, { limit: 20, ngrams: { smallest: 2, largest: 3 } }),
  themes: (corpus: Awaited<ReturnType<typeof openCorpus>>) =>
    themes(corpus, { definitions, by: 'document' }),
  concordance: (corpus: Awaited<ReturnType<typeof openCorpus>>) => concordance(corpus, 'Würde'),
  collocations: (corpus: Awaited<ReturnType<typeof openCorpus>>) =>
    collocations(corpus, 'Vertrauen'),
  corpus: (corpus: Awaited<ReturnType<typeof openCorpus>>) => corpusOverview(corpus),
  entities: (corpus: Awaited<ReturnType<typeof openCorpus>>) => entities(corpus),
};

/** Notes of repairs come once a piece. */
const withoutNotes = <Answer extends { diagnostics: unknown }>({
  diagnostics: _,
  ...answer
}: Answer) => answer;

test.each(Object.keys(questions) as (keyof typeof questions)[])(
  '%s of a text in pieces is that of the whole',
  async (name) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const folder = folderOf({
        '2019-protokoll.txt': record(150, lineEnd),
        '2021-kurz.txt': 'Kurz und gut: Vertrauen.\n',
      });
      const whole = await questions[name](await corpusIn(folder, 1 << 25));
      for (const pieceBytes of [4000, 9001]) {
        const corpus = await corpusIn(folder, pieceBytes);
        expect(withoutNotes(await questions[name](corpus))).toEqual(withoutNotes(whole));
        expect(corpus.summary.documents).toBe(2);
      }
    }
  },
);

test('offsets and lines lead into the file, in windows-1252 and behind a byte-order mark too', async () => {
  const text = record(60, '\n').replaceAll('🎉', '–');
  const files = {
    '2019.txt': Buffer.from(text.replaceAll('–', '-').replaceAll(/[„“]/g, '"'), 'latin1'),
  };
  const marked = { '2019.txt': Buffer.concat([Buffer.from('\ufeff'), Buffer.from(text)]) };
  for (const given of [files, marked]) {
    const folder = folderOf(given);
    const raw = given === marked ? text : text.replaceAll('–', '-').replaceAll(/[„“]/g, '"');
    const { rows } = await concordance(await corpusIn(folder, 3000), 'Würde');
    expect(rows).toHaveLength(20);
    for (const { start, end, line, column, hit } of rows) {
      expect(raw.slice(start, end)).toBe(hit);
      expect(raw.slice(0, start).split('\n').length).toBe(line);
      expect(start - raw.lastIndexOf('\n', start)).toBe(column);
    }
  }
});

test('a text without a blank line is cut at line ends, blanks, and between characters at worst', async () => {
  for (const text of [
    'Vertrauen und Würde\n'.repeat(500),
    'Vertrauen und Würde '.repeat(500),
    'ü'.repeat(5000),
    '🎉'.repeat(3000),
  ]) {
    const folder = folderOf({ '2019.txt': text });
    const { rows } = await keywords(await corpusIn(folder, 2001));
    const whole = await keywords(await corpusIn(folder, 1 << 20));
    const counts = (all: typeof rows) => all.map(({ term, count }) => [term, count]);
    if (text.includes(' ')) expect(counts(rows)).toEqual(counts(whole.rows));
    for (const { term } of rows) expect(term).not.toContain('\ufffd');
  }
});

test('a page, a table of text and a limit are no reason to cut', async () => {
  const page = `<!doctype html><p>${'Vertrauen und Pflege. '.repeat(300)}</p>`;
  const { rows } = await keywords(await corpusIn(folderOf({ 'seite.txt': page }), 2000));
  expect(rows.map(({ term }) => term)).toEqual(['Pflege', 'Vertrauen']);
  const folder = folderOf({ '2019.txt': record(60, '\n') });
  const limited = await corpusIn(folder, 2000, { limits: { fileBytes: 3000 } });
  await expect(keywords(limited)).rejects.toMatchObject({ code: 'nothing-readable' });
});

test('a cache knows the pieces, and an answer over them', async () => {
  const folder = folderOf({ '2019.txt': record(100, '\n') });
  const cache = folderOf({});
  let read = 0;
  const ask = async (more: CorpusOptions = {}) => {
    read = 0;
    return keywords(await corpusIn(folder, 4000, { onProgress: () => read++, ...more }), {
      limit: 9,
    });
  };
  const plain = await ask();
  const pieces = read;
  expect(pieces).toBeGreaterThan(3);
  expect(await ask({ cache })).toEqual(plain);
  expect(read).toBe(pieces);
  expect(await ask({ cache })).toEqual(plain);
  expect(read).toBe(0);
  writeFileSync(path.join(folder, '2019.txt'), record(101, '\n'));
  await ask({ cache });
  expect(read).toBeGreaterThan(0);
});

test('a file that goes away is told, not thrown', async () => {
  const folder = folderOf({ '2019.txt': record(60, '\n'), '2021.txt': 'Vertrauen bleibt.\n' });
  const corpus = await corpusIn(folder, 3000);
  rmSync(path.join(folder, '2019.txt'));
  const { rows, diagnostics } = await keywords(corpus);
  expect(rows.map(({ term }) => term)).toEqual(['bleibt', 'Vertrauen']);
  expect(diagnostics.map(({ code }) => code)).toContain('file-unreadable');
});
