import { describe, expect, it } from 'vitest';
import { CODE_PAGE_850 } from '../../src/sources/code-page-850.js';
import { decode } from '../../src/sources/decode.js';
import { WINDOWS_1252 } from '../../src/sources/windows-1252.js';

const german =
  'Für größere Änderungen müssen die Beschäftigten üben; das kostet Überwindung und Mühe.';

function encode(text: string, upper: string): Uint8Array {
  return Uint8Array.from(text, (sign) =>
    sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : 0x80 + upper.indexOf(sign),
  );
}

const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80);
const latin1 = Buffer.from(upper).toString('latin1');

describe('guessCodePage', () => {
  it.each([
    ['windows-1252', WINDOWS_1252 + latin1.slice(32), `„${german}“ – 5 €`],
    ['iso-8859-15', new TextDecoder('iso-8859-15').decode(upper), `${german} 5 €`],
    ['macintosh', new TextDecoder('macintosh').decode(upper), `„${german}“`],
    ['cp850', CODE_PAGE_850, german],
  ])('tells %s', (encoding, table, text) => {
    const decoded = decode(encode(text, table), { id: 'a.txt' });
    expect(decoded).toEqual({ raw: text, encoding, diagnostics: [] });
  });

  it('believes a page that names its encoding', () => {
    const page = `<meta charset="macintosh"><p>Tür</p>`;
    const table = new TextDecoder('macintosh').decode(upper);
    const decoded = decode(encode(page, table), { id: 'a.html' });
    expect(decoded).toMatchObject({ raw: page, encoding: 'macintosh' });
  });

  it('obeys --encoding cp850', () => {
    const bytes = encode('Tür', CODE_PAGE_850);
    expect(decode(bytes, { id: 'a.txt', encoding: 'cp850' }).raw).toBe('Tür');
  });
});
