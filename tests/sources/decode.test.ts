import { describe, expect, it } from 'vitest';
import { QaError } from '../../src/model/errors.js';
import { canonicalEncoding, decode } from '../../src/sources/decode.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const of = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);
const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const read = (input: Uint8Array, encoding?: string) => decode(input, { id: 'a.txt', encoding });

const german = '„Qualitätsarbeit“ – 5 €, sagt Frau Weiß. Größe zählt für Ämter.';

describe('decode', () => {
  it.each([
    ['utf-8', of(german, 'utf8')],
    ['utf-8', Buffer.concat([bytes(0xef, 0xbb, 0xbf), of(german, 'utf8')])],
    ['utf-16le', Buffer.concat([bytes(0xff, 0xfe), of(german, 'utf16le')])],
    ['utf-16be', Buffer.concat([bytes(0xfe, 0xff), bigEndian(german)])],
    ['utf-16le', of(german, 'utf16le')],
    ['utf-16be', bigEndian(german)],
  ])('reads %s', (encoding, input) => {
    expect(read(input)).toEqual({ raw: german, encoding, diagnostics: [] });
  });

  it('reads windows-1252 with the marks and dashes that Node 20 loses', () => {
    const input = bytes(0x84, 0x41, 0x93, 0x20, 0x96, 0x20, 0x80, 0x20, 0xfc, 0x85, 0x92, 0xdf);
    expect(read(input)).toEqual({
      raw: '„A“ – € ü…’ß',
      encoding: 'windows-1252',
      diagnostics: [],
    });
  });

  it('doubts windows-1252 where a byte has no character there', () => {
    const { encoding, diagnostics } = read(bytes(0x41, 0xfc, 0x81, 0x42));
    expect(encoding).toBe('windows-1252');
    expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-doubtful']);
  });

  it('reads damaged UTF-8 as UTF-8 and says where it is damaged', () => {
    const whole = of(german.repeat(5), 'utf8');
    const { raw, encoding, diagnostics } = read(Buffer.concat([whole, bytes(0xc3)]));
    expect(raw).toBe(`${german.repeat(5)}\ufffd`);
    expect(encoding).toBe('utf-8');
    expect(diagnostics[0]).toMatchObject({
      code: 'encoding-damaged',
      severity: 'warning',
      data: { broken: 1, byte: whole.length },
    });
  });

  it('obeys --encoding and still drops the mark', () => {
    expect(read(bytes(0xa4, 0x20, 0xe4), 'iso-8859-15').raw).toBe('€ ä');
    expect(read(bytes(0x84, 0xe4), 'CP1252').raw).toBe('„ä');
    expect(read(bytes(0xef, 0xbb, 0xbf, 0x41), 'utf8').raw).toBe('A');
    expect(read(of(german, 'utf16le'), 'utf-16').raw).toBe(german);
    const wrong = read(bytes(0x41, 0xfc, 0x42), 'utf-8');
    expect(wrong.raw).toBe('A\ufffdB');
    expect(wrong.diagnostics.map(({ code }) => code)).toEqual(['encoding-damaged']);
  });

  it('refuses an encoding that does not exist, with examples', () => {
    expect(() => canonicalEncoding('utf-9')).toThrow(QaError);
    expect(() => canonicalEncoding('utf-9')).toThrow('utf-9');
  });

  it.each([
    ['file-empty', bytes()],
    ['file-only-bom', bytes(0xef, 0xbb, 0xbf)],
    ['file-only-bom', bytes(0xff, 0xfe)],
    ['file-blank', of(' \n\t\r\n', 'utf8')],
    ['file-binary', bytes(0x00, 0x01, 0x02, 0x00, 0x00, 0x7f, 0x45, 0x00)],
    ['file-binary', bytes(0x01, 0x02, 0x03, 0xff, 0x05, 0x41, 0x06)],
    ['file-binary', of('ein\0Text mit einer Null', 'utf8')],
    ['encoding-unsupported', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
  ])('reports %s', (code, input) => {
    const { raw, diagnostics } = read(input);
    expect(raw).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', document: 'a.txt' });
    expect(diagnostics[0]!.message).toContain('a.txt');
    expect(diagnostics[0]!.hint).not.toBeNull();
  });
});
