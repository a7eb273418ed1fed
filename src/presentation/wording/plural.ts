/** The form that goes with `count`: German and English take the singular for one only (`0 Wörter`, `0 words`). */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
