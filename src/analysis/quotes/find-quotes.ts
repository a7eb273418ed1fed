import type { Document } from '../../model/document.js';
import type { Block } from '../../model/text.js';
import { type Attribution, attributionsOf } from './attributions.js';
import { isCue } from './cues.js';
import { findQuotations } from './find-quotations.js';
import { type SpeechReason, speechReason } from './is-speech.js';
import { type Candidate, candidatesOf, isIndefinite } from './noun-phrases.js';
import { type Item, type Period, periodsOf } from './periods.js';
import { shapeOf } from './quotation-shape.js';
import type { Quote } from './quote.js';
import {
  isDiscussion,
  isFirstPerson,
  pluralBehindColon,
  type Report,
  reportOf,
  subjunctiveAt,
  substituteAt,
} from './reported-speech.js';
import { SpeakerMemory, textOf } from './speaker-memory.js';
import type { Speaker, SpeakerMention } from './speaker-mention.js';
import { speechVerbForms } from './speech-verbs.js';
import { type Turns, turnsOf } from './turns.js';

export interface FoundQuotes {
  readonly quotes: readonly Quote[];
  /** Text offsets of quotation marks that open or close nothing. */
  readonly unbalanced: readonly number[];
}

const RUNNING = new Set(['paragraph', 'list-item', 'quote', 'turn', 'caption']);
/** A gap of so many ambiguous sentences between two subjunctives is filled. */
const LONGEST_GAP = 2;

/** Direct and reported speech of a document with its speakers, in order of place. */
export function findQuotes(document: Document, mentions: readonly SpeakerMention[]): FoundQuotes {
  const { blocks, text } = document.source;
  const isRunning = (block: number) =>
    RUNNING.has(blocks[block]!.kind) &&
    blocks[block]!.reason !== 'stage-direction' &&
    (document.counts(block) || blocks[block]!.kind === 'caption');
  const quotations = findQuotations(text, blocks, isRunning);
  const turns = turnsOf(document, mentions);
  const periods = periodsOf(document, quotations.found, mentions, isRunning);
  const reader = new Reader(text, blocks, turns);
  periods.forEach((period, index) => {
    reader.read(period, index);
  });
  const quotes = [...turns.quotes, ...reader.finish()];
  quotes.sort(
    (left, right) => left.span.start - right.span.start || right.span.end - left.span.end,
  );
  return { quotes, unbalanced: quotations.unbalanced };
}

/** A sentence that may turn out to be reported speech once its neighbours are known. */
interface Outline {
  readonly period: Period;
  readonly section: number;
  readonly isReported: boolean;
  readonly substitute: 'plural' | 'past' | null;
  readonly speaker: Speaker | null;
  /** The sentence before it has a verb of speech. */
  readonly isBehindSpeech: boolean;
}

interface Said {
  readonly speaker: Speaker;
  readonly period: number;
  readonly block: number;
}

/** Goes through the sentences once and keeps who speaks. */
class Reader {
  private readonly text: string;
  private readonly blocks: readonly Block[];
  private readonly turns: Turns;
  private readonly hasNumbers: boolean;
  private readonly memory = new SpeakerMemory();
  private readonly quotes: Quote[] = [];
  private readonly outlines: Outline[] = [];
  private block = 0;
  private section = 0;
  private said: Said | null = null;
  /** Last direct quote without a speaker, which the next sentence may name. */
  private open: { index: number; period: number; block: number } | null = null;

  constructor(text: string, blocks: readonly Block[], turns: Turns) {
    this.text = text;
    this.blocks = blocks;
    this.turns = turns;
    this.hasNumbers = blocks.some(({ reason }) => reason === 'numbered-heading');
  }

  read(period: Period, index: number): void {
    this.enter(period.block, index);
    const inTurn = this.turns.inTurn[period.block]!;
    const isCaption = this.blocks[period.block]!.kind === 'caption';
    const items = inTurn ? withoutLabel(period, this.blocks[period.block]!) : period.items;
    const candidates = candidatesOf(items).filter(
      // In a conversation `Sie` is who is addressed.
      ({ kind, first }) => !(inTurn && kind === 'pronoun' && items[first]!.form === 'Sie'),
    );
    const attributions = attributionsOf(items, candidates);
    this.notice(items, candidates, index);
    const reasons = this.speechIn(items, attributions, isCaption);
    const direct = this.readDirect(period, items, candidates, attributions, reasons, index, inTurn);
    const reported = this.readReported(
      period,
      items,
      candidates,
      attributions,
      reasons,
      index,
      inTurn,
    );
    if (direct === null && !reported)
      this.readPlain(items, candidates, attributions, index, period);
  }

