export { addAlone } from './add-weights';
export { decode } from './decode';
export { describeBoundary, describeWord } from './describe-word';
export { indexFeatures } from './index-features';
export { indexLexicon } from './lexicon';
export { score } from './score';
export { sumWord } from './sum-word';
export {
  back,
  backward,
  bucketShift,
  buckets,
  candidates,
  clusters,
  codes,
  columns,
  current,
  decoded,
  emissions,
  endable,
  fingerprintBuckets,
  fingerprintShift,
  fingerprints,
  following,
  form,
  forms,
  forward,
  joints,
  keyCounts,
  keys,
  leastLead,
  lower,
  originStarts,
  origins,
  outsideBias,
  padded,
  pairs,
  pairsEnd,
  path,
  paths,
  posteriors,
  ranks,
  rows,
  settledMargin,
  shape,
  slots,
  spanScores,
  spans,
  startable,
  starts,
  stepFactors,
  stepScores,
  sums,
  triples,
  triplesEnd,
} from './tables';
export { tagPiece } from './tag';
export { weigh } from './weigh';
