import { concordanceAnalysis } from '../../analysis/concordance/concordance.js';
import type { EntityMention, EntityRow } from '../../analysis/entities/entity-row.js';
import { evidenceAt } from '../../analysis/passage.js';
import type { QuoteRow } from '../../analysis/quotes/quotes.js';
import type { ReadDocument, TermPositions } from '../../analysis/report/report-row.js';
import { TermMatcher } from '../../analysis/term-matcher.js';
import { parseTerm } from '../../analysis/term-pattern.js';
import { ThemeMatcher } from '../../analysis/themes/theme-matcher.js';
import { countInYear } from '../../model/count-in-year.js';
import type { Document } from '../../model/document.js';
import type { Evidence } from '../../model/evidence.js';
import type { ThemeDefinition } from '../../model/theme.js';
import type { Corpus } from '../corpus.js';

interface PassageRequest {
  readonly terms: readonly string[];
  readonly named: readonly EntityRow[];
  readonly quoted: readonly QuoteRow[];
  readonly definitions: readonly ThemeDefinition[];
  readonly years: readonly number[];
  readonly yearOf: ReadonlyMap<string, number | null>;
  /** Passages per name. */
  readonly evidence: number;
  /** People and as many organisations whose passages are shown, per year. */
  readonly names: number;
}

interface ReportPassages {
  readonly positions: TermPositions[][];
  readonly nameEvidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly quoteThemes: readonly (readonly string[])[];
  readonly documents: readonly ReadDocument[];
}

/** One pass for all that has to be looked up in the texts: places of words, passages of names, themes of quotes. */
export async function reportPassages(
  corpus: Corpus,
  request: PassageRequest,
): Promise<ReportPassages> {
  const { vocabulary } = corpus;
  const places = request.terms.map((term) => {
    const matcher = new TermMatcher(parseTerm(term), vocabulary);
    return concordanceAnalysis((document) => matcher.hits(document));
  });
  const positions = request.terms.map((): TermPositions[] => []);
  const wanted = mentionsToShow(request);
  const nameEvidence = new Map<string, Evidence[]>();
  const themeMatcher = new ThemeMatcher(request.definitions, vocabulary);
  const quotesOf = groupByDocument(request.quoted);
  const quoteThemes: string[][] = request.quoted.map(() => []);
  const documents: ReadDocument[] = [];
  for await (const document of corpus.documents()) {
    const { source, wordCount } = document;
    documents.push({ document: source.id, digest: source.digest });
    places.forEach((analysis, index) => {
      const { rows } = analysis.observe(document);
      positions[index]!.push({
        document: source.id,
        year: source.year.year,
        yearCertain: source.year.certain,
        words: wordCount,
        wordsBefore: rows.map((row) => row.wordsBefore),
      });
    });
    for (const { key, mention } of wanted.get(source.id) ?? []) {
      const found = evidenceOf(document, mention);
      nameEvidence.set(key, [...(nameEvidence.get(key) ?? []), found]);
    }
    const own = quotesOf.get(source.id) ?? [];
    if (own.length === 0) continue;
    const hits = themeMatcher.hits(document).filter((hit) => hit.class === 'core');
    for (const hit of hits) {
      const start = source.offsets.rawStart(document.starts[hit.token]!);
      const name = request.definitions[hit.theme]!.name;
      for (const index of own) {
        const quote = request.quoted[index]!;
        const isInside = quote.start <= start && start < quote.end;
        if (isInside && !quoteThemes[index]!.includes(name)) quoteThemes[index]!.push(name);
      }
    }
  }
  return { positions, nameEvidence, quoteThemes, documents };
}

function groupByDocument(rows: readonly QuoteRow[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach(({ document }, index) => {
    const group = groups.get(document);
    if (group === undefined) groups.set(document, [index]);
    else group.push(index);
  });
  return groups;
}

/** The first mentions of the most frequent names of each year, by document. */
function mentionsToShow({
  named,
  years,
  yearOf,
  evidence,
  names,
}: PassageRequest): Map<string, { key: string; mention: EntityMention }[]> {
  const byDocument = new Map<string, { key: string; mention: EntityMention }[]>();
  for (const year of years) {
    for (const type of ['person', 'organization'] as const) {
      const ranked = named
        .filter((row) => row.type === type && countInYear(row, year) > 0)
        .sort((left, right) => countInYear(right, year) - countInYear(left, year));
      const shown = ranked.slice(0, names);
      for (const row of shown) {
        let taken = 0;
        for (const mention of row.mentions) {
          if (taken >= evidence) break;
          if (yearOf.get(mention.document) !== year) continue;
          taken++;
          const list = byDocument.get(mention.document) ?? [];
          byDocument.set(mention.document, list);
          list.push({ key: `${row.id} ${year}`, mention });
        }
      }
    }
  }
  return byDocument;
}

/** The sentence of a mention; its tokens are found by their raw offsets. */
function evidenceOf(document: Document, mention: EntityMention): Evidence {
  const { source, ends, tokenCount } = document;
  const endsBehind = (token: number, offset: number): boolean =>
    source.offsets.rawEnd(ends[token]!) > offset;
  const firstBehind = (offset: number): number => {
    let low = 0;
    let high = tokenCount - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (endsBehind(middle, offset)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return evidenceAt(document, firstBehind(mention.start), firstBehind(mention.end - 1));
}
