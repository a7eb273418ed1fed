/** The few elements of SVG that drawings are made of. */
import { markupText } from '../markup-text.js';

/** A coordinate with at most one decimal: the same text on every machine. */
export function at(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

export function label(x: number, y: number, text: string, className = ''): string {
  const classes = className === '' ? '' : ` class="${className}"`;
  return `<text x="${at(x)}" y="${at(y)}"${classes}>${markupText(text)}</text>`;
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  className: string,
): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" class="${className}"/>`;
}

export function path(d: string, className: string): string {
  return `<path d="${d}" class="${className}"/>`;
}

/** What a pointer that rests on a mark is told. */
export function titled(title: string, content: string): string {
  return `<g><title>${markupText(title)}</title>${content}</g>`;
}
