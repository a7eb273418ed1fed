import type { Block, DatedYear } from '../../model/text.js';
import { findYearMentions, type YearMention } from './find-year-mentions.js';
import { yearOfPath } from './year-of-path.js';

interface DatingInput {
  /** Path relative to the corpus root; `-` for standard input. */
  readonly id: string;
  readonly text: string;
  /** Not asked for where something else tells the year. */
  readonly blocks: readonly Block[];
  /** The date as the front matter states it, such as `2019-07-04`. */
  readonly frontMatterDate?: string;
}

/** From here on a report of an event may be trusted without a date line; older years are mostly history. */
const FIRST_PLAUSIBLE_YEAR = 1990;

/**
 * The year of a document: front matter before path before the text's own evidence, and there event date before publication
 * before mentions. Conflicting evidence makes the year uncertain; mere mentions of several years date nothing.
 * Evidence is in text offsets.
 */
export function dateDocument(input: DatingInput): DatedYear {
  const { id, frontMatterDate } = input;
  const stated = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(frontMatterDate ?? '')?.[1];
  if (stated !== undefined) {
    return {
      year: Number(stated),
      basis: 'front-matter',
      certain: true,
      evidence: null,
      reason: `The front matter gives the date ${frontMatterDate}.`,
    };
  }
  const path = id === '-' ? null : yearOfPath(id);
  if (path?.hasDay) {
    return {
      year: path.year,
      basis: 'file-name',
      certain: true,
      evidence: null,
      reason: `The file name gives the date ${path.text}.`,
    };
  }
  const own = dateText(input.text, input.blocks);
  if (path === null) return own;
  const conflict = own.certain && own.year !== path.year;
  return {
    year: path.year,
    basis: 'file-name',
    certain: path.certain && !conflict,
    evidence: null,
    reason: !path.certain
      ? `The path names several years; ${path.text} comes first.`
      : conflict
        ? `The path names ${path.year}, but the text points to ${own.year}.`
        : `The path names the year ${path.year}.`,
  };
}

/** Who speaks to an audience tells of other days than the text's own. */
const addresses =
  /(?:meine|sehr (?:ge|ver)ehrten?) (?:sehr (?:ge|ver)ehrten )?Damen und Herren[!,]|Kolleginnen und Kollegen!|(?:Frau|Herr) (?:Vize|Alters)?[Pp]räsident(?:in)?!/i;

function dateText(text: string, blocks: readonly Block[]): DatedYear {
  const mentions = findYearMentions(text, blocks);
  const isSpeech =
    blocks.some((block) => block.reason === 'speaker-line') || addresses.test(text.slice(0, 3000));
  const events = mentions.filter(
    (mention) => (mention.role === 'event' || mention.role === 'title') && !mention.isFuture,
  );
  const announced = mentions.filter(
    (mention) => (mention.role === 'event' || mention.role === 'title') && mention.isFuture,
  );
  const publications = mentions.filter((mention) => mention.role === 'publication');
  const published =
    publications.find((mention) => mention.rule !== 'stand-line') ?? publications[0];
  if (events.length > 0)
    return fromEvents(text, mentions, events, publications, published, isSpeech);
  if (published !== undefined)
    return fromPublication(
      text,
      blocks,
      publications,
      mentions.filter((mention) => mention.rule === 'date-line'),
      published,
      announced,
    );
  if (announced.length > 0) return fromAnnouncement(text, announced);
  return fromMentions(text, mentions);
}

type Certainty = { readonly certain: boolean; readonly why: string };

