// What the matrix view knows beside the drawing itself. Pure: no DOM, no network.

/** An instrument or policy that a cell stands for. */
export interface Item {
  /** Slug of the case. */
  readonly subject: string;
  readonly id: string;
  readonly label: string;
  /** Title of the case. */
  readonly title: string;
  readonly years: string;
}

interface Cell {
  /** XML id of the cell in the drawing. */
  readonly element: string;
  readonly items: readonly Item[];
}

/** Whose matrix is shown: of the cases to compare, of the case in hand, or of that one against another. */
export const choices = ['set', 'case', 'two'] as const;
export type Choice = (typeof choices)[number];

/** What the numbers count when there are several cases. */
export const counted = ['instruments', 'cases'] as const;
export type Count = (typeof counted)[number];

/** Where redistributive policies stand. */
export const places = ['provided', 'regulated', 'financed'] as const;
export type Place = (typeof places)[number];

/** What a cell of the drawing stands for; nothing when the geometry does not know it. */
export function itemsOf(geometry: unknown, element: string): readonly Item[] {
  const cells = (geometry as { readonly cells?: readonly Cell[] } | null | undefined)?.cells ?? [];
  return cells.find((cell) => cell.element === element)?.items ?? [];
}

/** The slugs to draw; none stands for all cases. */
export function casesOf(choice: Choice, active: string | null, other: string | null, set: readonly string[]): readonly string[] {
  if (choice === 'set' || active === null) return set;
  return choice === 'two' && other !== null && other !== active ? [active, other] : [active];
}

/** Whether the first of two cases is held against the second. */
export function differs(choice: Choice, wanted: boolean, cases: readonly string[]): boolean {
  return cases.length === 2 && (choice === 'two' || wanted);
}
