import { type Candidate, isIndefinite } from './noun-phrases.js';
import type { Item } from './periods.js';
import type { Speaker } from './speaker-mention.js';

interface Known {
  readonly speaker: Speaker;
  readonly sex: 'female' | 'male' | null;
  readonly roles: readonly string[];
  readonly period: number;
  /** Item in its period. */
  readonly at: number;
  readonly isSubject: boolean;
}

/** A pronoun or role noun reaches back over so many sentences. */
const REACH = 3;
/** A subjunctive without a speaker of its own goes on with the last one over so many plain sentences. */
const RUN_REACH = 5;

/** Who was spoken of last, and who speaks. Works forward, period by period. */
export class SpeakerMemory {
  private known: Known[] = [];
  private paragraph = 0;
  private current: { speaker: Speaker; period: number } | null = null;

  /** Periods from this one on belong to a new paragraph. */
  beginParagraph(period: number): void {
    this.paragraph = period;
  }

  /** A person of a sentence becomes available to the pronouns behind. */
  remember(items: readonly Item[], candidate: Candidate, period: number): void {
    const mention = candidate.mention!;
    this.known.push({
      speaker: { id: mention.id, name: mention.name, text: textOf(items, candidate) },
      sex: candidate.sex,
      roles: [
        ...mention.roles.map((role) => role.toLowerCase()),
        ...(candidate.role === null ? [] : [candidate.role]),
        ...this.rolesOf(mention.id),
      ],
      period,
      at: candidate.first,
      isSubject: !candidate.isOblique,
    });
    if (this.known.length > 64) this.known = this.known.slice(-32);
  }

  private rolesOf(id: string): readonly string[] {
    return this.known.findLast((known) => known.speaker.id === id)?.roles.slice(-4) ?? [];
  }

  /** A person of whom a pronoun or role noun spoke stays within reach. */
  refresh(speaker: Speaker, { sex, first }: Candidate, period: number): void {
    if (speaker.id === null) return;
    const before = this.known.findLast((known) => known.speaker.id === speaker.id);
    this.known.push({
      speaker,
      sex: before?.sex ?? sex,
      roles: before?.roles ?? [],
      period,
      at: first,
      isSubject: true,
    });
  }

  /** Speaker a candidate stands for; name and id are null where the text leaves a doubt. */
  resolve(items: readonly Item[], candidate: Candidate, period: number): Speaker {
    const text = textOf(items, candidate);
    const { mention } = candidate;
    if (mention !== null) return { id: mention.id, name: mention.name, text };
    const unnamed: Speaker = { id: null, name: null, text };
    if (candidate.kind === 'group') return unnamed;
    if (candidate.kind === 'role' && isIndefinite(items, candidate)) return unnamed;
    const found =
      candidate.kind === 'pronoun'
        ? this.byPronoun(candidate, period)
        : this.byRole(items, candidate, period);
    return found === null ? unnamed : { id: found.speaker.id, name: found.speaker.name, text };
  }

  /** The nearest sentence that names somebody of that sex decides; two of them in it leave a doubt. */
  private byPronoun(candidate: Candidate, period: number): Known | null {
    for (let back = period; back >= period - REACH; back--) {
      const there = this.known.filter(
        (known) =>
          known.period === back &&
          (back < period || known.at < candidate.first) &&
          (known.sex === null || known.sex === candidate.sex),
      );
      const sure = there.filter((known) => known.sex !== null);
      const group = sure.length > 0 && one(there) === null ? sure : there;
      const subjects = group.filter((known) => known.isSubject);
      const found = one(subjects) ?? (subjects.length === 0 ? one(group) : null);
      if (found !== null) return found;
      if (there.length > 0) return null;
    }
    return null;
  }

  /** The one person known by the role, else the one person the sentence before is about. */
  private byRole(items: readonly Item[], candidate: Candidate, period: number): Known | null {
    const fits = (known: Known) =>
      known.sex === null || candidate.sex === null || known.sex === candidate.sex;
    const near = this.known.filter(
      (known) =>
        fits(known) &&
        period - known.period <= REACH &&
        (known.period < period || known.at < candidate.first),
    );
    const before = near.filter((known) => known.period === period - 1 && known.isSubject);
    const last = one(before);
    const role = candidate.role!;
    if (last !== null && role !== '' && !hasRole(last, role) && !hasComplement(items, candidate)) {
      const holders = this.known.filter((known) => fits(known) && hasRole(known, role));
      if (holders.length > 0) return one(holders);
    }
    const isNear = last !== null && last.roles.length === 0 && last.period >= this.paragraph;
    if (last !== null && (isNear || hasRole(last, role))) return last;
    return one(near.filter((known) => hasRole(known, role)));
  }

  /** Speaker that unmarked subjunctives go on with. */
  speaking(period: number): Speaker | null {
    if (this.current === null || period - this.current.period > RUN_REACH) return null;
    return this.current.speaker;
  }

  speaks(speaker: Speaker, period: number): void {
    this.current = { speaker, period };
  }

  silence(): void {
    this.current = null;
  }

  forget(): void {
    this.current = null;
    this.known = [];
  }
}

/** `der Leiter des Amtes`: not any leader the text knows. */
function hasComplement(items: readonly Item[], { last }: Candidate): boolean {
  const next = items[last + 1];
  return next !== undefined && /^(?:de[rs]|von|vom|für|im|in|am|an|beim|aus)$/.test(next.lower);
}

function hasRole(known: Known, role: string): boolean {
  return known.roles.some(
    (own) => own.endsWith(role) || role.endsWith(own) || own.endsWith(`${role}in`),
  );
}

/** The one person all of them are, or null. */
function one(known: readonly Known[]): Known | null {
  const last = known.at(-1);
  if (last === undefined) return null;
  return known.every((other) => other.speaker.id === last.speaker.id) ? last : null;
}

export function textOf(
  items: readonly Item[],
  { first, last }: { first: number; last: number },
): string {
  let text = '';
  for (let i = first; i <= last; i++) {
    const item = items[i]!;
    const gap = i > first && item.start > items[i - 1]!.end ? ' ' : '';
    text += gap + item.form;
  }
  return text;
}