  finish(): readonly Quote[] {
    this.fillGaps();
    return this.quotes;
  }

  /** Headings and turns end the run of a speaker; a heading without a number inside a numbered section does not. */
  private enter(block: number, index: number): void {
    if (this.block < block) this.memory.beginParagraph(index);
    for (; this.block < block; this.block++) {
      const { kind, reason } = this.blocks[this.block + 1]!;
      const ends =
        kind === 'turn' ||
        kind === 'caption' ||
        this.blocks[this.block]!.kind === 'caption' ||
        (kind === 'heading' && (!this.hasNumbers || reason === 'numbered-heading'));
      if (!ends) continue;
      this.section++;
      this.memory.silence();
      this.said = null;
    }
  }

  /** Persons, and the pronouns and role nouns that stand for them, become known. */
  private notice(items: readonly Item[], candidates: readonly Candidate[], index: number): void {
    for (const candidate of candidates) {
      if (candidate.kind === 'person') this.memory.remember(items, candidate, index);
      else if (
        candidate.kind === 'role' ||
        (candidate.kind === 'pronoun' && candidate.first === 0)
      ) {
        if (candidate.isOblique) continue;
        this.memory.refresh(this.memory.resolve(items, candidate, index), candidate, index);
      }
    }
  }

  private speechIn(
    items: readonly Item[],
    attributions: readonly Attribution[],
    isCaption: boolean,
  ): ReadonlyMap<number, SpeechReason> {
    const reasons = new Map<number, SpeechReason>();
    items.forEach((item, at) => {
      if (item.quotation === null) return;
      const shape = shapeOf(this.text, item.quotation);
      const reason = speechReason(items, at, shape, attributions, reasons.size > 0);
      if (reason === null) return;
      if (isCaption && !attributions.some(({ subject }) => subject !== null)) return;
      reasons.set(at, reason);
    });
    return reasons;
  }

  /** Returns the last speaker of the sentence, undefined for speech of nobody known, null when there is no speech. */
  private readDirect(
    period: Period,
    items: readonly Item[],
    candidates: readonly Candidate[],
    attributions: readonly Attribution[],
    reasons: ReadonlyMap<number, SpeechReason>,
    index: number,
    inTurn: boolean,
  ): Speaker | undefined | null {
    if (reasons.size === 0) return null;
    let last: { speaker: Speaker; cue: string | null } | null = null;
    const unnamed: number[] = [];
    for (const [at, reason] of reasons) {
      const behind = attributionBehind(items, attributions, at);
      const before = attributions.findLast(
        (attribution) =>
          attribution.last < at && (attribution.subject !== null || attribution.words !== null),
      );
      let found: { speaker: Speaker; cue: string | null } | null = null;
      if (behind !== null) found = this.bySubject(items, behind, index);
      if (found === null && reason === 'continued') found = last;
      if (found === null && before !== undefined && before.last >= lastSpeech(reasons, at)) {
        found = this.bySubject(items, before, index);
      }
      if (found === null && reason !== 'standing-alone' && last !== null) found = last;
      const own: number | null = found === null ? ownWords(items, attributions, at) : null;
      const turnSpeaker = this.turns.speakers[period.block]!;
      if (own !== null && turnSpeaker !== null) {
        found = { speaker: turnSpeaker, cue: items[own]!.form };
      }
      if (
        found === null &&
        own === null &&
        !inTurn &&
        (reason === 'introduced' || reason === 'embedded')
      ) {
        found =
          this.byReaction(items, candidates, at, index) ??
          this.byMainClause(items, candidates, at, index);
      }
      if (found === null && reason === 'standing-alone' && !inTurn)
        found = this.fromBefore(index, period.block);
      if (found === null) unnamed.push(this.quotes.length);
      else last = found;
      const { start, end } = items[at]!.quotation!;
      const cue = found?.cue ?? null;
      this.quotes.push({
        kind: 'direct',
        span: { start, end },
        speaker: found?.speaker ?? null,
        cue,
      });
    }
    if (last !== null) {
      for (const at of unnamed) this.quotes[at] = { ...this.quotes[at]!, ...last };
      this.remain(last.speaker, index, period.lastBlock);
      return last.speaker;
    }
    this.open = { index: this.quotes.length - 1, period: index, block: period.lastBlock };
    return undefined;
  }

