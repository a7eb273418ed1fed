import type { Diagnostic } from '../model/diagnostic.js';

/** What a document says of itself in its front matter. */
export interface FrontMatter {
  readonly title: string | null;
  /** Date or year as written, such as `2021-03-01`, `1. März 2021` or `2021`. */
  readonly date: string | null;
}

const TITLE_KEYS = ['title', 'titel'];
/** In order: a year the author states comes before the date of a page. */
const DATE_KEYS = [
  'year',
  'jahr',
  'event-date',
  'eventdate',
  'veranstaltungsdatum',
  'date',
  'datum',
  'published',
  'publication-date',
  'publicationdate',
  'veröffentlicht',
  'pubdate',
];

/**
 * Reads title and date from the YAML of a front matter. Keys are matched without regard to case; others are
 * the author's business. YAML that cannot be read becomes a diagnostic, `firstLine` being the line of the
 * file (from 1) on which it begins.
 */
export async function parseFrontMatter(
  yaml: string,
  context: { readonly id: string; readonly firstLine: number },
): Promise<{ readonly frontMatter: FrontMatter; readonly diagnostics: readonly Diagnostic[] }> {
  const { LineCounter, isMap, isScalar, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter, uniqueKeys: false });
  const problem = parsed.errors[0];
  if (problem !== undefined || !isMap(parsed.contents)) {
    const line = context.firstLine - 1 + lineCounter.linePos(problem?.pos[0] ?? 0).line;
    const reason = firstLineOf(problem?.message ?? 'it holds no keys');
    return {
      frontMatter: { title: null, date: null },
      diagnostics: [invalidFrontMatter(context.id, line, reason)],
    };
  }
  const values = new Map<string, string>();
  for (const { key, value } of parsed.contents.items) {
    if (!isScalar(key) || !isScalar(value) || value.value === null) continue;
    const name = String(key.value).toLowerCase();
    const written = typeof value.source === 'string' ? value.source : String(value.value);
    if (!values.has(name) && written.trim() !== '') values.set(name, written.trim());
  }
  const first = (keys: readonly string[]): string | null => {
    const key = keys.find((name) => values.has(name));
    return key === undefined ? null : values.get(key)!;
  };
  return {
    frontMatter: { title: first(TITLE_KEYS), date: first(DATE_KEYS) },
    diagnostics: [],
  };
}

function firstLineOf(message: string): string {
  return message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
}

function invalidFrontMatter(id: string, line: number, reason: string): Diagnostic {
  return {
    code: 'front-matter-invalid',
    severity: 'warning',
    document: id,
    message: `The front matter of ${id} cannot be read, line ${line}: ${reason}`,
    hint: 'Title and date are taken from the text instead; mend the YAML between the --- lines.',
    data: { line },
  };
}
