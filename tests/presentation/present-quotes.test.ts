import { describe, expect, it } from 'vitest';
import type { QuoteRow } from '../../src/analysis/quotes/quotes.js';
import { presentQuotes } from '../../src/presentation/present-quotes.js';
import { wordingOf } from '../../src/presentation/wording/wording-of.js';

const row: QuoteRow = {
  document: 'a.txt',
  year: 2020,
  start: 3,
  end: 9,
  line: 1,
  text: '„Nein“',
  kind: 'direct',
  speaker: { id: 'person:anna-berg', name: 'Anna Berg', text: 'sie' },
  cue: 'sagte',
};

const result = (rows: readonly QuoteRow[]) => ({
  schema: 'qa-sgb2/quotes/1',
  generator: { name: 'qa-sgb2', version: '0' },
  corpus: { digest: '', documents: 1, words: 1, years: [2020] },
  parameters: {},
  rows,
  diagnostics: [],
});

describe('presentQuotes', () => {
  const wording = wordingOf('de');

  it('gives speaker, place and words, and every field as data', () => {
    const page = presentQuotes(result([row]), wording, { limit: 0 });
    expect(page.blocks).toMatchObject([
      { kind: 'passages', passages: [{ text: '„Nein“', place: { document: 'a.txt', line: 1 } }] },
    ]);
    expect(JSON.stringify(page.blocks)).toContain('Anna Berg');
    expect(page.data?.rows[0]?.cells).toEqual({
      document: 'a.txt',
      year: 2020,
      line: 1,
      start: 3,
      end: 9,
      kind: 'direct',
      speakerId: 'person:anna-berg',
      speakerName: 'Anna Berg',
      speakerText: 'sie',
      cue: 'sagte',
      text: '„Nein“',
    });
  });

  it('shows the words of the text where no entity is known, and says so where there are none', () => {
    const rows = [
      { ...row, speaker: { id: null, name: null, text: 'eine Besucherin' } },
      { ...row, speaker: null },
    ];
    const shown = JSON.stringify(presentQuotes(result(rows), wording, { limit: 0 }).blocks);
    expect(shown).toContain('eine Besucherin');
    expect(shown).toContain(wording.messages.unknownSpeaker);
  });

  it('keeps to the limit and says how many there are', () => {
    const page = presentQuotes(result([row, row, row]), wording, { limit: 2 });
    expect(page.data?.rows).toHaveLength(2);
    expect(page.blocks.at(-1)).toMatchObject({
      kind: 'note',
      text: wording.messages.shownRows(2, 3),
    });
  });
});
