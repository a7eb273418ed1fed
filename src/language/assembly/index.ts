export { countColumn, countTokens, takeCounts } from './count-types';
export {
  findStem,
  internStem,
  stemBytes,
  stemFolded,
  stemmed,
  stemOfType,
  stemStart,
} from './german-stem';
export { letPass, mayPass, newFilter } from './letter-filter';
export {
  column,
  endOf,
  firstFrom,
  internPiece,
  openText,
  push,
  scan,
  startOf,
  teach,
  tokenCount,
  typeOf,
  wordCount,
} from './scan-words';
export { addStopword, isStopword } from './stopwords';
export {
  addFlags,
  find,
  flagsOf,
  formBytes,
  formStart,
  intern,
  openForm,
  size,
} from './type-table';
