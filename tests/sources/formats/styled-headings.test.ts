import { expect, it } from 'vitest';
import { headingStyles, withHeadings } from '../../../src/sources/formats/styled-headings.js';

const CSS = `
.title { font-size: 28pt; font-weight: bold; }
.head { font-weight: 700; font-size: 115%; }
.text { font-size: 12pt; }
.strong { font-weight: bold; }
.note { font-weight: bold; font-size: 10pt; }`;

it('takes bold styles that are larger than running text, the largest first', () => {
  expect([...headingStyles(CSS)]).toEqual([
    ['title', 1],
    ['head', 2],
  ]);
});

it('marks up paragraphs that are one stretch in such a style, and no others', () => {
  const styles = headingStyles(CSS);
  const of = (name: string) => `<p class="p1"><span class="${name}">Ausblick</span></p>`;
  expect(withHeadings(of('head'), styles)).toBe('<h2>Ausblick</h2>');
  for (const name of ['text', 'strong', 'note', 'unknown']) {
    expect(withHeadings(of(name), styles)).toBe(of(name));
  }
  const mixed = '<p><span class="head">Frau Weber</span> sagte nichts.</p>';
  expect(withHeadings(mixed, styles)).toBe(mixed);
});

it('does linear work on hostile markup', () => {
  const styles = headingStyles(CSS);
  const tags = `<p><span ${'class="head" '.repeat(80_000)}`;
  expect(withHeadings(tags, styles)).toBe(tags);
  const open = '<p><span class="head">'.repeat(50_000);
  expect(withHeadings(open, styles)).toBe(open);
  expect(headingStyles('.a{'.repeat(200_000)).size).toBe(0);
});
