import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { extractTextItems } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/rendering/html/render-html.js';
import { corpusOf } from '../corpus-of.js';
import { chromiumPath, launchChromium, skipNote } from './chromium.js';
import { reportOf, reportPage } from './report-page.js';

const OPTIONS = { width: 0, color: false, unicode: true };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the page does that a page on a disk must not: talk to the console or ask for anything. */
interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

describe.skipIf(chromiumPath === null)(`a report in a browser${skipNote}`, () => {
  let browser: Browser;
  let folder: string;
  const files: Record<string, string> = {};

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-browser-'));
    const seeds = await reportOf();
    for (const lang of ['de', 'en'] as const) {
      files[lang] = path.join(folder, `${lang}.html`);
      writeFileSync(files[lang], renderHtml(reportPage(seeds, lang), { ...OPTIONS, lang }));
    }
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openPage(file: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext({
      offline: true,
      viewport: { width: 1024, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const url = pathToFileURL(file).href;
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
        complaints.push(`request: ${request.url()}`);
      }
    });
    await page.goto(url);
    return { page, complaints };
  }

  /** Problems that axe finds, passages opened: they are part of what is checked. */
  async function violationsOf(page: Page): Promise<readonly string[]> {
    await page.locator('button.count').first().click();
    await page.evaluate(axe);
    return page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const { violations } = await (globalThis as any).axe.run();
      return violations.map(
        // biome-ignore lint/suspicious/noExplicitAny: no types in the page
        (found: any) => `${found.id}: ${found.nodes[0].html} (${found.nodes.length})`,
      );
    });
  }

  const VIEWS = [
    { lang: 'de', colorScheme: 'light', width: 1024 },
    { lang: 'de', colorScheme: 'dark', width: 390 },
    { lang: 'en', colorScheme: 'light', width: 390 },
    { lang: 'en', colorScheme: 'dark', width: 1600 },
  ] as const;

  it.each(VIEWS)(
    'has nothing to complain about for axe: $lang, $colorScheme, $width pixels',
    async (view) => {
      const { page, complaints } = await openPage(files[view.lang]!, {
        colorScheme: view.colorScheme,
        viewport: { width: view.width, height: 900 },
      });
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it.each([390, 768, 1024, 1280, 1600])(
    'is as wide as the window at %i pixels, and no table has to be pushed sideways',
    async (width) => {
      const { page, complaints } = await openPage(files.de!, { viewport: { width, height: 900 } });
      const widest = await page.evaluate('document.documentElement.scrollWidth');
      expect(widest).toBeLessThanOrEqual(width);
      const cut = await page.evaluate(
        "[...document.querySelectorAll('.scroll')].filter((frame) => frame.scrollWidth > frame.clientWidth + 1).map((frame) => frame.getAttribute('aria-label'))",
      );
      expect(cut).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('shows rows as cards with their headings on a phone, and still sorts and opens them', async () => {
    const { page, complaints } = await openPage(files.de!, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const table = page.locator('table[data-name="themes-2019"]');
    const heading = await page.evaluate(
      `getComputedStyle(document.querySelector('table[data-name="themes-2019"] tbody td'), '::before').content`,
    );
    expect(heading).toContain('Treffer');
    const row = page.getByRole('table', { name: 'Themen 2019' }).getByRole('row');
    expect(await row.count()).toBeGreaterThan(4);
    await table.getByRole('button', { name: 'Thema', exact: true }).tap();
    expect(await table.locator('tbody th').first().textContent()).toBe('Digitalisierung');
    await table.locator('button.count').first().tap();
    expect(await table.locator('tr.more').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('sets no word of a cloud over another, and none beyond the picture', async () => {
    const { page } = await openPage(files.de!);
    const clouds = await page.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: no types of the DOM here
      const { document } = globalThis as any;
      const figures = [...document.querySelectorAll('figure')].filter((figure) =>
        /Häufige Wörter/.test(figure.textContent),
      );
      return figures.map((figure) => {
        const svg = figure.querySelector('svg.wide');
        const box = svg.getBoundingClientRect();
        const words = [...svg.querySelectorAll('text')].map((text) => {
          const { left, right, bottom } = text.getBoundingClientRect();
          return { text: text.textContent, left, right, line: Math.round(bottom) };
        });
        return { left: box.left, right: box.right, words };
      });
    });
    expect(clouds).toHaveLength(4);
    for (const { left, right, words } of clouds) {
      expect(words.length).toBeGreaterThan(30);
      for (const [index, word] of words.entries()) {
        expect(word.left, word.text).toBeGreaterThanOrEqual(left - 1);
        expect(word.right, word.text).toBeLessThanOrEqual(right + 1);
        const before = words[index - 1];
        // A word that stands left of the one before it begins a line.
        if (before !== undefined && before.left < word.left) {
          expect(before.right, `${before.text} ${word.text}`).toBeLessThan(word.left);
        }
      }
    }
    await page.context().close();
  });

  it('opens passages, sorts and filters by mouse', async () => {
    const { page, complaints } = await openPage(files.de!);
    const table = page.locator('table[data-name="themes-2019"]');
    const passages = table.locator('tr.more').first();
    expect(await passages.isVisible()).toBe(false);
    await table.locator('button.count').first().click();
    expect(await passages.isVisible()).toBe(true);
    expect(await passages.locator('mark').count()).toBeGreaterThan(0);
    const hits = (): Promise<string[]> => table.locator('tbody td:nth-child(2)').allInnerTexts();
    await table.getByRole('button', { name: 'Treffer', exact: true }).click();
    const falling = (await hits()).map(Number);
    expect(falling).toEqual([...falling].sort((left, right) => right - left));
    await table.getByRole('button', { name: 'Treffer', exact: true }).click();
    expect((await hits()).map(Number)).toEqual([...falling].reverse());
    const keywords = page.locator('table[data-name="keywords-2019"]');
    await page.getByLabel('Filtern: Schlüsselwörter 2019').fill('vertrauen');
    const shown = await keywords.locator('tbody tr:not(.more):visible').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((text) => /vertrauen/i.test(text))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('searches, and Escape clears the search', async () => {
    const { page, complaints } = await openPage(files.de!);
    const search = page.getByLabel('Auf dieser Seite suchen');
    await search.fill('Keine Zeile enthält dies');
    expect(await page.locator('main section:visible').count()).toBe(0);
    await search.fill('Resilienz');
    expect(await page.locator('main section:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('output').textContent()).toMatch(/^\d+ von \d+ Einträgen$/);
    await search.press('Escape');
    expect(await search.inputValue()).toBe('');
    expect(await page.locator('main section:visible').count()).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens and closes passages, sorts and searches by keyboard', async () => {
    const { page, complaints } = await openPage(files.en!);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    const table = page.locator('table[data-name="themes-2021"]');
    const count = table.locator('button.count').first();
    await count.focus();
    await page.keyboard.press('Enter');
    expect(await count.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await count.getAttribute('aria-expanded')).toBe('false');
    expect(await count.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
    const sort = table.getByRole('button', { name: 'Theme', exact: true });
    await sort.focus();
    await page.keyboard.press('Space');
    expect(await table.locator('th[aria-sort=ascending]').count()).toBe(1);
    const filter = page.getByLabel('Filter: Keywords 2021~');
    await filter.focus();
    await page.keyboard.type('digital');
    const shown = page.locator('table[data-name="keywords-2021"] tbody tr:not(.more):visible');
    expect(await shown.count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.getByLabel('Search this page').focus();
    await page.keyboard.type('zzzz');
    expect(await page.locator('output').textContent()).toMatch(/^0 of \d+ entries$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('saves tables as CSV by mouse and by keyboard: for German Excel in German or on request, exact numbers', async () => {
    files.excel = path.join(folder, 'excel.html');
    writeFileSync(
      files.excel,
      renderHtml(reportPage(await reportOf(), 'en'), { ...OPTIONS, lang: 'en', excel: true }),
    );
    for (const [file, button, byMouse, expected] of [
      ['de', 'Als CSV speichern: Themen 2024', false, /^Resilienz;11;13,447432762836/m],
      ['en', 'Save as CSV: Themes 2024', true, /^Resilience,11,13\.447432762836/m],
      ['excel', 'Save as CSV: Themes 2024', true, /^Resilience;11;13,447432762836/m],
    ] as const) {
      const { page, complaints } = await openPage(files[file]!);
      const save = page.getByRole('button', { name: button });
      await save.focus();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        byMouse ? save.click() : page.keyboard.press('Enter'),
      ]);
      expect(complaints).toEqual([]);
      expect(download.suggestedFilename()).toBe('themes-2024.csv');
      const text = readFileSync((await download.path())!, 'utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.split('\r\n')[0]!.split(/[;,]/).length).toBeGreaterThan(8);
      expect(text).toMatch(expected);
      await page.context().close();
    }
  });

  it('reads without scripts, passages included', async () => {
    const { page } = await openPage(files.de!, { javaScriptEnabled: false });
    expect(await page.locator('form.search').isVisible()).toBe(false);
    const count = page.locator('table[data-name="themes-2019"] a.count').first();
    const details = page.locator('table[data-name="themes-2019"] tr.more details').first();
    await count.click();
    await details.locator('summary').click();
    expect(await details.locator('li').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('prints without a cut table, dark on white, every passage of a table within the page', async () => {
    const { page } = await openPage(files.de!, { colorScheme: 'dark' });
    // The width that A4 leaves between the margins of the style sheet.
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: no types of the DOM here
      const { document } = globalThis as any;
      return [...document.querySelectorAll('table')]
        .filter((table) => table.getBoundingClientRect().right > 689)
        .map((table) => `${table.dataset.name} ${table.getBoundingClientRect().right}`);
    });
    expect(cut).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(27, 32, 38)');
    const { items } = await extractTextItems(new Uint8Array(pdf));
    expect(items.length).toBeGreaterThan(15);
    // A4 is 595 points wide, with margins of 14 mm.
    for (const item of items.flat().filter(({ str }) => str.trim() !== '')) {
      expect(item.x, item.str).toBeGreaterThan(38);
      expect(item.x + item.width, item.str).toBeLessThan(595 - 38);
    }
    const printed = items
      .flat()
      .map(({ str }) => str)
      .join('')
      .replace(/\s/g, '');
    const names = await page.locator('table.data[data-name^=persons] tbody th').allTextContents();
    for (const name of names) expect(printed).toContain(name.replace(/\s/g, ''));
    await page.context().close();
  }, 60_000);

  it('runs nothing of a hostile document and shows it as text', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '</style><img src=x onerror=alert(2)>',
      '" onload="alert(3)',
      "' onmouseover='alert(4)",
      '[klick](javascript:alert(5))',
      '\u202Egnihcsinuat\u202C \u200F \u0007 \u001B[31mrot',
      ']]> <!-- --> &lt;b&gt; </script></textarea>',
    ];
    const text = hostile
      .map(
        (line) => `Das Vertrauen in ${line} wächst, sagte Dr. Erika Muster vom Jobcenter Köln.\n\n`,
      )
      .join('');
    const corpus = await corpusOf({
      '2019-"><script>alert(6)<script>.txt': text,
      '2021-zwei.txt': 'Das Vertrauen ist groß. Resilienz hilft.',
    });
    const html = renderHtml(reportPage(await reportOf(corpus), 'de'), { ...OPTIONS, lang: 'de' });
    const file = path.join(folder, 'hostile.html');
    writeFileSync(file, html);
    const { page, complaints } = await openPage(file);
    for (const button of await page.locator('button.count').all()) await button.click();
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('main img, main [onload], main [onmouseover]').count()).toBe(0);
    const shown = await page.locator('main').textContent();
    for (const part of [
      '<script>alert(1)</script>',
      'onerror=alert(2)',
      '" onload="alert(3)',
      'gnihcsinuat',
    ]) {
      expect(shown).toContain(part);
    }
    expect(shown).not.toMatch(/[\u202A-\u202E\u200F\u0007\u001B]/);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});
