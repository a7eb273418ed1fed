import { describe, expect, it } from 'vitest';
import { loadRenderer } from '../../src/rendering/load-renderer.js';
import type { PageFormat, RenderOptions } from '../../src/rendering/renderer.js';
import { samplePage } from './sample-page.js';

const options: RenderOptions = { lang: 'en', width: 80, color: false, unicode: true };

describe('loadRenderer', () => {
  it.each<Exclude<PageFormat, 'xlsx'>>(['table', 'csv', 'tsv', 'md', 'html', 'svg'])(
    'prints %s, the same twice, ended by one line break',
    async (format) => {
      const render = await loadRenderer(format);
      const text = render(samplePage('en'), options);
      expect(text).toMatch(/[^\n]\n$/);
      expect(render(samplePage('en'), options)).toBe(text);
    },
  );
});
