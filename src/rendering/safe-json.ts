// JSON.stringify leaves these as they are, but some move the cursor, reorder or break a line in a terminal.
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** JSON that is safe to print to a terminal: controls are escaped, which changes no value. −0 is 0. */
export function safeJson(value: unknown, indentation: number): string {
  return JSON.stringify(value, null, indentation).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
