import type { Analysis } from '../analysis/analysis.js';

/**
 * Merges tallies two by two, as a balanced tree, so that growing lists are not copied tally by tally.
 */
export class MergeTree<Tally> {
  private readonly analysis: Pick<Analysis<Tally, unknown>, 'empty' | 'merge'>;
  private readonly pending: { readonly tally: Tally; readonly size: number }[] = [];

  constructor(analysis: Pick<Analysis<Tally, unknown>, 'empty' | 'merge'>) {
    this.analysis = analysis;
  }

  add(tally: Tally): void {
    const { pending } = this;
    pending.push({ tally, size: 1 });
    while (pending.length > 1 && pending.at(-1)!.size === pending.at(-2)!.size) this.mergeLastTwo();
  }

  result(): Tally {
    while (this.pending.length > 1) this.mergeLastTwo();
    return this.pending[0]?.tally ?? this.analysis.empty();
  }

  private mergeLastTwo(): void {
    const right = this.pending.pop()!;
    const left = this.pending.pop()!;
    const tally = this.analysis.merge(left.tally, right.tally);
    this.pending.push({ tally, size: left.size + right.size });
  }
}
