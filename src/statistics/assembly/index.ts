export {
  deal,
  drawn,
  extreme,
  groups,
  hits,
  largest,
  left,
  order,
  permute,
  rowBytes,
  rows,
  sizes,
  themes,
  thresholds,
  totals,
  totalWords,
  units,
  words,
} from './permute';
export { seed } from './random';
export { resampleRates } from './resample-rates';
