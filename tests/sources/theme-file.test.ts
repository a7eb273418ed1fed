import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../src/cli/schemas/schemas.js';
import { bundledThemes } from '../../src/pipeline/bundled-seeds.js';
import { parseThemeFile, readThemeFile } from '../../src/sources/theme-file.js';
import { folderOf } from '../corpus-of.js';

describe('a theme file', () => {
  it('reads labels, classes and long forms of patterns', async () => {
    const [theme] = await parseThemeFile(
      [
        'schema: qa-sgb2/theme-file/1',
        'themes:',
        '  trust:',
        '    label: { de: Vertrauen, en: Trust }',
        '    core: [vertrau*, { suffix: vertrauen }, { part: kultur }, { phrase: auf ... Augenhöhe }]',
        '    related: { form: Mut }',
        '    false-friends: [{ anycase: digitalis }, { infix: traut }, { prefix: vertrag }, { word: treu }]',
      ].join('\n'),
      't.yaml',
    );
    expect(theme).toEqual({
      name: 'trust',
      label: { de: 'Vertrauen', en: 'Trust' },
      core: ['vertrau*', '*vertrauen', '+kultur', 'auf ... Augenhöhe'],
      related: ['=Mut'],
      falseFriends: ['~digitalis', '*traut*', 'vertrag*', 'treu'],
    });
  });

  it('reads parts of themes, each after its whole', async () => {
    const themes = await parseThemeFile(
      [
        'themes:',
        '  work:',
        '    core: arbeit',
        '    themes:',
        '      remote: { core: homeoffice, themes: { video: { core: video* } } }',
        '  climate: { core: klima* }',
      ].join('\n'),
      't.yaml',
    );
    expect(themes.map(({ name, parent }) => [name, parent])).toEqual([
      ['work', undefined],
      ['remote', 'work'],
      ['video', 'remote'],
      ['climate', undefined],
    ]);
  });

  it.each([
    ['themes:\n  a: { core: x }\n  b: { themes: { a: { core: y } } }', 3, 'given twice'],
    ['themes:\n  a: { cor: [x] }', 2, 'unknown key "cor"'],
    ['themes:\n  a:\n    related: [x]', 3, 'no core words'],
    ['themes:\n  a:\n    core:\n      - "*"', 4, 'a pattern needs letters'],
    ['themes: {}', 1, 'no theme is given'],
    ['topics:\n  a: { core: [x] }', 1, 'unknown key "topics"'],
  ])('names the line of a mistake: %j', async (source, line, problem) => {
    await expect(parseThemeFile(source, 't.yaml')).rejects.toMatchObject({
      code: 'themes-invalid',
      message: expect.stringContaining(problem),
      data: { line },
    });
  });
});

describe('a quanteda dictionary', () => {
  it('becomes themes whose words match exactly, with categories as parts', async () => {
    const themes = await parseThemeFile(
      [
        'economy:',
        '  - Steuer*',
        '  - Konjunktur',
        'law:',
        '  criminal: [Straf*, zweites Kind]',
      ].join('\n'),
      'd.yml',
    );
    expect(themes.map(({ name, core, parent }) => [name, core, parent])).toEqual([
      ['economy', ['Steuer*', '~Konjunktur'], undefined],
      ['law', [], undefined],
      ['law.criminal', ['Straf*', '~zweites ~Kind'], 'law'],
    ]);
  });
});

describe('a LIWC dictionary', () => {
  const DIC =
    '%\r\n1\tPosemo\r\n22 Work life\r\n%\r\nfreu*\t1\r\nguter Dinge 1\r\nArbeit\t22 1\r\n';

  it('becomes one theme a category', async () => {
    const themes = await parseThemeFile(DIC, 'd.dic');
    expect(themes.map(({ name, core }) => [name, core])).toEqual([
      ['Posemo', ['freu*', '~guter ~Dinge', '~Arbeit']],
      ['Work life', ['~Arbeit']],
    ]);
  });

  it('is read from windows-1252 too', async () => {
    const folder = folderOf({ 'd.dic': Buffer.from('%\n1 a\n%\nschön 1\n', 'latin1') });
    expect((await readThemeFile(`${folder}/d.dic`))[0]!.core).toEqual(['~schön']);
  });

  it.each([
    ['%\n1 a\n%\nfoo 2\n', 4],
    ['%\n1 a\n%\nfoo\n', 4],
    ['%\n1 a\n%\nlike (02) 1\n', 4],
    ['%\na 1\n%\n', 2],
  ])('names the line of a mistake: %j', async (source, line) => {
    await expect(parseThemeFile(source, 'd.dic')).rejects.toMatchObject({
      code: 'themes-invalid',
      data: { line },
    });
  });

  it('needs its categories', async () => {
    await expect(parseThemeFile('%\n1 a\n', 'd.dic')).rejects.toMatchObject({
      code: 'themes-invalid',
    });
  });
});

describe('the JSON Schema of theme files', () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schemas['theme-file'] as object);

  it.each([bundledThemes(), 'docs/examples/bundestag-themes.yaml'])(
    'holds for %s',
    async (file) => {
      const source = readFileSync(file, 'utf8');
      expect(validate(parse(source)), JSON.stringify(validate.errors)).toBe(true);
      expect((await parseThemeFile(source, file)).length).toBeGreaterThan(3);
    },
  );

  it.each([
    'themes: { a: { core: x, themes: { b: { core: [{ phrase: y z }], related: } } } }',
    'themes: { a: { label: A, themes: { b: { core: [x] } } } }',
  ])('takes %s', async (source) => {
    expect(validate(parse(source)), JSON.stringify(validate.errors)).toBe(true);
    await expect(parseThemeFile(source, 't.yaml')).resolves.toHaveLength(2);
  });

  it.each([
    'themes: {}',
    'topics: { a: { core: [x] } }',
    'themes: { a: { cor: [x] } }',
    'themes: { a: { related: [x] } }',
    'themes: { a: { core: [{ word: x, part: y }] } }',
    'schema: other/1\nthemes: { a: { core: [x] } }',
  ])('refuses what the reader refuses: %s', async (source) => {
    expect(validate(parse(source))).toBe(false);
    await expect(parseThemeFile(source, 't.yaml')).rejects.toMatchObject({
      code: 'themes-invalid',
    });
  });
});
