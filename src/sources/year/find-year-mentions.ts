import type { Block } from '../../model/text.js';
import { LETTERS } from '../structure/characters.js';
import { endsInCue, yearCues } from './year-cues.js';

/** What a year in the text says about the text. */
type YearRole =
  /** Date of the event that the text is about. */
  | 'event'
  /** A title such as `Jahresbericht 2019`. */
  | 'title'
  /** Date line, letter head, `Stand: …`. */
  | 'publication'
  /** A year that is spoken of. */
  | 'mention'
  /** No year of the text: a range, a law, a budget, a number. */
  | 'trap';

export interface YearMention {
  readonly year: number;
  /** The date expression: `18. November 2024`. */
  readonly start: number;
  readonly end: number;
  readonly precision: 'day' | 'month' | 'year';
  /** Month 1 to 12 and day, 0 when unknown. */
  readonly month: number;
  readonly day: number;
  readonly role: YearRole;
  /** The rule that decided, such as `event-noun` or `law`. */
  readonly rule: string;
  /** In an announcement, or in words about what is to come. */
  readonly isFuture: boolean;
}

/** A text with more years than this is a table or list of them; the first ones tell all there is to tell. */
const MAX_MENTIONS = 4000;
/** Characters of running text in which a report names its event. */
const LEAD_LENGTH = 3000;
/** … and of its opening, where it rarely tells of another event. */
const OPENING_LENGTH = 1200;
const HEAD_BLOCKS = 6;

const months: Readonly<Record<string, number>> = {
  januar: 1,
  jänner: 1,
  jan: 1,
  februar: 2,
  feber: 2,
  feb: 2,
  märz: 3,
  mrz: 3,
  april: 4,
  apr: 4,
  mai: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  okt: 10,
  november: 11,
  nov: 11,
  dezember: 12,
  dez: 12,
};
const monthPattern = Object.keys(months).join('|');
const writtenDay = new RegExp(
  `(?:(\\d{1,2})\\.\\s?(?:(?:und|bis|/|-|–|\\+|&)\\s?\\d{1,2}\\.\\s?)?|\\b)(${monthPattern})\\.?\\s(?:des jahres )?$`,
  'i',
);
const numericDay = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?$/;
const season =
  /(?:sommer|herbst|winter|frühjahr|frühling|anfang|mitte|ende|quartal|halbjahr)\s(?:des jahres )?$/i;

/** All years 1900 to 2099 written in digits, each with its role. `blocks` as `structure` returns them. */
export function findYearMentions(text: string, blocks: readonly Block[]): YearMention[] {
  const mentions: YearMention[] = [];
  const frame = readFrame(text, blocks);
  let block = 0;
  for (const position of yearPositions(text)) {
    while (block < blocks.length && blocks[block]!.span.end <= position) block += 1;
    const found = blocks[block];
    if (found === undefined || found.span.start > position) continue;
    const mention = readMention(text, position, found, block, frame);
    if (mention === null) continue;
    mentions.push(mention);
    if (mentions.length >= MAX_MENTIONS) break;
  }
  return [...shortDates(text, blocks), ...mentions];
}

/** Date lines with a year of two digits (`04.07.19`); anywhere else such numbers may be anything. */
function shortDates(text: string, blocks: readonly Block[]): YearMention[] {
  const found: YearMention[] = [];
  for (const block of blocks) {
    if (block.kind !== 'date-line') continue;
    const written = text.slice(block.span.start, block.span.end);
    const match = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?!\d)/.exec(written);
    if (match === null || Number(match[2]) > 12) continue;
    const start = block.span.start + match.index;
    found.push({
      year: 2000 + Number(match[3]),
      start,
      end: start + match[0].length,
      precision: 'day',
      month: Number(match[2]),
      day: Number(match[1]),
      role: 'publication',
      rule: 'date-line',
      isFuture: false,
    });
  }
  return found;
}

