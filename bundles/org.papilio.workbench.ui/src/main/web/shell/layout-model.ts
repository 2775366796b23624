/** Where a view opens first; as in Java's ViewInfo. */
export type Area = 'LEFT' | 'MAIN' | 'RIGHT' | 'BOTTOM';

/** Something that fills a tab. */
export interface Part {
  readonly id: string;
  readonly node: HTMLElement;
  readonly label: string;
  readonly area: Area;
  readonly order: number;
}

/** Where parts are, as plain JSON. Sizes are shares; they need not add up to one. */
export type Layout =
  | { readonly tabs: readonly string[]; readonly current: number }
  | { readonly split: 'horizontal' | 'vertical'; readonly sizes: readonly number[]; readonly children: readonly Layout[] };

type Placed = Pick<Part, 'id' | 'area' | 'order'>;

/** Shares of the page that areas get at first. */
const LEFT = 0.17;
const RIGHT = 0.19;
const BOTTOM = 0.28;
/** Parts on the right from this order on stand in a pane of their own, below. */
const BELOW = 50;

/**
 * Parts by area: left, then main over bottom, then right, whose later parts stand below.
 *
 * @param right the share of the page that the right gets
 */
export function arrange(parts: readonly Placed[], right = RIGHT): Layout | null {
  const tabs = (area: Area, from = -Infinity, to = Infinity): Layout[] => {
    const own = parts.filter((part) => part.area === area && part.order >= from && part.order < to);
    own.sort((a, b) => a.order - b.order);
    return own.length ? [{ tabs: own.map((part) => part.id), current: 0 }] : [];
  };
  const left = tabs('LEFT')[0] ?? null;
  const centre = split('vertical', [...tabs('MAIN'), ...tabs('BOTTOM')], [1 - BOTTOM, BOTTOM]);
  const aside = split('vertical', [...tabs('RIGHT', -Infinity, BELOW), ...tabs('RIGHT', BELOW)], [0.62, 0.38]);
  const columns: Layout[] = [];
  const shares: number[] = [];
  for (const [column, share] of [[left, LEFT], [centre, Math.round(100 * (1 - LEFT - right)) / 100], [aside, right]] as const) {
    if (!column) continue;
    columns.push(column);
    shares.push(share);
  }
  return split('horizontal', columns, shares);
}

/**
 * Adds a part to a layout: beside a part of its area, or into a new pane where the area belongs.
 * What the person arranged stays.
 *
 * @param parts all that are open, the new one too
 */
export function place(layout: Layout, part: Placed, parts: readonly Placed[]): Layout {
  if (idsOf(layout).includes(part.id)) return layout;
  const here = new Set(idsOf(layout));
  const beside = parts.filter((other) => other.area === part.area && here.has(other.id)).at(-1);
  const pane: Layout = { tabs: [part.id], current: 0 };
  if (beside) {
    return replace(layout, beside.id, (tabs) => ({ tabs: [...tabs, part.id], current: tabs.length }));
  }
  if (part.area === 'LEFT') return beforeOrAfter(pane, layout, LEFT, true);
  if (part.area === 'RIGHT') return beforeOrAfter(pane, layout, RIGHT, false);
  const main = parts.find((other) => other.area === 'MAIN' && here.has(other.id));
  if (part.area === 'BOTTOM' && main) {
    return replace(layout, main.id, (tabs, current) => ({
      split: 'vertical',
      sizes: [1 - BOTTOM, BOTTOM],
      children: [{ tabs, current }, pane],
    }));
  }
  return arrange(parts.filter((other) => here.has(other.id) || other.id === part.id)) ?? pane;
}

function beforeOrAfter(pane: Layout, layout: Layout, share: number, before: boolean): Layout {
  const row = 'split' in layout && layout.split === 'horizontal' ? layout : null;
  const others = row ? row.children : [layout];
  const total = row ? row.sizes.reduce((sum, size) => sum + size, 0) || 1 : 1;
  const sizes = (row ? row.sizes : [1]).map((size) => (size / total) * (1 - share));
  return {
    split: 'horizontal',
    sizes: before ? [share, ...sizes] : [...sizes, share],
    children: before ? [pane, ...others] : [...others, pane],
  };
}

/** Replaces the pane that holds a part. */
function replace(layout: Layout, id: string, by: (tabs: readonly string[], current: number) => Layout): Layout {
  if ('tabs' in layout) return layout.tabs.includes(id) ? by(layout.tabs, layout.current) : layout;
  return { ...layout, children: layout.children.map((child) => replace(child, id, by)) };
}

function split(orientation: 'horizontal' | 'vertical', children: readonly Layout[], sizes: readonly number[]): Layout | null {
  if (children.length < 2) return children[0] ?? null;
  return { split: orientation, sizes: sizes.slice(0, children.length), children };
}

/** A layout without a part; null when nothing is left. */
export function without(layout: Layout, id: string): Layout | null {
  if ('tabs' in layout) {
    const tabs = layout.tabs.filter((other) => other !== id);
    return tabs.length ? { tabs, current: Math.min(layout.current, tabs.length - 1) } : null;
  }
  const children: Layout[] = [];
  const sizes: number[] = [];
  layout.children.forEach((child, place) => {
    const rest = without(child, id);
    if (!rest) return;
    children.push(rest);
    sizes.push(layout.sizes[place] ?? 1);
  });
  return split(layout.split, children, sizes);
}

/** The parts of a layout in reading order. */
export function idsOf(layout: Layout): string[] {
  return 'tabs' in layout ? [...layout.tabs] : layout.children.flatMap(idsOf);
}
