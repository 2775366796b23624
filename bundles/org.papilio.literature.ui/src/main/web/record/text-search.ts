// Words in the pages of a text. Pure: no DOM, no network.

/** Where a word stands. */
export interface Place {
  /** From 0. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** A text without accents and capitals, sign by sign, so that places stay. */
function folded(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const plain = text[at]!.normalize('NFD')[0] ?? text[at]!;
    out += plain.toLowerCase()[0] ?? plain;
  }
  return out;
}

/** All places of the words, in order; blanks and line ends are one, and a word parted at a line's end is found. */
export function places(pages: readonly string[], words: string): readonly Place[] {
  const sought = folded(words).trim();
  if (sought.length < 2) return [];
  const pattern = new RegExp(
    sought
      .split(/\s+/)
      .map((word) => [...word].map((sign) => sign.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('(?:-\\n)?'))
      .join('\\s+'),
    'g',
  );
  return pages.flatMap((text, page) => [...folded(text).matchAll(pattern)].map((match) => ({ page, start: match.index, end: match.index + match[0].length })));
}

/** A page cut at the places on it; `at` tells which place of all it is. */
export function cut(text: string, page: number, all: readonly Place[]): readonly { readonly text: string; readonly at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let here = 0;
  all.forEach((place, at) => {
    if (place.page !== page) return;
    if (place.start > here) parts.push({ text: text.slice(here, place.start), at: -1 });
    parts.push({ text: text.slice(place.start, place.end), at });
    here = place.end;
  });
  if (here < text.length) parts.push({ text: text.slice(here), at: -1 });
  return parts;
}

/** The next place behind a page and place, round the end. */
export const next = (all: readonly Place[], at: number, step: 1 | -1): number => (all.length === 0 ? -1 : (at + step + all.length) % all.length);

/** The first place on a page or behind it; -1 when there is none. */
export function firstFrom(all: readonly Place[], page: number): number {
  const found = all.findIndex((place) => place.page >= page);
  return found < 0 ? (all.length > 0 ? 0 : -1) : found;
}
