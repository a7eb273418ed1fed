import { CODE_PAGE_850 } from './code-page-850.js';
import { WINDOWS_1252 } from './windows-1252.js';

/** Encodings of one byte a character that German texts come in; the first wins where nothing tells them apart. */
type CodePage = 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'cp850';

const SAMPLE = 1 << 16;
const LETTERS = /[äöüÄÖÜßéèáàâêôçñŠšŽžœŒ]/;
const SIGNS = /[„“”‚‘’»«–—…€§°·•©²³½\u00a0\u00ad´]/;
const GERMAN = 3;
const FOREIGN = 1;
const SIGN = 1;
const WRONG = -4;

/**
 * The code page in which the bytes read most like German: umlauts stand within words, quotation marks at their edges,
 * and signs between two letters are wrong. Short texts with few such bytes say little and stay windows-1252.
 */
export function guessCodePage(bytes: Uint8Array): CodePage {
  const tables = tablesOf();
  const scores = tables.map(() => 0);
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const before = isAsciiLetter(bytes[at - 1]);
    const behind = isAsciiLetter(bytes[at + 1]);
    tables.forEach(({ characters }, index) => {
      scores[index]! += judge(characters[byte - 0x80]!, before, behind);
    });
  }
  let best = 0;
  scores.forEach((score, index) => {
    if (score > scores[best]! && score >= scores[0]! + tables[index]!.margin) best = index;
  });
  return tables[best]!.name;
}

function judge(character: string, before: boolean, behind: boolean): number {
  if (/[äöüÄÖÜß]/.test(character)) return before || behind ? GERMAN : 0;
  if (LETTERS.test(character)) return before || behind ? FOREIGN : 0;
  if (before && behind)
    return character === '’' || character === '\u00ad' || character === '–' ? 0 : WRONG;
  return SIGNS.test(character) ? SIGN : -1;
}

interface Table {
  readonly name: CodePage;
  readonly characters: string;
  /** How much better than windows-1252 it has to read. */
  readonly margin: number;
}

let known: readonly Table[] | undefined;

function tablesOf(): readonly Table[] {
  if (known === undefined) {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80);
    const latin1 = Buffer.from(upper).toString('latin1');
    known = [
      { name: 'windows-1252', characters: WINDOWS_1252 + latin1.slice(32), margin: 0 },
      { name: 'iso-8859-15', characters: new TextDecoder('iso-8859-15').decode(upper), margin: 1 },
      { name: 'macintosh', characters: new TextDecoder('macintosh').decode(upper), margin: 8 },
      { name: 'cp850', characters: CODE_PAGE_850, margin: 8 },
    ];
  }
  return known;
}

function isAsciiLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
