import type * as Yaml from 'yaml';
import { QaError } from '../model/errors.js';
import { nearestName } from './nearest-name.js';

/** Walks a YAML file that a person wrote; every complaint names the file, the line and the way out. */
export class YamlReader {
  readonly root: Yaml.Node | null;
  private readonly yaml: typeof Yaml;
  private readonly file: string;
  private readonly errorCode: string;
  private readonly lineCounter: Yaml.LineCounter;
  private readonly parsed: Yaml.Document.Parsed;

  constructor(yaml: typeof Yaml, source: string, file: string, errorCode: string) {
    this.yaml = yaml;
    this.file = file;
    this.errorCode = errorCode;
    this.lineCounter = new yaml.LineCounter();
    this.parsed = yaml.parseDocument(source.replace(/^\ufeff/, ''), {
      lineCounter: this.lineCounter,
    });
    const problem = this.parsed.errors[0];
    if (problem !== undefined) {
      const { line } = this.lineCounter.linePos(problem.pos[0]);
      const message = problem.message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
      throw this.invalid(line, message, 'Mend the YAML there; mind indentation and quotes.');
    }
    this.root = this.parsed.contents;
  }

  /** Values by key; a key that is not among `known` (null: any) is refused with a suggestion. */
  mapping(node: Yaml.Node | null, known: readonly string[] | null): Map<string, Yaml.Node> {
    if (node === null || !this.yaml.isMap(node)) {
      throw this.invalid(
        node === null ? 1 : this.line(node),
        'keys with values are expected here',
        known === null ? null : `Known keys: ${known.join(', ')}.`,
      );
    }
    const values = new Map<string, Yaml.Node>();
    for (const item of node.items) {
      const key = item.key as Yaml.Node;
      const name = this.yaml.isScalar(key) ? String(key.value) : '?';
      if (known !== null && !known.includes(name)) {
        const near = nearestName(name, known);
        throw this.invalid(
          this.line(key),
          `unknown key "${name}"`,
          near === null ? `Known keys: ${known.join(', ')}.` : `Did you mean "${near}"?`,
        );
      }
      const value = this.resolve(item.value as Yaml.Node | null);
      if (value !== null) values.set(name, value);
    }
    return values;
  }

  isMapping(node: Yaml.Node | null | undefined): boolean {
    return this.yaml.isMap(node);
  }

  isList(node: Yaml.Node | null | undefined): boolean {
    return this.yaml.isSeq(node);
  }

  /** The items of a list; one item may stand without brackets; nothing is an empty list. */
  list(node: Yaml.Node | undefined): Yaml.Node[] {
    if (node === undefined || this.isNull(node)) return [];
    if (!this.yaml.isSeq(node)) return [node];
    return (node.items as Yaml.Node[]).map((item) => this.resolve(item) ?? item);
  }

  text(node: Yaml.Node | undefined, name: string): string | null {
    if (node === undefined || this.isNull(node)) return null;
    if (!this.yaml.isScalar(node)) {
      throw this.invalid(this.line(node), `"${name}" must be a text`, null);
    }
    const written =
      typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return written.trim() === '' ? null : written.trim();
  }

  isNull(node: Yaml.Node): boolean {
    return this.yaml.isScalar(node) && node.value === null;
  }

  resolve(node: Yaml.Node | null): Yaml.Node | null {
    if (node === null || !this.yaml.isAlias(node)) return node;
    return (node.resolve(this.parsed) as Yaml.Node | undefined) ?? null;
  }

  /** 1-based. */
  line(node: Yaml.Node): number {
    return node.range ? this.lineCounter.linePos(node.range[0]).line : 1;
  }

  invalid(line: number, problem: string, hint: string | null): QaError {
    return new QaError(this.errorCode, `${this.file}, line ${line}: ${problem}.`, {
      hint,
      data: { file: this.file, line },
    });
  }
}
