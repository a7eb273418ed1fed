import { FormatProblem } from './format-problem.js';
import type { Limits } from './limits.js';

const CHECK_EVERY = 1024;

/**
 * What one document may still use. Bytes are shared by all documents of one archive, time and characters are the
 * document's own. Each method throws a FormatProblem when its limit is passed.
 */
export class Budget {
  readonly limits: Limits;
  private readonly shared: { unpacked: number };
  private readonly deadline: number;
  private unpacked = 0;
  private characters = 0;
  private ticks = 0;

  constructor(limits: Limits, shared: { unpacked: number } = { unpacked: 0 }) {
    this.limits = limits;
    this.shared = shared;
    this.deadline = now() + limits.seconds * 1000;
  }

  /** The budget of another document in the same archive. */
  next(): Budget {
    return new Budget(this.limits, this.shared);
  }

  /** Milliseconds until the document has to be done. */
  get remaining(): number {
    return this.deadline - now();
  }

  /** Cheap enough for every element: the clock is asked now and then only. */
  tick(): void {
    if (++this.ticks % CHECK_EVERY === 0) this.checkTime();
  }

  checkTime(): void {
    if (this.remaining > 0) return;
    const { seconds } = this.limits;
    throw new FormatProblem(
      'time-exceeded',
      `takes longer than ${seconds} seconds to read`,
      'Raise --max-seconds if the document is worth the wait.',
      { seconds },
    );
  }

  unpack(bytes: number): void {
    const { unpackedBytes, archiveBytes } = this.limits;
    this.unpacked += bytes;
    this.shared.unpacked += bytes;
    if (this.unpacked > unpackedBytes)
      throw tooLarge('unpacked-too-large', '--max-unpacked', unpackedBytes);
    if (this.shared.unpacked > archiveBytes) {
      throw tooLarge('archive-too-large', '--max-archive', archiveBytes);
    }
  }

  write(characters: number): void {
    this.characters += characters;
    const maximum = this.limits.characters;
    if (this.characters <= maximum) return;
    throw new FormatProblem(
      'text-too-long',
      `has more than ${maximum} characters of text`,
      'Split it, or raise --max-characters.',
      { maximum },
    );
  }

  nest(depth: number): void {
    const maximum = this.limits.nesting;
    if (depth <= maximum) return;
    throw new FormatProblem(
      'nesting-too-deep',
      `is nested more than ${maximum} levels deep`,
      'No document is written like that; raise --max-nesting if this one is.',
      { maximum },
    );
  }
}

function tooLarge(code: string, option: string, maximumBytes: number): FormatProblem {
  return new FormatProblem(
    code,
    `unpacks to more than ${Math.round(maximumBytes / (1 << 20))} MB`,
    `It may be a zip bomb. Raise ${option} if you trust it.`,
    { maximumBytes },
  );
}

/** Milliseconds that never go back. `performance.now` would load a module of Node for it. */
function now(): number {
  return process.uptime() * 1000;
}