  private bySubject(
    items: readonly Item[],
    attribution: Attribution,
    index: number,
  ): { speaker: Speaker; cue: string | null } | null {
    const { subject, words, first, last, kind } = attribution;
    const cue =
      kind === 'verb' && first !== last
        ? `${items[first]!.form} … ${items[last]!.form}`
        : items[first]!.form;
    if (subject !== null) return { speaker: this.memory.resolve(items, subject, index), cue };
    if (words === null) return null;
    return { speaker: { id: null, name: null, text: textOf(items, words) }, cue };
  }

  /** `Unterstützung bekam sie von X: „…“`: the words are those of whom they came from. */
  private byReaction(
    items: readonly Item[],
    candidates: readonly Candidate[],
    end: number,
    index: number,
  ): { speaker: Speaker; cue: string } | null {
    const reaction = reactionBefore(items, candidates, end);
    if (reaction === null) return null;
    const { candidate, words } = reaction;
    const speaker =
      candidate === null
        ? { id: null, name: null, text: textOf(items, words) }
        : this.memory.resolve(items, candidate, index);
    return { speaker, cue: items[reaction.noun]!.form };
  }

  /** `zeigt sich Martin Muster gewiss: „…“`: the only person in front of the marks, or in the sentence. */
  private byMainClause(
    items: readonly Item[],
    candidates: readonly Candidate[],
    at: number,
    index: number,
  ): { speaker: Speaker; cue: string | null } | null {
    const persons = candidates.filter(
      (candidate) =>
        !candidate.isOblique &&
        (candidate.kind === 'person' ||
          candidate.kind === 'pronoun' ||
          (candidate.kind === 'role' && !isIndefinite(items, candidate))),
    );
    const front = persons.filter((candidate) => candidate.last < at);
    const chosen = front.length > 0 ? front : persons;
    if (chosen.length !== 1) return null;
    const speaker = this.memory.resolve(items, chosen[0]!, index);
    return speaker.id === null ? null : { speaker, cue: null };
  }

  /** A quote on its own goes on with who spoke in the sentence before it, in the same paragraph. */
  private fromBefore(index: number, block: number): { speaker: Speaker; cue: null } | null {
    const { said } = this;
    if (said === null || said.block !== block || index - said.period !== 1) return null;
    return { speaker: said.speaker, cue: null };
  }

  private remain(speaker: Speaker, index: number, block: number): void {
    this.said = { speaker, period: index, block };
    this.memory.speaks(speaker, index);
  }

  private readReported(
    period: Period,
    items: readonly Item[],
    candidates: readonly Candidate[],
    attributions: readonly Attribution[],
    reasons: ReadonlyMap<number, SpeechReason>,
    index: number,
    inTurn: boolean,
  ): boolean {
    const speech = new Set(reasons.keys());
    const report = reportOf(items, attributions, speech);
    const subjunctive = inTurn
      ? subjunctiveAt(items)
      : this.subjunctiveIn(items, candidates, report);
    if (report === null && subjunctive < 0) {
      this.outline(period, items, false, this.memory.speaking(index), index);
      return false;
    }
    const source = this.sourceOf(
      items,
      candidates,
      attributions,
      report,
      subjunctive,
      index,
      inTurn,
    );
    if (report?.attribution?.isPassive === true) this.memory.silence();
    const inherited = inTurn || isAnybody(items, attributions) ? null : this.memory.speaking(index);
    const speaker = source?.speaker ?? inherited;
    const mark = report?.mark ?? subjunctive;
    const cue = source?.cue ?? items[subjunctive < 0 ? mark : subjunctive]!.form;
    const isInverted = report?.by === 'postposed' && report.attribution?.isInverted === true;
    if (isInverted && subjunctive < 0 && isFirstPerson(items, mark - 1)) {
      const span = { start: items[0]!.start, end: items[mark - 2]!.end };
      this.quotes.push({ kind: 'direct', span, speaker, cue });
    } else {
      const span = { start: items[0]!.start, end: reportEnd(period, items, speech, mark) };
      this.quotes.push({ kind: 'indirect', span, speaker, cue });
    }
    if (source?.leads === true) this.remain(source.speaker, index, period.lastBlock);
    else if (inherited !== null && source === null) this.remain(inherited, index, period.lastBlock);
    else if (inherited !== null) this.memory.speaks(inherited, index);
    this.outline(period, items, true, speaker, index);
    return true;
  }

