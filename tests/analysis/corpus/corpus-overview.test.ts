import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/pipeline/corpus.js';
import { corpusOverview } from '../../../src/pipeline/questions/corpus-overview.js';
import { corpusOf } from '../../corpus-of.js';

const PARAGRAPH =
  'Dieser Absatz steht in beiden Dokumenten und ist lang genug, um etwas zu bedeuten.';

describe('corpusOverview', () => {
  it('lists the bundled documents with their years and how each is known', async () => {
    const { rows, corpus } = await corpusOverview(await openCorpus());
    expect(rows.map((row) => [row.year, row.yearBasis, row.yearCertain])).toEqual([
      [2019, 'manifest', true],
      [2021, 'manifest', true],
      [2023, 'manifest', true],
      [2024, 'manifest', true],
      [2021, 'manifest', false],
    ]);
    expect(corpus).toMatchObject({ documents: 5, years: [2019, 2021, 2023, 2024] });
    expect(rows.reduce((sum, row) => sum + row.words, 0)).toBe(corpus.words);
    expect(rows.every((row) => row.boilerplateWords > 0)).toBe(true);
  });

  it('reports documents that share whole paragraphs', async () => {
    const { rows } = await corpusOverview(
      await corpusOf({
        'a.txt': `${PARAGRAPH}\n`,
        'b.txt': `Ein eigener Absatz, der nur hier und nirgends sonst zu finden ist.\n\n${PARAGRAPH}\n`,
        'c.txt': 'Etwas ganz anderes, das mit den beiden Texten nicht das Geringste zu tun hat.\n',
      }),
    );
    expect(rows[0]!.duplicates).toEqual([{ document: 'b.txt', share: 1 }]);
    expect(rows[1]!.duplicates[0]!.share).toBeGreaterThan(0.4);
    expect(rows[2]!.duplicates).toEqual([]);
  });

  it('points every flagged stretch at the raw file', async () => {
    const text = 'Navigation und Service\r\n\r\nEin Absatz mit einem ganzen Satz, der zählt.\r\n';
    const { rows } = await corpusOverview(await corpusOf({ 'a.txt': text }));
    expect(rows[0]!.boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Navigation und Service',
    ]);
  });
});
