/** Ends what it was returned by: a subscription, a listener. */
export type Stop = () => void;

/** A value that can be watched. */
export interface ReadSignal<T> {
  readonly value: T;
  /** Calls back after each change, not at once. */
  subscribe(listener: (value: T) => void): Stop;
}

/** A value that can be set and watched. Setting an equal value tells nobody. */
export interface Signal<T> extends ReadSignal<T> {
  value: T;
}

class Cell<T> implements Signal<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly #same: (a: T, b: T) => boolean;
  #value: T;

  constructor(value: T, same: (a: T, b: T) => boolean) {
    this.#value = value;
    this.#same = same;
  }

  get value(): T {
    return this.#value;
  }

  set value(next: T) {
    if (this.#same(this.#value, next)) return;
    this.#value = next;
    for (const listener of [...this.#listeners]) {
      try {
        listener(next);
      } catch (error) {
        reportError(error); // one listener's fault must not keep the news from the others
      }
    }
  }

  subscribe(listener: (value: T) => void): Stop {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/**
 * Makes a signal.
 *
 * @param same decides whether a new value is news; by default, values of equal JSON are not
 */
export function signal<T>(value: T, same: (a: T, b: T) => boolean = sameJson): Signal<T> {
  return new Cell(value, same);
}

function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
