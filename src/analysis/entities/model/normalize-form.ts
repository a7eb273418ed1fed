const quote = /^(?:["„“”‟«»″]|''|``|,,)$/u;
const singleQuote = /^[‘’‚‛‹›`´']$/u;
/** What nearly all words are made of, told without asking what Unicode calls a letter. */
const plain = /^[A-Za-z\u00c0-\u024f.,-]*$/;

/**
 * Levels what tokenizers and typographers do differently, so that a form meets the form the model learned from:
 * digits become 0, all quotation marks one, all dashes one; soft hyphens vanish, and the sign of a gender form
 * (`Kolleg*innen`, `Kolleg:innen`, `Kolleg_innen`) too. Forms are cut at 64 units.
 */
export function normalizeForm(form: string): string {
  const text = form.length > 64 ? form.slice(0, 64) : form;
  if (plain.test(text)) return text;
  if (quote.test(text)) return '"';
  if (singleQuote.test(text)) return "'";
  return text
    .replace(/\u00ad/gu, '')
    .replace(/\p{Nd}/gu, '0')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[’‘´`]/gu, "'")
    .replace(/…/gu, '...')
    .replace(/(\p{L})[*:_·](in(?:nen)?)(?!\p{L})/gu, '$1$2');
}
