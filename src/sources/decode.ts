import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../model/diagnostic.js';
import { QaError } from '../model/errors.js';
import { decodeCodePage850 } from './code-page-850.js';
import { guessCodePage } from './guess-code-page.js';
import { countControls, decodeUtf8 } from './text-kernel.js';
import { WINDOWS_1252 } from './windows-1252.js';

/** A file as text. `raw` is null when there is none to read; a diagnostic then says why. */
export interface Decoded {
  readonly raw: string | null;
  /** Canonical name, such as `utf-8`; `unknown` for binary data. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

const ALIASES: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  ascii: 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  unicode: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  utf8: 'utf-8',
  cp850: 'cp850',
  dos: 'cp850',
  ibm850: 'cp850',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
};

const SAMPLE = 1 << 16;
const DECLARED_WITHIN = 1024;
const DECLARATION = /<(?:\?xml|meta)\s[^>]{0,200}?(?:encoding|charset)\s*=\s*["']?([\w.:-]{2,40})/i;
/** Share of control bytes above which a file is no text, and of zeros that make UTF-16 of Latin text. */
const BINARY_SHARE = 0.02;
const ZERO_SHARE = 0.6;
const STRAY_ZERO_SHARE = 0.1;

/**
 * Decodes a file: byte-order mark, then UTF-16 without one (told by its zero bytes), strict UTF-8, and
 * windows-1252 for the rest. `encoding` overrides all but the mark's removal. Throws a QaError with code
 * `encoding-unknown` for a name that no decoder has.
 */
export function decode(
  bytes: Uint8Array,
  options: { readonly id: string; readonly encoding?: string | undefined },
): Decoded {
  const { id } = options;
  if (options.encoding !== undefined)
    return decodeAs(bytes, canonicalEncoding(options.encoding), id);
  if (bytes.length === 0) return nothing('utf-8', emptyFile(id));
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeMarked(bytes, mark.encoding, mark.length, id);
  if (bytes.includes(0)) {
    const wide = guessUtf16(bytes);
    return wide === null ? nothing('unknown', binaryFile(id)) : decodeMarked(bytes, wide, 0, id);
  }
  if (isUtf8(bytes)) {
    if (isBinary(bytes)) return nothing('unknown', binaryFile(id));
    return text(decodeUtf8(bytes), 'utf-8', id, []);
  }
  if (isBinary(bytes)) return nothing('unknown', binaryFile(id));
  const damage = damagedUtf8(bytes);
  if (damage !== null) {
    const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return text(raw, 'utf-8', id, [damagedFile(id, damage)]);
  }
  const declared = declaredEncoding(bytes);
  if (declared !== null) return decodeMarked(bytes, declared, 0, id);
  const page = guessCodePage(bytes);
  return page === 'windows-1252'
    ? text(decodeWindows1252(bytes), page, id, guessedEncoding(id, bytes))
    : decodeMarked(bytes, page, 0, id);
}

/**
 * Canonical name of an encoding, or a QaError. Call it before any file is read, so that a mistyped name
 * fails once and not once a file.
 */
export function canonicalEncoding(name: string): string {
  const label = name.trim().toLowerCase();
  const known = ALIASES[label] ?? label;
  if (known === 'windows-1252' || known === 'cp850') return known;
  try {
    return new TextDecoder(known).encoding;
  } catch (cause) {
    throw new QaError('encoding-unknown', `Unknown encoding: ${name}`, {
      hint: 'Use for example utf-8, utf-16le, windows-1252, iso-8859-15 or macintosh.',
      data: { encoding: name },
      cause,
    });
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, id: string): Decoded {
  if (bytes.length === 0) return nothing(encoding, emptyFile(id));
  const mark = byteOrderMark(bytes);
  const skip = mark?.encoding === encoding ? mark.length : 0;
  return decodeMarked(bytes, encoding, skip, id);
}

function decodeMarked(bytes: Uint8Array, encoding: string, skip: number, id: string): Decoded {
  const body = skip === 0 ? bytes : bytes.subarray(skip);
  if (skip > 0 && body.length === 0) return nothing(encoding, onlyMark(id));
  if (encoding === 'windows-1252') return text(decodeWindows1252(body), encoding, id, []);
  if (encoding === 'cp850') return text(decodeCodePage850(body), encoding, id, []);
  if (encoding === 'utf-8' && isUtf8(body)) return text(decodeUtf8(body), encoding, id, []);
  if (encoding.startsWith('utf-32')) return nothing(encoding, unsupportedEncoding(id));
  const raw = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  if (raw.includes('\0') && raw.split('\0', SAMPLE).length - 1 > raw.length * BINARY_SHARE) {
    return nothing('unknown', binaryFile(id));
  }
  const replaced = raw.indexOf('\ufffd');
  return text(raw, encoding, id, replaced < 0 ? [] : [lostCharacters(id, encoding, replaced)]);
}

function text(
  raw: string,
  encoding: string,
  id: string,
  diagnostics: readonly Diagnostic[],
): Decoded {
  if (/\S/.test(raw)) return { raw, encoding, diagnostics };
  return nothing(encoding, blankFile(id));
}

function nothing(encoding: string, diagnostic: Diagnostic): Decoded {
  return { raw: null, encoding, diagnostics: [diagnostic] };
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  return null;
}

/** In Latin text every second byte of UTF-16 is zero, and the others hardly ever are. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const pairs = length / 2;
  let high = 0;
  let low = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) high++;
    if (bytes[i + 1] === 0) low++;
  }
  if (low >= pairs * ZERO_SHARE && high <= pairs * STRAY_ZERO_SHARE) return 'utf-16le';
  if (high >= pairs * ZERO_SHARE && low <= pairs * STRAY_ZERO_SHARE) return 'utf-16be';
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  return countControls(sample) > sample.length * BINARY_SHARE;
}

interface Utf8Damage {
  /** Bytes that belong to no character. */
  readonly count: number;
  readonly firstByte: number;
}

/** A file cut off or patched is still UTF-8 when its whole characters outnumber the broken ones by far. */
function damagedUtf8(bytes: Uint8Array): Utf8Damage | null {
  let whole = 0;
  let broken = 0;
  let firstByte = -1;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let followers = 0;
    while (followers + 1 < length && (bytes[i + followers + 1] ?? 0) >> 6 === 2) followers++;
    if (length > 0 && byte < 0xf5 && followers === length - 1) {
      whole++;
      i += length;
    } else {
      if (firstByte < 0) firstByte = i;
      broken++;
      i += followers + 1;
    }
  }
  return whole >= broken * 10 ? { count: broken, firstByte } : null;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

/** What a page or an XML file says of its own encoding, where that is no UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARED_WITHIN));
  const found = DECLARATION.exec(head.toString('latin1'))?.[1];
  if (found === undefined) return null;
  try {
    const encoding = canonicalEncoding(found);
    return encoding.startsWith('utf') ? null : encoding;
  } catch {
    return null;
  }
}

/** Bytes that windows-1252 leaves open. A text that has them is of another encoding. */
function hasUnassigned(bytes: Uint8Array): boolean {
  return [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte));
}

