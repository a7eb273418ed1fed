import type { DocumentEntities, LocalEntity, LocalForm } from './entities-tally.js';
import { ownCopy } from './own-copy.js';

/**
 * Names of many documents, each kept once. They are copies: a piece of a text would keep the whole text in memory, and
 * a tally outlives the documents it was taken from.
 */
export class SharedNames {
  private readonly texts = new Map<string, string>();
  private readonly lists = new Map<string, readonly unknown[]>();

  /** The same entities, made of what is shared. */
  share(found: DocumentEntities): DocumentEntities {
    return {
      ...found,
      entities: found.entities.map((entity) => this.entity(entity)),
      openAcronyms: found.openAcronyms.map((acronym) => ({
        ...acronym,
        form: this.text(acronym.form),
      })),
    };
  }

  private entity(entity: LocalEntity): LocalEntity {
    return {
      ...entity,
      name: this.text(entity.name),
      given: this.text(entity.given),
      key: this.text(entity.key),
      titles: this.list(entity.titles),
      forms: this.list<LocalForm>(entity.forms),
      roles: entity.roles.map((role) => ({
        ...role,
        role: role.role === null ? null : this.text(role.role),
      })),
    };
  }

  private text(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const copy = ownCopy(text);
    this.texts.set(copy, copy);
    return copy;
  }

  private list<Item>(items: readonly Item[]): readonly Item[] {
    const key = JSON.stringify(items);
    const known = this.lists.get(key);
    if (known !== undefined) return known as readonly Item[];
    const copy = JSON.parse(key) as Item[];
    this.lists.set(key, copy);
    return copy;
  }
}
