import type { Document } from '../../model/document.js';
import type { EntityRow } from './entity-row.js';
import type { LinkedEntities } from './link-across-documents.js';
import type { Mention } from './mention.js';

/** A mention in text offsets with the row it belongs to. */
export interface EntityInDocument {
  readonly start: number;
  readonly end: number;
  readonly row: EntityRow;
  readonly sex: 'female' | 'male' | null;
  /** Roles that this document states of the entity. */
  readonly roles: readonly string[];
}

/** Looks up which entity a mention of a document became; built once for a corpus. */
export function entitiesInDocument(
  linked: LinkedEntities,
): (document: Document, mentions: readonly Mention[]) => EntityInDocument[] {
  const byPlace = new Map<string, Map<number, number>>();
  for (const document of linked.documents) {
    const rows = linked.rowOf.get(document)!;
    // A very long document comes in pieces.
    const starts = byPlace.get(document.id) ?? new Map<number, number>();
    document.entities.forEach((entity, local) => {
      for (let at = 0; at < entity.mentions.length; at += 4) {
        starts.set(entity.mentions[at]!, rows[local]!);
      }
    });
    byPlace.set(document.id, starts);
  }
  return (document, mentions) => {
    const starts = byPlace.get(document.source.id);
    if (starts === undefined) return [];
    return mentions.flatMap(({ span }): EntityInDocument[] => {
      const number = starts.get(document.source.offsets.rawStart(span.start));
      if (number === undefined) return [];
      const row = linked.rows[number]!;
      const sex = linked.sexes[number];
      return [
        {
          start: span.start,
          end: span.end,
          row,
          sex: sex === 'f' ? 'female' : sex === 'm' ? 'male' : null,
          roles: row.roles
            .filter((role) => role.document === document.source.id && role.role !== '')
            .map((role) => role.role),
        },
      ];
    });
  };
}
