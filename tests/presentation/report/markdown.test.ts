import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { recordingHost } from '../../cli/recording-host.js';
import { folderOf } from '../../corpus-of.js';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly alt?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function all(node: Node, type: string): Node[] {
  const below = (node.children ?? []).flatMap((child) => all(child, type));
  return node.type === type ? [node, ...below] : below;
}

function treeOf(text: string): Node {
  return fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }) as Node;
}

/** Every table is read as one, and each of its rows has the cells of its header. */
function expectWholeTables(tree: Node, text: string): void {
  const tables = all(tree, 'table');
  for (const table of tables) {
    const widths = new Set(table.children!.map((row) => row.children!.length));
    expect(widths.size).toBe(1);
  }
  // A line that begins a table and was not read as one is a paragraph with bars in it.
  expect(text.match(/^\|(?: :?-+:? \|)+$/gm)).toHaveLength(tables.length);
}

it('is GitHub Markdown with whole tables and its pictures beside it', async () => {
  const folder = folderOf({});
  const file = path.join(folder, 'bericht.md');
  const { host } = recordingHost();
  expect(await main(['report', '--out', file, '--lang', 'de'], host)).toBe(0);
  const text = readFileSync(file, 'utf8');
  const tree = treeOf(text);
  expect(all(tree, 'table').length).toBeGreaterThan(30);
  expectWholeTables(tree, text);
  const pictures = all(tree, 'image');
  expect(pictures.length).toBeGreaterThan(8);
  for (const { url, alt } of pictures) {
    expect(alt).not.toBe('');
    const picture = path.join(folder, decodeURI(url!));
    expect(existsSync(picture), picture).toBe(true);
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  }
}, 60_000);

it('shows a hostile document as text: no markup, no link, no broken table', async () => {
  const folder = folderOf({
    '2019-a|b`c*_.txt': [
      '<script>alert(1)</script> | Vertrauen | in [klick](javascript:alert(2)) wächst.',
      '# Vertrauen ist gut, sagte Dr. Erika | Muster vom Jobcenter Köln.',
      '![x](https://example.org/x.png) Vertrauen\u202E \u0007 ``` </style> hilft allen.',
    ].join('\n\n'),
    '2021-zwei.txt': 'Das Vertrauen ist groß. Resilienz hilft.',
  });
  const { host, output } = recordingHost();
  expect(await main(['report', folder, '--title', '<b>x</b>', '--lang', 'de'], host)).toBe(0);
  const tree = treeOf(output.stdout);
  expectWholeTables(tree, output.stdout);
  const markup = all(tree, 'html').map(({ value }) => value);
  expect(markup.filter((tag) => !/^(?:<\/?strong>|<!-- qa-sgb2 report -->)$/.test(tag!))).toEqual(
    [],
  );
  expect(all(tree, 'link').filter(({ url }) => !url!.startsWith('https://'))).toEqual([]);
  expect([...all(tree, 'image'), ...all(tree, 'code')]).toEqual([]);
  expect(output.stdout).not.toMatch(/[\u202A-\u202E\u0007]/);
  expect(output.stdout).toContain('alert(1)');
}, 60_000);

describe('README and docs', () => {
  const documents = ['README.md', 'docs/examples/report.md', 'docs/examples/report-de.md'];

  it.each(documents)('%s shows pictures that the tool made and that are there', (file) => {
    const pictures = all(treeOf(readFileSync(file, 'utf8')), 'image');
    expect(pictures.length).toBeGreaterThan(3);
    for (const { url, alt } of pictures) {
      expect(alt).not.toBe('');
      const svg = readFileSync(path.join(path.dirname(file), decodeURI(url!)), 'utf8');
      expect(svg, url).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    }
  });

  it('keeps no picture that no example shows', () => {
    for (const file of documents.slice(1)) {
      const shown = all(treeOf(readFileSync(file, 'utf8')), 'image').map(({ url }) =>
        path.basename(url!),
      );
      expect(readdirSync(file.replace(/\.md$/, '-pictures')).sort()).toEqual(shown.sort());
    }
  });
});
