export { countColumn, countTokens, takeCounts } from './count-types';
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
export {
  addFlags,
  find,
  flagsOf,
  formBytes,
  formStart,
  intern,
  openForm,
  openTable,
  size,
} from './type-table';
