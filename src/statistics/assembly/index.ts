export {
  counts,
  deal,
  extreme,
  firsts,
  groups,
  hits,
  largest,
  left,
  order,
  permute,
  sizes,
  slots,
  themes,
  thresholds,
  totals,
  totalWords,
  units,
  words,
} from './permute';
export { seed } from './random';
export { resampleRates } from './resample-rates';
