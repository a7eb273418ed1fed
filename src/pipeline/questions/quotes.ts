import { entitiesAnalysis } from '../../analysis/entities/entities.js';
import type { EntityRow } from '../../analysis/entities/entity-row.js';
import { type QuoteFilter, type QuoteRow, quotesAnalysis } from '../../analysis/quotes/quotes.js';
import { sexOfName } from '../../analysis/quotes/sex-of-name.js';
import type { SpeakerMention, SpeakerResolver } from '../../analysis/quotes/speaker-mention.js';
import type { Result } from '../../model/result.js';
import type { SourceText } from '../../model/text.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import type { Corpus } from '../corpus.js';
import { envelope } from '../envelope.js';
import { nameRecognizer } from '../name-recognizer.js';
import type { ThemeQuery } from '../portable/recipe.js';
import { runAnalysis } from '../run-analysis.js';
import { selectedYears, type YearRange, yearsParameter } from '../selected-years.js';

export interface QuotesOptions {
  /** Name or part of a name, whatever its case; speakers without an entity are found by the words of the text. */
  readonly speaker?: string | null;
  readonly kind?: 'direct' | 'indirect' | null;
  /** Only statements with a hit of this theme in their own words. */
  readonly theme?: ThemeQuery | null;
  readonly years?: readonly YearRange[] | null;
  /** All rows of `entities` over the same corpus, where they are known already. */
  readonly entities?: readonly EntityRow[];
}

/**
 * Direct and reported speech with speakers, in order of documents and places.
 * Throws a QaError for an unknown theme, before anything is counted.
 */
export function quotes(corpus: Corpus, options: QuotesOptions = {}): Promise<Result<QuoteRow>> {
  const key = options.entities === undefined ? options : null;
  return corpus.answer('quotes', key, () => ask(corpus, options));
}

async function ask(corpus: Corpus, options: QuotesOptions): Promise<Result<QuoteRow>> {
  const theme = options.theme ?? null;
  const keeps = theme === null ? undefined : await aboutTheme(theme, corpus.vocabulary);
  const entities = options.entities ?? (await allEntities(corpus));
  const found = await runAnalysis(corpus, quotesAnalysis(speakersFrom(entities), keeps));
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
    theme: theme?.theme ?? null,
    related: theme === null ? null : (theme.related ?? 'exclude'),
    years: yearsParameter(years),
  };
  const result = envelope(corpus, 'quotes', parameters, rows);
  return { ...result, diagnostics: [...result.diagnostics, ...found.diagnostics] };
}

async function aboutTheme(
  { theme, definitions, related = 'exclude' }: ThemeQuery,
  vocabulary: Vocabulary,
): Promise<QuoteFilter> {
  const { selectThemes } = await import('./themes.js');
  selectThemes(definitions, [theme]);
  const { ThemeMatcher } = await import('../../analysis/themes/theme-matcher.js');
  const { holdsHit } = await import('../../analysis/themes/holds-hit.js');
  const matcher = new ThemeMatcher(definitions, vocabulary);
  const number = definitions.findIndex(({ name }) => name === theme);
  return (document) => holdsHit(document, matcher, number, related);
}

async function allEntities(corpus: Corpus): Promise<readonly EntityRow[]> {
  const analysis = nameRecognizer().then((recognize) => entitiesAnalysis({ recognize }));
  return runAnalysis(corpus, analysis, { name: 'entities', pairs: false });
}

function isSpokenBy({ speaker }: QuoteRow, wanted: string): boolean {
  if (speaker === null) return false;
  const name = (speaker.name ?? speaker.text).toLowerCase();
  return name.includes(wanted.trim().toLowerCase());
}

/** The names of the corpus by document, each with the entity it was linked to. */
function speakersFrom(entities: readonly EntityRow[]): SpeakerResolver {
  const byDocument = new Map<string, SpeakerMention[]>();
  for (const { id, type, name, roles, mentions } of entities) {
    if (type === 'place') continue;
    const sex = type === 'person' ? sexOfPerson(name, roles) : null;
    const rolesIn = rolesByDocument(roles);
    for (const { document, start, end } of mentions) {
      const there = byDocument.get(document) ?? [];
      byDocument.set(document, there);
      there.push({ start, end, id, name, kind: type, roles: rolesIn.get(document) ?? [], sex });
    }
  }
  return ({ source }) => {
    const mentions = byDocument.get(source.id) ?? [];
    return mentions
      .map((mention) => ({
        ...mention,
        start: textOffset(source, mention.start),
        end: textOffset(source, mention.end - 1) + 1,
      }))
      .sort((left, right) => left.start - right.start);
  };
}

/** Nobody holds more in one document; only made-up texts say so. */
const MAX_ROLES = 40;

function rolesByDocument(roles: EntityRow['roles']): Map<string, string[]> {
  const byDocument = new Map<string, string[]>();
  for (const { document, role } of roles) {
    if (role === '') continue;
    const known = byDocument.get(document);
    if (known === undefined) byDocument.set(document, [role]);
    else if (known.length < MAX_ROLES) known.push(role);
  }
  return byDocument;
}

function sexOfPerson(name: string, roles: EntityRow['roles']): 'female' | 'male' | null {
  return sexOfName(name) ?? (roles.some(({ role }) => /[a-zäöü]in$/.test(role)) ? 'female' : null);
}

/** Text offset of the character at a raw offset: the map leads the other way and never falls. */
function textOffset({ offsets, text }: SourceText, raw: number): number {
  if (offsets.isIdentity) return raw;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets.rawStart(middle) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}
