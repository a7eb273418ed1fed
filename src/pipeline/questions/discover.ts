import { recognizeNames } from '../../analysis/entities/recognize-names.js';
import { countNames } from '../../analysis/keywords/count-names.js';
import { countWords } from '../../analysis/keywords/count-words.js';
import { KeywordEvidence } from '../../analysis/keywords/keyword-evidence.js';
import {
  type FamilyMember,
  type KeywordForm,
  type KeywordRow,
  keywordRows,
} from '../../analysis/keywords/keywords.js';
import { parseTerm } from '../../analysis/term-pattern.js';
import type { Evidence } from '../../model/evidence.js';
import type { Result } from '../../model/result.js';
import { collectPassages } from '../collect-passages.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { referenceOf } from '../reference-of.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

/** A theme that a year suggests: a family of words that stands out in it. Rates are per 1,000 words. */
export interface DiscoverRow {
  /** Name for a theme file: the head in lower case, ASCII letters, digits and hyphens. */
  readonly theme: string;
  /** The word the family shares, as written. */
  readonly label: string;
  readonly year: number | null;
  readonly yearCertain: boolean;
  readonly count: number;
  readonly words: number;
  readonly perThousand: number;
  readonly documents: number;
  readonly documentsTotal: number;
  readonly keyness: KeywordRow['keyness'];
  /** Words of the family in this year, the most frequent first. */
  readonly members: readonly FamilyMember[];
  /** The members as patterns of a theme file: together they count what `count` says. */
  readonly patterns: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface DiscoverOptions {
  /** Families per year. Default 5; 0 for all. */
  readonly limit?: number;
  /** Least count within a year. Default 2. */
  readonly minCount?: number;
  readonly years?: readonly YearRange[] | null;
  /** Passages per row. Default 3. */
  readonly evidence?: number;
}

/** A word that is a name, or the title before one, in this share of its occurrences is no theme. */
const NAME_SHARE = 0.5;
/** A theme has a noun: this share of its head is written with a capital. */
const NOUN_SHARE = 0.2;
/** A theme of a year stands in this share of its documents. */
const SPREAD_SHARE = 0.5;
const LEAST_LETTERS = 3;

/**
 * Themes that a corpus suggests by itself: per year the families of words that stand out most against the other years
 * (with a single year: against general German), by LRC, then G². Names of people, organisations and places are left
 * out, and so are families without a noun and those that fewer than half of the year's documents know.
 */
export async function discover(
  corpus: Corpus,
  options: DiscoverOptions = {},
): Promise<Result<DiscoverRow>> {
  const limit = options.limit ?? 5;
  const minCount = options.minCount ?? 2;
  const evidence = options.evidence ?? 3;
  const sizes = { smallest: 1, largest: 1 };
  const tally = await runAnalysis(corpus, countWords(sizes), { name: 'words', ...sizes });
  const names = await namesOf(corpus);
  const years = selectedYears(corpus, options.years ?? null);
  const against = corpus.summary.years.length > 1 ? 'rest' : 'general';
  const dated = { documents: tally.documents.filter(({ year }) => year !== null) };
  const counted = dated.documents.length === 0 ? tally : dated;
  const ranked = keywordRows(counted, corpus.vocabulary, {
    by: 'year',
    sort: 'keyness',
    keys: 'positive',
    families: true,
    minCount,
    limit: 0,
    years,
    includeStopwords: false,
    reference: await referenceOf(corpus, counted, against, sizes, false),
  });
  const perYear = new Map<number | null, number>();
  const chosen = ranked.filter((row) => {
    const rank = perYear.get(row.year) ?? 0;
    if (limit > 0 && rank >= limit) return false;
    if (
      row.family!.head.length < LEAST_LETTERS ||
      !isSpread(row) ||
      !hasNoun(row) ||
      names.share(row) >= NAME_SHARE
    )
      return false;
    perYear.set(row.year, rank + 1);
    return true;
  });
  const collector = new KeywordEvidence(chosen, counted, corpus.vocabulary, {
    limit: evidence,
    by: 'year',
    years: null,
    includeStopwords: false,
  });
  await collectPassages(collector, counted, corpus);
  const parameters = {
    limit,
    minCount,
    years: yearsParameter(years),
    against,
    evidence,
  };
  return envelope(corpus, 'discover', parameters, collector.rows().map(rowOf));
}

function rowOf(row: KeywordRow): DiscoverRow {
  const { members } = row.family!;
  const label = labelOf(row);
  return {
    theme: themeName(label),
    label,
    year: row.year,
    yearCertain: row.yearCertain,
    count: row.count,
    words: row.words,
    perThousand: row.perThousand,
    documents: row.documents,
    documentsTotal: row.documentsTotal,
    keyness: row.keyness,
    members,
    patterns: members.map(({ term }) => patternOf(term)),
    evidence: row.evidence,
  };
}

/** A word that would be read as another pattern, such as `+plus`, is matched as written. */
function patternOf(term: string): string {
  const [word] = parseTerm(`x${term}`).words;
  return word!.kind === 'stem' && /^[\p{L}\p{N}]/u.test(term) ? term : `=${term}`;
}

/** The head as written; of an adjective its shortest form, which is nearest to the one in a dictionary. */
function labelOf(row: KeywordRow): string {
  const { head } = row.family!;
  if (/^\p{Lu}/u.test(head)) return head;
  return headForms(row)
    .map(({ form }) => form)
    .filter((form) => !/^\p{Lu}/u.test(form) && head.startsWith(form))
    .reduce((shortest, form) => (form.length < shortest.length ? form : shortest), head);
}

const ASCII: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function themeName(head: string): string {
  const name = head
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ASCII[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? head : name;
}

/** What one document of many speaks of is a theme of that document, not of its year. */
function isSpread({ documents, documentsTotal }: KeywordRow): boolean {
  return documents >= Math.min(documentsTotal, Math.max(1, SPREAD_SHARE * documentsTotal));
}

/** Verbs and adjectives alone (eigene, ändern) say little of what a year was about. */
function hasNoun(row: KeywordRow): boolean {
  let nouns = 0;
  let all = 0;
  for (const { form, count } of headForms(row)) {
    all += count;
    if (/^\p{Lu}/u.test(form)) nouns += count;
  }
  return nouns >= NOUN_SHARE * all && nouns > 0;
}

/** Forms that begin as the head does: Selbstvertrauen does not make vertrauen a noun. */
function headForms({ forms, family }: KeywordRow): readonly KeywordForm[] {
  const start = family!.head.slice(0, 3).toLowerCase();
  return forms.filter(({ form }) => form.toLowerCase().startsWith(start));
}

async function namesOf(corpus: Corpus): Promise<{ share(row: KeywordRow): number }> {
  const { types, counts, named } = await runAnalysis(
    corpus,
    countNames((document) =>
      recognizeNames(document).map(({ firstToken, lastToken }) => ({
        first: firstToken,
        last: lastToken,
      })),
    ),
  );
  const positions = new Map<number, number>();
  types.forEach((type, position) => {
    positions.set(type, position);
  });
  return {
    share({ forms }) {
      let total = 0;
      let asName = 0;
      for (const { form } of forms) {
        const position = positions.get(corpus.vocabulary.find(form));
        if (position === undefined) continue;
        total += counts[position]!;
        asName += named[position]!;
      }
      return total === 0 ? 0 : asName / total;
    },
  };
}
