import { signal, type Signal, type Stop } from '@workbench/sdk';

/** Listens to the server's events; the browser connects again by itself when the line breaks. */
export class ServerEvents {
  /** Whether the server is reached. */
  readonly connected: Signal<boolean> = signal(true);
  readonly #source: EventSource;
  readonly #listeners = new Map<string, Set<(data: unknown) => void>>();

  constructor(address = '/api/events') {
    this.#source = new EventSource(address);
    this.#source.addEventListener('open', () => (this.connected.value = true));
    this.#source.addEventListener('error', () => (this.connected.value = false));
  }

  on(topic: string, listener: (data: unknown) => void): Stop {
    let listeners = this.#listeners.get(topic);
    if (!listeners) {
      listeners = new Set();
      this.#listeners.set(topic, listeners);
      this.#source.addEventListener(topic, (event) => this.#tell(topic, event));
    }
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  #tell(topic: string, event: MessageEvent<string>): void {
    const data: unknown = JSON.parse(event.data);
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) {
      try {
        listener(data);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
