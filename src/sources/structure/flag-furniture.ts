import { isEndMark, LETTERS, lastSignificant } from './characters.js';
import { cues } from './cues.js';
import { LineShape } from './line-shape.js';
import type { Unit } from './unit.js';

/** Longer stretches are running text, whatever words they hold. */
const MAX_SHAPED = 700;
const MAX_PROMPT = 300;
const MAX_CAPTION = 450;
const MAX_ALT = 220;
const MAX_LABEL = 110;
const MAX_MENU = 3000;
/** A line with more words such as `Foto:` near its end is no caption but a list. */
const MAX_CREDITS = 6;

/**
 * Flags units that are no running text: menus, captions, credits, link lines, prompts, date lines, imprints, title
 * pages. Precision first: a rule needs a cue or a place, never shortness alone.
 */
export function flagFurniture(text: string, units: readonly Unit[]): void {
  if (units.length === 0) return;
  const shapes = units.map((unit) =>
    mayBeFurniture(text, unit) ? new LineShape(text.slice(unit.start, unit.end)) : null,
  );
  const pass: Pass = { units, shapes, ...findBody(units, shapes) };
  flagMenus(pass);
  flagCaptions(pass);
  flagGalleries(pass);
  flagPictureSeries(pass);
  flagLinksAndPrompts(pass);
  flagDateLines(pass);
  flagImprints(pass);
  flagTitlePage(pass);
}

