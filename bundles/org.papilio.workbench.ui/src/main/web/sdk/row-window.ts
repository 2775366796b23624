/** A pane that shows some of very many rows of one height; heights and places in pixels. */
export interface RowPane {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of what is seen of the rows. */
  readonly viewport: number;
  readonly scrollTop: number;
}

/** The rows to draw. */
export interface RowWindow {
  /** Height of the body that is scrolled. */
  readonly height: number;
  readonly first: number;
  /** Behind the last row. */
  readonly end: number;
  /** Where the first of them stands in the body. */
  readonly top: number;
}

/** Browsers draw nothing below some 17 million pixels; taller bodies are scrolled by a scale. */
const TALLEST = 15_000_000;
const BEYOND = 6;

/** The rows that are seen, and a few beyond. */
export function rowWindow(pane: RowPane): RowWindow {
  const { count, rowHeight, viewport } = pane;
  const height = Math.min(TALLEST, count * rowHeight);
  const at = seen(pane);
  const first = clamp(Math.floor(at / rowHeight) - BEYOND, 0, count);
  const end = clamp(Math.ceil((at + viewport) / rowHeight) + BEYOND, first, count);
  return { height, first, end, top: pane.scrollTop - at + first * rowHeight };
}

/** Where to scroll so that a row is seen whole; the same place when it is. */
export function scrollToShow(pane: RowPane, row: number): number {
  const at = seen(pane);
  const top = row * pane.rowHeight;
  const bottom = top + pane.rowHeight;
  if (top < at) return top / scale(pane);
  return bottom > at + pane.viewport ? (bottom - pane.viewport) / scale(pane) : pane.scrollTop;
}

/** How many rows are seen whole. */
export const rowsSeen = (pane: RowPane): number => Math.max(1, Math.floor(pane.viewport / pane.rowHeight));

/** The pixel of all rows, put one below the other, that stands at the top. */
const seen = (pane: RowPane): number => pane.scrollTop * scale(pane);

function scale({ count, rowHeight, viewport }: RowPane): number {
  const whole = count * rowHeight;
  return whole <= TALLEST ? 1 : (whole - viewport) / (TALLEST - viewport);
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
