import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { ApiProblem } from './client';
import { loadingState, problemState } from './states';
import type { Texts } from './types';

/** Something that loads from the server, and how far that is. */
export type Loaded<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading'; readonly before: T | undefined }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: ApiProblem };

/**
 * Loads for a view whatever a key asks for, and draws the view anew when it is there. A newer load
 * ends an older one, so that a late answer never overwrites a newer one.
 */
export class Resource<K, T> implements ReactiveController {
  #now: Loaded<T> = { state: 'idle' };
  #key: K | undefined;
  #running: AbortController | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #fetch: (key: K, signal: AbortSignal) => Promise<T>;

  constructor(host: ReactiveControllerHost, fetch: (key: K, signal: AbortSignal) => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
  }

  hostConnected(): void {}

  get now(): Loaded<T> {
    return this.#now;
  }

  /** The newest value, also while a newer one loads; undefined when there is none. */
  get value(): T | undefined {
    if (this.#now.state === 'ready') return this.#now.value;
    return this.#now.state === 'loading' ? this.#now.before : undefined;
  }

  /** Loads for a key; keeps showing the old value meanwhile. */
  async load(key: K): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#key = key;
    this.#set({ state: 'loading', before: this.value });
    try {
      const value = await this.#fetch(key, running.signal);
      if (!running.signal.aborted) this.#set({ state: 'ready', value });
    } catch (error) {
      if (running.signal.aborted) return;
      this.#set({ state: 'failed', problem: problemFrom(error) });
    }
  }

  /** Loads again for the last key. */
  async reload(): Promise<void> {
    if (this.#key !== undefined) await this.load(this.#key);
  }

  /** Forgets value and key. */
  clear(): void {
    this.#running?.abort();
    this.#key = undefined;
    this.#set({ state: 'idle' });
  }

  /** Draws the value, or the state of loading, or the problem with a way to try again. */
  render(text: Texts, ready: (value: T) => unknown, idle: () => unknown = () => null): unknown | TemplateResult {
    const value = this.value;
    if (value !== undefined) return ready(value);
    if (this.#now.state === 'failed') return problemState(text, this.#now.problem, () => void this.reload());
    return this.#now.state === 'loading' ? loadingState(text) : idle();
  }

  #set(next: Loaded<T>): void {
    this.#now = next;
    this.#host.requestUpdate();
  }
}

/** Any fault as a problem that can be shown. */
export function problemFrom(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, 'FAILURE', error instanceof Error ? error.message : String(error));
}