/** Offsets of `19dd` and `20dd` that are no part of a longer number or word. One pass over character codes. */
function yearPositions(text: string): number[] {
  const positions: number[] = [];
  const last = text.length - 4;
  for (let position = 0; position <= last; position += 1) {
    const first = text.charCodeAt(position);
    if (first !== 0x31 && first !== 0x32) continue;
    const second = text.charCodeAt(position + 1);
    if (!(first === 0x31 ? second === 0x39 : second === 0x30)) continue;
    if (!isDigit(text.charCodeAt(position + 2)) || !isDigit(text.charCodeAt(position + 3)))
      continue;
    if (position > 0 && isWordCode(text.charCodeAt(position - 1))) continue;
    if (position < last && isWordCode(text.charCodeAt(position + 4))) continue;
    positions.push(position);
    position += 3;
    if (positions.length >= 2 * MAX_MENTIONS) break;
  }
  return positions;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordCode(code: number): boolean {
  return (
    isDigit(code) ||
    code === 0x5f ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** Which blocks are head, lead and speech. */
interface Frame {
  /** Blocks before this index may hold title and date line. */
  readonly headEnd: number;
  /** Running text before this offset is the lead. */
  readonly leadEnd: number;
  readonly openingEnd: number;
  /** End of the first paragraph of running text. */
  readonly firstEnd: number;
  /** A heading at the top names a meeting or report. */
  readonly titleNamesEvent: boolean;
  /** Index of the first turn: from there on people talk. */
  readonly speechStart: number;
  readonly lastBlock: number;
}

function readFrame(text: string, blocks: readonly Block[]): Frame {
  let headEnd = 0;
  let running = 0;
  let leadEnd = 0;
  let openingEnd = 0;
  let firstEnd = 0;
  let remaining = LEAD_LENGTH;
  let speechStart = blocks.findIndex((block) => block.kind === 'turn');
  if (speechStart < 0) speechStart = blocks.length;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (running < HEAD_BLOCKS) headEnd = index + 1;
    if (block.boilerplate) continue;
    const length = block.span.end - block.span.start;
    if (firstEnd === 0 && length > 80 && block.kind !== 'heading') firstEnd = block.span.end;
    // Short lines of a head do not end it; the second paragraph does.
    if (length > 160) running += HEAD_BLOCKS / 2;
    else running += 1;
    const opening = remaining - (LEAD_LENGTH - OPENING_LENGTH);
    if (opening > 0) openingEnd = block.span.start + Math.min(length, opening);
    if (remaining > 0) {
      leadEnd = block.span.start + Math.min(length, remaining);
      remaining -= length;
    }
  }
  const titleNamesEvent = blocks
    .slice(0, headEnd)
    .some(
      (block) =>
        (block.kind === 'heading' || block.kind === 'title-page') &&
        isTitle(text.slice(block.span.start, block.span.end)),
    );
  return {
    headEnd,
    leadEnd,
    openingEnd,
    firstEnd,
    titleNamesEvent,
    speechStart,
    lastBlock: blocks.length - 1,
  };
}

const deadKinds = new Set([
  'menu',
  'contents',
  'link-line',
  'prompt',
  'page-furniture',
  'duplicate',
  'code',
  'quote',
]);

function readMention(
  text: string,
  position: number,
  block: Block,
  index: number,
  frame: Frame,
): YearMention | null {
  const year = Number(text.slice(position, position + 4));
  const before = text.slice(Math.max(block.span.start, position - 160), position);
  const after = text.slice(position + 4, Math.min(block.span.end, position + 120));
  const date = readDate(before, after);
  const start = position - date.before;
  const end = position + 4 + date.after;
  const make = (role: YearRole, rule: string, isFuture = false): YearMention => ({
    year,
    start,
    end,
    precision: date.precision,
    month: date.month,
    day: date.day,
    role,
    rule,
    isFuture,
  });
  if (deadKinds.has(block.kind)) return make('trap', 'furniture');
  const lead = before.slice(0, before.length - date.before);
  const rest = after.slice(date.after);
  const trap = readTrap(lead, rest, date.precision, after);
  if (trap !== null) {
    // A text headed by a judgment's or law's date is perhaps that judgment.
    const isOwn =
      trap === 'law' &&
      date.precision === 'day' &&
      block.kind === 'heading' &&
      index < frame.headEnd;
    return make(isOwn ? 'mention' : 'trap', trap);
  }
  const written = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 400));
  if (block.kind === 'date-line') {
    const strong = index < frame.headEnd || index === frame.lastBlock;
    return make(
      strong ? 'publication' : 'mention',
      /stand|aktualisiert|geändert|änderung/i.test(written) ? 'stand-line' : 'date-line',
    );
  }
  if (block.kind === 'caption' || block.kind === 'alt-text' || block.kind === 'credit') {
    return make('mention', /©|copyright/i.test(written) ? 'copyright' : 'caption');
  }
  if (block.kind === 'imprint') {
    if (isTitle(written)) return make('title', 'title-page');
    return make(/stand|erschienen|auflage/i.test(written) ? 'publication' : 'mention', 'imprint');
  }
  if (block.kind === 'title-page') return make('title', 'title-page');
  if (/©|copyright/i.test(written.slice(0, 30))) return make('mention', 'copyright');
  if (index >= frame.speechStart) return make('mention', 'speech');
  const sentence = sentenceAround(text, block, position);
  const words = sentence
    .toLowerCase()
    .split(/[^\p{L}.-]+/u)
    .filter((word) => word !== '');
  const has = (cues: ReadonlySet<string>): boolean =>
    words.some((word) => cues.has(word) || cues.has(word.replace(/\.$/, '')));
  const isFuture = has(yearCues.future);
  const leadWord =
    /([\p{L}-]+)\.?["“”»]?[\s,:(–-]*(?:am|vom|im|des|der|den|jahr|jahres)?\s*$/iu
      .exec(lead)?.[1]
      ?.toLowerCase() ?? '';
  const isHead = index < frame.headEnd;
  const isShort = block.span.end - block.span.start <= 200;
  const isLine =
    (block.kind === 'paragraph' || block.reason === 'numbered-item') &&
    isHead &&
    isShort &&
    !/[.!?:,;–…]$/.test(written);
  if (block.kind === 'heading' || isLine) {
    if (!isHead && !(index < frame.headEnd + 2)) return make('mention', 'heading', isFuture);
    if (isLetterDate(lead, rest)) return make('publication', 'letter-date');
    if (looksBack.test(written)) return make('mention', 'heading', isFuture);
    if (isTitle(written)) return make('title', isFuture ? 'announced-title' : 'title', isFuture);
    return make('mention', 'heading', isFuture);
  }
  if (
    isHead &&
    date.precision === 'day' &&
    position - block.span.start < 80 &&
    isDateline(lead, rest)
  ) {
    return make('publication', 'dateline');
  }
  if (
    index === frame.lastBlock &&
    date.precision === 'day' &&
    isShort &&
    isLetterDate(lead, rest)
  ) {
    return make('publication', 'letter-date');
  }
  if (block.kind === 'list-item' || block.kind === 'table-row') {
    return make('mention', 'list', isFuture);
  }
  if (position > frame.leadEnd) return make('mention', 'body', isFuture);
  if (has(yearCues.life)) return make('mention', 'history', isFuture);
  if (date.precision === 'year') {
    // "die Tagung 2023" names it; "im Jahr 2018" only speaks of a year.
    return endsInCue(leadWord, yearCues.event)
      ? make('event', 'event-name', isFuture)
      : make('mention', 'body', isFuture);
  }
  const hasEvent = namesEvent(sentence, yearCues.event);
  const happened = tookPlace.test(sentence);
  if (happened) {
    const isOwn = date.precision === 'day' || frame.titleNamesEvent;
    return make('event', isOwn ? 'took-place' : 'event-further-down', isFuture);
  }
  if (hasEvent) {
    // Below the opening paragraph an event is background, unless the title or "diesjährig" says it is ours.
    const isOwn = position <= frame.firstEnd || /\bdiesjährige/i.test(sentence);
    const isNear = position <= frame.openingEnd && frame.titleNamesEvent;
    return make('event', isOwn || isNear ? 'event-noun' : 'event-further-down', isFuture);
  }
  return make('mention', 'lead', isFuture);
}

const tookPlace =
  /\b(?:fand|fanden|findet|finden)\b.{1,200}\bstatt\b|\bstatt(?:fand|fanden|findet|finden|gefunden)|\btraf(?:en)? sich\b|\bkam(?:en)?\b.{1,120}\bzusammen\b/is;

/** "Rückblick auf 25 Jahre: die erste Tagung 1994" is a title about the past. */
const looksBack = new RegExp(
  `\\b(?:\\d+|[${LETTERS}]+ig) jahre\\b|\\berste[nr]?\\b|\\bvor [${LETTERS}]+ jahren\\b|\\bseit\\b|\\bjubiläum|\\bgeschichte\\b|\\bchronik\\b`,
  'i',
);

function isTitle(written: string): boolean {
  return namesEvent(written, yearCues.event) || namesEvent(written, yearCues.report);
}

/** Has it a noun of `nouns`? Nouns are capitalised: "stellte fest" is no Fest. */
function namesEvent(written: string, nouns: ReadonlySet<string>): boolean {
  return written
    .split(/[^\p{L}-]+/u)
    .some(
      (word) => /^\p{Lu}/u.test(word) && endsInCue(word.toLowerCase().replace(/-$/, ''), nouns),
    );
}

interface DateParts {
  readonly precision: 'day' | 'month' | 'year';
  readonly month: number;
  readonly day: number;
  /** Characters of the expression before and after the four digits. */
  readonly before: number;
  readonly after: number;
}

function readDate(before: string, after: string): DateParts {
  const written = writtenDay.exec(before);
  if (written !== null) {
    const day = written[1] === undefined ? 0 : Number(written[1]);
    return {
      precision: day >= 1 && day <= 31 ? 'day' : 'month',
      month: months[written[2]!.toLowerCase()] ?? 0,
      day: day <= 31 ? day : 0,
      before: written[0].length,
      after: 0,
    };
  }
  const numeric = numericDay.exec(before);
  if (numeric !== null && Number(numeric[1]) <= 31 && Number(numeric[1]) > 0) {
    const month = Number(numeric[2]);
    if (month >= 1 && month <= 12) {
      return {
        precision: 'day',
        month,
        day: Number(numeric[1]),
        before: numeric[0].length,
        after: 0,
      };
    }
  }
  const iso = /^-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/.exec(after);
  if (iso !== null) {
    return {
      precision: 'day',
      month: Number(iso[1]),
      day: Number(iso[2]),
      before: 0,
      after: iso[0].length,
    };
  }
  const slashed = /(?<![\d/])(0?[1-9]|1[0-2])\/$/.exec(before);
  if (slashed !== null) {
    return {
      precision: 'month',
      month: Number(slashed[1]),
      day: 0,
      before: slashed[0].length,
      after: 0,
    };
  }
  const part = season.exec(before);
  if (part !== null)
    return { precision: 'month', month: 0, day: 0, before: part[0].length, after: 0 };
  return { precision: 'year', month: 0, day: 0, before: 0, after: 0 };
}

/** The rule by which these four digits say nothing of the text's year, or null. `lead` and `rest` stand around the whole expression. */
function readTrap(lead: string, rest: string, precision: string, after: string): string | null {
  if (precision === 'year') {
    if (/[\d][.,]$/.test(lead) || /^[.,]\d/.test(rest)) return 'number';
    if (/[#+$€=~^*/\\:@]$/.test(lead) && !/[)\s][*/:]$/.test(lead)) return 'number';
    if (/^\s?(?:€|%|\$|§|m²|°)/.test(rest) || /^[:/]\d/.test(rest))
      return /^\/\d/.test(rest) ? 'range' : 'number';
  }
  const token = /\S*$/.exec(lead)?.[0] ?? '';
  if (/:\/\/|www\.|@|\\|\.(?:de|com|org)\//.test(token)) return 'address';
  if (
    /(?:19|20)\d\d\s?[-–—/]\s?$/.test(lead) ||
    /^\s?[-–—]\s?(?:(?:19|20)\d\d|\d\d)(?![.\d])/.test(rest)
  )
    return 'range';
  if (/(?:19|20)\d\d\s(?:bis|und|oder|auf)(?:\szum)?\s(?:\d{1,2}\.\s?)?$/.test(lead))
    return 'range';
  if (
    /^\s(?:bis|oder|auf)\s(?:zum\s)?(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?)?(?:19|20)\d\d/u.test(
      rest,
    )
  )
    return 'range';
  if (/^\/\d\d(?:\d\d)?\b/.test(after)) return 'range';
  if (precision === 'year') {
    if (/(?:19|20)\d\d,\s$/.test(lead) || /^,\s(?:19|20)\d\d\b/.test(rest)) return 'series';
    if (/^\s(?:und|sowie|&|\/)\s(?:19|20)\d\d\b/.test(rest)) return 'series';
    if (/-$/.test(lead)) return 'name';
    if (/^-\p{L}/u.test(rest)) return 'name';
  }
  const words = lead
    .toLowerCase()
    .replace(/[("„»«'–]+/g, ' ')
    .trimEnd()
    .split(/\s+/);
  const last = words[words.length - 1] ?? '';
  const bare = last.replace(/[,:;]+$/, '');
  if (precision === 'year') {
    if (yearCues.amount.has(bare)) return 'amount';
    const next = /^\s?([\p{L}-]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';
    if (next !== '' && (yearCues.unit.has(next) || yearCues.unit.has(next.replace(/en?$/, '')))) {
      // "im Jahr 2018 Menschen" is a year none the less.
      if (bare !== 'jahr' && bare !== 'jahre') return 'amount';
    }
    if (
      /\(\s?(?:vgl\.\s)?[\p{L} .,&-]{2,60}\s$/u.test(lead) &&
      /^[a-f]?(?:[:,;]\s?(?:S\.\s?)?\d|\))/.test(rest)
    )
      return 'reference';
    if (/^\p{L}\b/u.test(rest)) return 'reference';
  }
  // Up to three words before: "Gesetz zur … vom 20. Dezember 2011".
  const tail = words.slice(-9);
  for (let index = tail.length - 1; index >= 0; index -= 1) {
    const word = tail[index]!.replace(/[,:;)]+$/, '');
    const distance = tail.length - 1 - index;
    if (word.length >= 3 && endsInCue(word, yearCues.law)) {
      const between = tail.slice(index + 1);
      if (
        distance <= 1 ||
        between.some((part) => /^(?:vom|von|aus|i|ii|s\.|nr\.|zuletzt)$/.test(part))
      )
        return 'law';
    }
    if (/[.!?]$/.test(word) && word.length > 4 && distance > 0) break;
  }
  const noun = /^(?:vom|am|im|des|der|jahr|jahres|für|fürs)$/.test(bare)
    ? (words[words.length - 2] ?? '')
    : bare;
  if (precision === 'year' && isNamed(bare === 'jahr' ? '' : noun)) return 'name';
  if (
    precision !== 'day' &&
    /^(?:seit|ab|bis|vor|nach|gegen|schon|bereits|spätestens|frühestens|zwischen)$/.test(
      sinceWord(words),
    )
  )
    return 'since';
  const endsPeriod = /\d{1,2}\.\s?(?:\p{L}+|\d{1,2}\.)\s(?:bis|und|–|-)\s(?:zum\s)?$/u.test(lead);
  if (
    precision === 'day' &&
    !endsPeriod &&
    /^(?:seit|ab|bis|spätestens|zum)$/.test(sinceWord(words))
  )
    return 'since';
  if (
    /(?:^|\s)(?:geb\.|geboren|gestorben|verstorben|\*|†)(?:\s(?:am|im))?$/.test(
      words.slice(-3).join(' '),
    )
  )
    return 'life';
  return null;
}

function isNamed(word: string): boolean {
  if (word.length < 2) return false;
  if (endsInCue(word, yearCues.event) || endsInCue(word, yearCues.report)) return false;
  return endsInCue(word, yearCues.name);
}

/** The preposition that governs a date: `seit dem Jahr`, `bis Ende`. */
function sinceWord(words: readonly string[]): string {
  let index = words.length - 1;
  while (
    index > 0 &&
    /^(?:dem|der|den|zum|zur|ende|anfang|mitte|jahr|jahre|jahres|sommer|herbst|winter|frühjahr|einschließlich)$/.test(
      words[index]!,
    )
  )
    index -= 1;
  return words[index] ?? '';
}

/** Nothing, a bracket, or a place of up to four words and a comma: what stands before the date of a letter or report. */
function endsInPlace(lead: string): boolean {
  return /^\s*(?:\p{Lu}[\p{L}./-]*(?:\s(?:\p{Lu}[\p{L}./-]*|am|an|der|im|in|bei|ob)){0,4},\s(?:den\s|der\s|am\s)?|(?:\p{Lu}[\p{L}./-]*\s){0,3}\(\s?)?$/u.test(
    lead,
  );
}

/** `Berlin, 4. Juli 2019 –` or `(4.7.2019)` opens a report. */
function isDateline(lead: string, rest: string): boolean {
  return (
    /^\s?[)–—\-:.|]/.test(rest) &&
    !/\b(?:am|vom|im|seit|bis|ab|nach|vor)\s*$/i.test(lead) &&
    endsInPlace(lead)
  );
}

/** `Kassel, den 3. März 2020` and nothing else on the line; `Datum: …`. */
function isLetterDate(lead: string, rest: string): boolean {
  return rest.trim() === '' && (endsInPlace(lead) || /^\s*(?:datum|vom):?\s$/i.test(lead));
}

const SENTENCE_REACH = 260;

/** The sentence around `position`, roughly: full stops behind digits and short words end none. */
function sentenceAround(text: string, block: Block, position: number): string {
  const from = Math.max(block.span.start, position - SENTENCE_REACH);
  const to = Math.min(block.span.end, position + SENTENCE_REACH);
  const left = text.slice(from, position);
  let start = 0;
  for (const match of left.matchAll(/[\p{Ll}"“”)»]{3}[.!?]["“”]?\s+(?=["„“»(]?[\p{Lu}])/gu)) {
    const word =
      /[\p{L}]+(?=[.!?]["“”]?\s+$)/u.exec(left.slice(0, match.index + match[0].length))?.[0] ?? '';
    if (word.length >= 4) start = match.index + match[0].length;
  }
  const right = text.slice(position, to);
  const stop = /[\p{Ll}\d"“”)»][.!?]["“”]?\s+(?=["„“»(]?\p{Lu})/u.exec(right);
  return left.slice(start) + (stop === null ? right : right.slice(0, stop.index + 2));
}
