import type { Passage, Run } from '../presentation/page.js';

/** The text of a passage, its hits as runs of their own. Offsets beyond the text or out of order are cut to fit. */
export function passageRuns(passage: Passage): readonly Run[] {
  const { text, hits } = passage;
  const runs: Run[] = [];
  let position = 0;
  for (const hit of hits) {
    const start = Math.min(Math.max(hit.start, position), text.length);
    const end = Math.min(Math.max(hit.end, start), text.length);
    if (start > position) runs.push({ text: text.slice(position, start), tone: 'plain' });
    if (end > start) runs.push({ text: text.slice(start, end), tone: 'hit' });
    position = end;
  }
  if (position < text.length) runs.push({ text: text.slice(position), tone: 'plain' });
  return runs;
}
