/** Words of a sentence that ascribe something to somebody: verbs of speech and phrases such as `laut …`. */
import { isCue } from './cues.js';
import type { Candidate } from './noun-phrases.js';
import type { Item } from './periods.js';
import { type SpeechVerbClass, speechVerbForms } from './speech-verbs.js';

export interface Attribution {
  /** `source`: `laut X`, `X zufolge`, `nach Angaben von X`; `so`: `so X`; `view`: `aus Sicht von X`. */
  readonly kind: 'verb' | 'source' | 'so' | 'view';
  readonly verbClass: SpeechVerbClass;
  /** First and last item of verb or phrase. */
  readonly first: number;
  readonly last: number;
  readonly subject: Candidate | null;
  /** Items that name the speaker in words where no candidate does, such as `PASS` in `laut PASS`. */
  readonly words: { readonly first: number; readonly last: number } | null;
  /** The verb stands before its subject, behind what is said: `…, sagte X.` */
  readonly isInverted: boolean;
  /** `wurde festgehalten, dass`: nobody is named. */
  readonly isPassive: boolean;
}

const PASSIVE = new Set('wird werden wurde wurden werde würden worden'.split(' '));
const PERFECT = new Set('hat haben hatte hatten habe'.split(' '));
/** Modals that tell of something said; `kann sagen` or `muss zugeben` tell of nothing yet. */
const PAST_MODALS = new Set(
  'konnte konnten durfte durften musste mussten wollte wollten'.split(' '),
);
const ADJECTIVE_VERBS = new Map<string, ReadonlySet<string>>([
  ['machen', new Set(['deutlich', 'klar', 'geltend'])],
  [
    'zeigen',
    new Set([
      'überzeugt',
      'gewiss',
      'zuversichtlich',
      'erfreut',
      'besorgt',
      'enttäuscht',
      'sicher',
    ]),
  ],
  ['geben', new Set(['bedenken', 'überzeugt', 'zuversichtlich', 'protokoll'])],
  ['bringen', new Set(['ausdruck'])],
  ['stellen', new Set(['frage'])],
  ['kommen', new Set(['ergebnis', 'schluss'])],
  ['führen', new Set(['feld'])],
  ['vertreten', new Set(['ansicht', 'auffassung', 'meinung', 'these', 'standpunkt'])],
]);
const LIGHT_VERBS = new Map<string, string>([
  ...['macht', 'machte', 'machten'].map((form) => [form, 'machen'] as const),
  ...['zeigt', 'zeigte', 'zeigten'].map((form) => [form, 'zeigen'] as const),
  ...['gibt', 'gab', 'gaben'].map((form) => [form, 'geben'] as const),
  ...['kommt', 'kam', 'kommen', 'kamen'].map((form) => [form, 'kommen'] as const),
  ...['führt', 'führte'].map((form) => [form, 'führen'] as const),
  ...['stellt', 'stellte', 'stellten'].map((form) => [form, 'stellen'] as const),
  ...['vertritt', 'vertrat', 'vertraten'].map((form) => [form, 'vertreten'] as const),
  ...['bringt', 'brachte', 'brachten'].map((form) => [form, 'bringen'] as const),
]);
const FINDINGS = new Set(
  'ergab ergaben ergeben ergibt zeigt zeigen zeigte zeigten belegt belegen'.split(' '),
);
const MODALS = new Set(
  'kann können konnte konnten könnte könnten könne will wollen wollte wollten wolle muss müssen musste mussten müsse müssten soll sollen sollte sollten solle darf dürfen durfte durften dürfe dürften möchte möchten mag mögen werden wird würde würden werde lassen'.split(
    ' ',
  ),
);
const NO_THIRD_PERSON = new Set('ich wir du ihr man'.split(' '));
/** Words in -t and -te that are no verbs of manner. */
const NO_VERBS = new Set(
  'heute hatte bitte mit seit statt samt fast erst jetzt selbst sonst oft nicht ist hat wird dort somit meist längst zuletzt zuerst bislang gibt geht steht kommt soweit derart insgesamt'.split(
    ' ',
  ),
);
const PARTICLE_REACH = 30;
const SUBJECT_REACH = 8;

export function attributionsOf(
  items: readonly Item[],
  candidates: readonly Candidate[],
): Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.quotation !== null) continue;
    const attribution =
      phraseAt(items, candidates, i) ??
      verbAt(items, candidates, i) ??
      findingAt(items, candidates, i) ??
      unlistedVerbAt(items, candidates, i);
    if (attribution !== null) found.push(attribution);
  }
  return found;
}

function verbAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  const { form, lower } = items[at]!;
  // A sentence may open with its verb (`Denkt X daran, …`), a clause inside may not.
  if (form !== lower && at > 0 && items[at - 1]!.quotation === null) return null;
  const light = lightVerb(items, at);
  if (light !== null) {
    const subject = subjectOf(items, candidates, at, light);
    // A thing can make something clear, too.
    if (subject === null || subject.kind === 'group' || subject.kind === 'organization')
      return null;
    return verb('say', at, light, subject);
  }
  if (/^(?:zeigt|zeigte)$/.test(lower)) {
    const subject = subjectOf(items, candidates, at, at);
    const isPerson =
      subject !== null && subject.kind !== 'group' && subject.kind !== 'organization';
    return isPerson ? verb('say', at, at, subject) : null;
  }
  for (const reading of speechVerbForms(lower)) {
    let last = at;
    if (reading.particle !== null) {
      last = particleAfter(items, at, reading.particle);
      if (last < 0) continue;
    }
    if (reading.shape === 'finite' && !isBoundInfinitive(items, at, reading.isPlural)) {
      return verb(
        reading.verbClass,
        at,
        last,
        agreeing(subjectOf(items, candidates, at, last), reading.isPlural),
      );
    }
    if (reading.shape === 'finite') continue;
    const auxiliary = auxiliaryOf(items, at, reading.shape);
    if (auxiliary < 0) continue;
    const isPassive = PASSIVE.has(items[auxiliary]!.lower);
    const isLast = auxiliary > at;
    if (isPassive && (reading.shape !== 'participle' || isLast)) continue;
    const subject = isPassive
      ? null
      : isLast
        ? subjectOfLast(items, candidates, at)
        : subjectOf(items, candidates, auxiliary, at);
    return { ...verb(reading.verbClass, at, at, subject), isPassive };
  }
  return null;

  function verb(
    verbClass: SpeechVerbClass,
    first: number,
    last: number,
    subject: Candidate | null,
  ): Attribution {
    const isInverted = subject !== null && subject.first > first;
    return {
      kind: 'verb',
      verbClass,
      first,
      last,
      subject,
      words: null,
      isInverted,
      isPassive: false,
    };
  }
}

/** One person does not take a plural verb. */
function agreeing(subject: Candidate | null, isPlural: boolean | null): Candidate | null {
  const isOne = subject !== null && subject.kind !== 'group' && subject.kind !== 'organization';
  return isOne && isPlural === true ? null : subject;
}

/** `…, die X geschrieben hat`: in a clause with its verb at the end the subject stands in the clause. */
function subjectOfLast(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Candidate | null {
  let start = at;
  while (start > 0 && items[start - 1]!.lower !== ',' && items[start - 1]!.quotation === null)
    start--;
  for (let i = start; i < at; i++) if (isNoThirdPerson(items, i)) return null;
  return (
    candidates.find(({ first, last, isOblique }) => first >= start && last < at && !isOblique) ??
    null
  );
}

/** `sagen` behind a modal or `zu` is no finite plural. */
function isBoundInfinitive(items: readonly Item[], at: number, isPlural: boolean | null): boolean {
  if (isPlural !== true || !items[at]!.lower.endsWith('en')) return false;
  if (items[at - 1]?.lower === 'zu') return true;
  for (let i = at - 1; i >= 0 && i > at - 40; i--) {
    if (items[i]!.quotation !== null || items[i]!.lower === ':') return false;
    if (MODALS.has(items[i]!.lower)) return true;
  }
  return false;
}

function lightVerb(items: readonly Item[], at: number): number | null {
  const verb = LIGHT_VERBS.get(items[at]!.lower);
  if (verb === undefined) return null;
  const complements = ADJECTIVE_VERBS.get(verb)!;
  for (let i = at + 1; i < items.length && i < at + 14; i++) {
    const { lower, quotation } = items[i]!;
    if (quotation !== null || lower === ':') return null;
    if (complements.has(lower)) return i;
  }
  return null;
}

/** The separated particle closes its clause. */
function particleAfter(items: readonly Item[], at: number, particle: string): number {
  for (let i = at + 1; i < items.length && i <= at + PARTICLE_REACH; i++) {
    const { lower, quotation } = items[i]!;
    if (quotation !== null) return -1;
    if (lower !== particle) continue;
    const next = items[i + 1];
    if (next === undefined || next.quotation !== null || /^[,.:;–!?)]$|^und$/.test(next.lower))
      return i;
    // `fügte hinzu dass` without its comma, `räumt ein die …`: only at once behind the verb.
    if (i === at + 1 && particle.length > 2) return i;
  }
  return -1;
}

