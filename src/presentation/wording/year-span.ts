/** `2019–2024` where no year is missing, else every year: `2019, 2021, 2023–2024`. Years ascending. */
export function yearSpan(years: readonly number[]): string {
  const spans: string[] = [];
  let first = 0;
  years.forEach((year, index) => {
    if (years[index + 1] === year + 1) return;
    const start = years[first]!;
    spans.push(start === year ? String(year) : `${start}–${year}`);
    first = index + 1;
  });
  return spans.join(', ');
}
