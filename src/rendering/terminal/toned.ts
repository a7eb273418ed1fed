import type { Run, Tone } from '../../presentation/page.js';

/** Gives `tone` to the runs that have none of their own. */
export function toned(runs: readonly Run[], tone: Tone): readonly Run[] {
  if (tone === 'plain') return runs;
  return runs.map((run) => (run.tone === 'plain' ? { text: run.text, tone } : run));
}