function auxiliaryOf(
  items: readonly Item[],
  at: number,
  shape: 'infinitive' | 'participle',
): number {
  const next = items[at + 1]?.lower ?? '';
  const fits = (lower: string) =>
    shape === 'participle' ? PERFECT.has(lower) || PASSIVE.has(lower) : PAST_MODALS.has(lower);
  if (fits(next)) return at + 1;
  for (let i = at - 1; i >= 0 && i > at - 40; i--) {
    const { lower, quotation } = items[i]!;
    if (quotation !== null || lower === ':' || lower === ';') return -1;
    if (fits(lower)) return i;
  }
  return -1;
}

function subjectOf(
  items: readonly Item[],
  candidates: readonly Candidate[],
  verb: number,
  last: number,
): Candidate | null {
  if (isNoThirdPerson(items, verb - 1) || isNoThirdPerson(items, verb + 1)) return null;
  const start = clauseStart(items, verb);
  const before = candidates.filter(
    (candidate) => candidate.last < verb && candidate.first >= start && !candidate.isOblique,
  );
  const inFront = prefield(items, before, start, verb);
  // `Er werde kommen, sagt X`: a clause of its own stands in front; `X, die Leiterin, sagt` has a second comma.
  if (inFront !== null && !isOwnClause(items, inFront, verb)) return inFront;
  let barrier = verb + SUBJECT_REACH;
  for (let i = verb + 1; i < items.length && i <= barrier; i++) {
    if (items[i]!.quotation !== null || items[i]!.lower === ',' || items[i]!.lower === ':')
      barrier = i;
    if (isNoThirdPerson(items, i)) return null;
  }
  const behind = candidates.find(
    (candidate) => candidate.first > verb && candidate.first <= barrier && !candidate.isOblique,
  );
  if (behind !== undefined && !isCoordinated(items, candidates, behind)) return behind;
  if (behind !== undefined) return { ...behind, kind: 'group', mention: null, isPlural: true };
  // `…, und betonte`: the subject of the clause before.
  const joins = items[start - 1]?.lower ?? items[verb - 1]?.lower;
  if (last >= 0 && (items[verb - 1]?.lower === 'und' || joins === 'und')) {
    const earlier = candidates.filter((candidate) => candidate.last < verb && !candidate.isOblique);
    return (
      earlier.find((candidate) => candidate.kind === 'person' || candidate.kind === 'pronoun') ??
      null
    );
  }
  return null;
}

/** A single comma, right before the verb, closes a clause that the phrase belongs to. */
function isOwnClause(items: readonly Item[], { last }: Candidate, verb: number): boolean {
  if (items[verb - 1]!.lower !== ',' || last === verb - 2) return false;
  for (let i = last + 1; i < verb - 1; i++) if (items[i]!.lower === ',') return false;
  return true;
}

/** `ich`, `wir`, or the polite `Sie` of somebody addressed. */
function isNoThirdPerson(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  return (
    NO_THIRD_PERSON.has(item.lower) ||
    (item.form === 'Sie' && at > 0 && items[at - 1]!.lower !== ':')
  );
}

/** The first phrase of the clause that can be its subject; a subordinate clause in front does not hold it. */
function prefield(
  items: readonly Item[],
  before: readonly Candidate[],
  start: number,
  verb: number,
): Candidate | null {
  let from = start;
  const opening = items[start]?.lower ?? '';
  if (isCue('subordinators', opening) || opening === 'dass' || opening === 'das') {
    const comma = indexOfComma(items, start, verb);
    if (comma >= 0 && opening !== 'das') from = comma;
  }
  const inside = before.filter((candidate) => candidate.first >= from);
  const first = inside.find((candidate) => candidate.kind !== 'organization') ?? inside[0];
  if (first === undefined) return null;
  return isCoordinated(items, inside, first)
    ? { ...first, kind: 'group', mention: null, isPlural: true }
    : first;
}

