import type { Span } from '../../../model/span.js';

/** A stretch of the value of a text node: as it stands in the file, or what a character reference stands for. */
export interface AlignedPiece {
  readonly value: string;
  readonly raw: Span;
  readonly isLiteral: boolean;
}

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?/y;
const SHORTEST_NAME = 2;
const LONGEST_OPEN_NAME = 6;

/**
 * Leads the value of a text node back to the file, where character references, carriage returns and, in misnested
 * pages, tags stand in between. What cannot be followed becomes one piece for the whole stretch.
 */
export function alignText(value: string, raw: string, start: number, end: number): AlignedPiece[] {
  if (value === raw.slice(start, end)) return [{ value, raw: { start, end }, isLiteral: true }];
  return follow(value, raw, start, end) ?? [{ value, raw: { start, end }, isLiteral: false }];
}

function follow(value: string, raw: string, start: number, end: number): AlignedPiece[] | null {
  const pieces: AlignedPiece[] = [];
  let at = start;
  let position = 0;
  let literalStart = start;
  const closeLiteral = (): void => {
    if (at === literalStart) return;
    const written = raw.slice(literalStart, at);
    pieces.push({ value: written, raw: { start: literalStart, end: at }, isLiteral: true });
  };
  const replace = (text: string, length: number): void => {
    closeLiteral();
    if (text !== '') {
      pieces.push({ value: text, raw: { start: at, end: at + length }, isLiteral: false });
    }
    at += length;
    position += text.length;
    literalStart = at;
  };
  while (at < end) {
    const sign = raw[at]!;
    if (sign === '&') {
      const length = referenceLength(value, position, raw, at, end);
      if (length === 0) return null;
      if (length === 1) {
        at++;
        position++;
      } else {
        const code = value.codePointAt(position);
        if (code === undefined) return null;
        replace(String.fromCodePoint(code), length);
      }
    } else if (sign === '\r') {
      if (value[position] !== '\n') return null;
      if (raw[at + 1] === '\n') replace('', 1);
      else replace('\n', 1);
    } else if (sign === value[position]) {
      at++;
      position++;
    } else if (sign === '<') {
      const close = raw.startsWith('<!--', at) ? raw.indexOf('-->', at) + 2 : raw.indexOf('>', at);
      if (close < at || close >= end) return null;
      replace('', close + 1 - at);
    } else if (sign === '\0') replace('', 1);
    else return null;
  }
  closeLiteral();
  return position === value.length ? pieces : null;
}

/** Characters of the reference at `at`: 1 for a bare ampersand, 0 when the value says something else. */
function referenceLength(
  value: string,
  position: number,
  raw: string,
  at: number,
  end: number,
): number {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(raw)?.[0] ?? '';
  const isAmpersand = value[position] === '&';
  const reference = found.slice(0, end - at);
  if (reference === '') return isAmpersand ? 1 : 0;
  if (isAmpersand && !/^&(?:amp|#0*38|#[xX]0*26)(?![a-z0-9]*=)/i.test(reference)) return 1;
  if (reference.startsWith('&#') || reference.endsWith(';')) return reference.length;
  // `&uuml` without its semicolon ends where the rest of the text goes on.
  const width = (value.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
  for (let length = SHORTEST_NAME; length <= LONGEST_OPEN_NAME; length++) {
    const behind = at + 1 + length;
    const next = raw[behind];
    const isEnd = behind >= end || next === '&' || next === '<' || next === '\r';
    if (isEnd || next === value[position + width]) {
      const ahead = raw.slice(behind, Math.min(end, behind + 4));
      if (isEnd || /[&<\r]/.test(ahead) || value.startsWith(ahead, position + width)) {
        return 1 + length;
      }
    }
  }
  return 0;
}
