import path from 'node:path';

/** Formats that are read. `json` holds an array of objects, `zip` documents of any of these formats. */
export type Format =
  | 'txt'
  | 'md'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'epub'
  | 'rtf'
  | 'tei'
  | 'csv'
  | 'tsv'
  | 'jsonl'
  | 'json'
  | 'zip';

/** A format that is known but not read: its name as users know it. */
export interface UnsupportedFormat {
  readonly name: string;
  /** False for what holds no text at all, such as pictures. */
  readonly holdsText: boolean;
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  docm: 'docx',
  docx: 'docx',
  dotx: 'docx',
  epub: 'epub',
  htm: 'html',
  html: 'html',
  json: 'json',
  jsonl: 'jsonl',
  markdown: 'md',
  md: 'md',
  mdown: 'md',
  mkd: 'md',
  ndjson: 'jsonl',
  odt: 'odt',
  ott: 'odt',
  pdf: 'pdf',
  rtf: 'rtf',
  tab: 'tsv',
  tei: 'tei',
  tsv: 'tsv',
  xhtml: 'html',
  zip: 'zip',
};

const UNREAD: Readonly<Record<string, string>> = {
  doc: 'Word (doc)',
  eml: 'e-mail',
  mht: 'saved web page',
  mhtml: 'saved web page',
  msg: 'Outlook message',
  odp: 'OpenDocument presentation',
  ods: 'OpenDocument table',
  ppt: 'PowerPoint (ppt)',
  pptx: 'PowerPoint (pptx)',
  xls: 'Excel (xls)',
  xlsx: 'Excel (xlsx)',
  xml: 'XML',
};

const TEXTLESS: Readonly<Record<string, string>> = {
  '7z': '7-Zip archive',
  avi: 'video',
  bmp: 'picture',
  gif: 'picture',
  gz: 'gzip archive',
  heic: 'picture',
  jpeg: 'picture',
  jpg: 'picture',
  mov: 'video',
  mp3: 'sound',
  mp4: 'video',
  ogg: 'sound',
  png: 'picture',
  rar: 'RAR archive',
  svg: 'picture',
  tar: 'tar archive',
  tif: 'picture',
  tiff: 'picture',
  wav: 'sound',
  webp: 'picture',
};

/** First bytes, in Latin-1, that tell a format whatever the file is called. */
const SIGNATURES: readonly (readonly [signature: string, format: Format | UnsupportedFormat])[] = [
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['{\\rtf', 'rtf'],
  ['\xd0\xcf\x11\xe0', { name: 'old Office (doc, xls, ppt)', holdsText: true }],
  ['\x89PNG', { name: 'picture', holdsText: false }],
  ['\xff\xd8\xff', { name: 'picture', holdsText: false }],
  ['GIF8', { name: 'picture', holdsText: false }],
  ['\x1f\x8b', { name: 'gzip archive', holdsText: false }],
];

/** The header of a PDF may stand behind what a mail program put before it. */
const PDF_HEADER_WITHIN = 1024;
const TEXT_HEAD = 4096;

/** What the name of a file says of its format. Names that say nothing are text until their bytes object. */
export function formatOfName(name: string): Format | UnsupportedFormat {
  const extension = path.posix.extname(name).slice(1).toLowerCase();
  if (Object.hasOwn(EXTENSIONS, extension)) return EXTENSIONS[extension]!;
  if (Object.hasOwn(UNREAD, extension)) return { name: UNREAD[extension]!, holdsText: true };
  if (Object.hasOwn(TEXTLESS, extension)) return { name: TEXTLESS[extension]!, holdsText: false };
  return 'txt';
}

/** The format that the first bytes of a file tell, or null when they are none of a known signature. */
export function formatOfBytes(
  bytes: Uint8Array,
  named: Format | UnsupportedFormat = 'txt',
): Format | UnsupportedFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
  if (known !== null || named !== 'pdf') return known;
  const start = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.length, PDF_HEADER_WITHIN),
  );
  return start.includes('%PDF-') ? 'pdf' : null;
}

/**
 * The format of a decoded file: by what it opens with, otherwise by its name. A page saved as `.txt` is a page, a
 * text called `.pdf` is a text.
 */
export function formatOfText(
  raw: string,
  named: Format | UnsupportedFormat,
): Format | UnsupportedFormat {
  const head = withoutProlog(raw.slice(0, TEXT_HEAD));
  if (head.startsWith('<')) {
    if (/^<(?:!doctype\s+html|html[\s>])/i.test(head)) return 'html';
    if (/^<(?:\w+:)?(?:TEI(?:\.2)?|teiCorpus)[\s>]/.test(head)) return 'tei';
    if (/^<!doctype\s+TEI/i.test(head)) return 'tei';
  }
  if ((named === 'json' || named === 'txt') && head.startsWith('{')) {
    return isJsonLines(raw) ? 'jsonl' : named;
  }
  // Bytes of another format would have shown.
  if (named === 'pdf' || named === 'docx' || named === 'odt' || named === 'epub') return 'txt';
  if (named === 'rtf' || named === 'zip') return 'txt';
  return named;
}

/** Without XML declaration, processing instructions and comments. */
function withoutProlog(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const close = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    if (close === null) return rest;
    const end = rest.indexOf(close);
    if (end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

function isJsonLines(raw: string): boolean {
  const end = raw.indexOf('\n');
  const line = end < 0 ? raw : raw.slice(0, end);
  if (!line.trimEnd().endsWith('}')) return false;
  try {
    const value: unknown = JSON.parse(line);
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
