import { isStart } from './index-features';
import { bucketShift, buckets, decoded, ROW_BYTES } from './tables';

/** Adds the weights of a feature, when it has any, to the scores at an address. */
export function add(feature: u32, scores: usize): void {
  if (!isStart(feature)) return;
  const bucket = buckets + ((<usize>(feature >> bucketShift)) << 2);
  const end = load<usize>(bucket, 4);
  let row = load<usize>(bucket);
  while (true) {
    if (row === end) return;
    if (load<u32>(row) === feature) break;
    row += ROW_BYTES;
  }
  let weight = load<usize>(row, 8);
  // From label to label: the lowest bit is taken away.
  for (let set = load<u32>(row, 4); set !== 0; set &= set - 1) {
    const score = scores + ((<usize>ctz(set)) << 2);
    const own = load<f32>(decoded + ((<usize>load<u8>(weight)) << 2));
    store<f32>(score, load<f32>(score) + own);
    weight++;
  }
}
