import { recognizeNames } from '../../analysis/entities/recognize-names.js';
import { type QuoteRow, quotesAnalysis } from '../../analysis/quotes/quotes.js';
import { sexOfName } from '../../analysis/quotes/sex-of-name.js';
import type { SpeakerMention } from '../../analysis/quotes/speaker-mention.js';
import type { Document } from '../../model/document.js';
import type { Result } from '../../model/result.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange } from '../selected-years.js';

export interface QuotesOptions {
  /** Name or part of a name, whatever its case; speakers without an entity are found by the words of the text. */
  readonly speaker?: string | null;
  readonly kind?: 'direct' | 'indirect' | null;
  readonly years?: readonly YearRange[] | null;
}

/** Direct and reported speech with speakers, in order of documents and places. */
export async function quotes(
  corpus: Corpus,
  options: QuotesOptions = {},
): Promise<Result<QuoteRow>> {
  const found = await runAnalysis(corpus, quotesAnalysis(speakersOf));
  const years = selectedYears(corpus, options.years ?? null);
  const speaker = options.speaker ?? null;
  const kind = options.kind ?? null;
  const rows = found.rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (years === null || (row.year !== null && years.has(row.year))) &&
      (speaker === null || isSpokenBy(row, speaker)),
  );
  const parameters = {
    speaker,
    kind,
    years: years === null ? null : [...years].sort((left, right) => left - right),
  };
  const result = envelope(corpus, 'quotes', parameters, rows);
  return { ...result, diagnostics: [...result.diagnostics, ...found.diagnostics] };
}

function isSpokenBy({ speaker }: QuoteRow, wanted: string): boolean {
  if (speaker === null) return false;
  const name = (speaker.name ?? speaker.text).toLowerCase();
  return name.includes(wanted.trim().toLowerCase());
}

/** Names of one document; a surname stands for the one person of the document who bears it. */
function speakersOf(document: Document): readonly SpeakerMention[] {
  const { text } = document.source;
  const mentions = recognizeNames(document).filter(({ type }) => type !== 'place');
  const nameOf = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ');
  const bearers = new Map<string, Set<string>>();
  for (const { type, span } of mentions) {
    const name = nameOf(span.start, span.end);
    const space = name.lastIndexOf(' ');
    if (type !== 'person' || space < 0) continue;
    const surname = name.slice(space + 1);
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(name));
  }
  return mentions.map(({ type, span: { start, end } }) => {
    const form = nameOf(start, end);
    const full = bearers.get(form);
    const name = type === 'person' && full?.size === 1 ? [...full][0]! : form;
    const isPerson = type === 'person';
    return {
      start,
      end,
      id: `${type}:${name}`,
      name,
      kind: isPerson ? 'person' : 'organization',
      roles: [],
      sex: isPerson ? sexOfName(name) : null,
    };
  });
}
