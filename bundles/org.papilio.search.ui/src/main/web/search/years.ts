// Hits over time. Pure: no DOM, no network.
import type { FacetValue } from './model';

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const widths = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000];

/**
 * Years in bins of equal width, no gaps between first and last.
 *
 * @param most bins at most; years are put together until they fit
 */
export function bins(values: readonly FacetValue[], most = 48): readonly Bin[] {
  const years = values.map((value) => ({ year: Number(value.code), count: value.count })).filter((one) => Number.isInteger(one.year));
  if (years.length === 0) return [];
  const least = Math.min(...years.map((one) => one.year));
  const last = Math.max(...years.map((one) => one.year));
  const width = widths.find((one) => Math.floor(last / one) - Math.floor(least / one) < most) ?? 2500;
  const start = Math.floor(least / width) * width;
  const counts = new Array<number>(Math.floor((last - start) / width) + 1).fill(0);
  for (const { year, count } of years) {
    const at = Math.floor((year - start) / width);
    counts[at] = (counts[at] ?? 0) + count;
  }
  return counts.map((count, at) => ({ from: start + at * width, to: start + (at + 1) * width - 1, count }));
}

/** The years between two bins, whichever comes first. */
export function span(all: readonly Bin[], one: number, other: number): { readonly from: number; readonly to: number } | null {
  const first = all[Math.max(0, Math.min(one, other))];
  const last = all[Math.min(all.length - 1, Math.max(one, other))];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Years as typed: either may be missing; null for neither, and the smaller comes first. */
export function typed(from: string, to: string, all: readonly Bin[]): { readonly from: number; readonly to: number } | null {
  const year = (text: string): number | null => (/^-?\d{1,4}$/.test(text.trim()) ? Number(text) : null);
  const [first, last] = [year(from), year(to)];
  if (first === null && last === null) return null;
  const a = first ?? all[0]?.from ?? last!;
  const b = last ?? all.at(-1)?.to ?? first!;
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
