import { describe, expect, it } from 'vitest';
import { checkThemes } from '../../../src/pipeline/questions/check-themes.js';
import { corpusOf } from '../../corpus-of.js';

const theme = (
  name: string,
  core: string[],
  related: string[] = [],
  falseFriends: string[] = [],
) => ({
  name,
  label: { de: name, en: name },
  core,
  related,
  falseFriends,
});

describe('the check of a theme file', async () => {
  const corpus = await corpusOf({
    'a-2019.txt':
      'Vertrauen und Vertrauenskultur. Ein vertrauliches Gespräch über digitale Arbeit.\nSie reden auf Augenhöhe, und das Vertrauen wächst.\n',
  });
  const { rows } = await checkThemes(corpus, [
    theme(
      'trust',
      ['vertrau*', 'vertrauenskultur', 'Vertrau*', 'vertraulich', 'auf Augenhöhe', 'z. B.', 'mut'],
      ['gespräch', '§ 16'],
      ['vertraulich*', 'klima*', 'digital'],
    ),
    theme('talk', ['gespräch', 'vertrauenskultur', '=2019']),
  ]);
  const findingsOf = (name: string, pattern: string) =>
    rows
      .find((row) => row.theme === name && row.pattern === pattern)!
      .findings.map(({ kind, with: other, count }) => [kind, other, count]);

  it.each([
    ['trust', 'vertrau*', [['overlapping', 'talk', 1]]],
    [
      'trust',
      'vertrauenskultur',
      [
        ['shadowed', 'vertrau*', 1],
        ['overlapping', 'talk', 1],
      ],
    ],
    [
      'trust',
      'Vertrau*',
      [
        ['duplicate', 'vertrau*', 4],
        ['overlapping', 'talk', 1],
      ],
    ],
    ['trust', 'vertraulich', [['shadowed', 'vertrau*', 1]]],
    ['trust', 'auf Augenhöhe', []],
    ['trust', 'mut', [['dead', null, 0]]],
    ['trust', 'gespräch', []],
    ['trust', 'vertraulich*', []],
    ['trust', 'klima*', [['dead', null, 0]]],
    ['trust', 'digital', [['idle', null, 1]]],
    ['talk', '=2019', [['never-matches', null, 0]]],
  ])('%s: %s', (name, pattern, findings) => {
    expect(findingsOf(name, pattern)).toEqual(findings);
  });

  it('counts what a pattern matches, phrases too, with examples', () => {
    expect(rows.find(({ pattern }) => pattern === 'vertrau*')).toMatchObject({
      kind: 'prefix',
      matches: 4,
      forms: 3,
      examples: [
        { form: 'Vertrauen', count: 2 },
        { form: 'Vertrauenskultur', count: 1 },
        { form: 'vertrauliches', count: 1 },
      ],
    });
    expect(rows.find(({ pattern }) => pattern === 'auf Augenhöhe')).toMatchObject({
      kind: 'phrase',
      matches: 1,
      examples: [{ form: 'auf Augenhöhe', count: 1 }],
    });
  });
});
