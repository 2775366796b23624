// Puts the server's drawing into the page and makes its cards and flows reachable.
import type { FlowEnds } from './model';

/** The flows that a drawing carries. */
export function flowsOf(root: Element): readonly FlowEnds[] {
  return [...root.querySelectorAll<SVGElement>('[data-flow]')].map((flow) => ({
    id: flow.dataset['flow'] ?? '',
    from: flow.dataset['from'] ?? '',
    to: flow.dataset['to'] ?? '',
  }));
}

/** Makes cards walkable: one tab stop for all, each with a name. */
export function makeReachable(root: SVGSVGElement, label: string): void {
  root.removeAttribute('width');
  root.removeAttribute('height');
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', label);
  root.removeAttribute('aria-labelledby');
  root.removeAttribute('aria-describedby');
  for (const card of root.querySelectorAll<SVGElement>('[data-node]')) {
    card.dataset['item'] = card.dataset['node'] ?? '';
    card.setAttribute('role', 'button');
    card.setAttribute('tabindex', '-1');
    card.setAttribute('aria-label', nameOf(card));
  }
  for (const flow of root.querySelectorAll<SVGElement>('[data-flow]')) flow.setAttribute('aria-hidden', 'true');
}

/** What a card is called; a label that was cut stands in it as it is seen, for people who speak to it. */
function nameOf(card: SVGElement): string {
  const seen = [...card.querySelectorAll('text')].map((line) => line.textContent?.trim() ?? '').join(' ');
  const whole = card.querySelector('title')?.textContent ?? '';
  return whole.startsWith(seen) || seen === '' ? whole : `${seen} – ${whole}`;
}

/** Marks what is in focus and dims the rest; null shows all alike. */
export function mark(root: Element, chosen: string | null, cards: ReadonlySet<string> | null, flows: ReadonlySet<string> | null): void {
  for (const card of root.querySelectorAll<SVGElement>('[data-node]')) {
    const id = card.dataset['node'] ?? '';
    card.classList.toggle('chosen', id === chosen);
    card.classList.toggle('dimmed', cards !== null && !cards.has(id));
    card.setAttribute('aria-pressed', id === chosen ? 'true' : 'false');
  }
  for (const flow of root.querySelectorAll<SVGElement>('[data-flow]')) {
    const id = flow.dataset['flow'] ?? '';
    flow.classList.toggle('chosen', id === chosen);
    flow.classList.toggle('dimmed', flows !== null && !flows.has(id));
  }
}
