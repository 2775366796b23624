// What is searched in a list of items. Pure.

/** Something that can be chosen. */
export interface Item {
  readonly id: string;
  readonly label: string;
  /** What it is, in a sentence or two. */
  readonly note: string;
  /** Under which heading it stands; those of one heading follow each other. */
  readonly group: string;
}

/** Items whose label, note, group or id has all words that were typed. */
export function matching(items: readonly Item[], typed: string): readonly Item[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.label} ${item.note} ${item.group} ${item.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
