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
export type Reach = 'neighbours' | 'upstream' | 'downstream';

/** The cards within a focus: a card's neighbours, or everything that leads to it or away from it. */
export function focus(flows: readonly FlowEnds[], node: string, reach: Reach): ReadonlySet<string> {
  const found = new Set([node]);
  if (reach === 'neighbours') {
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
    reach === 'neighbours' ? flow.from === node || flow.to === node : cards.has(flow.from) && cards.has(flow.to);
  return new Set(flows.filter(belongs).map((flow) => flow.id));
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
