/** @throws Error on NaN and infinities in a value, with their path; `path` is that of the value. */
export function refuseNonFinite(value: unknown, path: string): void {
  if (isFiniteThroughout(value)) return;
  find(value, path);
}

/** The common case, without building a path: results hold millions of values. */
function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      if (!isFiniteThroughout(value[index])) return false;
    }
    return true;
  }
  for (const key in value) {
    if (!isFiniteThroughout((value as Readonly<Record<string, unknown>>)[key])) return false;
  }
  return true;
}

function find(value: unknown, path: string): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${value}, which JSON cannot hold.`);
  } else if (Array.isArray(value)) {
    value.forEach((element: unknown, index) => {
      find(element, `${path}[${index}]`);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, element] of Object.entries(value)) find(element, `${path}.${key}`);
  }
}
