// Word, OpenDocument, RTF and TEI: what programs hide in a document and what they mark.
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../src/model/lines.js';
import { sourceTextFrom } from '../read-one.js';
import { docxOf, zipOf } from '../zip-of.js';

async function read(id: string, bytes: Uint8Array | string) {
  const { source } = await sourceTextFrom({ id, bytes: Buffer.from(bytes as string, 'utf8') });
  return source!;
}

async function blocksOf(id: string, bytes: Uint8Array | string) {
  const { text, blocks } = await read(id, bytes);
  return blocks.map(({ kind, span, boilerplate }) => [
    boilerplate ? `${kind}!` : kind,
    text.slice(span.start, span.end),
  ]);
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

describe('docx', () => {
  it('leaves out deleted, hidden and instructing text', async () => {
    const body =
      paragraph(
        `${run('Das ')}<w:del><w:r><w:delText>alte </w:delText></w:r></w:del><w:ins>${run('neue ')}</w:ins>` +
          `<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheime </w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('Wort.')}`,
      ) + paragraph(`<w:moveFrom>${run('Weg.')}</w:moveFrom>`);
    expect(await blocksOf('a.docx', docxOf(body))).toEqual([['paragraph', 'Das neue Wort.']]);
  });

  it('joins runs that a program tore apart and tells tables and text boxes', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('Im Kasten.'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('Im Kasten.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      paragraph(run('Qua') + run('lität') + box + run(' zählt.')) +
      `<w:tbl><w:tr>${cell('A')}${cell('')}${cell('C')}</w:tr></w:tbl>`;
    expect(await blocksOf('a.docx', docxOf(body))).toEqual([
      ['paragraph', 'Qualität zählt.'],
      ['paragraph', 'Im Kasten.'],
      ['table-row', 'A\t\tC'],
    ]);
  });

  it('counts its paragraphs as places', async () => {
    const document = await read(
      'a.docx',
      docxOf(paragraph(run('Eins.')) + paragraph(run('Zwei.'))),
    );
    expect(placeAt(document, document.text.indexOf('Zwei'))).toMatchObject({ paragraph: 2 });
  });

  it('is dated by its properties, never with certainty', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="x" xmlns:dcterms="y" xmlns:dc="z"><dc:title>Titel</dc:title><dcterms:created>2018-02-03T00:00:00Z</dcterms:created></cp:coreProperties>';
    const archive = zipOf([
      {
        name: 'word/document.xml',
        data: `<w:document xmlns:w="w"><w:body>${paragraph(run('Ein Satz ohne Jahr steht hier allein.'))}</w:body></w:document>`,
      },
      { name: 'docProps/core.xml', data: core },
    ]);
    expect(await read('a.docx', archive)).toMatchObject({
      title: 'Titel',
      year: { year: 2018, basis: 'text', certain: false, evidence: null },
    });
  });

  it('has its format from its content', async () => {
    expect((await read('bericht.txt', docxOf(paragraph(run('Ein Satz.'))))).format).toBe('docx');
  });
});

describe('odt', () => {
  const odtOf = (body: string): Buffer =>
    zipOf([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      {
        name: 'content.xml',
        data: `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      },
    ]);

  it('leaves out tracked deletions and comments, and sets notes apart', async () => {
    const body =
      '<text:tracked-changes><text:p>Gelöscht.</text:p></text:tracked-changes>' +
      '<text:p>Das<text:s text:c="1000000000"/>Wort<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Eine Note.</text:p></text:note-body></text:note><office:annotation><text:p>Kommentar</text:p></office:annotation> bleibt.</text:p>';
    expect(await blocksOf('a.odt', odtOf(body))).toEqual([
      ['paragraph', 'Das Wort bleibt.'],
      ['paragraph', 'Eine Note.'],
    ]);
  });

  it('reads text boxes behind their paragraph', async () => {
    const body =
      '<text:p>Vor <draw:frame><draw:text-box><text:p>Im Kasten.</text:p></draw:text-box></draw:frame>und nach.</text:p><text:h text:outline-level="2">Kopf</text:h>';
    expect(await blocksOf('a.odt', odtOf(body))).toEqual([
      ['paragraph', 'Vor und nach.'],
      ['paragraph', 'Im Kasten.'],
      ['heading', 'Kopf'],
    ]);
  });
});

describe('rtf', () => {
  it('reads code pages, Unicode, notes and leaves out what is hidden', async () => {
    const source =
      "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\pard F\\'fcr \\u8222?Gr\\u246\\'f6\\u223 ?e\\ldblquote{\\footnote\\pard Eine Note.}{\\v geheim}{\\deleted weg} z\\'e4hlt.\\par\\pard Zwei\\~W\\-orte.\\par}";
    expect(await blocksOf('a.rtf', source)).toEqual([
      ['paragraph', 'Für „Größe“ zählt.'],
      ['paragraph', 'Zwei\u00a0Worte.'],
      ['paragraph', 'Eine Note.'],
    ]);
  });
});

describe('tei', () => {
  it('takes the edited reading, and pages as places', async () => {
    const source =
      '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Werk</title></titleStmt><publicationStmt><date when="1998"/></publicationStmt></fileDesc></teiHeader>' +
      '<text><body><pb n="1"/><div><head>Kopf</head><p>Ein <choice><sic>Wrot</sic><corr>Wort</corr></choice> steht<note>Note.</note> ge-<lb break="no"/>trennt<pb n="2"/> hier.</p></div></body></text></TEI>';
    const document = await read('a.tei', source);
    expect(document.text).toBe('Kopf\n\nEin Wort steht ge-trennt hier.\n\nNote.');
    expect(document.title).toBe('Kopf');
    expect(document.year.year).toBe(1998);
    expect(placeAt(document, document.text.indexOf('hier'))).toMatchObject({ page: 2 });
  });
});