/** `A und B sagten`: two speakers, so none of them. */
function isCoordinated(
  items: readonly Item[],
  candidates: readonly Candidate[],
  candidate: Candidate,
): boolean {
  if (candidate.kind !== 'person') return false;
  const next = candidates.find((other) => other.first > candidate.last && other.kind === 'person');
  if (next === undefined || next.first - candidate.last > 12) return false;
  const joint = items[next.first - 1]?.lower;
  if (joint !== 'und' && joint !== 'sowie') return false;
  for (let i = candidate.last + 1; i < next.first - 1; i++) {
    const { lower, form } = items[i]!;
    if (form === lower && speechVerbForms(lower).some((reading) => reading.shape === 'finite'))
      return false;
  }
  return true;
}

function indexOfComma(items: readonly Item[], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (items[i]!.lower === ',') return i;
  return -1;
}

/** A clause starts behind a quotation, a colon, a semicolon, a dash or a complementizer's comma. */
function clauseStart(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const { lower, quotation } = items[i]!;
    if (lower === ':' || lower === ';') return i + 1;
    if (quotation !== null && i > 0 && (items[i + 1]?.lower === ',' || i === at - 1)) return i + 1;
    if (quotation !== null && i === 0) return i + 1;
    if (isCue('complementizers', lower) && items[i - 1]?.lower === ',' && lower !== 'was')
      return i + 1;
  }
  return 0;
}

function phraseAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  const { lower } = items[at]!;
  if (lower === 'laut') return lautAt(items, candidates, at);
  if (lower === 'zufolge') return zufolgeAt(items, candidates, at);
  if (lower === 'so') return soAt(items, candidates, at);
  if (lower === 'wie') return wieAt(items, candidates, at);
  if (lower === 'nach' || lower === 'auf') return nachAt(items, candidates, at);
  if (lower === 'sicht' && items[at - 1]?.lower === 'aus') return sichtAt(candidates, at);
  return null;
}

function phrase(
  kind: Attribution['kind'],
  first: number,
  last: number,
  subject: Candidate | null,
  words: Attribution['words'],
): Attribution {
  return {
    kind,
    verbClass: 'say',
    first,
    last,
    subject,
    words,
    isInverted: true,
    isPassive: false,
  };
}

function candidateFrom(
  candidates: readonly Candidate[],
  from: number,
  to: number,
): Candidate | undefined {
  return candidates.find((candidate) => candidate.last >= from && candidate.first <= to);
}

function lautAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  const next = items[at + 1];
  if (next === undefined || next.quotation !== null) return null;
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const { form, lower, quotation, mention } = items[i]!;
    if (quotation !== null || isCue('rules', lower) || lower === '§') return null;
    if (form === lower && mention === null) continue;
    const named = candidateFrom(candidates, i, i);
    if (named !== undefined) return phrase('source', at, named.last, named, null);
    const isSource = isCue('sources', lower) || /^[A-ZÄÖÜ]{2,}$/.test(form);
    return isSource ? phrase('source', at, i, null, { first: at + 1, last: i }) : null;
  }
  return null;
}

function zufolgeAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  let first = at;
  while (first > 0 && at - first < 8) {
    const before = items[first - 1]!;
    if (before.quotation !== null || /^[,.;:–]$/.test(before.lower)) break;
    first--;
  }
  const named = candidates.findLast((candidate) => candidate.first >= first && candidate.last < at);
  // `Studien, denen zufolge …`: a relative clause; but `Muster zufolge`.
  if (at - first <= 1 && named?.mention == null) return null;
  return phrase('source', first, at, named ?? null, { first, last: Math.max(first, at - 1) });
}

function soAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  const before = items[at - 1];
  const isBehind =
    before !== undefined && (before.quotation !== null || /^[,–.(]$/.test(before.lower));
  if (!isBehind) return null;
  const named = candidateFrom(candidates, at + 1, at + 3);
  if (
    named !== undefined &&
    !named.isOblique &&
    (named.first === at + 1 || named.kind !== 'pronoun')
  ) {
    const next = items[named.last + 1];
    const closes =
      next === undefined ||
      next.quotation !== null ||
      /^[,.:;–!?)]$/.test(next.lower) ||
      isCue('prepositions', next.lower) ||
      /^(?:de[rsm]|weiter|abschließend|gestern|heute)$/.test(next.lower);
    if (closes && named.first === at + 1) return phrase('so', at, named.last, named, null);
  }
  const article = items[at + 1]?.lower ?? '';
  const noun = items[at + 2];
  if (/^(?:die|der|das)$/.test(article) && noun !== undefined && isCue('sources', noun.lower)) {
    return phrase('so', at, at + 2, null, { first: at + 1, last: at + 2 });
  }
  return null;
}

