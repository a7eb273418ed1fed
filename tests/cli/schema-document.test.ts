import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/cli/schemas/schemas.js';
import { parseManifest } from '../../src/sources/manifest.js';
import { parseThemeFile } from '../../src/sources/theme-file.js';
import { fieldTable } from './field-table.js';

type Schema = Readonly<Record<string, unknown>>;

const file = 'docs/output-format.md';
const text = readFileSync(file, 'utf8');

function propertiesOf(schema: Schema): Record<string, Schema> {
  return schema.properties as Record<string, Schema>;
}

function tableOf(name: string): string {
  if (name === 'error') return fieldTable(schemas.error!);
  if (name === 'envelope') {
    const { parameters, rows, ...others } = propertiesOf(schemas.themes!);
    const plain = { ...parameters, properties: {}, description: 'See below.' };
    const versioned = { type: 'string', description: 'Command and version of the schema.' };
    return fieldTable({ properties: { ...others, schema: versioned, parameters: plain, rows } });
  }
  if (name === 'parameters') {
    const commands = Object.entries(schemas).filter(([, schema]) => schema.$defs !== undefined);
    const properties = commands.map(([command, schema]) => [
      command,
      { ...propertiesOf(schema).parameters, description: '' },
    ]);
    return fieldTable({ properties: Object.fromEntries(properties) });
  }
  const [command, part] = name.split('.') as [string, string | undefined];
  const { row } = schemas[command]!.$defs as { row: Schema };
  return fieldTable(part === undefined ? row : rowsOfPart(row, part));
}

/** The rows within a row of `report`. */
function rowsOfPart(row: Schema, part: string): Schema {
  const rules = row.allOf as readonly { if: Schema; then: Schema }[];
  const rule = rules.find((candidate) => propertiesOf(candidate.if).part!.const === part)!;
  return propertiesOf(rule.then).rows!.items as Schema;
}

/** Schemas of what is printed; the theme file has its own chapter in words. */
const printed = Object.keys(schemas).filter((name) => name !== 'theme-file');

describe('docs/output-format.md', () => {
  it('has the fields of the schemas; npx vitest run --project built tests/cli/schema-document -u renews them', async () => {
    const renewed = text.replace(
      /(<!-- fields:([\w.-]+) -->\n)[\s\S]*?(<!-- \/fields -->)/g,
      (_, start: string, name: string, end: string) => `${start}\n${tableOf(name)}\n\n${end}`,
    );
    await expect(renewed).toMatchFileSnapshot(`../../${file}`);
  });

  it('has a section for every schema', () => {
    for (const name of printed) expect(text).toContain(`<!-- fields:${name} -->`);
  });

  it('names in its recipes only fields that there are', () => {
    const tables = [...printed, 'envelope'].map(tableOf).join('\n');
    const paths = tables.match(/^\| `[\w.[\]]+`/gm)!;
    const fields = new Set(paths.flatMap((path) => path.match(/\w+/g)!));
    const recipes = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!);
    expect(recipes.length).toBeGreaterThan(4);
    for (const recipe of recipes) {
      const program = /jq -r '([^']*)'/.exec(recipe)![1]!;
      for (const [, name] of program.matchAll(/\.([A-Za-z]\w*)/g)) expect(fields).toContain(name);
    }
  });

  it('shows a manifest and a theme file that are read', async () => {
    const [manifest, themeFile] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      (match) => match[1]!,
    );
    const { entries } = await parseManifest(manifest!, '/corpus.yaml');
    expect(entries).toMatchObject([{ year: 2019, certain: false, basis: 'inferred' }]);
    expect(await parseThemeFile(themeFile!, 'themes.yaml')).toMatchObject([
      { name: 'trust', core: ['vertrau*', '*vertrauen'], falseFriends: ['vertraulich*'] },
      { name: 'self-confidence', parent: 'trust' },
    ]);
  });

  it('shows long forms of patterns that are read as the short ones', async () => {
    const lines = [...text.matchAll(/^\| `([^`]+)` \| `(\{[^`]+\})` \|/gm)];
    expect(lines.length).toBeGreaterThan(5);
    for (const [, short, long] of lines) {
      const source = `themes:\n  x:\n    core: [${long}, "${short}"]\n`;
      const [theme] = await parseThemeFile(source, 'themes.yaml');
      expect(theme!.core[0]).toBe(theme!.core[1]);
    }
  });
});

const hasJq =
  spawnSync('jq', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0;

describe.skipIf(!hasJq)('recipes', () => {
  const recipes = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!.trim());

  it.each(recipes)('%s', (recipe) => {
    const script = recipe.replace('qa-sgb2', `"${process.execPath}" bin/qa-sgb2.js`);
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', script], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    // Nothing is skipped among the bundled documents.
    if (!recipe.includes('"error"')) expect(stdout).not.toBe('');
  });
});
