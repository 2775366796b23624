// Which cases the explorer shows, in which groups. Pure: no DOM, no network.
import type { CaseLine } from '../shared/client';
import type { Term } from '../shared/model';

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly cases: readonly CaseLine[];
}

/** What the explorer can group by. */
export const groupings = ['field', 'place', 'trajectory'] as const;
export type Grouping = (typeof groupings)[number];

/** Folds case and accents, so that "beland" finds "Béland". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** The cases that contain every word of a text in title, summary or place. */
export function matching(cases: readonly CaseLine[], text: string): readonly CaseLine[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return cases;
  return cases.filter((one) => {
    const all = fold(`${one.title} ${one.place} ${one.summary} ${one.id}`);
    return words.every((word) => all.includes(word));
  });
}

/** Groups cases; a case of several fields stands in its first one, so that none is counted twice. */
export function grouped(
  cases: readonly CaseLine[],
  by: Grouping,
  terms: readonly Term[],
  unknown: string,
): readonly Group[] {
  const groups = new Map<string, CaseLine[]>();
  for (const one of cases) {
    const key = by === 'field' ? one.policyFields[0] ?? '' : by === 'place' ? one.place : one.trajectory;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const label = (key: string): string => terms.find((term) => term.value === key)?.label ?? (key || unknown);
  return [...groups]
    .map(([key, members]) => ({
      key,
      label: label(key),
      cases: members.sort((a, b) => a.title.localeCompare(b.title)),
    }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.label.localeCompare(b.label));
}
