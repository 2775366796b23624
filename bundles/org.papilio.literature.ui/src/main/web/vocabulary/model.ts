// A vocabulary as the page shows it. Pure: no DOM, no network.

export interface Vocabulary {
  readonly name: string;
  readonly title: string;
  readonly concepts: number;
  readonly builtIn: boolean;
}

/** A place in the tree, in the order of the tree. */
export interface Place {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly depth: number;
  readonly count: number;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();

/** The places whose label has all words, with those above them, so that each is seen where it hangs. */
export function matching(places: readonly Place[], words: string): readonly Place[] {
  const parts = plain(words).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return places;
  const kept: boolean[] = places.map((place) => parts.every((part) => plain(place.label).includes(part)));
  let wanted = -1;
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at]!;
    if (kept[at]) {
      wanted = place.depth - 1;
    } else if (place.depth === wanted) {
      kept[at] = true;
      wanted = place.depth - 1;
    }
  }
  return places.filter((_, at) => kept[at]);
}
