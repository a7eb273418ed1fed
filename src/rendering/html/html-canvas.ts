import type { Lang } from '../../presentation/wording/lang.js';
import type { ReportWording } from '../../presentation/wording/report-wording.js';
import type { Wording } from '../../presentation/wording/wording.js';

/** What the parts of a page share while it is written. */
export interface HtmlCanvas {
  readonly lang: Lang;
  readonly wording: Wording;
  readonly labels: ReportWording['page'];
  /** An id that the page does not hold yet, made of `wanted`. */
  id(wanted: string): string;
}

export function htmlCanvas(
  lang: Lang,
  wording: Wording,
  labels: ReportWording['page'],
): HtmlCanvas {
  const used = new Map<string, number>();
  return {
    lang,
    wording,
    labels,
    id: (wanted) => {
      const slug = slugOf(wanted);
      const count = (used.get(slug) ?? 0) + 1;
      used.set(slug, count);
      return count === 1 ? slug : `${slug}-${count}`;
    },
  };
}

/** Letters, digits and hyphens; begins with a letter. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return /^[a-z]/.test(slug) ? slug : `s-${slug}`;
}
