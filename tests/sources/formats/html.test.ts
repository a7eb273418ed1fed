import { describe, expect, it } from 'vitest';
import { sourceTextFrom } from '../read-one.js';

const prose =
  'Die Fachtagung brachte viele Menschen zusammen, die über ihre Arbeit im Jobcenter sprachen. ' +
  'Alle Beteiligten lobten den offenen Austausch und wollen ihn im nächsten Jahr fortsetzen.';

async function read(page: string) {
  const { source } = await sourceTextFrom({ id: 'a.html', bytes: Buffer.from(page, 'utf8') });
  return source!;
}

async function blocksOf(page: string) {
  const { text, blocks } = await read(page);
  return blocks.map(({ kind, span, boilerplate }) => [
    boilerplate ? `${kind}!` : kind,
    text.slice(span.start, span.end),
  ]);
}

describe('html', () => {
  it('leads every word back to the file, through references and tags', async () => {
    const page =
      '<html><body><p>F&uuml;r &Auml;mter &amp; B<b>ür</b>ger: &#8222;Gr&ouml&szlig;e&#8220;\r\n z&#xe4;hlt &nbsp;&unbekannt; 5 &lt; 6.</p></body>';
    const { text, raw, offsets } = await read(page);
    expect(text).toBe('Für Ämter & Bürger: „Größe“ zählt \u00a0&unbekannt; 5 < 6.');
    const writtenOf = (word: string): string => {
      const start = text.indexOf(word);
      return raw.slice(offsets.rawStart(start), offsets.rawEnd(start + word.length));
    };
    expect(raw).toBe(page);
    expect(writtenOf('Für')).toBe('F&uuml;r');
    expect(writtenOf('Bürger')).toBe('B<b>ür</b>ger');
    expect(writtenOf('„Größe“')).toBe('&#8222;Gr&ouml&szlig;e&#8220;');
    expect(writtenOf('zählt')).toBe('z&#xe4;hlt');
    expect(writtenOf('<')).toBe('&lt;');
  });

  it('flags what surrounds the text of a page', async () => {
    const page = `<html><body><header><a href=/>Start</a></header><nav><ul><li><a href=/a>Über uns</a></ul></nav>
      <div class="cookie-banner"><p>Wir verwenden Cookies.</p></div>
      <main><h1>Titel</h1><p>${prose}</p><ul><li>Punkt eins</li></ul><table><tr><th>Ort</th><th>Zahl</th></tr><tr><td>Bonn</td><td>3</td></tr></table>
      <figure><img src=x><figcaption>Ein Bild vom Saal</figcaption></figure></main>
      <aside>Nebenbei</aside><footer>Impressum</footer></body></html>`;
    expect(await blocksOf(page)).toEqual([
      ['menu!', 'Start'],
      ['menu!', 'Über uns'],
      ['menu!', 'Wir verwenden Cookies.'],
      ['heading', 'Titel'],
      ['paragraph', prose],
      ['list-item', 'Punkt eins'],
      ['table-row', 'Ort\tZahl'],
      ['table-row', 'Bonn\t3'],
      ['caption!', 'Ein Bild vom Saal'],
      ['menu!', 'Nebenbei'],
      ['menu!', 'Impressum'],
    ]);
  });

  it('knows furniture by its names where the page has no main element', async () => {
    const page = `<body><div id="main-nav">Start Themen</div><div class="text"><p>${prose}</p><p>${prose.replace('Die', 'Eine')}</p></div><div class="footer">Kontakt</div>`;
    const kinds = (await blocksOf(page)).map(([kind]) => kind);
    expect(kinds).toEqual(['menu!', 'paragraph', 'duplicate!', 'menu!']);
  });

  it('takes a list of links for a menu and a lone link for no paragraph', async () => {
    const item = '<li><a href=x>Ein Thema</a></li>';
    const page = `<body><p>${prose}</p><p><a href=x>Zum Bericht über die Tagung</a></p><ul>${item.repeat(3)}</ul>`;
    const kinds = (await blocksOf(page)).map(([kind]) => kind);
    expect(kinds).toEqual(['paragraph', 'link-line!', 'menu!', 'menu!', 'menu!']);
  });

  it('leaves out the signs of notes but keeps squares and formulas', async () => {
    const page = `<body><p>Die Wohnung<sup><a href=#n1>1</a></sup> hat 80 m<sup>2</sup> und CO<sub>2</sub>.<sup>3</sup></p>`;
    expect((await read(page)).text).toBe('Die Wohnung hat 80 m2 und CO2.');
  });

  it('reads misnested and layout markup', async () => {
    const page = `<body><table><tr><td><h2>Kopf</h2><p>${prose}</p></td></tr></table><p>a</b> b</p><table>x<tr><td>y</table>`;
    expect(await blocksOf(page)).toEqual([
      ['heading', 'Kopf'],
      ['paragraph', prose],
      ['paragraph', 'a b'],
      ['paragraph', 'x'],
      ['paragraph', 'y'],
    ]);
  });

  it('reads XHTML whose elements close themselves', async () => {
    const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><p>${prose}</p></body></html>`;
    const { text, raw, offsets } = await read(page);
    expect(text).toBe(prose);
    expect(raw.slice(offsets.rawStart(0), offsets.rawEnd(text.length))).toBe(prose);
  });

  it.each([
    ['<meta property="article:published_time" content="2019-07-04T10:00:00+02:00">', 2019],
    [
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2021-03-01"}]}</script>',
      2021,
    ],
    ['<time itemprop="datePublished" datetime="2020-05-06">', 2020],
  ])('dates a page by %s', async (head, year) => {
    const { year: dated, raw } = await read(`<html><head>${head}</head><body><p>${prose}</p>`);
    expect(dated).toMatchObject({ year, basis: 'text', certain: true });
    const { start, end, text } = dated.evidence!;
    expect(raw.slice(start, end)).toBe(text);
    expect(text).toContain(String(year));
  });

  it('is not certain when the dates of a page differ', async () => {
    const page = `<html><head><meta name="date" content="2019-01-01"><meta name="dc.date" content="2021-01-01"></head><body><p>${prose}</p>`;
    expect((await read(page)).year.certain).toBe(false);
  });
});
