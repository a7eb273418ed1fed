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

const escapePattern = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * One pattern out of phrases in the notation of `structure-links.txt`. A gap is bounded and allowed only in an
 * anchored phrase, so that matching stays linear.
 */
function phrasePattern(source: string): RegExp {
  const anchored: string[] = [];
  const closing: string[] = [];
  const inside: string[] = [];
  for (const entry of entries(source)) {
    const atStart = entry.startsWith('^');
    const atEnd = entry.endsWith('$');
    const phrase = entry.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
    const pattern = phrase
      .split('…')
      .map((part) => escapePattern(part.trimEnd()).replaceAll(' ', '\\s'))
      .join('(?:\\s[^.!?]{0,120})?\\s');
    const tail = atEnd ? '\\s?[.:!…]*$' : /[a-zäöüß]$/.test(phrase) ? '(?![a-zäöüß])' : '';
    if (atStart) anchored.push(pattern + tail);
    else if (phrase.includes('…')) throw new Error(`a gap needs "^": ${entry}`);
    else if (atEnd) closing.push(pattern + tail);
    else inside.push(pattern + tail);
  }
  const alternatives = [`^(?:${anchored.join('|')})`];
  const free = [...closing, ...inside];
  if (free.length > 0) alternatives.push(`(?<![a-zäöüß])(?:${free.join('|')})`);
  return new RegExp(alternatives.join('|'));
}

/**
 * A sieve before the phrases: the first words of anchored phrases at the start of a sentence, the last words of closing ones,
 * the words of the others anywhere.
 */
function leadPattern(...sources: string[]): RegExp {
  const starts = new Set<string>();
  const ends = new Set<string>();
  const inside = new Set<string>();
  for (const source of sources) {
    for (const entry of entries(source)) {
      const words = entry
        .replace(/^\^|\$$/g, '')
        .split(/[\s…]+/)
        .filter((word) => word !== '');
      if (entry.startsWith('^')) starts.add(words[0]!);
      else if (entry.endsWith('$')) ends.add(words[words.length - 1]!);
      else inside.add(words[0]!);
    }
  }
  const any = (words: Set<string>): string => [...words].map(escapePattern).join('|');
  return new RegExp(
    `(?:^|[.!?…]["“”]?\\s)(?:${any(starts)})|(?:${any(ends)})[.:!…]*$|(?:${any(inside)})`,
  );
}

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
  links: phrasePattern(linksText),
  prompts: phrasePattern(promptsText),
  mayLead: leadPattern(linksText, promptsText),
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
