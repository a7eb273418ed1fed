import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { QaError } from '../../src/model/errors.js';
import {
  entriesByFile,
  manifestYear,
  parseManifest,
  readManifest,
} from '../../src/sources/manifest.js';

const seeds = path.resolve('seeds/corpus.yaml');

async function failure(yaml: string): Promise<QaError> {
  const error = await parseManifest(yaml, '/k/corpus.yaml').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(QaError);
  return error as QaError;
}

describe('readManifest', () => {
  it('reads the manifest of the seeds', async () => {
    const { entries } = await readManifest(seeds);
    expect(entries.map(({ year, certain, theme }) => [year, certain, theme])).toEqual([
      [2019, true, 'Vertrauen'],
      [2021, true, 'Digitaler Wandel'],
      [2023, true, 'Stolz und Aufbruch'],
      [2024, true, 'Resilienz'],
      [2021, false, 'Beratung'],
    ]);
    expect(entries[0]!.eventDates).toEqual(['2019-07-03', '2019-07-04']);
    const interview = manifestYear(entries[4]!);
    expect(interview).toMatchObject({ year: 2021, basis: 'manifest', certain: false });
    expect(interview!.reason).toContain('Seit Juni');
  });

  it('says when the file is not there', async () => {
    await expect(readManifest('nirgends/corpus.yaml')).rejects.toMatchObject({
      code: 'manifest-unreadable',
    });
  });
});

describe('parseManifest', () => {
  it('takes the year from the dates when none is stated', async () => {
    const { entries } = await parseManifest(
      [
        'documents:',
        '  - file: ./a.txt',
        '    eventDates: 2018-11-05',
        '    publicationDate: 2019-01-10',
        '  - file: sub\\b.txt',
        '    publicationDate: 2019-01-10',
        '    group: 007',
        '  - file: c.txt',
      ].join('\n'),
      '/k/corpus.yaml',
    );
    expect(entries.map(({ file, year, basis, group }) => [file, year, basis, group])).toEqual([
      ['a.txt', 2018, 'event-date', null],
      ['sub/b.txt', 2019, 'publication-date', '007'],
      ['c.txt', null, null, null],
    ]);
    expect(manifestYear(entries[2]!)).toBeNull();
  });

  it.each([
    ['documents:\n  - file: a.txt\n   year: 2019', 3, null],
    ['documents:\n  - file: a.txt\n    titel: x', 3, 'Did you mean "title"?'],
    ['dokuments: []', 1, 'Did you mean "documents"?'],
    ['documents:\n  - file: a.txt\n    year: neunzehn', 3, null],
    ['documents:\n  - file: a.txt\n    certain: vielleicht', 3, null],
    ['documents:\n  - file: a.txt\n    eventDates: [2019-02-30]', 3, null],
    ['documents:\n  - file: a.txt\n    basis: event', 3, null],
    ['documents:\n  - title: x', 2, 'Add "file: name.txt".'],
    ['documents:\n  - file: a.txt\n  - file: a.txt', 3, null],
    ['documents: a.txt', 1, null],
    ['- a.txt', 1, null],
    ['documents:\n  - a.txt', 2, null],
  ])('names line and way out for %j', async (yaml, line, hint) => {
    const error = await failure(yaml);
    expect(error.code).toBe('manifest-invalid');
    expect(error.message).toContain(`corpus.yaml, line ${line}: `);
    expect(error.data.line).toBe(line);
    if (hint !== null) expect(error.hint).toBe(hint);
  });

  it('is not blown up by aliases', async () => {
    const yaml = ['a: &a [x,x]', 'b: &b [*a,*a]', 'documents: *b'].join('\n');
    expect((await failure(yaml)).code).toBe('manifest-invalid');
  });
});

describe('entriesByFile', () => {
  it('matches by path, in any Unicode form, and warns of entries without a file', async () => {
    const manifest = await parseManifest(
      'documents:\n  - file: Ämter.txt\n    year: 2020\n  - file: fehlt.txt\n',
      path.resolve('/k/corpus.yaml'),
    );
    const file = { id: 'Ämter.txt', path: path.resolve('/k', 'Ämter.txt'.normalize('NFD')) };
    const other = { id: 'b.txt', path: path.resolve('/k/b.txt') };
    const { entries, diagnostics } = entriesByFile(
      [file, other, { id: '-', path: null }],
      [manifest],
    );
    expect([...entries.keys()]).toEqual(['Ämter.txt']);
    expect(diagnostics.map(({ code, document }) => [code, document])).toEqual([
      ['manifest-file-missing', 'fehlt.txt'],
    ]);
  });

  it('does not warn of a file that is there but was not asked for', async () => {
    const manifest = await readManifest(seeds);
    expect(entriesByFile([], [manifest]).diagnostics).toEqual([]);
  });
});
