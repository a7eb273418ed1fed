import { collocationMethods } from './collocation-methods.js';
import { countingMethods } from './counting-methods.js';
import { discoveryMethods } from './discovery-methods.js';
import { keywordMethods } from './keyword-methods.js';
import type { Method } from './method.js';
import { nameMethods } from './name-methods.js';
import { reportMethods } from './report-methods.js';
import { themeMethods } from './theme-methods.js';

/** Every number and rule, in reading order. */
export const methods: readonly Method[] = [
  ...countingMethods,
  ...keywordMethods,
  ...themeMethods,
  ...discoveryMethods,
  ...collocationMethods,
  ...nameMethods,
  ...reportMethods,
];
