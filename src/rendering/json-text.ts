// JSON.stringify leaves these as they are, but some move the cursor, reorder or break a line in a terminal.
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/**
 * JSON that is safe to print to a terminal: controls are escaped, which changes no value. −0 is 0.
 * @throws Error on NaN and infinities, which JSON.stringify would turn into null.
 */
export function jsonText(value: unknown, indentation = 0): string {
  refuseNonFinite(value, '$');
  return JSON.stringify(value, null, indentation).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function refuseNonFinite(value: unknown, path: string): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${value}, which JSON cannot hold.`);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const element: unknown = value[index];
      // The path is only built where it may be needed: results hold millions of strings.
      if (typeof element === 'number' || typeof element === 'object') {
        refuseNonFinite(element, `${path}[${index}]`);
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, element] of Object.entries(value)) {
      if (typeof element === 'number' || typeof element === 'object') {
        refuseNonFinite(element, `${path}.${key}`);
      }
    }
  }
}
