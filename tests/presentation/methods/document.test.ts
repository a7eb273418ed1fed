import { describe, expect, it } from 'vitest';
import { methodRows } from '../../../src/presentation/methods/method-rows.js';
import { methods } from '../../../src/presentation/methods/methods.js';
import { presentMethods } from '../../../src/presentation/methods/present-methods.js';
import { renderMarkdown } from '../../../src/rendering/render-markdown.js';

describe('docs/methods.md', () => {
  it('is what method prints; npx vitest run --project source tests/presentation/methods/document -u renews it', async () => {
    const page = presentMethods(methodRows(methods, 'en'), 'en', null);
    const options = { lang: 'en', width: 100, color: false, unicode: true } as const;
    const note =
      '<!-- Made from src/presentation/methods; a test says how to renew it. qa-sgb2 method prints the same in German and English. -->';
    await expect(`${note}\n\n${renderMarkdown(page, options)}`).toMatchFileSnapshot(
      '../../../docs/methods.md',
    );
  });
});
