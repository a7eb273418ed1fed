const SERIES = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/**
 * What Stirling's formula leaves over of the logarithm of the gamma function.
 *
 *     stirlingError(x) = ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π]
 *
 * Variant: asymptotic series with eight Bernoulli terms from x ≥ 10, below that the recurrence
 * δ(x) = δ(x+1) + (x + ½) ln(1 + 1/x) − 1. Absolute error below 1e-14.
 * Domain: x > 0. It has no value at 0.
 * Source: Abramowitz & Stegun 1964, 6.1.40–41, p. 257; Loader 2000.
 * Example: stirlingError(1) = 1 − ½ ln 2π = 0.081061.
 */
export function stirlingError(x: number): number {
  let shifted = x;
  let correction = 0;
  while (shifted < 10) {
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const inverseSquare = 1 / (shifted * shifted);
  let series = 0;
  for (let i = SERIES.length - 1; i >= 0; i -= 1) series = series * inverseSquare + SERIES[i]!;
  return correction + series / shifted;
}
