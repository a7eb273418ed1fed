/**
 * Draws terminal output of the built program as SVG files in docs/pictures.
 * Usage: node scripts/run-ts.mjs scripts/docs/terminal-pictures.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

interface Picture {
  readonly name: string;
  readonly columns: number;
  readonly lines: number;
  readonly args: readonly string[];
}

const PICTURES: readonly Picture[] = [
  { name: 'themes', columns: 112, lines: 32, args: ['themes', '--lang', 'en'] },
  {
    name: 'keywords',
    columns: 112,
    lines: 24,
    args: ['keywords', '--by', 'year', '--sort', 'keyness', '--limit', '4', '--lang', 'en'],
  },
  {
    name: 'concordance',
    columns: 112,
    lines: 16,
    args: ['concordance', 'Resilienz', '--limit', '11', '--lang', 'en'],
  },
  {
    name: 'entities',
    columns: 112,
    lines: 24,
    args: ['entities', '--type', 'person', '--limit', '10', '--lang', 'en'],
  },
];

/** Colours of a dark terminal; contrast with the ground at least 4.5 to 1. */
const GROUND = '#16181d';
const PLAIN = '#d7dae0';
const COLOURS: Readonly<Record<number, string>> = {
  30: '#8b919c',
  31: '#ff8f87',
  32: '#8fd17f',
  33: '#e8c46a',
  34: '#86b6ff',
  35: '#d8a6ff',
  36: '#6fd3d8',
  37: PLAIN,
  90: '#9aa0ab',
  91: '#ff8f87',
  92: '#8fd17f',
  93: '#e8c46a',
  94: '#86b6ff',
  95: '#d8a6ff',
  96: '#6fd3d8',
  97: '#ffffff',
};
const CELL_WIDTH = 8.4;
const LINE_HEIGHT = 19;
const MARGIN = 16;

interface Style {
  readonly colour: string;
  readonly bold: boolean;
  readonly dim: boolean;
}

const NORMAL: Style = { colour: PLAIN, bold: false, dim: false };

for (const picture of PICTURES) {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['bin/qa-sgb2.js', ...picture.args, '--color'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        COLUMNS: String(picture.columns),
        LC_ALL: 'en_GB.UTF-8',
        COLORTERM: '',
        TERM: 'xterm',
      },
    },
  );
  if (status !== 0) throw new Error(`${picture.name}: ${stderr}`);
  const lines = stdout.trimEnd().split('\n').slice(0, picture.lines);
  const command = `qa-sgb2 ${picture.args.filter((part) => part !== '--lang' && part !== 'en').join(' ')}`;
  mkdirSync('docs/pictures', { recursive: true });
  writeFileSync(`docs/pictures/${picture.name}.svg`, svgOf(lines, picture.columns, command));
}

function svgOf(lines: readonly string[], columns: number, command: string): string {
  const width = Math.ceil(columns * CELL_WIDTH + 2 * MARGIN);
  const height = (lines.length + 2) * LINE_HEIGHT + 2 * MARGIN;
  const rows = [`\u001b[90m$\u001b[39m \u001b[1m${command}\u001b[22m`, '', ...lines];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Terminal: ${escaped(command)}">
<title>${escaped(command)}</title>
<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
${rows.map((row, index) => textOf(row, MARGIN + (index + 0.8) * LINE_HEIGHT)).join('\n')}
</g>
</svg>
`;
}

/** One text element a run, placed by its column, so that no font can shift the table. */
function textOf(row: string, y: number): string {
  let style = NORMAL;
  let column = 0;
  const runs: string[] = [];
  for (const piece of row.split(/(\u001b\[[\d;]*m)/)) {
    if (piece.startsWith('\u001b[')) {
      for (const code of piece.slice(2, -1).split(';')) style = applied(style, Number(code));
      continue;
    }
    for (const part of piece.split(/( {2,})/)) {
      const length = [...part].length;
      if (part.trim() !== '') {
        const x = (MARGIN + column * CELL_WIDTH).toFixed(1);
        const weight = style.bold ? ' font-weight="bold"' : '';
        const opacity = style.dim ? ' opacity="0.75"' : '';
        runs.push(
          `<text x="${x}" y="${y.toFixed(1)}" textLength="${(length * CELL_WIDTH).toFixed(1)}" fill="${style.colour}"${weight}${opacity}>${escaped(part)}</text>`,
        );
      }
      column += length;
    }
  }
  return runs.join('');
}

function applied(style: Style, code: number): Style {
  if (code === 0) return NORMAL;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, colour: PLAIN };
  const colour = COLOURS[code];
  return colour === undefined ? style : { ...style, colour };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
