import {
  type BasicType,
  ByteWriter,
  type ColumnSource,
  ParquetWriter,
  schemaFromColumnData,
} from 'hyparquet-writer';
import type { Envelope } from '../envelope.js';
import { jsonText } from '../json-text.js';

/** A column as it is declared; `INT32` and `BOOLEAN` take their values as they are. */
export interface StreamColumn {
  readonly name: string;
  readonly type: Extract<BasicType, 'STRING' | 'INT32' | 'BOOLEAN'>;
  readonly nullable: boolean;
}

/**
 * A Parquet file that grows by row groups, so that it may be larger than memory. What the file was computed from is
 * known at its end and stands in its metadata, as in `renderParquet`. The same rows in the same groups give the same
 * bytes.
 */
export class ParquetStream {
  private readonly columns: readonly StreamColumn[];
  private readonly bytes = new ByteWriter(1 << 20);
  private readonly writer: ParquetWriter;

  constructor(columns: readonly StreamColumn[]) {
    this.columns = columns;
    const columnData = columns.map((column) => ({ ...column, data: [] }));
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: schemaFromColumnData({ columnData }),
    });
  }

  /** The bytes of one row group; `data` holds the values of each column in the order of the columns. */
  rowGroup(data: readonly ColumnSource['data'][]): Uint8Array {
    const columnData = this.columns.map((column, index) => ({ ...column, data: data[index]! }));
    this.writer.write({ columnData, rowGroupSize: Math.max(1, data[0]!.length) });
    return this.take();
  }

  /** The last bytes. */
  end(envelope: Envelope): Uint8Array {
    const { rows: _, ...about } = envelope;
    this.writer.kvMetadata = [{ key: 'qa-sgb2', value: jsonText(about) }];
    this.writer.createdBy = `qa-sgb2 version ${envelope.generator.version}`;
    this.writer.finish();
    return this.take();
  }

  private take(): Uint8Array {
    const taken = this.bytes.getBytes().slice();
    this.bytes.index = 0;
    return taken;
  }
}
