// What the score view knows beside the drawing itself. Pure: no DOM, no network.

/** A flow as the drawing carries it. */
export interface FlowEnds {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The families of flows, in the order of the legend. */
export const families = ['resources', 'authority', 'learning', 'awareness', 'mobilisation', 'referral', 'conflict', 'tie'] as const;
export type Family = (typeof families)[number];

/** How far the focus on a card reaches. */
export const reaches = ['neighbours', 'upstream', 'downstream', 'people', 'path'] as const;
export type Reach = (typeof reaches)[number];

/** What is looked at: cards and the flows between them. */
export interface Within {
  readonly cards: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}

/** The cards within a focus: a card's neighbours, or everything that leads to it or away from it. */
export function focus(flows: readonly FlowEnds[], node: string, reach: Reach): ReadonlySet<string> {
  const found = new Set([node]);
  if (reach !== 'upstream' && reach !== 'downstream') {
    for (const flow of flows) {
      if (flow.from === node) found.add(flow.to);
      if (flow.to === node) found.add(flow.from);
    }
    return found;
  }
  const queue = [node];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const flow of flows) {
      const next = reach === 'upstream' ? (flow.to === at ? flow.from : null) : flow.from === at ? flow.to : null;
      if (next !== null && !found.has(next)) {
        found.add(next);
        queue.push(next);
      }
    }
  }
  return found;
}

/** The flows that belong to a focus: those that touch the card, or run between cards in reach. */
export function flowsWithin(flows: readonly FlowEnds[], node: string, reach: Reach): ReadonlySet<string> {
  const cards = focus(flows, node, reach);
  const belongs = (flow: FlowEnds): boolean =>
    reach !== 'upstream' && reach !== 'downstream' ? flow.from === node || flow.to === node : cards.has(flow.from) && cards.has(flow.to);
  return new Set(flows.filter(belongs).map((flow) => flow.id));
}

/** Everything that leads to any of some cards: what reaches the people concerned. */
export function reaching(flows: readonly FlowEnds[], nodes: readonly string[]): Within {
  const cards = new Set(nodes.flatMap((node) => [...focus(flows, node, 'upstream')]));
  return { cards, flows: new Set(flows.filter((flow) => cards.has(flow.from) && cards.has(flow.to)).map((flow) => flow.id)) };
}

/** How many steps each card is away from one, along the flows or against them. */
function away(flows: readonly FlowEnds[], node: string, along: boolean, against: boolean): ReadonlyMap<string, number> {
  const steps = new Map([[node, 0]]);
  const queue = [node];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const flow of flows) {
      for (const next of [along && flow.from === at ? flow.to : null, against && flow.to === at ? flow.from : null]) {
        if (next !== null && !steps.has(next)) {
          steps.set(next, (steps.get(at) ?? 0) + 1);
          queue.push(next);
        }
      }
    }
  }
  return steps;
}

/** All shortest ways from one card to another: along the flows, else whichever way they run. */
export function between(flows: readonly FlowEnds[], from: string, to: string): Within {
  for (const either of [false, true]) {
    const there = away(flows, from, true, either);
    const back = away(flows, to, either, true);
    const length = there.get(to);
    if (length === undefined) continue;
    const on = (one: string, other: string): boolean => (there.get(one) ?? Infinity) + 1 + (back.get(other) ?? Infinity) === length;
    const within = flows.filter((flow) => on(flow.from, flow.to) || (either && on(flow.to, flow.from)));
    return { cards: new Set([from, to, ...within.flatMap((flow) => [flow.from, flow.to])]), flows: new Set(within.map((flow) => flow.id)) };
  }
  return { cards: new Set([from, to]), flows: new Set() };
}

/** Steps of enlargement; at 1 the picture is as wide as the pane. */
export const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

/** The next larger or smaller step; the same at the end. */
export function stepped(scale: number, by: 1 | -1): number {
  const at = steps.findIndex((step) => step >= scale - 0.001);
  return steps[Math.min(steps.length - 1, Math.max(0, (at < 0 ? steps.length - 1 : at) + by))] ?? 1;
}

/** The card to go to when one follows flows from a card, in turn. */
export function followed(flows: readonly FlowEnds[], node: string, way: 'in' | 'out', after: string | null): string | null {
  const ends = flows.filter((flow) => (way === 'in' ? flow.to : flow.from) === node).map((flow) => (way === 'in' ? flow.from : flow.to));
  const others = [...new Set(ends)].filter((one) => one !== node);
  if (others.length === 0) return null;
  return others[(others.indexOf(after ?? '') + 1) % others.length] ?? null;
}
