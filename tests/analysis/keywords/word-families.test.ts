import { describe, expect, it } from 'vitest';
import { keywords } from '../../../src/pipeline/questions/keywords.js';
import { corpusOf } from '../../corpus-of.js';

const TEXT =
  'Das Vertrauen wächst, das Vertrauen trägt. Die Vertrauenskultur braucht Selbstvertrauen und Kultur.\n' +
  'Die Digitalisierung ist digital. Resilienz macht resilient, sagt das resiliente Team.\n';

describe('families of words', async () => {
  const files = { 'a-2019.txt': TEXT, 'b-2020.txt': 'Vertrauen und Kultur.\n' };
  const { rows } = await keywords(await corpusOf(files), { families: true });
  const familyOf = (head: string) => rows.find((row) => row.family!.head === head);

  it.each([
    ['Vertrauen', ['Selbstvertrauen', 'Vertrauen', 'Vertrauenskultur']],
    ['Kultur', ['Kultur']],
    ['Digitalisierung', ['Digitalisierung', 'digital']],
    ['Resilienz', ['Resilienz', 'resilient']],
  ])('%s', (head, members) => {
    const family = rows.find((row) => row.family!.members.some(({ term }) => term === head))!;
    expect(family.family!.members.map(({ term }) => term).sort()).toEqual(members);
  });

  it('have counts that add up, and every word one family', async () => {
    const single = await keywords(await corpusOf(files));
    const members = rows.flatMap((row) => row.family!.members);
    for (const row of rows) {
      const { members: own } = row.family!;
      expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(row.count);
      expect(row.evidence).toHaveLength(Math.min(3, row.count));
    }
    expect(members.map(({ stem, count }) => [stem, count]).sort()).toEqual(
      single.rows.map(({ stem, count }) => [stem, count]).sort(),
    );
  });

  it('have dispersion over the documents', () => {
    expect(familyOf('Vertrauen')!).toMatchObject({ count: 5, documents: 2, documentsTotal: 2 });
    expect(familyOf('Vertrauen')!.dispersion.dp).not.toBeNull();
  });

  it('are of single words', async () => {
    const corpus = await corpusOf(files);
    await expect(
      keywords(corpus, { families: true, ngrams: { smallest: 2, largest: 2 } }),
    ).rejects.toMatchObject({ code: 'families-of-ngrams' });
  });
});
