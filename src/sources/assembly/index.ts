export { countControls, decodeUtf8, openBytes } from './decode-utf8';
export { makeSieve, newTriggers, nextSuspect, nextTrigger } from './find-triggers';
export { lineColumn, scanLines } from './scan-lines';
export { shingleStart, shingles } from './shingles';
export { openText, textStart } from './text';
