/**
 * Which of very many rows are chosen: those named, or all but those named. So that "all that was
 * found" needs no list of a million keys.
 */
export interface Chosen {
  readonly all: boolean;
  readonly keys: ReadonlySet<string>;
}

export const noneChosen: Chosen = { all: false, keys: new Set() };
export const allChosen: Chosen = { all: true, keys: new Set() };

export const isChosen = (chosen: Chosen, key: string): boolean => chosen.keys.has(key) !== chosen.all;

/** How many rows are chosen. */
export const countChosen = (chosen: Chosen, total: number): number => (chosen.all ? total - chosen.keys.size : chosen.keys.size);

/** Chooses a row, or takes the choice back. */
export function toggleChosen(chosen: Chosen, key: string): Chosen {
  return withChosen(chosen, [key], !isChosen(chosen, key));
}

/** Chooses rows, or takes their choice back. */
export function withChosen(chosen: Chosen, keys: Iterable<string>, on = true): Chosen {
  const next = new Set(chosen.keys);
  for (const key of keys) {
    if (on !== chosen.all) next.add(key);
    else next.delete(key);
  }
  return { all: chosen.all, keys: next };
}
