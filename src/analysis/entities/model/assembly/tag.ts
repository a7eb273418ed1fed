import { begin, end, labelsOfKind, other, single } from '../sizes';
import { decode } from './decode';
import { score } from './score';
import { LABELS, path, posteriors, SPAN_BYTES, spanScores, spans } from './tables';
import { weigh } from './weigh';

/** `O` so far ahead of all other labels ends a stretch that is decoded (differs in 1 of 10,000 names from decoding all). */
const FIRM_LEAD: f64 = 6;

/** Names among so many words in `slots`, into `spans` and `spanScores`; returns how many. */
export function tagPiece(length: usize): usize {
  let count: usize = 0;
  let isOpen = false;
  let open: usize = 0;
  for (let t: usize = 0; t < length; t++) {
    if (score(t) < FIRM_LEAD) {
      if (!isOpen) open = t;
      isOpen = true;
    } else if (isOpen) {
      count = tagStretch(open, t, count);
      isOpen = false;
    }
  }
  return isOpen ? tagStretch(open, length, count) : count;
}

/** Names among tokens `[open, close)`, behind so many others. */
function tagStretch(open: usize, close: usize, known: usize): usize {
  decode(open, close);
  let count = known;
  let start = open;
  for (let t = open; t < close; t++) {
    const label = <u32>load<u8>(path + t);
    if (label === 0) continue;
    const position = (label - 1) % labelsOfKind;
    if (position === begin || position === single) start = t;
    if (position !== end && position !== single) continue;
    const kind = (label - 1) / labelsOfKind;
    if (kind === other) continue;
    const span = spans + count * SPAN_BYTES;
    store<u32>(span, <u32>start);
    store<u32>(span, <u32>t + 1, 4);
    store<u32>(span, kind, 8);
    count++;
  }
  if (count === known) return count;
  const first = <usize>load<u32>(spans + known * SPAN_BYTES);
  const last = <usize>load<u32>(spans + (count - 1) * SPAN_BYTES, 4) - 1;
  weigh(open, close, first, last);
  for (let number = known; number < count; number++) {
    store<f64>(spanScores + (number << 3), leastPosterior(spans + number * SPAN_BYTES));
  }
  return count;
}

/** Lowest posterior probability of the labels of a name. */
function leastPosterior(span: usize): f64 {
  const last = <usize>load<u32>(span, 4);
  let least: f64 = 1;
  for (let t = <usize>load<u32>(span); t < last; t++) {
    const label = <usize>load<u8>(path + t);
    least = min(least, load<f64>(posteriors + ((t * LABELS + label) << 3)));
  }
  return least;
}
