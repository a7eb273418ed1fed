// Letters as the repairs see them: one UTF-16 code unit, fast for what German is written in. The patterns stand where they
// are used, so that a text without other letters does not pay for making them.

/** NaN, which `charCodeAt` gives outside a text, is no letter. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0x250) return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : isLatinSign(code);
  return code >= 0x250 && /^\p{L}$/u.test(String.fromCharCode(code));
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  return code >= 0x100 && /^\p{Lu}$/u.test(String.fromCharCode(code));
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The ordinal signs and the micro sign are letters to Unicode. */
function isLatinSign(code: number): boolean {
  return code === 0xaa || code === 0xb5 || code === 0xba;
}
