/** How often a name occurs in a year. */
export function countInYear(
  { years }: { readonly years: readonly { readonly year: number; readonly count: number }[] },
  year: number,
): number {
  return years.find((entry) => entry.year === year)?.count ?? 0;
}
