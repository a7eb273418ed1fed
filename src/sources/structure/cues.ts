/** The German cue words of `data/german/structure-*.txt`, read once. */
import captionsText from '../../../data/german/structure-captions.txt';
import contentsText from '../../../data/german/structure-contents.txt';
import imprintText from '../../../data/german/structure-imprint.txt';
import labelsText from '../../../data/german/structure-labels.txt';
import linksText from '../../../data/german/structure-links.txt';
import menuText from '../../../data/german/structure-menu.txt';
import openEndsText from '../../../data/german/structure-open-ends.txt';
import promptsText from '../../../data/german/structure-prompts.txt';
import verbsText from '../../../data/german/structure-verbs.txt';
import weakCuesText from '../../../data/german/structure-weak-cues.txt';
import { PhraseList } from './phrase-list.js';

const entries = (source: string): string[] =>
  source
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const section = (source: string, name: string): Set<string> =>
  new Set(
    entries(source)
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.slice(name.length + 1).trim()),
  );

const menuEntries = entries(menuText);

export const cues = {
  contentsHeadings: new Set(entries(contentsText)),
  /** Words that end no sentence, whatever the length of the paragraph. */
  openEnds: new Set(entries(openEndsText).filter((line) => !line.startsWith('~'))),
  /** Prepositions that are verb prefixes as well. */
  openPrefixes: new Set(
    entries(openEndsText)
      .filter((line) => line.startsWith('~'))
      .map((line) => line.slice(1)),
  ),
  menuItems: new Set(menuEntries.map((line) => line.replace(/^!/, ''))),
  menuAlone: new Set(
    menuEntries.filter((line) => line.startsWith('!')).map((line) => line.slice(1)),
  ),
  links: new PhraseList(entries(linksText)),
  prompts: new PhraseList(entries(promptsText)),
  weakCues: entries(weakCuesText),
  creditWords: section(captionsText, 'credit'),
  imageWords: section(captionsText, 'image'),
  figureWords: section(captionsText, 'figure'),
  depictions: [...section(captionsText, 'depiction')],
  imprintHeads: section(imprintText, 'head'),
  imprintLabels: section(imprintText, 'label'),
  publishers: section(imprintText, 'publisher'),
  noSpeakers: section(labelsText, 'not'),
  speakerRoles: section(labelsText, 'role'),
  speakerParts: section(labelsText, 'speaker'),
  verbs: new Set(entries(verbsText)),
} as const;
