import file from '../../../data/german/quotes-speech-verbs.txt';

/**
 * What a verb may introduce: speech of every kind (`say`), the same or what somebody will do, with `zu` (`announce`), speech or
 * what others should do, with `zu` (`ask`), an opinion (`think`), direct speech only (`manner`).
 */
export type SpeechVerbClass = 'say' | 'announce' | 'ask' | 'think' | 'manner';

export interface SpeechVerbForm {
  readonly verbClass: SpeechVerbClass;
  /** Particle that must stand later in the clause, such as `hin` for `wies … hin`. */
  readonly particle: string | null;
  readonly shape: 'finite' | 'participle' | 'infinitive';
  /** True for third person plural, false for singular, null where the form does not tell. */
  readonly isPlural: boolean | null;
}

const INSEPARABLE = /^(?:be|ge|er|ver|zer|ent|emp|miss|wider|unter(?!schr?eib$)|über)/;

let forms: ReadonlyMap<string, readonly SpeechVerbForm[]> | undefined;

/** Readings of a lower-case form as a verb of speech, by the data file; empty when it is none. */
export function speechVerbForms(lower: string): readonly SpeechVerbForm[] {
  forms ??= conjugateAll();
  return forms.get(lower) ?? [];
}

function conjugateAll(): ReadonlyMap<string, readonly SpeechVerbForm[]> {
  const all = new Map<string, SpeechVerbForm[]>();
  let verbClass: SpeechVerbClass = 'say';
  for (const line of file.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const header = /^\[(say|announce|ask|think|manner)\]$/.exec(line.trim());
    if (header !== null) {
      verbClass = header[1] as SpeechVerbClass;
      continue;
    }
    conjugate(all, verbClass, line.trim().split(/\s+/));
  }
  return all;
}

function conjugate(
  all: Map<string, SpeechVerbForm[]>,
  verbClass: SpeechVerbClass,
  [head, ...principal]: string[],
): void {
  const bar = head!.indexOf('|');
  const particle = bar < 0 ? null : head!.slice(0, bar);
  const infinitive = head!.slice(bar + 1);
  const stem = infinitive.replace(/e?n$/, '');
  const link = /[dt]$|(?:ch|[^aeiouäöülrh])[mn]$/.test(stem) ? 'e' : '';
  const present = principal[0] ?? `${stem}${link}t`;
  const preterite = principal[1] ?? `${stem}${link}te`;
  const preteritePlural = preterite.endsWith('e') ? `${preterite}n` : `${preterite}en`;
  const prefix = particle ?? '';
  const add = (form: string, shape: SpeechVerbForm['shape'], isPlural: boolean | null) => {
    const isJoined = prefix !== '' && form.startsWith(prefix);
    const readings = all.get(form) ?? [];
    readings.push({ verbClass, particle: isJoined ? null : particle, shape, isPlural });
    all.set(form, readings);
  };
  for (const [form, isPlural] of [
    [present, false],
    [preterite, false],
    [preteritePlural, true],
    [infinitive, true],
  ] as const) {
    add(form, 'finite', isPlural);
    if (prefix !== '') add(prefix + form, form === infinitive ? 'infinitive' : 'finite', isPlural);
  }
  if (prefix === '') add(infinitive, 'infinitive', null);
  else add(`${prefix}zu${infinitive}`, 'infinitive', null);
  const ge = INSEPARABLE.test(infinitive) || infinitive.endsWith('ieren') ? '' : 'ge';
  add(principal[2] ?? `${prefix}${ge}${stem}${link}t`, 'participle', null);
}
