import { describe, expect, it } from 'vitest';
import { findFrontMatter } from '../../src/sources/formats/find-front-matter.js';
import { parseFrontMatter } from '../../src/sources/front-matter.js';

const parse = (yaml: string) => parseFrontMatter(yaml, { id: 'a.md', firstLine: 2 });

describe('findFrontMatter', () => {
  it.each([
    ['---\ntitle: A\n---\nText', 'title: A\n'],
    ['---\r\ntitle: A\r\n---\r\nText', 'title: A\r\n'],
    ['---\ntitle: A\n...\nText', 'title: A\n'],
  ])('finds it in %j', (text, yaml) => {
    const found = findFrontMatter(text)!;
    expect(text.slice(found.yaml.start, found.yaml.end)).toBe(yaml);
    expect(text.slice(found.block.end).trim()).toBe('Text');
  });

  it.each([
    'Text\n---\na: b\n---',
    '---\nEin Satz ohne Schlüssel\n---\n',
    '---\n\n---\nText',
    '--- a: b\n---',
    '---\na: b\nkein Ende',
  ])('finds none in %j', (text) => {
    expect(findFrontMatter(text)).toBeNull();
  });
});

describe('parseFrontMatter', () => {
  it.each([
    ['title: A\ndate: 2021-03-01', 'A', '2021-03-01'],
    ['Titel: "A: b"\nDatum: 1. März 2021', 'A: b', '1. März 2021'],
    ['date: 2020-01-01\nyear: 2019', null, '2019'],
    ['tags: [a, b]', null, null],
  ])('reads %j', async (yaml, title, date) => {
    expect(await parse(yaml)).toEqual({ frontMatter: { title, date }, diagnostics: [] });
  });

  it('names the line of a mistake and goes on without', async () => {
    const { frontMatter, diagnostics } = await parse('title: A\nmotto: "offen\n');
    expect(frontMatter).toEqual({ title: null, date: null });
    expect(diagnostics[0]).toMatchObject({ code: 'front-matter-invalid', severity: 'warning' });
    expect(diagnostics[0]!.data!.line).toBeGreaterThanOrEqual(3);
  });
});
