import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as Yaml from 'yaml';
import { QaError } from '../model/errors.js';
import type { ThemeDefinition } from '../model/theme.js';
import { decode } from './decode.js';
import { dictionaryPattern } from './dictionary-pattern.js';
import { isLiwcDictionary, parseLiwcDictionary } from './liwc-dictionary.js';
import { YamlReader } from './yaml-reader.js';

const ROOT_KEYS = ['schema', 'themes'] as const;
const THEME_KEYS = ['label', 'core', 'related', 'false-friends', 'themes'] as const;
const FILE_KEYS: ReadonlySet<string> = new Set([...ROOT_KEYS, ...THEME_KEYS]);
const LABEL_KEYS = ['de', 'en'] as const;
/** Long forms of a pattern, with the marks that stand for them in the short form. */
const PATTERN_KEYS: Readonly<Record<string, (text: string) => string>> = {
  word: (text) => text,
  form: (text) => `=${text}`,
  anycase: (text) => `~${text}`,
  prefix: (text) => `${text}*`,
  suffix: (text) => `*${text}`,
  infix: (text) => `*${text}*`,
  part: (text) => `+${text}`,
  phrase: (text) => text,
};
const SCHEMA = 'qa-sgb2/theme-file/1';

/**
 * Reads a theme file:
 *
 * ```yaml
 * schema: qa-sgb2/theme-file/1       # optional
 * themes:
 *   trust:                           # name, used in --theme and in JSON
 *     label: { de: Vertrauen, en: Trust }   # or one text; default: the name
 *     core: [vertrau*, "*vertrauen"]        # counted
 *     related: [wertschätz*, { part: respekt }]
 *     false-friends: [vertraulich*]         # win over core and related
 *     themes:                               # parts: what counts for them counts for trust too
 *       self-confidence: { core: [selbstvertrauen] }
 * ```
 *
 * Also reads dictionaries of quanteda (YAML without `themes`: categories that hold lists of words or further
 * categories) and of LIWC (`.dic`, numbered categories between `%` lines); their words match exactly, in whatever
 * case, with `*` for any letters.
 *
 * Throws a QaError with code `themes-unreadable` or `themes-invalid`; the latter names the line.
 */
export async function readThemeFile(file: string): Promise<ThemeDefinition[]> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.resolve(file));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new QaError('themes-unreadable', `The theme file ${file} cannot be read (${code}).`, {
      hint: 'Give the path of a YAML file; docs/output-format.md shows its form.',
      data: { file, error: code },
      cause,
    });
  }
  const { raw } = decode(bytes, { id: file });
  if (raw === null) {
    throw new QaError('themes-invalid', `${file} holds no text.`, {
      hint: 'Give a YAML file or a LIWC dictionary.',
      data: { file },
    });
  }
  return parseThemeFile(raw, file);
}

/** The themes in `source`; `file` is its name in messages. See `readThemeFile`. */
export async function parseThemeFile(source: string, file: string): Promise<ThemeDefinition[]> {
  if (isLiwcDictionary(source)) return parseLiwcDictionary(source, file);
  const reader = new YamlReader(await import('yaml'), source, file, 'themes-invalid');
  const definitions = isQuantedaDictionary(reader)
    ? readCategories(reader, reader.mapping(reader.root, null), null)
    : readThemes(reader, themesOf(reader), null);
  const seen = new Set<string>();
  for (const { name, line } of definitions) {
    if (seen.has(name)) {
      throw reader.invalid(
        line,
        `the theme "${name}" is given twice`,
        'Give every theme its own name.',
      );
    }
    seen.add(name);
  }
  return definitions.map(({ line: _, ...definition }) => definition);
}

interface LocatedTheme extends ThemeDefinition {
  readonly line: number;
}

function themesOf(reader: YamlReader): Map<string, Yaml.Node> {
  const root = reader.mapping(reader.root, ROOT_KEYS);
  const schema = reader.text(root.get('schema'), 'schema');
  if (schema !== null && schema !== SCHEMA) {
    throw reader.invalid(reader.line(root.get('schema')!), `this version reads "${SCHEMA}"`, null);
  }
  const themes = root.get('themes');
  if (themes === undefined) throw reader.invalid(1, 'the key "themes" is missing', null);
  const named = reader.mapping(themes, null);
  if (named.size === 0) throw reader.invalid(reader.line(themes), 'no theme is given', null);
  return named;
}

