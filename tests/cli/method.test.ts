import { describe, expect, it } from 'vitest';
import { runMethod } from '../../src/cli/commands/method.js';
import { QaError } from '../../src/model/errors.js';
import { methods } from '../../src/presentation/methods/methods.js';
import { recordingHost } from './recording-host.js';

async function printed(
  name: string | undefined,
  options: { lang?: string; json?: boolean } = {},
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { host, output } = recordingHost(env);
  expect(await runMethod(host, name, options)).toBe(0);
  expect(output.stderr).toBe('');
  return output.stdout;
}

describe('method', () => {
  it('lists every name with one line', async () => {
    const list = await printed(undefined);
    for (const { name } of methods) expect(list).toMatch(new RegExp(`^${name} `, 'm'));
  });

  it('prints formula, variant, source, example and caveat', async () => {
    const page = await printed('lrc');
    for (const part of ['Formula', 'Variant', 'Source: Evert 2022', 'Example', 'Caveat', '1.78']) {
      expect(page).toContain(part);
    }
  });

  it('prints all rules of a command', async () => {
    const page = await printed('themes', { lang: 'de' });
    for (const name of ['verdict', 'peak', 'holm', 'permutation', 'wilson', 'theme-matching']) {
      expect(page).toContain(`${name}: `);
    }
    expect(page).toContain('zu wenig Text (too-little-text): unter 200 Wörtern');
    expect(page).not.toContain('tfidf: ');
  });

  it('speaks the language of the locale unless told otherwise', async () => {
    expect(await printed('peak', {}, { LANG: 'de_DE.UTF-8' })).toContain('Höchstwert');
    expect(await printed('peak', { lang: 'en' }, { LANG: 'de_DE.UTF-8' })).toContain('Peak');
  });

  it.each([40, 60, 200])('keeps to %d columns', async (columns) => {
    const page = await printed('themes', { lang: 'de' }, { COLUMNS: String(columns) });
    for (const line of page.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
  });

  it('prints JSON', async () => {
    const result = JSON.parse(await printed('wilson', { json: true, lang: 'de' })) as object;
    expect(result).toMatchObject({
      schema: 'qa-sgb2/method/1',
      corpus: null,
      parameters: { name: 'wilson', lang: 'de' },
      rows: [{ name: 'wilson', title: 'Wilson-Intervall', fields: ['themes.interval'] }],
    });
  });

  it.each([
    ['wilsen', 'wilson'],
    ['keywrods', 'keywords'],
    ['intervall', 'interval'],
  ])('suggests for %s %s', async (asked, suggested) => {
    const error: unknown = await printed(asked).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(QaError);
    expect(error).toMatchObject({
      code: 'method-unknown',
      hint: `Did you mean ${suggested}? qa-sgb2 method lists all.`,
    });
  });
});
