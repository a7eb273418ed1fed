import { describe, expect, it } from 'vitest';
import { sourcesFromBytes } from '../../../src/sources/read.js';
import { readAll } from '../read-one.js';
import { docxOf, zipOf } from '../zip-of.js';

async function read(id: string, content: string | Uint8Array, options = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const results = await readAll(sourcesFromBytes({ id, bytes }, options));
  return {
    documents: results.flatMap(({ source }) => (source === null ? [] : [source])),
    codes: results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)),
  };
}

describe('tables', () => {
  it('makes a document of each row, with guessed columns', async () => {
    const table =
      '\ufeffID;Datum;Titel;Text\r\n7;04.07.2019;Eins;"Ein ""guter"" Satz;\r\nmit Zeile."\r\n;2021;Zwei;Noch ein Satz.\r\n\r\n9;2020;Leer;\r\n';
    const { documents } = await read('texte.csv', table);
    expect(documents.map(({ id, text, title, year }) => [id, text, title, year.year])).toEqual([
      ['texte.csv#7', 'Ein "guter" Satz;\nmit Zeile.', 'Eins', 2019],
      ['texte.csv#row-2', 'Noch ein Satz.', 'Zwei', 2021],
    ]);
    expect(documents[0]!.year).toMatchObject({ basis: 'front-matter', certain: true });
  });

  it('takes the columns it is told', async () => {
    const columns = { text: 'Antwort', group: 'Amt', id: 'Nr' };
    const { documents } = await read('a.tsv', 'Nr\tAmt\tAntwort\nx\tBonn\tJa.\nx\tKöln\tNein.\n', {
      columns,
    });
    expect(documents.map(({ id, group, text }) => [id, group, text])).toEqual([
      ['a.tsv#x', 'Bonn', 'Ja.'],
      ['a.tsv#x~2', 'Köln', 'Nein.'],
    ]);
  });

  it('says which columns there are', async () => {
    expect((await read('a.csv', 'a,b\n1,2\n')).codes).toEqual(['column-missing']);
    const columns = { text: 'c' };
    expect((await read('a.csv', 'a,b\n1,2\n', { columns })).codes).toEqual(['column-unknown']);
  });

  it('keeps the year of a row apart from its number', async () => {
    const { documents } = await read('a.csv', 'id,text\n2019,Ein Satz ohne Jahr.\n');
    expect(documents[0]!.year.year).toBeNull();
  });
});

describe('JSON Lines', () => {
  it('reads good lines and names bad ones', async () => {
    const lines =
      '{"text":"Eins.","year":2019}\nkaputt\n{"title":"ohne Text"}\n{"doc":{"text":"x"},"text":"Zwei."}\n';
    const { documents, codes } = await read('a.jsonl', lines);
    expect(documents.map(({ id, text, year }) => [id, text, year.year])).toEqual([
      ['a.jsonl#line-1', 'Eins.', 2019],
      ['a.jsonl#line-4', 'Zwei.', null],
    ]);
    expect(codes).toEqual(['json-invalid', 'column-missing']);
  });

  it('tells once of a list of something else, and of each object where others have a text', async () => {
    const people = [{ name: 'Funk' }, { name: 'Holm' }, { name: 'Kurz' }];
    const alone = await read('personen.json', JSON.stringify(people));
    expect(alone.codes).toEqual(['column-missing']);
    const mixed = await read('a.json', JSON.stringify([...people, { text: 'Ein Satz.' }]));
    expect(mixed.codes).toEqual(['column-missing', 'column-missing', 'column-missing']);
    expect(mixed.documents.map(({ id }) => id)).toEqual(['a.json#item-4']);
  });

  it('is told by its content on standard input, and arrays are read too', async () => {
    expect((await read('-', '{"text":"Eins."}\n{"text":"Zwei."}')).documents).toHaveLength(2);
    const array = await read('a.json', '[{"text":"Eins."},{"text":"Zwei."}]');
    expect(array.documents.map(({ id }) => id)).toEqual(['a.json#item-1', 'a.json#item-2']);
  });
});

describe('archives', () => {
  it('reads the documents of a folder, archives within it too', async () => {
    const inner = zipOf([{ name: 'innen.md', data: '# Kopf\n\nEin Satz.' }]);
    const archive = zipOf([
      { name: 'b/2019-bericht.docx', data: docxOf('<w:p><w:r><w:t>Im Amt.</w:t></w:r></w:p>') },
      { name: 'a.zip', data: inner },
      { name: 'bild.png', data: 'x' },
      { name: '__MACOSX/._a', data: 'x' },
      { name: '.DS_Store', data: 'x' },
    ]);
    const { documents, codes } = await read('texte.zip', archive);
    expect(documents.map(({ id, format, year }) => [id, format, year.year])).toEqual([
      ['texte.zip#a.zip#innen.md', 'md', null],
      ['texte.zip#b/2019-bericht.docx', 'docx', 2019],
    ]);
    expect(codes).toEqual(['format-unsupported']);
  });
});

describe('repair of the encoding', () => {
  it('reports mojibake, and puts it right when asked to', async () => {
    const broken = 'FÃ¼r â€žÃ„mterâ€œ zÃ¤hlt GrÃ¶ÃŸe.';
    expect((await read('a.txt', broken)).codes).toContain('encoding-mojibake');
    const { documents } = await read('a.txt', broken, { repairEncoding: true });
    const { text, raw, offsets } = documents[0]!;
    expect(text).toBe('Für „Ämter“ zählt Größe.');
    const start = text.indexOf('Größe');
    expect(raw.slice(offsets.rawStart(start), offsets.rawEnd(start + 5))).toBe('GrÃ¶ÃŸe');
  });

  it('leaves real letters alone', async () => {
    const { documents, codes } = await read(
      'a.txt',
      'São Paulo, Ãhnlich, „EGÄ“, „Ä–Ö“, Café„ und â.',
      {
        repairEncoding: true,
      },
    );
    expect(documents[0]!.text).toBe('São Paulo, Ãhnlich, „EGÄ“, „Ä–Ö“, Café„ und â.');
    expect(codes).not.toContain('encoding-mojibake');
  });
});
