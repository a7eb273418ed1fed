import { inflateRawSync } from 'node:zlib';

interface Seeds {
  readonly files: readonly Uint8Array[];
  /** Files of an archive, to be broken one by one. */
  readonly parts?: readonly { readonly name: string; readonly data: Uint8Array }[];
}

/** Whole documents of every format, from the fixtures of the tests. */
export function seedsOf(read: (name: string) => Uint8Array): Readonly<Record<string, Seeds>> {
  const text = Buffer.from(read('source.md'));
  const prose = text.toString('utf8');
  const rows = prose.split('\n\n').slice(1, 9);
  const quoted = rows.map(
    (row, index) => `${index},2019-0${index + 1}-01,"${row.replaceAll('"', '""')}"`,
  );
  const table = Buffer.from(`id,datum,text\n${quoted.join('\n')}\n`);
  const lines = Buffer.from(rows.map((row, id) => JSON.stringify({ id, text: row })).join('\n'));
  const archive = (name: string): Seeds => ({ files: [read(name)], parts: partsOf(read(name)) });
  const small = read('pandoc.docx');
  return {
    txt: { files: [text, Buffer.from(prose, 'latin1'), Buffer.from(prose, 'utf16le')] },
    md: { files: [text] },
    html: { files: [read('pandoc.html'), read('libreoffice.html')] },
    tei: { files: [read('pandoc.tei')] },
    rtf: { files: [read('pandoc.rtf'), read('libreoffice.rtf')] },
    csv: { files: [table] },
    jsonl: { files: [lines] },
    docx: archive('pandoc.docx'),
    odt: archive('pandoc.odt'),
    epub: archive('pandoc.epub'),
    zip: {
      files: [small],
      parts: [
        { name: 'a.md', data: text },
        { name: 'b.docx', data: small },
      ],
    },
    pdf: { files: [read('chromium.pdf'), read('libreoffice.pdf')] },
  };
}

/** The files of a sound archive by its local headers. */
function partsOf(bytes: Uint8Array): { name: string; data: Uint8Array }[] {
  const archive = Buffer.from(bytes);
  const parts: { name: string; data: Uint8Array }[] = [];
  let at = archive.indexOf('PK\x01\x02');
  while (at >= 0) {
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    parts.push({ name, data: method === 8 ? inflateRawSync(packed) : Uint8Array.from(packed) });
    at = archive.indexOf('PK\x01\x02', at + 46);
  }
  return parts;
}
