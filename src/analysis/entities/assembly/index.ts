export { addWords, cellMask, cells, countWords, endingOn, listsOf } from './word-lists';
