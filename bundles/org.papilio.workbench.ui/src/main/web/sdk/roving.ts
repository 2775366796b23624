import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How arrow keys walk: `vertical` and `horizontal` in one line, `grid` by position on the screen. */
export type Walk = 'vertical' | 'horizontal' | 'grid';

/**
 * Makes many things one tab stop: arrow keys, Home and End move the focus among the elements that a
 * selector finds in the shadow root. The host calls `key` from a keydown listener on the group and
 * draws items with `tabindex=${roving.tabindex(id)}` and `data-item=${id}`.
 */
export class Roving implements ReactiveController {
  #current: string | null = null;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #walk: Walk;
  readonly #group: string;

  /** @param group selector of the element that holds the items */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    walk: Walk,
    group = ':host',
  ) {
    this.#host = host;
    this.#walk = walk;
    this.#group = group;
    host.addController(this);
  }

  hostConnected(): void {}

  /** After each drawing exactly one item must be reachable by Tab. */
  hostUpdated(): void {
    const items = this.#items();
    if (items.length === 0) return;
    const current = items.find((item) => item.dataset['item'] === this.#current) ?? items[0];
    for (const item of items) item.tabIndex = item === current ? 0 : -1;
  }

  tabindex(id: string): 0 | -1 {
    return id === this.#current ? 0 : -1;
  }

  /** Makes an item the tab stop, without moving the focus. */
  set(id: string | null): void {
    this.#current = id;
    this.hostUpdated();
  }

  /** Moves the focus to an item. */
  focus(id: string): void {
    this.#go(this.#items().find((item) => item.dataset['item'] === id));
  }

  /** Handles a key; true when it was one of ours. */
  key(event: KeyboardEvent): boolean {
    const items = this.#items();
    const from = items.find((item) => item.dataset['item'] === this.#current) ?? items[0];
    if (!from) return false;
    const next = this.#next(items, from, event.key);
    if (!next) return false;
    event.preventDefault();
    event.stopPropagation();
    this.#go(next);
    return true;
  }

  #next(items: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    if (this.#walk === 'grid') return nearest(items, from, key);
    const [back, forth] = this.#walk === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const step = key === back ? -1 : key === forth ? 1 : 0;
    return step === 0 ? undefined : items[items.indexOf(from) + step];
  }

  #go(item: HTMLElement | undefined): void {
    if (!item) return;
    this.#current = item.dataset['item'] ?? null;
    this.hostUpdated();
    item.focus();
    item.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #items(): HTMLElement[] {
    const root = this.#host.renderRoot;
    const group = this.#group === ':host' ? root : root.querySelector(this.#group);
    return group ? [...group.querySelectorAll<HTMLElement>('[data-item]')] : [];
  }
}

/** The nearest element in the direction of an arrow key; sideways distance counts double. */
function nearest(items: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const directions: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const direction = directions[key];
  if (!direction) return undefined;
  const start = middle(from);
  let best: HTMLElement | undefined;
  let shortest = Infinity;
  for (const item of items) {
    if (item === from) continue;
    const there = middle(item);
    const [dx, dy] = [there.x - start.x, there.y - start.y];
    const along = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    const distance = along + 2 * aside;
    if (along > 1 && distance < shortest) [best, shortest] = [item, distance];
  }
  return best;
}

function middle(item: HTMLElement): { x: number; y: number } {
  const box = item.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