/** A cheap sieve, since nearly all long units are running text: what it stops, no rule would flag. */
function mayBeFurniture(text: string, unit: Unit): boolean {
  if (unit.boilerplate || unit.kind === 'turn') return false;
  const length = unit.end - unit.start;
  if (length > MAX_MENU) return false;
  if (!isEndMark(lastSignificant(text, unit.start, unit.end))) return true;
  if (length > MAX_SHAPED) return false;
  if (length <= MAX_PROMPT) return true;
  const written = text.slice(unit.start, unit.end);
  if (written.includes('ookie')) return true;
  return length <= MAX_CAPTION && (/[©(:]/.test(written) || /v\. ?l\./.test(written));
}

interface Pass {
  readonly units: readonly Unit[];
  /** Null for a unit that is decided, a turn, or cannot be furniture. */
  readonly shapes: readonly (LineShape | null)[];
  /** First and last unit of running text; what lies outside is head and foot of a page. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

function flag(unit: Unit, kind: Unit['kind'], reason: string): void {
  if (unit.boilerplate) return;
  unit.kind = kind;
  unit.reason = reason;
  unit.level = 0;
  unit.boilerplate = true;
}

/** Running text begins with the first unit that reads like sentences and ends with the last. */
function findBody(
  units: readonly Unit[],
  shapes: readonly (LineShape | null)[],
): { bodyStart: number; bodyEnd: number } {
  const isBody = (index: number): boolean => {
    const unit = units[index]!;
    const shape = shapes[index]!;
    if (unit.boilerplate) return false;
    if (unit.kind === 'turn') return true;
    if (shape === null) return true;
    return (
      shape.hasEndMark &&
      !shape.isNominal &&
      shape.words.length >= 8 &&
      shape.capitalShare < 0.6 &&
      !cues.links.test(shape.lower) &&
      !cues.prompts.test(shape.lower)
    );
  };
  let bodyStart = 0;
  while (bodyStart < units.length && !isBody(bodyStart)) bodyStart += 1;
  let bodyEnd = units.length - 1;
  while (bodyEnd > bodyStart && !isBody(bodyEnd)) bodyEnd -= 1;
  return { bodyStart, bodyEnd };
}

const isOutside = (pass: Pass, index: number): boolean =>
  index < pass.bodyStart || index > pass.bodyEnd;

const stripped = (shape: LineShape): string => shape.lower.replace(/^[\W_]+|[\s:.…>»›|]+$/g, '');

const breadcrumb = /^(?:sie sind hier|sie befinden sich hier)(?:\s?:|\s)/;

function flagMenus(pass: Pass): void {
  const { units, shapes } = pass;
  const isItem = shapes.map(
    (shape) => shape !== null && shape.text.length <= 60 && cues.menuItems.has(stripped(shape)),
  );
  for (let index = 0; index < units.length; index += 1) {
    const shape = shapes[index]!;
    if (shape === null || units[index]!.boilerplate) continue;
    if (shape.text.length <= MAX_ALT && !shape.hasEndMark && breadcrumb.test(shape.lower)) {
      flag(units[index]!, 'menu', 'breadcrumb');
    } else if (shape.text.length <= 60 && cues.menuAlone.has(stripped(shape))) {
      flag(units[index]!, 'menu', 'menu-phrase');
    }
    if (!isOutside(pass, index)) continue;
    if (isMenuBar(shape)) flag(units[index]!, 'menu', 'menu-bar');
  }
  // A bar's neighbours on the next line belong to it when they read like labels in a row.
  for (const step of [1, -1]) {
    for (
      let index = step > 0 ? 1 : units.length - 2;
      index >= 0 && index < units.length;
      index += step
    ) {
      const shape = shapes[index]!;
      const neighbour = units[index - step]!;
      const gap = step > 0 ? units[index]!.gap : neighbour.gap;
      if (shape === null || units[index]!.boilerplate || !isOutside(pass, index)) continue;
      if (neighbour.kind !== 'menu' || neighbour.reason === 'menu-phrase' || gap > 0) continue;
      if (
        shape.words.length >= 5 &&
        !shape.hasEndMark &&
        shape.capitalShare >= 0.5 &&
        shape.isNominal
      )
        flag(units[index]!, 'menu', 'menu-neighbour');
    }
  }
  flagMenuLists(pass, isItem);
}

/** Several menu entries in one line, or a breadcrumb. */
function isMenuBar(shape: LineShape): boolean {
  if (shape.words.length < 2 || /[.!;,]$/.test(shape.lower)) return false;
  const segments = shape.lower.split(/\s*[|›»>·•/→]\s*/).filter((segment) => segment !== '');
  if (segments.length >= 3) {
    const items = segments.filter((segment) => cues.menuItems.has(segment)).length;
    const isShort = segments.every((segment) => segment.split(' ').length <= 6);
    if (
      isShort &&
      items >= 1 &&
      (items >= 2 || shape.lower.startsWith('start') || shape.lower.startsWith('home'))
    )
      return true;
  }
  if (shape.words.length < 3 || shape.capitalShare < 0.6 || shape.lower.includes(', '))
    return false;
  let items = 0;
  let covered = 0;
  const words = shape.lower.split(' ');
  for (let index = 0; index < words.length; ) {
    let length = Math.min(4, words.length - index);
    while (length > 0 && !cues.menuItems.has(words.slice(index, index + length).join(' ')))
      length -= 1;
    if (length > 0) {
      items += 1;
      covered += length;
      index += length;
    } else index += 1;
  }
  if (shape.words.length <= 4) return items >= 2 && covered === words.length;
  return items >= 3 || (items >= 2 && (covered >= 0.4 * words.length || shape.isNominal));
}

/** Menu entries one a line: three or more lines of a few words of which at least half are known entries. */
function flagMenuLists(pass: Pass, isItem: readonly boolean[]): void {
  const { units, shapes } = pass;
  for (let index = 0; index < units.length; index += 1) {
    if (!isOutside(pass, index) || !isItem[index]) continue;
    let last = index;
    let items = 1;
    for (let next = index + 1; next < units.length && isOutside(pass, next); next += 1) {
      const shape = shapes[next]!;
      if (shape === null) {
        if (units[next]!.kind === 'menu') continue;
        break;
      }
      if (shape.words.length > 6 || /[.!?,;]$/.test(shape.lower)) break;
      if (isItem[next]) {
        if (2 * (items + 1) < next - index + 1) break;
        items += 1;
        last = next;
      } else if (next - last > 3) break;
    }
    if (items >= 3 || (items === 2 && last === index + 1 && index > pass.bodyEnd)) {
      for (let entry = index; entry <= last; entry += 1) flag(units[entry]!, 'menu', 'menu-list');
      index = last;
    }
  }
}

const positionCue =
  /\((?:von|v\.)\s?(?:oben |unten |hinten |vorne )?(?:links|rechts|l\.|r\.|li\.|re\.)|\bv\.\s?l\.\s?n\.\s?r\.?|\((?:vorne |hinten |oben |unten )?(?:links|rechts|mitte|l\.|r\.|li\.|re\.|m\.)\)|\((?:\d\.|zweite|zweiter|dritte|dritter|vierte|vierter)\s?(?:v\.|von)\s?(?:l|r|links|rechts)\b|\(von links nach rechts|von links nach rechts:|\bvon (?:oben |unten )?links:/;

const creditLead = new RegExp(
  `(^|[\\s(.,;|/–-])(?:©|\\(c\\)|([${LETTERS}]{3,16})(?:\\s?/\\s?[${LETTERS}]{3,16})?\\s?(?:©|:\\s?©?|\\s©))\\s?`,
  'g',
);

function creditPlace(shape: LineShape): 'start' | 'end' | null {
  if (!/[:©]|\([cC]\)/.test(shape.text)) return null;
  let tried = 0;
  for (const found of shape.lower.matchAll(creditLead)) {
    const word = found[2];
    const isSign = word === undefined || found[0].includes('©');
    if (!isSign && !cues.creditWords.has(word)) continue;
    const rest = shape.lower.slice(found.index + found[0].length);
    if (rest.length > 140) continue;
    tried += 1;
    if (tried > MAX_CREDITS) return null;
    // Names and agencies follow; a sentence does not.
    const written = shape.text.replace(/\s+/g, ' ').slice(-rest.length);
    const tail = new LineShape(rest === '' ? '' : written);
    if (!tail.isNominal || tail.sentences > 1) continue;
    if (
      tail.words.length > 0 &&
      tail.capitalShare < 0.5 &&
      !/dpa|imago|epd|afp|pixabay|privat|getty|www\.|\.de|\.com/.test(rest)
    )
      continue;
    const bracketed = found[1] === '(';
    if (word === 'quelle' && bracketed) continue;
    if (word === 'video' && found.index > 0) continue;
    if (/\d{4}/.test(rest) && word === undefined && found.index === 0) return 'start';
    return found.index === 0 ? 'start' : 'end';
  }
  return null;
}

function flagCaptions(pass: Pass): void {
  const { units, shapes } = pass;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index]!;
    const shape = shapes[index]!;
    if (shape === null || unit.boilerplate || unit.kind === 'table-row') continue;
    if (shape.text.length > MAX_CAPTION) continue;
    const credit = creditPlace(shape);
    let isCaption = false;
    if (credit === 'start' && shape.text.length <= 160) {
      flag(unit, 'credit', 'credit-line');
    } else if (credit !== null) {
      // A long paragraph may close with its source; a caption has few sentences.
      if (shape.sentences <= 4 && shape.text.length <= MAX_CAPTION) {
        flag(unit, 'caption', 'credit-in-caption');
        isCaption = true;
      }
    } else if (/[(.:]/.test(shape.text) && positionCue.test(shape.lower) && shape.sentences <= 2) {
      flag(unit, 'caption', 'position-in-picture');
      isCaption = true;
    } else if (isFigureCaption(shape)) {
      flag(unit, 'caption', 'numbered-figure');
    }
    if (isCaption || unit.kind === 'credit') flagAltText(pass, index);
  }
}

const numberedLabel = new RegExp(
  `^([${LETTERS}]+\\.?)\\s?\\d{1,3}(?:[.-]\\d{1,3})?[a-z]?(\\s?[:–.|-]\\s|\\s|$)`,
);

/** `Abbildung 3: Titel`, but not `Abbildung 3 zeigt …`. */
function isFigureCaption(shape: LineShape): boolean {
  if (shape.text.length > 300 || shape.sentences > 2) return false;
  const match = numberedLabel.exec(shape.lower);
  if (match === null || !cues.figureWords.has(match[1]!)) return false;
  if (match[2]!.trim() !== '') return true;
  return !shape.hasEndMark && shape.isNominal;
}

/** The line right above a caption that describes the same picture. */
function flagAltText(pass: Pass, caption: number): void {
  const { units, shapes } = pass;
  const unit = units[caption]!;
  const above = caption - 1;
  if (above < 0) return;
  const shape = shapes[above]!;
  const candidate = units[above]!;
  if (shape === null || candidate.boilerplate || shape.text.length > MAX_ALT) return;
  if (candidate.kind === 'table-row' || shape.sentences > 2) return;
  const pictorial = namesPicture(shape);
  if (pictorial && unit.gap <= 1) {
    flag(candidate, 'alt-text', 'picture-description');
    return;
  }
  if (unit.gap > 0 || candidate.gap === 0 || unit.kind !== 'caption') return;
  // Blank lines part paragraphs here: two lines in one stretch are one picture. Not a document's title.
  if (above === 0 || candidate.lineCount > 1) return;
  if (/:$/.test(shape.lower)) return;
  flag(candidate, 'alt-text', 'line-above-caption');
}

function namesPicture(shape: LineShape): boolean {
  if (cues.depictions.some((opening) => shape.lower.startsWith(`${opening} `))) return true;
  const head = shape.words.slice(0, 2);
  return head.some((word) => isImageWord(word.toLowerCase())) && shape.isNominal;
}

function isImageWord(word: string): boolean {
  if (cues.imageWords.has(word)) return true;
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 && cues.imageWords.has(word.slice(hyphen + 1));
}

/** List items that hold a caption are a gallery, with all that is indented below them. */
function flagGalleries(pass: Pass): void {
  const { units, shapes } = pass;
  let first = -1;
  let last = -1;
  for (let index = 0; index < units.length; index += 1) {
    const item = units[index]!;
    if (item.kind !== 'list-item' || item.boilerplate) continue;
    let next = index + 1;
    let captions = 0;
    while (
      next < units.length &&
      units[next]!.indent > item.indent &&
      (units[next]!.kind !== 'list-item' || units[next]!.boilerplate)
    ) {
      if (units[next]!.kind === 'caption' || units[next]!.kind === 'credit') captions += 1;
      next += 1;
    }
    if (captions === 0) continue;
    flag(item, 'alt-text', 'gallery-item');
    for (let part = index + 1; part < next; part += 1)
      flag(units[part]!, 'caption', 'gallery-item');
    if (first < 0) first = index;
    last = next - 1;
    index = next - 1;
  }
  if (first <= 0 || last < 0) return;
  const shape = shapes[first - 1]!;
  if (shape !== null && shape.words.length <= 10 && namesPicture(shape) && !shape.hasEndMark)
    flag(units[first - 1]!, 'caption', 'gallery-heading');
}

/**
 * Two-line stretches in a text whose paragraphs are single lines: a short label above a caption without a verb. They
 * count when the label names a picture or when the pair returns with the same first words.
 */
function flagPictureSeries(pass: Pass): void {
  const { units, shapes } = pass;
  interface Pair {
    readonly label: number;
    readonly caption: number;
    readonly key: string;
  }
  const pairs: Pair[] = [];
  for (let index = 1; index < units.length; index += 1) {
    const caption = shapes[index]!;
    const label = shapes[index - 1]!;
    if (caption === null || label === null) continue;
    const unit = units[index]!;
    const above = units[index - 1]!;
    if (unit.boilerplate || above.boilerplate || unit.gap > 0 || above.gap === 0) continue;
    if (index + 1 < units.length && units[index + 1]!.gap === 0) continue;
    if (unit.kind !== 'paragraph' || (above.kind !== 'paragraph' && above.kind !== 'heading'))
      continue;
    if (label.words.length > 8 || label.text.length > 80 || /[.:;,]$/.test(label.lower)) continue;
    if (!label.isNominal || caption.text.length < 50 || caption.text.length > MAX_CAPTION) continue;
    if (!caption.isNominal || caption.sentences > 2) continue;
    pairs.push({
      label: index - 1,
      caption: index,
      key: caption.lower.split(' ').slice(0, 3).join(' '),
    });
  }
  const keys = new Map<string, number>();
  for (const pair of pairs) keys.set(pair.key, (keys.get(pair.key) ?? 0) + 1);
  for (const pair of pairs) {
    const named = namesPicture(shapes[pair.label]!);
    if (!named && keys.get(pair.key)! < 2) continue;
    flag(units[pair.label]!, 'alt-text', named ? 'picture-description' : 'picture-series');
    flag(units[pair.caption]!, 'caption', named ? 'below-picture' : 'picture-series');
  }
}

const address =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:de|com|org|net|eu|info|at|ch)\b(?:\/\S*)?/g;
const inBook = /\b(?:kapitel|abschnitt|anlage|anhang|seite|tabelle|abbildung|ziffer|fußnote)\s?\d/;

function flagLinksAndPrompts(pass: Pass): void {
  const { units, shapes } = pass;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index]!;
    const shape = shapes[index]!;
    if (shape === null || unit.boilerplate || unit.kind === 'quote') continue;
    const rule = linkOrPrompt(shape);
    if (rule !== null) flag(unit, rule.kind, rule.reason);
    if (unit.boilerplate && unit.kind === 'link-line' && /:$/.test(shape.lower)) {
      index = flagLinkLabels(pass, index);
    }
  }
}

function linkOrPrompt(shape: LineShape): { kind: 'link-line' | 'prompt'; reason: string } | null {
  if (shape.text.length > MAX_SHAPED) return null;
  const written = shape.lower;
  if (written.length <= 160 && /[@.]/.test(written) && isAddressOnly(written))
    return { kind: 'link-line', reason: 'address' };
  if (written.includes('cookie') && cues.prompts.test(written)) {
    return { kind: 'prompt', reason: 'cookie-banner' };
  }
  if (
    written.length <= MAX_PROMPT &&
    (cues.prompts.mayStandIn(written) || cues.links.mayStandIn(written))
  ) {
    const sentences = splitRoughly(shape);
    const prompt = sentences.some((sentence) => cues.prompts.test(sentence));
    const link = sentences.some((sentence) => cues.links.test(sentence));
    if ((prompt || link) && sentences.every(isWeak) && !inBook.test(written)) {
      return prompt
        ? { kind: 'prompt', reason: 'prompt-phrase' }
        : { kind: 'link-line', reason: 'link-phrase' };
    }
  }
  if (
    shape.text.length <= MAX_LABEL &&
    !shape.hasEndMark &&
    /[([]?\bpdf\b(?:-datei)?,?\s?[([]?[\d.,]*\s?(?:kb|mb|kbyte|mbyte|seiten)?\)?\]?$/.test(written)
  )
    return { kind: 'link-line', reason: 'file-label' };
  return null;
}

function splitRoughly(shape: LineShape): string[] {
  return shape.sentences === 1
    ? [shape.lower]
    : shape.lower.split(/(?<=[.!?…]["“”]?) /).filter((part) => part !== '');
}

/** A sentence that may stand beside a link or prompt: it has a cue of its own, or asks the reader something. */
function isWeak(sentence: string): boolean {
  if (cues.prompts.test(sentence) || cues.links.test(sentence)) return true;
  if (/\?$/.test(sentence) && /\b(?:sie|ihnen|du|dir|ihr)\b/.test(sentence)) return true;
  return cues.weakCues.some((cue) => sentence.includes(cue));
}

/** Nothing but addresses and their labels. */
function isAddressOnly(lower: string): boolean {
  const rest = lower.replace(address, '\u0000');
  if (!rest.includes('\u0000')) return false;
  const words = rest
    .replaceAll('\u0000', ' ')
    .split(/[\s:|,;/·•()<>[\]–-]+/)
    .filter((word) => word !== '');
  return words.every(
    (word) =>
      cues.imprintLabels.has(word) || /^(?:oder|und|unter|e|link|url|quelle|mehr)$/.test(word),
  );
}

/** The labels below a line such as `… finden Sie hier:`. Returns the last unit flagged. */
function flagLinkLabels(pass: Pass, header: number): number {
  const { units, shapes } = pass;
  let last = header;
  const isLabel = (index: number): boolean => {
    const shape = shapes[index];
    const unit = units[index];
    if (shape === null || shape === undefined || unit === undefined || unit.boilerplate)
      return false;
    return (
      shape.text.length <= MAX_LABEL &&
      !/[.!?;,:]$/.test(shape.lower) &&
      shape.isNominal &&
      unit.reason !== 'numbered-heading' &&
      unit.kind !== 'table-row'
    );
  };
  let end = header;
  while (isLabel(end + 1)) end += 1;
  if (end === header) return header;
  // A short line just before running text is that text's heading, not the last label.
  const closing = shapes[end]!;
  const opening = shapes[header + 1]!;
  const shared =
    closing.lower.split(/[\s:]/)[0] === opening.lower.split(/[\s:]/)[0] && end > header + 1;
  if (end + 1 < units.length && end < pass.bodyEnd && !shared && units[end]!.kind !== 'list-item')
    end -= 1;
  for (let index = header + 1; index <= end; index += 1) {
    flag(units[index]!, 'link-line', 'link-label');
    last = index;
  }
  return last;
}

const monthNames =
  'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan\\.|feb\\.|mrz\\.|apr\\.|jun\\.|jul\\.|aug\\.|sept?\\.|okt\\.|nov\\.|dez\\.';
const dateCore = new RegExp(
  `\\d{1,2}\\.\\s?(?:${monthNames})\\s?\\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|(?:im )?(?:${monthNames})\\s\\d{4}`,
  'g',
);
const beforeDate = new RegExp(
  `^(?:(?:stand|datum|veröffentlicht|veröffentlichung|erschienen|erstellt|aktualisiert|zuletzt aktualisiert|letzte aktualisierung|letzte änderung|zuletzt geändert|geändert|publiziert|verfasst|eingestellt|online seit|update)(?: am)?:?\\s)?` +
    `(?:(?:von|vom|seit)\\s)?(?:[${LETTERS}. -]{2,40},\\s?)?(?:(?:den|der|am|im)\\s)?(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\\.?,?\\s(?:den\\s)?)?$`,
);
const afterDate = new RegExp(
  `^(?:\\s?[-–,|·/]?\\s?(?:um\\s)?\\d{1,2}[:.]\\d{2}(?:\\s?uhr)?)?(?:\\s?[-–|·,/]\\s?[${LETTERS}. ]{2,40})?$`,
);

/** A date with what may stand before and behind it, asked in this order because few lines hold a date. */
function isDateOnly(line: string): boolean {
  for (const { 0: date, index } of line.matchAll(dateCore)) {
    if (beforeDate.test(line.slice(0, index)) && afterDate.test(line.slice(index + date.length)))
      return true;
  }
  return false;
}

function flagDateLines(pass: Pass): void {
  const { units, shapes } = pass;
  for (let index = 0; index < units.length; index += 1) {
    const shape = shapes[index]!;
    const unit = units[index]!;
    if (shape === null || unit.boilerplate || unit.kind === 'table-row') continue;
    if (shape.text.length > 90 || !/\d{2}\s?(?:uhr)?$|\d{2,4}|stand|lesezeit/.test(shape.lower))
      continue;
    const line = shape.lower.replace(/^[\s|•·–-]+|[\s|.]+$/g, '');
    if (isDateOnly(line)) flag(unit, 'date-line', 'date-only');
    else if (
      /^(?:lesezeit:?\s?(?:ca\.\s?)?\d+|\d+ min(?:uten|\.)? lesezeit)/.test(line) &&
      line.length < 40
    )
      flag(unit, 'date-line', 'reading-time');
  }
}

/** Contact and publisher's lines: labels such as `Telefon:`, and what stands below a heading such as `Impressum`. */
function flagImprints(pass: Pass): void {
  const { units, shapes } = pass;
  for (let index = 0; index < units.length; index += 1) {
    const shape = shapes[index]!;
    const unit = units[index]!;
    if (shape === null) continue;
    if (!unit.boilerplate && isContactLine(shape)) flag(unit, 'imprint', 'contact-label');
  }
  for (let index = 0; index < units.length; index += 1) {
    const shape = shapes[index]!;
    if (shape === null || shape.text.length > 60 || !cues.imprintHeads.has(stripped(shape)))
      continue;
    let next = index + 1;
    let contacts = 0;
    let end = index;
    for (; next < units.length && next <= index + 25; next += 1) {
      const below = shapes[next]!;
      const unit = units[next]!;
      if (unit.boilerplate) {
        if (unit.kind === 'imprint' || unit.kind === 'link-line') {
          contacts += 1;
          end = next;
        } else if (unit.kind !== 'menu') break;
        continue;
      }
      if (below === null || below.text.length > 200 || below.sentences > 2) break;
      if (!below.isNominal && below.hasEndMark) break;
    }
    if (contacts === 0) continue;
    for (let line = index; line <= end; line += 1) {
      flag(units[line]!, 'imprint', 'imprint-section');
    }
    index = end;
  }
}

const phone = /(?:\+49|\(?0\d{2,5}\)?)[\s/-]{0,3}\d[\d\s/-]{3,}\d/;

const openingLabel = new RegExp(`^([${LETTERS}. -]{2,28}?)\\s?[:.]\\s?`);

function isContactLine(shape: LineShape): boolean {
  if (shape.text.length > 160 || shape.sentences > 2) return false;
  const match = openingLabel.exec(shape.lower);
  const label = match?.[1]?.trim() ?? '';
  if (label === '') return false;
  const known = cues.imprintLabels.has(label) || cues.imprintLabels.has(`${label}.`);
  if (!known) return false;
  if (phone.test(shape.lower)) return true;
  address.lastIndex = 0;
  if (address.test(shape.lower)) return shape.isNominal;
  return shape.isNominal && !shape.lower.endsWith(':') && shape.words.length <= 14;
}

/** Short lines before a table of contents are the title page; from the publisher's name on they are the imprint. */
function flagTitlePage(pass: Pass): void {
  const { units, shapes } = pass;
  let contents = 0;
  while (contents < units.length && contents <= 60 && units[contents]!.kind !== 'contents')
    contents += 1;
  if (contents >= units.length || units[contents]!.kind !== 'contents') return;
  if (contents > pass.bodyStart) return;
  let imprint = false;
  for (let index = 0; index < contents; index += 1) {
    const shape = shapes[index];
    const unit = units[index]!;
    if (shape === null || shape === undefined || unit.boilerplate) continue;
    if (index > 0 && unit.gap > 0 && isPublisher(shape)) imprint = true;
    flag(unit, imprint ? 'imprint' : 'title-page', imprint ? 'publisher-line' : 'before-contents');
  }
}

function isPublisher(shape: LineShape): boolean {
  return shape.words.some((word) => cues.publishers.has(word.toLowerCase()));
}