function emptyFile(id: string): Diagnostic {
  return {
    code: 'file-empty',
    severity: 'error',
    document: id,
    message: `${id} is empty: there is nothing to read.`,
    hint: 'Remove the file from the sources, or fetch it again.',
  };
}

function onlyMark(id: string): Diagnostic {
  return {
    code: 'file-only-bom',
    severity: 'error',
    document: id,
    message: `${id} holds only a byte-order mark and no text.`,
    hint: 'Remove the file from the sources, or save its text again.',
  };
}

function blankFile(id: string): Diagnostic {
  return {
    code: 'file-blank',
    severity: 'error',
    document: id,
    message: `${id} holds only white space.`,
    hint: 'Remove the file from the sources, or fetch it again.',
  };
}

function binaryFile(id: string): Diagnostic {
  return {
    code: 'file-binary',
    severity: 'error',
    document: id,
    message: `${id} is not a text file: it holds binary data.`,
    hint: 'Save it as plain text (UTF-8), or name its encoding with --encoding if it is text.',
  };
}

function unsupportedEncoding(id: string): Diagnostic {
  return {
    code: 'encoding-unsupported',
    severity: 'error',
    document: id,
    message: `${id} is encoded in UTF-32, which is not supported.`,
    hint: 'Save it as UTF-8.',
  };
}

function damagedFile(id: string, damage: Utf8Damage): Diagnostic {
  return {
    code: 'encoding-damaged',
    severity: 'warning',
    document: id,
    message:
      `${id} is UTF-8 with ${damage.count} broken ${damage.count === 1 ? 'character' : 'characters'}, ` +
      `the first at byte ${damage.firstByte}.`,
    hint: 'The broken characters read as U+FFFD; fetch the file again if words look torn.',
    data: { broken: damage.count, byte: damage.firstByte },
  };
}

function lostCharacters(id: string, encoding: string, offset: number): Diagnostic {
  return {
    code: 'encoding-damaged',
    severity: 'warning',
    document: id,
    message: `${id} has characters that ${encoding} cannot read, the first at offset ${offset}.`,
    hint: 'They read as U+FFFD; try another --encoding.',
    data: { encoding, offset },
  };
}

function guessedEncoding(id: string, bytes: Uint8Array): readonly Diagnostic[] {
  if (!hasUnassigned(bytes)) return [];
  return [
    {
      code: 'encoding-doubtful',
      severity: 'warning',
      document: id,
      message: `${id} was read as windows-1252 but has bytes that this encoding does not know.`,
      hint: 'Name its encoding with --encoding, for example macintosh or iso-8859-15.',
    },
  ];
}
