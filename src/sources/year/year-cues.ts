import cuesText from '../../../data/german/year-cues.txt';

const section = (name: string): ReadonlySet<string> =>
  new Set(
    cuesText
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.slice(name.length + 1).trim()),
  );

/** The cue words of `data/german/year-cues.txt`. */
export const yearCues = {
  event: section('event'),
  report: section('report'),
  law: section('law'),
  name: section('name'),
  life: section('life'),
  future: section('future'),
  since: section('since'),
  amount: section('amount'),
  unit: section('unit'),
} as const;

/** True when `word` (lower case) is one of `cues` or a compound or inflected form of one. */
export function endsInCue(word: string, cues: ReadonlySet<string>): boolean {
  if (cues.has(word)) return true;
  const bare = word.replace(/(?:en|er|es|s|e|n)$/, '');
  if (bare.length >= 4 && cues.has(bare)) return true;
  for (let start = 1; start <= word.length - 4; start += 1) {
    const rest = word.slice(start);
    if (rest.length >= 5 && cues.has(rest)) return true;
    const restBare = rest.replace(/(?:en|er|es|s|e|n)$/, '');
    if (restBare.length >= 5 && cues.has(restBare)) return true;
  }
  return false;
}
