const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const MARKUP = /[&<>"']/g;
const CONTROLS =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFF]/;

/**
 * Text as HTML and XML take it, in elements and in quoted attributes. Nothing in it acts: markup is escaped, and what
 * moves, reorders or hides text is shown instead of done (`␛`, `[U+202E]`); white-space controls are spaces.
 */
export function markupText(text: string): string {
  const visible = CONTROLS.test(text) ? visibleText(text) : text;
  return visible.replace(MARKUP, (sign) => ENTITIES[sign]!);
}

function visibleText(text: string): string {
  let visible = '';
  for (const sign of text) {
    visible += CONTROLS.test(sign) && sign.length === 1 ? visibleControl(sign) : sign;
  }
  return visible;
}

function visibleControl(sign: string): string {
  const code = sign.charCodeAt(0);
  if ((code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029) {
    return ' ';
  }
  // Control Pictures: one sign for each of the 33 controls of ASCII.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
