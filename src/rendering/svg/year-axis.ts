/** Where the points of an axis stand: years by time, with room for the years between; everything else one by one. */
export interface AxisSlot {
  readonly label: string;
  readonly x: number;
  /** False for a year without text, which only keeps its place. */
  readonly isThere: boolean;
}

/** Slots whose labels, `width` wide each, have room beside each other: those with text first, then the years between. */
export function labelledSlots(slots: readonly AxisSlot[], width: number): ReadonlySet<AxisSlot> {
  const shown = new Set<AxisSlot>();
  const ranked = [...slots.filter(({ isThere }) => isThere), ...slots];
  for (const slot of ranked) {
    const hasRoom = [...shown].every(({ x }) => Math.abs(x - slot.x) >= width);
    if (hasRoom) shown.add(slot);
  }
  return shown;
}

const YEAR = /^(\d{4})~?$/;
/** Longer gaps than this many years are not drawn to scale. */
const LONGEST_SPAN = 30;

/** Slots over `width` from `left`, in order; `labels` as points bear them, in any order of series. */
export function yearAxis(labels: readonly string[], left: number, width: number): AxisSlot[] {
  const distinct = [...new Set(labels)];
  const years = distinct.filter((label) => YEAR.test(label));
  const others = distinct.filter((label) => !YEAR.test(label));
  const byYear = new Map(years.map((label) => [Number(YEAR.exec(label)![1]), label]));
  const known = [...byYear.keys()].sort((a, b) => a - b);
  const first = known[0] ?? 0;
  const last = known.at(-1) ?? -1;
  const inBetween =
    last - first < LONGEST_SPAN
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : known;
  const slots = [
    ...inBetween.map((year) => ({
      label: byYear.get(year) ?? String(year),
      isThere: byYear.has(year),
    })),
    ...others.map((label) => ({ label, isThere: true })),
  ];
  const step = width / Math.max(1, slots.length);
  return slots.map((slot, index) => ({ ...slot, x: left + (index + 0.5) * step }));
}