  private subjunctiveIn(
    items: readonly Item[],
    candidates: readonly Candidate[],
    report: Report | null,
  ): number {
    const clear = subjunctiveAt(items);
    if (clear >= 0 || report !== null) return clear;
    const plural = pluralBehindColon(items);
    const isSomebody = candidates.some(
      ({ isOblique, last, kind }) =>
        !isOblique && last < plural && kind !== 'organization' && governs(items, last, plural),
    );
    return isSomebody ? plural : -1;
  }

  /** Who the sentence itself names; `leads` when the sentences behind may go on with that speaker. */
  private sourceOf(
    items: readonly Item[],
    candidates: readonly Candidate[],
    attributions: readonly Attribution[],
    report: Report | null,
    subjunctive: number,
    index: number,
    inTurn: boolean,
  ): { speaker: Speaker; cue: string; leads: boolean } | null {
    const attribution =
      report?.attribution ??
      attributions.find(({ subject, verbClass }) => subject !== null && verbClass !== 'manner') ??
      attributions.find(({ subject }) => subject !== null);
    if (attribution !== undefined && attribution !== null) {
      const found = this.bySubject(items, attribution, index);
      if (found === null) return null;
      const isPerson = found.speaker.id !== null && attribution.subject?.kind !== 'organization';
      const isSomebody =
        attribution.subject?.kind === 'role' ||
        (attribution.subject?.kind === 'group' && !/befragt|prozent/i.test(found.speaker.text));
      return {
        speaker: found.speaker,
        cue: found.cue ?? '',
        leads: isPerson || (isSomebody && attribution.kind === 'verb'),
      };
    }
    // In a conversation the persons named are mostly those addressed.
    if (subjunctive < 0 || inTurn) return null;
    const reaction = this.byReaction(items, candidates, subjunctive, index);
    if (reaction !== null) return { ...reaction, leads: reaction.speaker.id !== null };
    const matrix = candidates.find(
      (candidate) =>
        !candidate.isOblique &&
        candidate.last < subjunctive &&
        candidate.kind !== 'organization' &&
        (governs(items, candidate.last, subjunctive) ||
          opensWithVerb(items, candidate, subjunctive)),
    );
    if (matrix === undefined) return null;
    const speaker = this.memory.resolve(items, matrix, index);
    return {
      speaker,
      cue: items[subjunctive]!.form,
      leads: matrix.kind !== 'pronoun' || speaker.id !== null,
    };
  }

  /** A sentence that reports nothing may still say who comes next, or whose words the last ones were. */
  private readPlain(
    items: readonly Item[],
    candidates: readonly Candidate[],
    attributions: readonly Attribution[],
    index: number,
    period: Period,
  ): void {
    this.signOpen(items, index);
    const verb = attributions.find(({ subject, kind }) => subject !== null && kind !== 'view');
    if (isDiscussion(items) && verb === undefined) {
      this.memory.silence();
      return;
    }
    const persons = candidates.filter(
      ({ kind, isOblique }) => !isOblique && kind !== 'organization' && kind !== 'group',
    );
    const named = verb?.subject?.kind === 'organization' ? undefined : verb?.subject;
    const subject =
      named ??
      persons.find(({ first }) => first <= 1) ??
      (persons.length === 1 && persons[0]!.kind === 'person' ? persons[0] : undefined);
    if (subject === undefined) {
      if (persons.length > 1) this.memory.silence();
      return;
    }
    const speaker = this.memory.resolve(items, subject, index);
    if (speaker.id === null) {
      if (subject.kind === 'role' && verb !== undefined) this.memory.silence();
      return;
    }
    this.memory.speaks(speaker, index);
    if (verb === undefined) return;
    this.said = { speaker, period: index, block: period.lastBlock };
    this.nameOpen(items, { speaker, cue: items[verb.first]!.form }, index, period.block);
  }