function fromEvents(
  text: string,
  mentions: readonly YearMention[],
  events: readonly YearMention[],
  publications: readonly YearMention[],
  published: YearMention | undefined,
  isSpeech: boolean,
): DatedYear {
  const weights = new Map<number, number>();
  for (const event of events) {
    weights.set(event.year, (weights.get(event.year) ?? 0) + weightOf(event));
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [year] = ranked[0]!;
  const rivals = ranked.slice(1);
  const best = events
    .filter((event) => event.year === year)
    .reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  const what = best.role === 'title' ? 'title' : 'event date';
  if (best.role === 'event' && published === undefined) {
    if (isSpeech) return undated(`Only a speaker names years, such as ${year}.`);
    if (year < FIRST_PLAUSIBLE_YEAR) {
      return undated(`The text tells of an event in ${year}; so early a year is mostly history.`);
    }
  }
  const judge = (): Certainty => {
    if (rivals.length > 0) {
      return {
        certain: false,
        why: `other years (${rivals.map(([rival]) => rival).join(', ')}) have a claim too`,
      };
    }
    if (published !== undefined) {
      const gap = published.year - year;
      if (gap < 0)
        return { certain: false, why: `the text was published in ${published.year}, before it` };
      if (gap > 1)
        return {
          certain: false,
          why: `the text was published in ${published.year}, long after it`,
        };
      if (gap === 1 && best.role === 'event' && !isFollowUp(best, published)) {
        return { certain: false, why: `the text was published months later, in ${published.year}` };
      }
      if (gap === 1 && best.role === 'title') {
        return { certain: false, why: `the text was published in ${published.year}` };
      }
    }
    if (isSpeech && best.role !== 'title')
      return { certain: false, why: 'it is a record of speeches' };
    if (year < FIRST_PLAUSIBLE_YEAR && published === undefined) {
      return { certain: false, why: 'so early a year is mostly history' };
    }
    if (published === undefined && tellsOfLater(text, best)) {
      return { certain: false, why: 'the text looks back on it from later years' };
    }
    if (published === undefined && mentions.some((mention) => mention.rule === 'life')) {
      return { certain: false, why: 'the text tells of a life' };
    }
    if (weightOf(best) < 2) return { certain: false, why: 'nothing else supports it' };
    const later = mentions.find(
      (mention) =>
        mention.year > year &&
        mention.role !== 'trap' &&
        mention.role !== 'publication' &&
        !mention.isFuture &&
        mention.rule !== 'copyright',
    );
    if (later !== undefined && published === undefined) {
      return { certain: false, why: `the text speaks of ${later.year} as well` };
    }
    const copyright = mentions.find(
      (mention) => mention.rule === 'copyright' && mention.year < year,
    );
    if (copyright !== undefined)
      return { certain: false, why: `the copyright is of ${copyright.year}` };
    return { certain: true, why: '' };
  };
  const { certain, why } = judge();
  // An old event in a text with a firm later date line is background.
  if (
    !certain &&
    published !== undefined &&
    published.rule !== 'stand-line' &&
    published.year - year > 1
  ) {
    return result(
      text,
      published,
      published.year,
      false,
      `The date line says ${published.year}, but the text tells of an event in ${year}.`,
    );
  }
  if (
    publications.length > 0 &&
    published!.year - year === 1 &&
    !certain &&
    best.role === 'event'
  ) {
    return result(
      text,
      published!,
      published!.year,
      false,
      `The date line says ${published!.year}, the event was in ${year}.`,
    );
  }
  return result(
    text,
    best,
    year,
    certain,
    certain
      ? `The ${what} “${quote(text, best)}” gives the year.`
      : `The ${what} “${quote(text, best)}” points to ${year}, but ${why}.`,
  );
}

/** `Drei Jahre später …`: the event is not the text's own. */
function tellsOfLater(text: string, event: YearMention): boolean {
  return /\bJahre? (?:später|danach)\b|\bnach (?:\p{L}+|\d+) Jahren\b|\bheute, (?:\p{L}+|\d+) Jahre\b/u.test(
    text.slice(event.end, event.end + 500),
  );
}

/** Reports appear within four months of their event. */
function isFollowUp(event: YearMention, published: YearMention): boolean {
  if (event.rule !== 'took-place' || event.month === 0 || published.month === 0) return false;
  return published.month + 12 - event.month <= 4;
}

/** 4 for a title, 3 or 2 for a dated event that is surely the text's own, 1 for what needs support. */
function weightOf(mention: YearMention): number {
  if (mention.role === 'title') return 4;
  if (mention.rule !== 'took-place' && mention.rule !== 'event-noun') return 1;
  if (mention.precision === 'day') return 3;
  return mention.rule === 'took-place' ? 2 : 1;
}

function fromPublication(
  text: string,
  blocks: readonly Block[],
  publications: readonly YearMention[],
  dateLines: readonly YearMention[],
  published: YearMention,
  announced: readonly YearMention[],
): DatedYear {
  const year = published.year;
  // The date of the last change gives way to that of publication.
  const rival = [...publications, ...dateLines].find(
    (mention) =>
      mention.year !== year && (published.rule === 'stand-line' || mention.rule !== 'stand-line'),
  );
  if (rival !== undefined) {
    return result(text, published, year, false, `The date lines name ${year} and ${rival.year}.`);
  }
  const other = announced.find((mention) => mention.year !== year);
  if (other !== undefined) {
    return result(
      text,
      published,
      year,
      false,
      `The text is dated ${year} and announces an event in ${other.year}.`,
    );
  }
  const past = yearlessPastEvent(text, blocks, published);
  if (past !== null) {
    return result(
      text,
      published,
      year,
      false,
      `The text is dated “${quote(text, published)}”, but tells of ${past}, perhaps of the year before.`,
    );
  }
  return result(text, published, year, true, `The text is dated “${quote(text, published)}”.`);
}

function fromAnnouncement(text: string, announced: readonly YearMention[]): DatedYear {
  const first = announced[0]!;
  const years = new Set(announced.map((mention) => mention.year));
  if (years.size > 1) {
    return undated(
      `The text announces events in several years (${[...years].sort((a, b) => a - b).join(', ')}).`,
    );
  }
  // An invitation in autumn is for spring: the year is that of the event, the text may be older.
  return result(
    text,
    first,
    first.year,
    false,
    `The text announces an event, “${quote(text, first)}”; when it was written is not said.`,
  );
}

function fromMentions(text: string, mentions: readonly YearMention[]): DatedYear {
  const plain = mentions.filter((mention) => mention.role === 'mention' && !mention.isFuture);
  const years = [...new Set(plain.map((mention) => mention.year))].sort((a, b) => a - b);
  if (years.length === 0) {
    return undated(
      mentions.length === 0
        ? 'The text names no year.'
        : 'The text names years only in ranges, laws, names, plans or furniture.',
    );
  }
  if (years.length > 1) {
    const shown = years.length > 5 ? `${years[0]} to ${years[years.length - 1]}` : years.join(', ');
    return undated(`The text only mentions years (${shown}), none as its own date.`);
  }
  const best =
    plain.find((mention) => mention.precision === 'day' && mention.rule !== 'history') ??
    plain.find((mention) => mention.precision !== 'year' && mention.rule !== 'history');
  if (best === undefined || best.rule === 'speech') {
    return undated(`The text only mentions the year ${years[0]}, not as its own date.`);
  }
  return result(
    text,
    best,
    best.year,
    false,
    `The text mentions “${quote(text, best)}” and no other year.`,
  );
}

const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const yearless = new RegExp(
  `(?:am|vom)\\s\\d{1,2}\\.\\s(${monthNames.join('|')})(?!\\s\\d{4})`,
  'gi',
);

/** A day without a year, told of in the past, that lies later in the year than the date line: `am 12. Dezember` in a text of January. */
function yearlessPastEvent(
  text: string,
  blocks: readonly Block[],
  published: YearMention,
): string | null {
  if (published.month === 0 || published.month > 6) return null;
  const body = blocks.find((block) => !block.boilerplate && block.span.end - block.span.start > 80);
  if (body === undefined) return null;
  const opening = text.slice(body.span.start, Math.min(body.span.end, body.span.start + 1500));
  for (const match of opening.matchAll(yearless)) {
    const written = match[1]!.toLowerCase();
    const month = monthNames.findIndex((name) => name.toLowerCase() === written) + 1;
    if (month <= published.month + 3) continue;
    const around = opening.slice(Math.max(0, match.index - 120), match.index + 160);
    if (
      /\b(?:fand|war|waren|trafen|kamen|diskutierten|eröffnete|wurde|wurden|lud|gab|gaben)\b/.test(
        around,
      )
    ) {
      return `${match[0]}`;
    }
  }
  return null;
}

function quote(text: string, mention: YearMention): string {
  return text.slice(mention.start, mention.end).replace(/\s+/g, ' ').trim();
}

function undated(reason: string): DatedYear {
  return { year: null, basis: 'none', certain: false, evidence: null, reason };
}

function result(
  text: string,
  mention: YearMention,
  year: number,
  certain: boolean,
  reason: string,
): DatedYear {
  let start = mention.start;
  while (start < mention.end && /\s/.test(text.charAt(start))) start += 1;
  return {
    year,
    basis: 'text',
    certain,
    evidence: {
      text: text.slice(start, mention.end),
      start,
      end: mention.end,
      line: lineOf(text, start),
    },
    reason,
  };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (
    let next = text.indexOf('\n');
    next >= 0 && next < offset;
    next = text.indexOf('\n', next + 1)
  )
    line += 1;
  return line;
}