/** `Wie die Rheinpost berichtet, …`: a subject that is no candidate; the others are found by their verb. */
function wieAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  if (at > 0 && !/^[,–]$/.test(items[at - 1]!.lower)) return null;
  let hasNoun = false;
  for (let i = at + 1; i < items.length && i <= at + 8; i++) {
    const { form, lower, quotation } = items[i]!;
    if (quotation !== null || isNoThirdPerson(items, i) || lower === ',') return null;
    if (form !== lower) {
      hasNoun = true;
      continue;
    }
    const next = items[i + 1]?.lower ?? '.';
    if (!hasNoun || !/^[,.–]$/.test(next)) continue;
    const says = speechVerbForms(lower).some(
      ({ verbClass, shape, particle }) =>
        (verbClass === 'say' || verbClass === 'announce') &&
        shape === 'finite' &&
        particle === null,
    );
    if (!says || candidates.some(({ first, last }) => first > at && last < i)) return null;
    return phrase('source', at, i, null, { first: at + 1, last: i - 1 });
  }
  return null;
}

/** `nach Angaben der Polizei`, `nach Ansicht von X`, `ihrer Meinung nach` is left alone. */
function nachAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  if (items[at]!.lower !== 'nach') return null;
  let noun = at + 1;
  if (/^(?:eigenen?|ersten|jüngsten|den|seine[nr]|ihre[nr])$/.test(items[noun]?.lower ?? ''))
    noun++;
  const opinion = items[noun];
  if (opinion === undefined || opinion.form === opinion.lower) return null;
  if (!isCue('opinions', opinion.lower)) return null;
  for (let i = noun + 1; i < items.length && i <= noun + 5; i++) {
    const { form, lower, quotation, mention } = items[i]!;
    if (quotation !== null || /^[,.;:]$/.test(lower)) break;
    if (form === lower && mention === null) continue;
    const named = candidateFrom(candidates, i, i);
    if (named !== undefined) return phrase('source', at, named.last, named, null);
    // The preposition belongs to the phrase, not to whom it names.
    const first = items[noun + 1]!.lower === 'von' ? noun + 2 : noun + 1;
    return phrase('source', at, i, null, { first, last: i });
  }
  return noun > at + 1 ? phrase('source', at, noun, null, { first: at + 1, last: noun }) : null;
}

function sichtAt(candidates: readonly Candidate[], at: number): Attribution | null {
  const named = candidateFrom(candidates, at + 1, at + 4);
  if (named === undefined || (named.kind !== 'person' && named.kind !== 'role')) return null;
  return phrase('view', at - 1, named.last, named, null);
}

/** `„…“, polterte der Trainer`: right between speech and somebody, a verb of any kind says how it was said. */
function unlistedVerbAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  const { form, lower } = items[at]!;
  if (at < 2 || form !== lower || !/^\p{Ll}{2,}t(?:e)?$/u.test(lower)) return null;
  if (items[at - 1]!.lower !== ',' || items[at - 2]!.quotation === null) return null;
  if (isCue('prepositions', lower) || isCue('subordinators', lower) || MODALS.has(lower))
    return null;
  if (NO_VERBS.has(lower)) return null;
  const subject = candidates.find(({ first }) => first === at + 1);
  if (subject === undefined || subject.isOblique || subject.kind === 'group') return null;
  const next = items[subject.last + 1];
  const closes = next === undefined || /^[,.:;–!?(]$/.test(next.lower);
  if (!closes && !isCue('prepositions', next.lower)) return null;
  return { ...phrase('so', at, at, subject, null), kind: 'verb', verbClass: 'manner' };
}

/** `Erhebungen des IAB haben ergeben, dass`: the body behind the study speaks. */
function findingAt(
  items: readonly Item[],
  candidates: readonly Candidate[],
  at: number,
): Attribution | null {
  if (!FINDINGS.has(items[at]!.lower)) return null;
  if (items[at + 1]?.lower !== ',' || items[at + 2]?.lower !== 'dass') return null;
  for (const candidate of candidates) {
    if (candidate.last >= at || candidate.kind !== 'organization') continue;
    const noun = items[candidate.first - 1];
    if (noun === undefined || !isCue('sources', noun.lower)) continue;
    return phrase('source', candidate.first - 1, at, candidate, null);
  }
  return null;
}
