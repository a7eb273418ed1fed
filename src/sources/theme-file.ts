import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as Yaml from 'yaml';
import { QaError } from '../model/errors.js';
import type { ThemeDefinition } from '../model/theme.js';
import { YamlReader } from './yaml-reader.js';

const ROOT_KEYS = ['schema', 'themes'] as const;
const THEME_KEYS = ['label', 'core', 'related', 'false-friends'] as const;
const LABEL_KEYS = ['de', 'en'] as const;
/** Long forms of a pattern, with the marks that stand for them in the short form. */
const PATTERN_KEYS: Readonly<Record<string, (text: string) => string>> = {
  word: (text) => text,
  form: (text) => `=${text}`,
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
 * ```
 *
 * Throws a QaError with code `themes-unreadable` or `themes-invalid`; the latter names the line.
 */
export async function readThemeFile(file: string): Promise<ThemeDefinition[]> {
  let source: string;
  try {
    source = await readFile(path.resolve(file), 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new QaError('themes-unreadable', `The theme file ${file} cannot be read (${code}).`, {
      hint: 'Give the path of a YAML file; docs/output-format.md shows its form.',
      data: { file, error: code },
      cause,
    });
  }
  return parseThemeFile(source, file);
}

/** The themes in `source`; `file` is its name in messages. See `readThemeFile`. */
export async function parseThemeFile(source: string, file: string): Promise<ThemeDefinition[]> {
  const reader = new YamlReader(await import('yaml'), source, file, 'themes-invalid');
  const root = reader.mapping(reader.root, ROOT_KEYS);
  const schema = reader.text(root.get('schema'), 'schema');
  if (schema !== null && schema !== SCHEMA) {
    throw reader.invalid(reader.line(root.get('schema')!), `this version reads "${SCHEMA}"`, null);
  }
  const themes = root.get('themes');
  if (themes === undefined) throw reader.invalid(1, 'the key "themes" is missing', null);
  const definitions = [...reader.mapping(themes, null)].map(([name, node]) =>
    readTheme(reader, name, node),
  );
  if (definitions.length === 0)
    throw reader.invalid(reader.line(themes), 'no theme is given', null);
  return definitions;
}

function readTheme(reader: YamlReader, name: string, node: Yaml.Node): ThemeDefinition {
  const values = reader.mapping(node, THEME_KEYS);
  const core = readPatterns(reader, values.get('core'));
  if (core.length === 0) {
    throw reader.invalid(reader.line(node), `theme "${name}" has no core words`, null);
  }
  return {
    name,
    label: readLabel(reader, values.get('label'), name),
    core,
    related: readPatterns(reader, values.get('related')),
    falseFriends: readPatterns(reader, values.get('false-friends')),
  };
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
    if (pattern === null || pattern.replaceAll(/[*+="\s.]/g, '') === '') {
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
      'a pattern has one of the keys ' + Object.keys(PATTERN_KEYS).join(', '),
      null,
    );
  }
  return PATTERN_KEYS[kind]!(text);
}
