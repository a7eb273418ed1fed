/** What the streams and the environment allow: colour, width, characters, language. */
import { QaError } from '../model/errors.js';
import type { openCorpus } from '../pipeline/corpus.js';
import type { Lang } from '../presentation/wording/lang.js';

/** The part of `process` that the command line needs; tests give their own. */
export interface Host {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  cwd(): string;
  /** How a command comes to its corpus; by default from its sources. `tally` and `merge` have ways of their own. */
  readonly openCorpus?: typeof openCorpus;
}

const DEFAULT_WIDTH = 100;
const NARROWEST = 40;
const WIDEST = 400;

/** --color and --no-color win, then NO_COLOR, FORCE_COLOR, TERM=dumb, then whether it is a terminal. */
export function usesColor(host: Host, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  const { NO_COLOR, FORCE_COLOR, TERM } = host.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return host.stdout.isTTY === true && TERM !== 'dumb';
}

export function widthOf(host: Host): number {
  const width = host.stdout.columns ?? Number(host.env.COLUMNS ?? Number.NaN);
  if (!Number.isFinite(width) || width <= 0) return DEFAULT_WIDTH;
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(width)));
}

/** False where the locale names another character set than UTF-8, or the terminal is the Linux console. */
export function usesUnicode(host: Host): boolean {
  const locale = localeOf(host);
  if (host.env.TERM === 'dumb' || host.env.TERM === 'linux') return false;
  if (locale === 'C' || locale === 'POSIX') return host.stdout.isTTY !== true;
  const charset = /\.([^@]+)/.exec(locale)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

export function langOf(host: Host, option: string | undefined): Lang {
  if (option === 'de' || option === 'en') return option;
  if (option !== undefined) {
    throw new QaError('lang-unknown', `There are no labels in “${option}”.`, {
      hint: 'Use --lang de or --lang en.',
    });
  }
  let locale = localeOf(host);
  if (locale === '' && host.platform === 'win32') {
    locale = Intl.DateTimeFormat().resolvedOptions().locale;
  }
  return /^de\b|^de_/i.test(locale) ? 'de' : 'en';
}

function localeOf(host: Host): string {
  return host.env.LC_ALL || host.env.LC_MESSAGES || host.env.LANG || '';
}
