import { expect, test } from 'vitest';
import { joint } from '../../../../src/analysis/entities/model/describe-word.js';
import { nameKinds } from '../../../../src/analysis/entities/model/labels.js';
import { jointCount, labelCount } from '../../../../src/analysis/entities/model/sizes.js';

test('labels are O and four for each kind of name', () => {
  expect(labelCount).toBe(1 + 4 * nameKinds.length);
});

test('every property is counted', () => {
  expect(jointCount).toBe(Object.keys(joint).length);
});
