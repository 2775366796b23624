import { signal, type ReadSignal, type Signal } from './signals';

/** Something done that can be undone. Both ways may call the server and may fail. */
export interface Change {
  /** What was done, for people: `Edit relation`. */
  readonly label: string;
  run(): Promise<void>;
  undo(): Promise<void>;
}

/** What Undo and Redo would do next; null when nothing. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/**
 * Undo and redo. Changes run one after the other. A change whose undo or redo fails stays where it
 * was, and the failure goes to the caller.
 */
export class History {
  readonly #done: Change[] = [];
  readonly #undone: Change[] = [];
  readonly #state: Signal<HistoryState> = signal<HistoryState>({ undo: null, redo: null });
  #last: Promise<unknown> = Promise.resolve();

  get state(): ReadSignal<HistoryState> {
    return this.#state;
  }

  /** Does a change and remembers it; what was undone before can no longer be redone. */
  do(change: Change): Promise<void> {
    return this.#inTurn(async () => {
      await change.run();
      this.#done.push(change);
      this.#undone.length = 0;
    });
  }

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      const change = this.#done.at(-1);
      if (!change) return;
      await change.undo();
      this.#done.pop();
      this.#undone.push(change);
    });
  }

  redo(): Promise<void> {
    return this.#inTurn(async () => {
      const change = this.#undone.at(-1);
      if (!change) return;
      await change.run();
      this.#undone.pop();
      this.#done.push(change);
    });
  }

  /** Forgets everything, as when the workspace was restored to another revision. */
  clear(): void {
    this.#done.length = 0;
    this.#undone.length = 0;
    this.#tell();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work).finally(() => this.#tell());
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #tell(): void {
    this.#state.value = {
      undo: this.#done.at(-1)?.label ?? null,
      redo: this.#undone.at(-1)?.label ?? null,
    };
  }
}
