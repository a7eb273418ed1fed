import type { Document } from '../model/document.js';
import type { Corpus } from './corpus.js';

/** Takes passages from documents in order of id. */
interface PassageCollector {
  /** Whether it has all it needs. */
  readonly isComplete: boolean;
  /** False for a document that holds nothing it still needs. */
  wants(id: string): boolean;
  observe(document: Document): void;
}

/** Shows a collector the documents of a tally that it wants; files without any are not read again. */
export async function collectPassages(
  collector: PassageCollector,
  { documents }: { readonly documents: readonly { readonly id: string }[] },
  corpus: Corpus,
): Promise<void> {
  if (collector.isComplete) return;
  const idsOfFile = new Map<string, string[]>();
  for (const { id } of documents) {
    for (const file of filesOf(id)) {
      const ids = idsOfFile.get(file);
      if (ids === undefined) idsOfFile.set(file, [id]);
      else ids.push(id);
    }
  }
  const isWanted = (file: string) =>
    idsOfFile.get(file)?.some((id) => collector.wants(id)) ?? false;
  for await (const document of corpus.documents(isWanted)) {
    collector.observe(document);
    if (collector.isComplete) break;
  }
}

/** The file that an id may be of: a document within a file bears what stands before a `#`. */
function filesOf(id: string): string[] {
  const cuts = [...id.matchAll(/#/g)].map(({ index }) => id.slice(0, index));
  return [id, ...cuts];
}
