import type { Document } from '../../model/document.js';
import type { Block } from '../../model/text.js';
import { isCue } from './cues.js';
import type { Quote } from './quote.js';
import type { Speaker, SpeakerMention } from './speaker-mention.js';

export interface Turns {
  /** What the labelled speakers of a conversation say, a row each. */
  readonly quotes: readonly Quote[];
  /** By block: somebody labelled is speaking, so that `ich` is not the author. */
  readonly inTurn: readonly boolean[];
  /** By block: who that is; null for nobody, for those who ask and where a label names nobody known. */
  readonly speakers: readonly (Speaker | null)[];
}

/**
 * Turns of interviews and minutes by their labels. Labels of people who only ask make no rows. Minutes of a parliament (they
 * have stage directions) are speech from first to last: there the label names who speaks and the quotes inside are the rows.
 */
export function turnsOf(document: Document, mentions: readonly SpeakerMention[]): Turns {
  const { blocks, text } = document.source;
  const isParliament = blocks.some(({ reason }) => reason === 'stage-direction');
  const inTurn: boolean[] = new Array(blocks.length).fill(false);
  const speakers: (Speaker | null)[] = new Array(blocks.length).fill(null);
  const quotes: Quote[] = [];
  const persons = mentions.filter(({ kind }) => kind === 'person');
  let isOwnLine = false;
  let open: { start: number; end: number; speaker: Speaker } | null = null;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    if (block.kind === 'turn' && block.speaker !== undefined) {
      close();
      inTurn[b] = true;
      const start = afterLabel(text, block);
      isOwnLine = start >= block.span.end;
      const speaker = speakerOf(text, block, persons);
      speakers[b] = speaker;
      if (isParliament || speaker === null) continue;
      open = isOwnLine ? { start: -1, end: -1, speaker } : { start, end: block.span.end, speaker };
    } else if (isAskerLine(text, block)) {
      close();
    } else if (goesOn(block, b)) {
      inTurn[b] = true;
      speakers[b] = speakers[b - 1]!;
      if (open === null) continue;
      if (open.start < 0) open.start = block.span.start;
      open.end = block.span.end;
    } else if (block.kind === 'heading' || block.kind === 'paragraph') close();
  }
  close();
  return { quotes, inTurn, speakers };

  function close(): void {
    if (open !== null && open.start >= 0) {
      const { start, end, speaker } = open;
      quotes.push({ kind: 'direct', span: { start, end }, speaker, cue: speaker.text });
    }
    open = null;
  }

  /** Labels on lines of their own hold for the paragraphs below; a label before its words only for its own. */
  function goesOn(block: Block, b: number): boolean {
    if (block.kind === 'heading' || b === 0 || !inTurn[b - 1]) return false;
    if (block.boilerplate && block.kind !== 'page-furniture') return false;
    return isParliament || (open !== null && isOwnLine);
  }
}

/** `Redaktion:` on a line of its own, which no turn needs to be. */
function isAskerLine(text: string, { kind, span }: Block): boolean {
  if (kind !== 'paragraph' || span.end - span.start > 40 || text.charAt(span.end - 1) !== ':')
    return false;
  const words =
    text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => isCue('askers', word));
}

function afterLabel(text: string, { speaker, span }: Block): number {
  let start = speaker!.end;
  while (start < span.end && /[\s:*_]/.test(text.charAt(start))) start++;
  return start;
}

/** Null for a label that only asks. */
function speakerOf(
  text: string,
  { speaker }: Block,
  persons: readonly SpeakerMention[],
): Speaker | null {
  const label = text.slice(speaker!.start, speaker!.end);
  const words = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.some((word) => isCue('askers', word))) return null;
  const named = firstIn(persons, speaker!.start, speaker!.end);
  if (named === null) return { id: null, name: null, text: label };
  return { id: named.id, name: named.name, text: label };
}

function firstIn(
  persons: readonly SpeakerMention[],
  start: number,
  end: number,
): SpeakerMention | null {
  let low = 0;
  let high = persons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (persons[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found = persons[low];
  return found !== undefined && found.end <= end ? found : null;
}
