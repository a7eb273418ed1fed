export { add } from './add-weights';
export { indexFeatures } from './index-features';
export { score } from './score';
export { sumWord } from './sum-word';
export {
  bucketShift,
  buckets,
  codes,
  decoded,
  emissions,
  joints,
  keys,
  pairs,
  pairsEnd,
  rows,
  slots,
  starts,
  sums,
  triples,
  triplesEnd,
} from './tables';
