/**
 * Documents we made up, with the names, statements, roles and affiliations that are to be found in them. In a file, each document
 * opens with `=== name`; `[PER …]`, `[ORG …]`, `[LOC …]` mark names and `[? …]` what counts neither way; `<q Name>…</q>` marks direct
 * and `<r Name>…</r>` reported speech, `<o>…</o>` what counts neither way; `-` stands for nobody known, `A|B` for either name.
 * Lines `@ Name = role @ organisation; …` close it.
 */
export interface MarkedName {
  readonly type: 'PER' | 'ORG' | 'LOC' | '?';
  readonly start: number;
  readonly end: number;
}

export interface MarkedStatement {
  readonly kind: 'direct' | 'indirect' | 'optional';
  readonly start: number;
  readonly end: number;
  /** Names that are right; empty when nobody known speaks. */
  readonly speakers: readonly string[];
}

export interface MarkedOffice {
  readonly person: string;
  readonly role: string;
  readonly organization: string;
}

export interface MadeUpDocument {
  readonly name: string;
  readonly text: string;
  readonly names: readonly MarkedName[];
  readonly statements: readonly MarkedStatement[];
  readonly offices: readonly MarkedOffice[];
}

const KINDS = { q: 'direct', r: 'indirect', o: 'optional' } as const;
const MARK = /\[(PER|ORG|LOC|\?) ([^\]]*)\]|<([qro])(?: ([^>]*))?>|<\/[qro]>/g;

/** The documents of a file in `gold/made-up`. */
export function madeUpDocuments(file: string): readonly MadeUpDocument[] {
  return file.split(/^=== /m).slice(1).map(parse);
}

function parse(part: string): MadeUpDocument {
  const [name = '', ...lines] = part.split('\n');
  const body = lines.filter((line) => !line.startsWith('@ ')).join('\n');
  const names: MarkedName[] = [];
  const statements: MarkedStatement[] = [];
  const open: { kind: keyof typeof KINDS; speakers: string; start: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of body.matchAll(MARK)) {
    text += body.slice(at, match.index);
    at = match.index + match[0].length;
    const [, type, marked, kind, speakers] = match;
    if (type !== undefined) {
      names.push({
        type: type as MarkedName['type'],
        start: text.length,
        end: text.length + marked!.length,
      });
      text += marked;
    } else if (kind !== undefined) {
      open.push({
        kind: kind as keyof typeof KINDS,
        speakers: speakers ?? '-',
        start: text.length,
      });
    } else {
      const statement = open.pop()!;
      statements.push({
        kind: KINDS[statement.kind],
        start: statement.start,
        end: text.length,
        speakers: statement.speakers === '-' ? [] : statement.speakers.split('|'),
      });
    }
  }
  const offices = lines.filter((line) => line.startsWith('@ ')).flatMap(officesOf);
  return { name, text: text + body.slice(at), names, statements, offices };
}

/** `@ Anna Muster = Leiterin @ Haus; Sprecherin; @ Verein` */
function officesOf(line: string): MarkedOffice[] {
  const [person = '', stated = ''] = line.slice(2).split(' = ');
  return stated.split(';').map((office) => {
    const [role = '', organization = ''] = office.split('@').map((part) => part.trim());
    return { person, role, organization };
  });
}
