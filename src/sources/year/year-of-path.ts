import { endsInCue, yearCues } from './year-cues.js';

/** A year that a path names. */
interface PathYear {
  readonly year: number;
  /** True for a whole date (`2019-03-13`), which no text contradicts. */
  readonly hasDay: boolean;
  /** False when the path names several years. */
  readonly certain: boolean;
  /** The part of the path that decided. */
  readonly text: string;
}

const monthNames =
  'januar|jan|februar|feb|maerz|märz|mrz|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez';
const wholeDate =
  /(?<!\d)(?:((?:19|20)\d\d)([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])|(0?[1-9]|[12]\d|3[01])([-_. ])(0?[1-9]|1[0-2])\6((?:19|20)\d\d))(?!\d)/g;
const monthAndYear = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)[-_.](?:0[1-9]|1[0-2])(?!\\d)|(?:${monthNames})[-_. ]?((?:19|20)\\d\\d)(?!\\d)`,
  'gi',
);
const bareYear = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const yearRange = /(?<!\d)(?:19|20)\d\d[-_–/](?:(?:19|20)?\d\d)(?!\d)/;

/**
 * The year a path tells: a whole date before a month before a bare year, the file's name before its folders.
 * `Agenda-2030` and `Bundeshaushalt2024` name no year of their own; several years leave it open.
 */
export function yearOfPath(path: string): PathYear | null {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.[a-z][a-z0-9]{1,4}$/i, '').normalize('NFC');
  const own = yearOfName(name);
  const folders = parts
    .filter((folder) => folder !== '.' && folder !== '..')
    .map((folder) => yearOfFolder(folder.normalize('NFC')))
    .filter((found) => found !== null);
  const folder = folders[folders.length - 1] ?? null;
  if (own === null) return folder;
  if (own.hasDay || folder === null || folder.year === own.year) return own;
  return { ...own, certain: false };
}

function yearOfFolder(folder: string): PathYear | null {
  const match =
    /^((?:19|20)\d\d)(?:[-_.](?:0[1-9]|1[0-2]))?(?:[-_.](?:0[1-9]|[12]\d|3[01]))?$/.exec(folder);
  if (match !== null) {
    return { year: Number(match[1]), hasDay: false, certain: true, text: folder };
  }
  return yearOfName(folder);
}

function yearOfName(name: string): PathYear | null {
  const readable = name
    .split(/(?<=[-_. ])|(?=[-_. ])/)
    .map((token) => (isDigest(token) ? ' '.repeat(token.length) : token))
    .join('');
  const dates = [...readable.matchAll(wholeDate)];
  if (dates.length > 0) {
    const years = new Set(dates.map((match) => Number(match[1] ?? match[8])));
    const first = dates[0]!;
    return {
      year: Number(first[1] ?? first[8]),
      hasDay: years.size === 1,
      certain: years.size === 1,
      text: first[0],
    };
  }
  if (yearRange.test(readable) && !monthAndYear.test(readable)) return null;
  monthAndYear.lastIndex = 0;
  const months = [...readable.matchAll(monthAndYear)];
  if (months.length === 1) {
    const match = months[0]!;
    return { year: Number(match[1] ?? match[2]), hasDay: false, certain: true, text: match[0] };
  }
  const years = [...readable.matchAll(bareYear)].filter(
    (match) =>
      !isNamed(readable.slice(0, match.index)) && !isCounted(readable.slice(match.index + 4)),
  );
  const distinct = new Set(years.map((match) => match[0]));
  if (distinct.size === 0) return null;
  return {
    year: Number(years[0]![0]),
    hasDay: false,
    certain: distinct.size === 1,
    text: years[0]![0],
  };
}

/** `Agenda-2030`: the year belongs to a name. */
function isNamed(before: string): boolean {
  const word = /([\p{L}]+)[-_. ]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (word === '') return false;
  if (endsInCue(word, yearCues.event) || endsInCue(word, yearCues.report)) return false;
  return (
    endsInCue(word, yearCues.name) ||
    endsInCue(word, yearCues.law) ||
    yearCues.since.has(word) ||
    yearCues.amount.has(word)
  );
}

function isCounted(after: string): boolean {
  const word = /^[-_. ]*([\p{L}]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  return yearCues.unit.has(word);
}

/** Hexadecimal digests and numbers of content systems hold no years. */
function isDigest(token: string): boolean {
  return (
    token.length >= 8 && /^[0-9a-f]+$/i.test(token) && /[a-f]/i.test(token) && /\d/.test(token)
  );
}
