/** Sets of numbers that are merged two by two; the smallest number of a set represents it. */
export class UnionFind {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, number) => number);
  }

  find(number: number): number {
    let root = number;
    while (this.parents[root] !== root) root = this.parents[root]!;
    let at = number;
    while (this.parents[at] !== root) {
      const next = this.parents[at]!;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  union(left: number, right: number): void {
    const one = this.find(left);
    const two = this.find(right);
    if (one !== two) this.parents[Math.max(one, two)] = Math.min(one, two);
  }
}
