import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { recordingHost } from '../../cli/recording-host.js';
import { folderOf } from '../../corpus-of.js';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

function all(node: Node, type: string): Node[] {
  const below = (node.children ?? []).flatMap((child) => all(child, type));
  return node.type === type ? [node, ...below] : below;
}

it('is GitHub Markdown with whole tables and its pictures beside it', async () => {
  const folder = folderOf({});
  const file = path.join(folder, 'bericht.md');
  const { host } = recordingHost();
  expect(await main(['report', '--out', file, '--lang', 'de'], host)).toBe(0);
  const text = readFileSync(file, 'utf8');
  const tree = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }) as Node;
  const tables = all(tree, 'table');
  expect(tables.length).toBeGreaterThan(30);
  for (const table of tables) {
    const widths = new Set(table.children!.map((row) => row.children!.length));
    expect(widths.size).toBe(1);
  }
  // A line that begins a table and was not read as one is a paragraph with bars in it.
  expect(text.match(/^\|(?: :?-+:? \|)+$/gm)).toHaveLength(tables.length);
  const pictures = all(tree, 'image');
  expect(pictures.length).toBeGreaterThan(8);
  for (const { url, alt } of pictures) {
    expect(alt).not.toBe('');
    const picture = path.join(folder, decodeURI(url!));
    expect(existsSync(picture), picture).toBe(true);
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  }
}, 60_000);
