import { QaError } from '../model/errors.js';
import type { Result } from '../model/result.js';
import type { RowSchema } from '../rendering/parquet/columns-of.js';
import { renderParquet } from '../rendering/parquet/render-parquet.js';
import { schemas } from './schemas/schemas.js';

/** Lists whose items are rows of their own, by command: of entities the mentions. */
const EXPLODED: Readonly<Record<string, string>> = { entities: 'mentions' };

/** A result as a Parquet file, its columns by the schema of its rows. */
export function parquetOf(result: Result<unknown>): Uint8Array {
  const name = result.schema.split('/')[1]!;
  const row = (schemas[name] as { readonly $defs?: { readonly row: RowSchema } } | undefined)?.$defs
    ?.row;
  if (row === undefined) {
    throw new QaError('format-unfit', 'This result has no rows for a Parquet file.', {
      hint: 'Use --format json.',
    });
  }
  return renderParquet(result, row, EXPLODED[name] ?? null);
}
