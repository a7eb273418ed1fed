import type { Diagnostic } from '../../model/diagnostic.js';
import { generator } from '../../model/generator.js';
import type { CorpusSummary } from '../../model/result.js';
import {
  choice,
  count,
  flag,
  type JsonSchema,
  list,
  nullable,
  object,
  pattern,
  record,
  type Schema,
  text,
  withOptional,
} from './json-schema.js';
import { yearField } from './shared-fields.js';

const corpusSummarySchema: Schema<CorpusSummary> = object(
  {
    digest: pattern(
      '^sha256:[0-9a-f]{64}$',
      'Over ids, years and contents of the documents: the same digest, the same input.',
    ),
    documents: count('Documents read.'),
    words: count('Words of running text.'),
    years: list(yearField, 'Years of the documents, ascending.'),
  },
  'The corpus the rows were computed from.',
);

const diagnosticSchema: Schema<Diagnostic> = withOptional(
  object(
    {
      code: pattern('^[a-z][a-z0-9-]*$', 'Stable, such as file-empty.'),
      severity: choice(
        ['error', 'warning', 'info'],
        'error: a source was skipped; warning: results may mislead; info: good to know.',
      ),
      document: nullable(text('Path of the document concerned; null for none.')),
      message: text('One English sentence.'),
      hint: nullable(text('What can be done about it.')),
    },
    'Something to know about the results.',
  ),
  { data: record('Values behind the message.') },
);

export interface ResultParts {
  /** Name in `qa-sgb2/<name>/<version>`. */
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly parameters: JsonSchema;
  readonly row: JsonSchema;
  /** False for commands that read no corpus. */
  readonly readsCorpus: boolean;
}

/** Schema of a whole result. A line of NDJSON is a `#/$defs/row`. */
export function resultSchema(parts: ResultParts): JsonSchema {
  const { name, version, title, parameters, row, readsCorpus } = parts;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:qa-sgb2:${name}:${version}`,
    title,
    ...object(
      {
        schema: {
          const: `qa-sgb2/${name}/${version}`,
          description: 'Name and version of this schema.',
        },
        generator: object(
          {
            name: { const: generator.name, description: 'Always qa-sgb2.' },
            version: text('Version of the program.'),
          },
          'What made the result.',
        ),
        corpus: readsCorpus
          ? corpusSummarySchema
          : { type: 'null', description: 'Reads no corpus.' },
        parameters: readsCorpus
          ? withOptional(parameters, {
              dedupe: flag('Whether a text that comes twice counts once.'),
            })
          : parameters,
        rows: { type: 'array', items: { $ref: '#/$defs/row' }, description: 'The answer.' },
        diagnostics: list(diagnosticSchema, 'What to know about it.'),
      },
      'The envelope of every command.',
    ),
    $defs: { row },
  };
}