  /** `„…“`, and below it `— Anna Muster, Leiterin`. */
  private signOpen(items: readonly Item[], index: number): void {
    const { open } = this;
    const mention = items[1]?.mention;
    if (open === null || index - open.period !== 1 || mention?.kind !== 'person') return;
    if (!/^[–—-]$/.test(items[0]!.lower)) return;
    const text = mention.name;
    const speaker = { id: mention.id, name: mention.name, text };
    this.quotes[open.index] = { ...this.quotes[open.index]!, speaker };
    this.open = null;
  }

  /** `„…“ Das sagte X.` */
  private nameOpen(
    items: readonly Item[],
    found: { speaker: Speaker; cue: string },
    index: number,
    block: number,
  ): void {
    const { open } = this;
    if (open === null || open.block !== block || index - open.period !== 1) return;
    if (!/^(?:das|dies|so|damit)$/.test(items[0]?.lower ?? '')) return;
    this.quotes[open.index] = { ...this.quotes[open.index]!, ...found };
    this.open = null;
  }

  private outline(
    period: Period,
    items: readonly Item[],
    isReported: boolean,
    speaker: Speaker | null,
    index: number,
  ): void {
    const isPlain = !isReported && !isDiscussion(items) && !this.turns.inTurn[period.block]!;
    const substitute = isPlain ? substituteAt(items) : null;
    const isBehindSpeech =
      this.said !== null && this.said.period === index - 1 && this.said.block === period.block;
    this.outlines.push({
      period,
      section: this.section,
      isReported,
      substitute,
      speaker,
      isBehindSpeech,
    });
  }

  /**
   * Plurals whose first subjunctive looks like an indicative stand in the second (`könnten`) or look like a past
   * (`arbeiteten`). Beside sentences of a run they go on with it: the first kind beside one, the second between two.
   */
  private fillGaps(): void {
    const { outlines } = this;
    for (let i = 0; i < outlines.length; i++) {
      const outline = outlines[i]!;
      if (outline.isReported || outline.substitute === null) continue;
      const before = this.reportedNear(i, -1);
      const after = this.reportedNear(i, 1);
      const fits =
        outline.substitute === 'plural'
          ? (before !== null || after !== null || outline.isBehindSpeech) &&
            outline.speaker !== null
          : before !== null && after !== null;
      if (!fits) continue;
      const speaker = outline.isBehindSpeech
        ? outline.speaker
        : (before?.speaker ?? outline.speaker ?? after?.speaker ?? null);
      const { start, end } = outline.period;
      this.quotes.push({ kind: 'indirect', span: { start, end }, speaker, cue: null });
    }
  }

  private reportedNear(at: number, step: 1 | -1): Outline | null {
    const from = this.outlines[at]!;
    for (let i = at + step, passed = 0; passed <= LONGEST_GAP; i += step, passed++) {
      const near = this.outlines[i];
      if (near === undefined || near.section !== from.section) return null;
      if (near.isReported) return near;
      if (near.substitute === null) return null;
    }
    return null;
  }
}

/** `Ich habe damals gesagt: „…“`, `„…“, habe ich gesagt`: whoever is speaking quotes himself. */
function ownWords(
  items: readonly Item[],
  attributions: readonly Attribution[],
  at: number,
): number | null {
  // Ich sage immer: the forms of the first person are no third person's.
  for (let i = Math.max(0, at - 8); i < at; i++) {
    if (items[i]!.lower !== 'ich') continue;
    for (const verb of [i - 1, i + 1]) {
      const lower = items[verb]?.lower ?? '';
      if (lower.endsWith('e') && speechVerbForms(`${lower}n`).length > 0) return verb;
    }
  }
  return (
    attributions.find(({ kind, subject, words, isPassive, first, last }) => {
      if (kind !== 'verb' || subject !== null || words !== null || isPassive) return false;
      if (last > at ? first > at + 4 : last < at - 8) return false;
      for (let i = Math.max(0, first - 8); i < items.length && i <= last + 2; i++) {
        if (items[i]!.lower === 'ich') return true;
      }
      return false;
    })?.last ?? null
  );
}

