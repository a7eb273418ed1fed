/**
 * The vocabulary that schemas are written in: JSON Schema 2020-12 as plain data, with the type it describes carried along,
 * so that the compiler finds a schema that says more or less than its row type.
 */

declare const described: unique symbol;

/** A schema, whatever it describes. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schema of values of type `T`. Invariant in `T`: neither a wider nor a narrower type will do. */
export interface Schema<T> extends JsonSchema {
  /** Never there at run time. */
  readonly [described]?: (value: T) => T;
}

type Described<S> = S extends Schema<infer T> ? T : never;
type Properties = Readonly<Record<string, JsonSchema>>;
type Values<P> = { readonly [K in keyof P]: Described<P[K]> };

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

export function text(description: string): Schema<string> {
  return { type: 'string', description };
}

export function pattern(regularExpression: string, description: string): Schema<string> {
  return { type: 'string', pattern: regularExpression, description };
}

/** One of a few fixed texts. */
export function choice<const Names extends readonly string[]>(
  names: Names,
  description: string,
): Schema<Names[number]> {
  return { type: 'string', enum: names, description };
}

export function flag(description: string): Schema<boolean> {
  return { type: 'boolean', description };
}

/** A count: a whole number from 0. */
export function count(description: string): Schema<number> {
  return { type: 'integer', minimum: 0, description };
}

/** A position that is counted from 1. */
export function position(description: string): Schema<number> {
  return { type: 'integer', minimum: 1, description };
}

export function integer(description: string, bounds: Bounds = {}): Schema<number> {
  return { type: 'integer', ...bounds, description };
}

export function number(description: string, bounds: Bounds = {}): Schema<number> {
  return { type: 'number', ...bounds, description };
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  const { type, enum: names }: JsonSchema = schema;
  const orNull: JsonSchema = { ...schema, type: [type, 'null'] };
  return Array.isArray(names) ? { ...orNull, enum: [...names, null] } : orNull;
}

export function list<T>(items: Schema<T>, description: string): Schema<readonly T[]> {
  return { type: 'array', items, description };
}

/** An object with exactly these properties. */
export function object<P extends Properties>(
  properties: P,
  description: string,
): Schema<Values<P>> {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    description,
  };
}

/** The same object with further properties that may be missing. */
export function withOptional<T, P extends Properties>(
  schema: Schema<T>,
  optional: P,
): Schema<T & Partial<Values<P>>> {
  const required: JsonSchema = schema;
  return { ...required, properties: { ...(required.properties as Properties), ...optional } };
}

/** An object whose keys are not known beforehand. */
export function record(
  description: string,
): Schema<Readonly<Record<string, string | number | boolean | null>>> {
  return {
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
    description,
  };
}
