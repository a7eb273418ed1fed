import type { Lang } from '../wording/lang.js';
import type { Method, MethodText } from './method.js';

/** A method in one language, as JSON prints it. */
export interface MethodRow extends MethodText {
  readonly name: string;
  readonly source: readonly string[];
  readonly fields: readonly string[];
}

const OWN_RULE: Readonly<Record<Lang, string>> = {
  de: 'Regel dieses Programms',
  en: 'Rule of this program',
};

export function methodRows(methods: readonly Method[], lang: Lang): MethodRow[] {
  return methods.map(({ name, text, source, fields }) => {
    const { title, summary, formula, variant, domain, empty, example, caveat } = text[lang];
    return {
      name,
      title,
      summary,
      formula,
      variant,
      domain,
      empty,
      source: source.length === 0 ? [OWN_RULE[lang]] : source,
      example,
      caveat,
      fields,
    };
  });
}
