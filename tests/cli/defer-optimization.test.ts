import { expect, it } from 'vitest';
import { deferOptimization } from '../../src/cli/defer-optimization.js';

// With a flag of V8 that it does not survive, the process that runs this ends with a segmentation fault.
it('leaves regular expressions usable that were asked before', async () => {
  const asked = /a(b|c)+[d-f]x/;
  expect(asked.test('zzabd')).toBe(false);
  await deferOptimization();
  for (let length = 1; length <= 50; length++) {
    // Glued together of pieces: V8 leaves its quick way and looks at what it has of the expression.
    const glued = `${'q'.repeat(10 + length)}${Math.sqrt(length)}abbccex${length}`;
    expect(asked.test(glued)).toBe(true);
    expect(/(?<=q)a[xy]+z|0$/u.test(glued)).toBe(length % 10 === 0);
  }
});
