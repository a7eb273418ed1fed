import roleFile from '../../../data/german/entities-roles.txt';
import cueFile from '../../../data/german/quotes-cues.txt';
import { wordSections } from './word-sections.js';

type CueList =
  | 'titles'
  | 'utterances'
  | 'people'
  | 'groups'
  | 'sources'
  | 'opinions'
  | 'discussion'
  | 'askers'
  | 'honorifics'
  | 'prepositions'
  | 'subordinators'
  | 'complementizers'
  | 'infinitive-cues'
  | 'first-person'
  | 'reactions'
  | 'rules';

let cues: ReadonlyMap<string, ReadonlySet<string>> | undefined;
let roles: ReadonlySet<string> | undefined;

/** Whether a lower-case word is on a list of the data file. */
export function isCue(list: CueList, lower: string): boolean {
  cues ??= wordSections(cueFile);
  return cues.get(list)!.has(lower);
}

/** Whether the word, or its last part in a compound, is on the list. */
export function endsInCue(list: 'titles' | 'utterances' | 'groups', lower: string): boolean {
  if (isCue(list, lower)) return true;
  const head = lower.slice(lower.lastIndexOf('-') + 1);
  for (let start = 1; start <= lower.length - 5; start++) {
    if (isCue(list, lower.slice(start))) return true;
  }
  return isCue(list, head);
}

/**
 * The role noun a capitalised word is or ends in (`Landesgeschäftsführerin` → `geschäftsführer`), lower-case and
 * masculine; null when it names no person.
 */
export function roleNoun(form: string): string | null {
  if (form.length < 4 || form.length > 60 || form === form.toLowerCase()) return null;
  roles ??= loadRoles();
  const lower = form.toLowerCase();
  for (const word of lower.endsWith('in') ? [lower.slice(0, -2), lower] : [lower]) {
    if (roles.has(word)) return word;
    // A shorter ending proves nothing: surnames end in -mann and -rat.
    for (let start = 1; start <= word.length - 5; start++) {
      const end = word.slice(start);
      if (roles.has(end)) return end;
    }
    // VdK-Landeschef: no surname ends so.
    if (word.endsWith('chef')) return 'chef';
    const behindHyphen = word.slice(word.lastIndexOf('-') + 1);
    if (behindHyphen !== word && roles.has(behindHyphen)) return behindHyphen;
  }
  return null;
}

function loadRoles(): ReadonlySet<string> {
  const all = new Set<string>();
  for (const [section, words] of wordSections(roleFile)) {
    if (section.endsWith('modifiers')) continue;
    for (const word of words) if (word.length >= 4) all.add(word.toLowerCase());
  }
  cues ??= wordSections(cueFile);
  for (const word of cues.get('people')!) all.add(word);
  return all;
}
