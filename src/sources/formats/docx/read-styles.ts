import type { Budget } from '../../budget.js';
import { readXml } from '../xml/read-xml.js';

/** What a paragraph style says of its paragraphs. */
export interface ParagraphStyle {
  /** Lower-case name, such as `heading 1`, `caption` or `toc 2`. */
  readonly name: string;
  readonly basedOn: string | null;
  /** Heading level from 1, otherwise 0. */
  readonly level: number;
}

const MOST_STEPS = 20;

/** Paragraph styles by id; a style without a level of its own has that of the style it is based on. */
export function readStyles(source: string, budget: Budget): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  let id: string | null = null;
  let style: ParagraphStyle = { name: '', basedOn: null, level: 0 };
  readXml(
    source,
    {
      open(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          id = attributes['w:styleId'] ?? null;
          style = { name: '', basedOn: null, level: 0 };
        } else if (name === 'w:name') style = { ...style, name: value.toLowerCase() };
        else if (name === 'w:basedOn') style = { ...style, basedOn: value };
        else if (name === 'w:outlineLvl') {
          const level = Number(value) + 1;
          if (level >= 1 && level <= 9) style = { ...style, level };
        }
      },
      close(name) {
        if (name === 'w:style' && id !== null) styles.set(id, style);
      },
      text() {},
    },
    budget,
  );
  for (const [key, own] of styles) {
    const named = levelOfName(own.name);
    if (named > 0) styles.set(key, { ...own, level: named });
  }
  for (const [key, own] of styles) {
    let level = own.level;
    let base = own.basedOn;
    for (let step = 0; level === 0 && base !== null && step < MOST_STEPS; step++) {
      const parent = styles.get(base);
      level = parent?.level ?? 0;
      base = parent?.basedOn ?? null;
    }
    if (level !== own.level) styles.set(key, { ...own, level });
  }
  return styles;
}

/** Word writes `heading 1` whatever its language; other programs translate it. */
function levelOfName(name: string): number {
  if (name === 'title' || name === 'titel') return 1;
  const found = /^(?:heading|überschrift)[ _]?([1-9])$/.exec(name);
  return found === null ? 0 : Number(found[1]);
}
