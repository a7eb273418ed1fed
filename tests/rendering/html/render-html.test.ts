import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/rendering/html/render-html.js';
import { markupText } from '../../../src/rendering/markup-text.js';
import type { RenderOptions } from '../../../src/rendering/renderer.js';
import { arbitraryPage } from '../arbitrary-page.js';
import { nastyText } from '../nasty-text.js';
import { samplePage } from '../sample-page.js';

const options: RenderOptions = { lang: 'de', width: 0, color: false, unicode: true };

describe('markupText', () => {
  it('shows what would act', () => {
    expect(markupText('<b onload="x">&\'')).toBe('&lt;b onload=&quot;x&quot;&gt;&amp;&#39;');
    expect(markupText('a\u202Eb\u0007c\u001B[31m\u200F\u0085d\uFFFE')).toBe(
      'a[U+202E]b␇c␛[31m[U+200F] d[U+FFFE]',
    );
    expect(markupText('a\nb\tc\uD800')).toBe('a b c\uFFFD');
    expect(markupText('👩‍👧 信頼')).toBe('👩‍👧 信頼');
  });

  it('leaves no control and no markup, whatever comes in', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(markupText(text)).not.toMatch(/[<>"'\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
      }),
    );
  });
});

describe('renderHtml', () => {
  it('is HTML without errors, with one style and one script that its policy names', () => {
    const html = renderHtml(samplePage('de'), options);
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const policy = /content="(default-src 'none'[^"]*)"/.exec(html)![1]!;
    for (const name of ['style', 'script']) {
      const parts = [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))];
      expect(parts).toHaveLength(1);
      const digest = createHash('sha256').update(parts[0]![1]!).digest('base64');
      expect(policy).toContain(`'sha256-${digest}'`);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/ style=| on[a-z]+="/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has every id once', () => {
    const html = renderHtml(samplePage('de'), options);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('gives the passages of rows once, in the rows', () => {
    const passage = { place: { document: 'a.txt', line: 1 }, text: 'Satz.', hits: [], label: 'A' };
    const html = renderHtml(
      {
        title: 'T',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'a', label: 'A', kind: 'text' },
              { key: 'n', label: 'N', kind: 'integer' },
            ],
            rows: [{ cells: { a: 'A', n: 3 }, passages: [passage] }],
          },
          { kind: 'heading', level: 2, text: 'Belege' },
          { kind: 'passages', passages: [passage] },
        ],
      },
      options,
    );
    expect(html.match(/Satz\./g)).toHaveLength(1);
    expect(html).not.toContain('<h2');
    expect(html).toMatch(/<a class="count" href="#passages"/);
  });

  it('writes no text of a page as markup, and the same page twice', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const html = renderHtml(page, options);
        expect(renderHtml(page, options)).toBe(html);
        expect(html.match(/<script>/g)).toHaveLength(1);
        const main = /<main[\s\S]*<\/main>/.exec(html)![0];
        expect(main).not.toMatch(/NaN|undefined/);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
