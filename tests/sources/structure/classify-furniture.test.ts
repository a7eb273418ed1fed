import { expect, it } from 'vitest';
import type { Block } from '../../../src/model/text.js';
import { classifyFurniture } from '../../../src/sources/structure/classify-furniture.js';

it('flags link lines and prompts among blocks that Markdown told apart, and leaves the others', () => {
  const parts = [
    'Die Tagung war gut besucht, und alle blieben bis zum Ende.',
    'Hier finden Sie das Programm.',
    'Jetzt anmelden!',
  ];
  const text = parts.join('\n\n');
  const blocks = parts.map((part): Block => {
    const start = text.indexOf(part);
    return {
      kind: 'paragraph',
      span: { start, end: start + part.length },
      boilerplate: false,
      level: 0,
      reason: 'markdown',
    };
  });
  const classified = classifyFurniture(blocks, text);
  expect(classified.map((block) => block.kind)).toEqual(['paragraph', 'link-line', 'prompt']);
  expect(classified[0]).toBe(blocks[0]);
});
