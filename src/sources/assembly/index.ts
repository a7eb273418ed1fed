export { makeSieve, newTriggers, nextSuspect, nextTrigger } from './find-triggers';
export { lineColumn, scanLines } from './scan-lines';
export { openText } from './text';
