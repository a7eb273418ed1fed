/** Round numbers from 0 to the first one at or above `greatest`, about `count` of them: 1, 2 or 5 times a power of ten. */
export function ticksTo(greatest: number, count: number): number[] {
  if (!(greatest > 0)) return [0, 1];
  const rough = greatest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  const ticks: number[] = [];
  for (let index = 0; ; index++) {
    // Divided where the step is below 1, so that 3 × 0.1 is 0.3.
    const tick = power < 1 ? (index * factor) / Math.round(1 / power) : index * factor * power;
    ticks.push(tick);
    if (tick >= greatest) return ticks;
  }
}

/** Decimal places that the ticks need. */
export function tickDigits(ticks: readonly number[]): number {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return step >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(step) - 1e-9));
}
