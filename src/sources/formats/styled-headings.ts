/** Sizes are compared with this, the usual size of running text in points. */
const TEXT_POINTS = 12;
/** A bold line from this many times the size of running text on is a heading. */
const LEAST_RATIO = 1.1;

/**
 * Class names whose style is that of a heading, with their level: bold and larger than running text, the largest size
 * first. Word processors that write books leave the headings to such styles.
 */
export function headingStyles(css: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [, name, body] of css.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
    if (!/font-weight\s*:\s*(?:bold|[6-9]00)/.test(body!)) continue;
    const size = /font-size\s*:\s*(\d+(?:\.\d+)?)\s*(pt|px|r?em|%)/.exec(body!);
    if (size === null) continue;
    const points = Number(size[1]) * POINTS[size[2]!]!;
    if (points >= LEAST_RATIO * TEXT_POINTS) sizes.set(name!, points);
  }
  const ranks = [...new Set(sizes.values())].sort((left, right) => right - left);
  return new Map([...sizes].map(([name, size]) => [name, Math.min(6, 1 + ranks.indexOf(size))]));
}

const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  em: TEXT_POINTS,
  rem: TEXT_POINTS,
  '%': TEXT_POINTS / 100,
};

/** A chapter in which each paragraph that is one stretch of text in such a style is marked up as a heading. */
export function withHeadings(chapter: string, styles: ReadonlyMap<string, number>): string {
  if (styles.size === 0) return chapter;
  return chapter.replaceAll(
    /<p\b[^<>]{0,500}>\s*<span\b[^<>]{0,200}\bclass="([\w-]+)"[^<>]{0,200}>([^<>]*)<\/span>\s*<\/p>/g,
    (paragraph, name: string, text: string) => {
      const level = styles.get(name);
      return level === undefined ? paragraph : `<h${level}>${text}</h${level}>`;
    },
  );
}
