import path from 'node:path';

/** Formats that are read. */
export type Format = 'txt' | 'md';

/** A format that is known but not read: its name as users know it. */
export interface UnsupportedFormat {
  readonly name: string;
  /** False for what holds no text at all, such as pictures. */
  readonly holdsText: boolean;
}

const MARKDOWN = new Set(['md', 'markdown', 'mdown', 'mkd']);

const DOCUMENTS: Readonly<Record<string, string>> = {
  csv: 'CSV',
  doc: 'Word (doc)',
  docm: 'Word (docm)',
  docx: 'Word (docx)',
  eml: 'e-mail',
  epub: 'EPUB',
  htm: 'HTML',
  html: 'HTML',
  json: 'JSON',
  jsonl: 'JSON Lines',
  mht: 'saved web page',
  mhtml: 'saved web page',
  msg: 'Outlook message',
  ndjson: 'JSON Lines',
  odp: 'OpenDocument presentation',
  ods: 'OpenDocument table',
  odt: 'OpenDocument text',
  pdf: 'PDF',
  ppt: 'PowerPoint (ppt)',
  pptx: 'PowerPoint (pptx)',
  rtf: 'RTF',
  tei: 'TEI XML',
  tsv: 'TSV',
  xhtml: 'HTML',
  xls: 'Excel (xls)',
  xlsx: 'Excel (xlsx)',
  xml: 'XML',
  zip: 'ZIP',
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
const SIGNATURES: readonly (readonly [signature: string, format: UnsupportedFormat])[] = [
  ['%PDF-', { name: 'PDF', holdsText: true }],
  ['PK\x03\x04', { name: 'ZIP-based (such as docx, odt or epub)', holdsText: true }],
  ['{\\rtf', { name: 'RTF', holdsText: true }],
  ['\xd0\xcf\x11\xe0', { name: 'old Office (doc, xls, ppt)', holdsText: true }],
  ['\x89PNG', { name: 'picture', holdsText: false }],
  ['\xff\xd8\xff', { name: 'picture', holdsText: false }],
  ['GIF8', { name: 'picture', holdsText: false }],
  ['\x1f\x8b', { name: 'gzip archive', holdsText: false }],
];

/** What the name of a file says of its format. Names that say nothing are text until their bytes object. */
export function formatOfName(name: string): Format | UnsupportedFormat {
  const extension = path.posix.extname(name).slice(1).toLowerCase();
  if (MARKDOWN.has(extension)) return 'md';
  const document = Object.hasOwn(DOCUMENTS, extension) ? DOCUMENTS[extension] : undefined;
  if (document !== undefined) return { name: document, holdsText: true };
  const textless = Object.hasOwn(TEXTLESS, extension) ? TEXTLESS[extension] : undefined;
  return textless === undefined ? 'txt' : { name: textless, holdsText: false };
}

/** The format that the first bytes of a file tell, or null when they are none of a known signature. */
export function formatOfBytes(bytes: Uint8Array): UnsupportedFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}
