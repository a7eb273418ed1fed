/** The first `limit` items; all where it is 0, as everywhere on the command line. */
export function firstOf<Item>(items: readonly Item[], limit: number): readonly Item[] {
  return limit === 0 ? items : items.slice(0, limit);
}
