// What the screening queue shows, without drawing and without network.

export interface Criterion {
  readonly id: string;
  readonly includes: boolean;
  readonly text: string;
  readonly words: readonly string[];
}

export interface Reason {
  readonly id: string;
  readonly label: string;
}

export interface Project {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly criteria: readonly Criterion[];
  readonly stages: readonly string[];
  readonly reasons: readonly Reason[];
  readonly screeners: number;
  readonly blind: boolean;
  readonly order: string;
  readonly items: number;
}

export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly stage?: string;
  readonly verdict?: Verdict;
  readonly value: string;
  readonly note: string;
  readonly by: string;
  readonly when: string;
}

export interface State {
  readonly item: string;
  readonly status: string;
  readonly stage: string;
  readonly reason: string;
  readonly decisions: readonly Entry[];
}

export interface Task {
  readonly kind: 'SCREEN' | 'CONFLICT';
  readonly item: string;
  readonly stage: string;
  readonly subject: { readonly title: string; readonly creators: readonly string[]; readonly date: string; readonly where: string; readonly summary: string; readonly keywords: readonly string[] };
  readonly near: readonly string[];
  readonly likelihood?: number;
  readonly state: State;
}

export interface Queue {
  readonly screener: string;
  readonly tasks: readonly Task[];
}

export interface Status {
  readonly items: number;
  readonly waiting: Readonly<Record<string, number>>;
  readonly conflicts: Readonly<Record<string, number>>;
  readonly decided: Readonly<Record<string, number>>;
  readonly agreements: readonly { readonly first: string; readonly second: string; readonly stage: string; readonly items: number; readonly share: number; readonly kappa?: number }[];
}

export type Verdict = 'INCLUDE' | 'EXCLUDE' | 'MAYBE';

/** A piece of a text; `criterion` is the place of the criterion whose word it is, -1 for none. */
export interface Piece {
  readonly text: string;
  readonly criterion: number;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text cut where words of criteria stand; a word counts from its beginning: "urban" in "urbanism". */
export function highlighted(text: string, criteria: readonly Criterion[]): readonly Piece[] {
  const words = criteria.flatMap((criterion, place) => criterion.words.map((word) => ({ word, place }))).sort((a, b) => b.word.length - a.word.length);
  if (words.length === 0) return text ? [{ text, criterion: -1 }] : [];
  const finder = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map((one) => escaped(one.word)).join('|')})`, 'giu');
  const pieces: Piece[] = [];
  let from = 0;
  for (const hit of text.matchAll(finder)) {
    const place = words.find((one) => one.word.toLowerCase() === hit[0].toLowerCase())?.place ?? -1;
    if (hit.index > from) pieces.push({ text: text.slice(from, hit.index), criterion: -1 });
    pieces.push({ text: hit[0], criterion: place });
    from = hit.index + hit[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), criterion: -1 });
  return pieces;
}

/** Share of items that are settled, 0 to 1. */
export function settled(status: Status): number {
  const waiting = Object.values(status.waiting).reduce((sum, count) => sum + count, 0);
  return status.items === 0 ? 0 : 1 - waiting / status.items;
}

/** Whether an exclusion must have a reason. */
export const needsReason = (task: Task): boolean => task.stage === 'FULL_TEXT';
