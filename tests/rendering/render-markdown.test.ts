import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, RichText } from '../../src/presentation/page.js';
import { renderMarkdown } from '../../src/rendering/render-markdown.js';
import type { RenderOptions } from '../../src/rendering/renderer.js';
import { arbitraryTable } from './arbitrary-page.js';
import { nastyText } from './nasty-text.js';
import { samplePage } from './sample-page.js';

const options: RenderOptions = { lang: 'de', width: 80, color: false, unicode: true };

/** Cells of a table line as GFM splits them: at pipes that no backslash escapes. */
function cellsOf(line: string): string[] {
  return line.replace(/\\./gsu, 'x').split('|').slice(1, -1);
}

function paragraph(text: RichText): string {
  const page: Page = { title: 'T', blocks: [{ kind: 'paragraph', text }] };
  return renderMarkdown(page, options).split('\n\n')[1]!.trimEnd();
}

describe('renderMarkdown', () => {
  it('lays the sample page out', () => {
    expect(renderMarkdown(samplePage('de'), options)).toMatchSnapshot();
  });

  it('keeps the number of columns in every line of a table', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const page: Page = { title: 'T', blocks: [{ ...table, footnotes: [] }] };
        const lines = renderMarkdown(page, options)
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(lines).toHaveLength(table.rows.length === 0 ? 0 : table.rows.length + 2);
        for (const line of lines) expect(cellsOf(line)).toHaveLength(table.columns.length);
      }),
      { numRuns: 500 },
    );
  });

  it('shows markup of documents as text', () => {
    expect(paragraph('<script>alert(1)</script> & **x** [a](b) `c` Arbeit $plus$ ~~d~~ |')).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; \\*\\*x\\*\\* \\[a\\](b) \\`c\\` Arbeit \\$plus\\$ \\~\\~d\\~\\~ \\|',
    );
    expect(paragraph('# kein Titel')).toBe('\\# kein Titel');
    expect(paragraph('4. Juli')).toBe('4\\. Juli');
    expect(paragraph('- kein Punkt')).toBe('\\- kein Punkt');
    expect(paragraph('2019 war gut.')).toBe('2019 war gut.');
  });

  it('never lets document text open a tag or a line', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const markdown = paragraph(text);
        expect(markdown).not.toMatch(/[<>\n]/);
        expect(markdown).not.toMatch(/^(?:[#>+=-]|\d+[.)])/);
      }),
    );
  });

  it('emphasises with tags where asterisks would stay asterisks', () => {
    expect(paragraph(['a ', { text: 'Mut', tone: 'hit' }, 'ig'])).toBe('a **Mut**ig');
    expect(paragraph(['a', { text: '(Mut)', tone: 'hit' }, 'b'])).toBe('a<strong>(Mut)</strong>b');
  });
});
