/** The signs that tables and pictures of text are drawn with. */
export interface Glyphs {
  readonly ellipsis: string;
  readonly rule: string;
  readonly bullet: string;
  readonly flag: string;
  /** Bar ends from one eighth of a column to a full one, or only full ones. */
  readonly barLevels: readonly string[];
  readonly intervalStart: string;
  readonly intervalLine: string;
  readonly intervalEnd: string;
  readonly intervalPoint: string;
  /** From nothing to the greatest value. */
  readonly sparkLevels: readonly string[];
  readonly sparkGap: string;
  /** Of a dispersion strip: no hit, one, two or three, more. */
  readonly stripLevels: readonly [string, string, string, string];
}

const unicodeGlyphs: Glyphs = {
  ellipsis: '…',
  rule: '─',
  bullet: '•',
  flag: '●',
  barLevels: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  intervalStart: '├',
  intervalLine: '─',
  intervalEnd: '┤',
  intervalPoint: '●',
  sparkLevels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  sparkGap: '·',
  stripLevels: ['·', '│', '┃', '█'],
};

const asciiGlyphs: Glyphs = {
  ellipsis: '...',
  rule: '-',
  bullet: '-',
  flag: '*',
  barLevels: ['='],
  intervalStart: '|',
  intervalLine: '-',
  intervalEnd: '|',
  intervalPoint: 'o',
  sparkLevels: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  sparkGap: '.',
  stripLevels: ['.', '|', '!', '#'],
};

export function glyphsFor(unicode: boolean): Glyphs {
  return unicode ? unicodeGlyphs : asciiGlyphs;
}
