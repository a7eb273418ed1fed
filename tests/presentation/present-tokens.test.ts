import { expect, test } from 'vitest';
import { openCorpus } from '../../src/pipeline/corpus.js';
import { tokens } from '../../src/pipeline/questions/tokens.js';
import { presentTokens } from '../../src/presentation/present-tokens.js';
import { wordingOf } from '../../src/presentation/wording/wording-of.js';
import { dataRecords } from '../../src/rendering/data-records.js';

test('tokens: a row each, limited where asked, with every field as data', async () => {
  const result = await tokens(await openCorpus(), { limit: 5 });
  expect(result.rows).toHaveLength(5);
  const { header, records } = dataRecords(presentTokens(result, wordingOf('de')));
  expect(header).toEqual(Object.keys(result.rows[0]!));
  expect(records[0]).toEqual(Object.values(result.rows[0]!));
});
