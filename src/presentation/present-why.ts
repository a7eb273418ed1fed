import type { ThemeReason } from '../analysis/themes/theme-matcher.js';
import type { Result } from '../model/result.js';
import type { Page } from './page.js';
import type { Wording } from './wording/wording.js';

interface Reason extends ThemeReason {
  readonly stem: string;
  readonly parts: readonly string[];
  readonly decides: boolean;
  readonly count: number;
}

export function presentWhy(result: Result<Reason>, wording: Wording, word: string): Page {
  const { rows } = result;
  const { columns: label, messages } = wording;
  const first = rows[0];
  return {
    title: messages.whyTitle(word),
    blocks: [
      ...(first === undefined
        ? []
        : [{ kind: 'paragraph', text: messages.whyWord(first.count, first.parts) } as const]),
      {
        kind: 'table',
        columns: [
          { key: 'theme', label: label.theme, kind: 'text' },
          { key: 'class', label: label.kind, kind: 'text' },
          { key: 'pattern', label: label.pattern, kind: 'text' },
          { key: 'decides', label: label.decides, kind: 'flag' },
        ],
        rows: rows.map((row) => ({
          cells: {
            theme: row.theme,
            class: { value: wording.themeClasses[row.class], raw: row.class },
            pattern: row.pattern,
            decides: row.decides,
          },
        })),
        empty: messages.whyNone(word),
      },
    ],
  };
}
