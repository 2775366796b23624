/** A column that is shown, and how wide, in pixels. */
export interface ShownColumn {
  readonly id: string;
  readonly width: number;
}

/** The columns that are shown, in their order; plain JSON, to be kept by the browser. */
export type ColumnLayout = readonly ShownColumn[];

export const narrowest = 48;
const widest = 1_200;

/** The layout without columns that are not known (any more); the fallback when none is left. */
export function knownColumns(layout: ColumnLayout, known: readonly string[], fallback: ColumnLayout): ColumnLayout {
  const kept = layout.filter((column) => known.includes(column.id));
  return kept.length ? kept : fallback;
}

/** Shows a column at the end, or hides it; the last one stays. */
export function toggleColumn(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  if (!layout.some((column) => column.id === id)) return [...layout, { id, width }];
  return layout.length === 1 ? layout : layout.filter((column) => column.id !== id);
}

/** Moves a column by some places, as far as it goes. */
export function moveColumn(layout: ColumnLayout, id: string, by: number): ColumnLayout {
  const from = layout.findIndex((column) => column.id === id);
  const column = layout[from];
  if (!column) return layout;
  const rest = layout.filter((other) => other !== column);
  const to = Math.max(0, Math.min(rest.length, from + by));
  return [...rest.slice(0, to), column, ...rest.slice(to)];
}

export function resizeColumn(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  const fitting = Math.round(Math.max(narrowest, Math.min(widest, width)));
  return layout.map((column) => (column.id === id ? { id, width: fitting } : column));
}