function readThemes(
  reader: YamlReader,
  themes: ReadonlyMap<string, Yaml.Node>,
  parent: string | null,
): LocatedTheme[] {
  return [...themes].flatMap(([name, node]) => {
    const values = reader.mapping(node, THEME_KEYS);
    const parts = values.get('themes');
    const core = readPatterns(reader, values.get('core'));
    if (core.length === 0 && parts === undefined) {
      throw reader.invalid(reader.line(node), `theme "${name}" has no core words`, null);
    }
    const theme: LocatedTheme = {
      name,
      label: readLabel(reader, values.get('label'), name),
      core,
      related: readPatterns(reader, values.get('related')),
      falseFriends: readPatterns(reader, values.get('false-friends')),
      line: reader.line(node),
      ...(parent === null ? {} : { parent }),
    };
    return parts === undefined
      ? [theme]
      : [theme, ...readThemes(reader, reader.mapping(parts, null), name)];
  });
}

/** Every leaf is a list of words, and no key is one of a theme file: a mistyped theme file is none. */
function isQuantedaDictionary(reader: YamlReader): boolean {
  return reader.isMapping(reader.root) && areCategories(reader, reader.root!);
}

function areCategories(reader: YamlReader, node: Yaml.Node): boolean {
  const values = reader.mapping(node, null);
  return (
    values.size > 0 &&
    [...values].every(
      ([key, value]) =>
        !FILE_KEYS.has(key) &&
        (reader.isList(value) || (reader.isMapping(value) && areCategories(reader, value))),
    )
  );
}

function readCategories(
  reader: YamlReader,
  categories: ReadonlyMap<string, Yaml.Node>,
  parent: string | null,
): LocatedTheme[] {
  return [...categories].flatMap(([category, node]) => {
    const name = parent === null ? category : `${parent}.${category}`;
    const isCategory = reader.isMapping(node);
    const words = isCategory ? [] : reader.list(node);
    const theme: LocatedTheme = {
      name,
      label: { de: category, en: category },
      core: words.map((word) => {
        const pattern = dictionaryPattern(reader.text(word, 'word') ?? '');
        if (pattern === null) throw reader.invalid(reader.line(word), 'a word needs letters', null);
        return pattern;
      }),
      related: [],
      falseFriends: [],
      line: reader.line(node),
      ...(parent === null ? {} : { parent }),
    };
    if (!isCategory) return [theme];
    return [theme, ...readCategories(reader, reader.mapping(node, null), name)];
  });
}

function readLabel(
  reader: YamlReader,
  node: Yaml.Node | undefined,
  name: string,
): { de: string; en: string } {
  if (node === undefined || !reader.isMapping(node)) {
    const label = reader.text(node, 'label') ?? name;
    return { de: label, en: label };
  }
  const values = reader.mapping(node, LABEL_KEYS);
  const de = reader.text(values.get('de'), 'de');
  const en = reader.text(values.get('en'), 'en');
  return { de: de ?? en ?? name, en: en ?? de ?? name };
}

function readPatterns(reader: YamlReader, node: Yaml.Node | undefined): string[] {
  return reader.list(node).map((item) => {
    const pattern = reader.isMapping(item)
      ? readLongPattern(reader, item)
      : reader.text(item, 'pattern');
    if (pattern === null || !/[\p{L}\p{N}]/u.test(pattern)) {
      throw reader.invalid(
        reader.line(item),
        'a pattern needs letters',
        'Write a word, such as vertrau*.',
      );
    }
    return pattern;
  });
}

function readLongPattern(reader: YamlReader, item: Yaml.Node): string {
  const values = [...reader.mapping(item, Object.keys(PATTERN_KEYS))];
  const [kind, node] = values[0] ?? [];
  const text = kind === undefined ? null : reader.text(node, kind);
  if (values.length !== 1 || kind === undefined || text === null) {
    throw reader.invalid(
      reader.line(item),
      `a pattern has one of the keys ${Object.keys(PATTERN_KEYS).join(', ')}`,
      null,
    );
  }
  return PATTERN_KEYS[kind]!(text);
}