/** `Man hat uns gesagt, …`: nobody who was named before. */
function isAnybody(items: readonly Item[], attributions: readonly Attribution[]): boolean {
  return attributions.some(
    ({ kind, subject, words, first }) =>
      kind === 'verb' &&
      subject === null &&
      words === null &&
      items.slice(Math.max(0, first - 6), first).some(({ lower }) => lower === 'man'),
  );
}

/** In the clause before a colon: a noun such as `Kritik`, and behind it `von` with somebody. */
function reactionBefore(
  items: readonly Item[],
  candidates: readonly Candidate[],
  end: number,
): { noun: number; candidate: Candidate | null; words: { first: number; last: number } } | null {
  let colon = end - 1;
  while (colon > 0 && items[colon]!.lower !== ':') colon--;
  for (let noun = 0; noun < colon; noun++) {
    const { form, lower } = items[noun]!;
    if (form === lower || !isCue('reactions', lower)) continue;
    for (let by = noun + 1; by < colon - 1; by++) {
      if (!/^(?:von|vom|seitens)$/.test(items[by]!.lower)) continue;
      const candidate = candidates.find(({ first, last }) => first === by + 1 && last < colon);
      return { noun, candidate: candidate ?? null, words: { first: by + 1, last: colon - 1 } };
    }
    return null;
  }
  return null;
}

/** The attribution right behind a quotation, such as `, sagte X`. */
function attributionBehind(
  items: readonly Item[],
  attributions: readonly Attribution[],
  at: number,
): Attribution | null {
  for (const attribution of attributions) {
    if (attribution.first <= at) continue;
    if (attribution.first > at + 6 || (attribution.subject === null && attribution.words === null))
      return null;
    if (!attribution.isInverted) return null;
    for (let i = at + 1; i < attribution.first; i++) {
      if (items[i]!.quotation !== null || items[i]!.lower === '.') return null;
    }
    return attribution;
  }
  return null;
}

/** Item of the last speech before `at`, or -1. */
function lastSpeech(reasons: ReadonlyMap<number, SpeechReason>, at: number): number {
  let last = -1;
  for (const other of reasons.keys()) if (other < at) last = other;
  return last;
}

/** A complementizer, colon or semicolon parts the main clause from what it reports. */
function governs(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const { lower } = items[i]!;
    if (isCue('complementizers', lower) || lower === ':' || lower === ';') return true;
  }
  return false;
}

/** `X gab sich überzeugt, der Plan sei gut`: the main clause has a verb of its own right behind its subject. */
function opensWithVerb(
  items: readonly Item[],
  { first, last }: Candidate,
  subjunctive: number,
): boolean {
  if (first > 2 || last + 1 >= subjunctive) return false;
  const { form, lower } = items[last + 1]!;
  if (form !== lower || !/^\p{L}+(?:t|te|[aeiou]\p{L}{1,4})$/u.test(lower)) return false;
  if (isCue('prepositions', lower) || /^(?:und|oder|sowie|de[rsmn]|die|das)$/.test(lower))
    return false;
  for (let i = last + 2; i < subjunctive; i++) if (items[i]!.lower === ',') return true;
  return false;
}

/** Speech behind a colon is a quote of its own; the report ends before the colon. */
function reportEnd(
  period: Period,
  items: readonly Item[],
  speech: ReadonlySet<number>,
  mark: number,
): number {
  for (const at of speech) {
    if (at > mark && items[at - 1]?.lower === ':') return items[at - 2]!.end;
  }
  return period.end;
}

function withoutLabel(period: Period, block: Block): readonly Item[] {
  const { speaker } = block;
  if (speaker === undefined || period.start > speaker.end) return period.items;
  return period.items.filter((item) => item.start > speaker.end);
}
