import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiProblem } from './client';
import { problemFrom } from './resource';

/** Some rows of a list, and how many the whole list has. */
export interface Page<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** Gets rows from the server; `from` counts from 0. */
export type FetchPage<T> = (from: number, size: number, signal: AbortSignal) => Promise<Page<T>>;

/** While one scrolls fast, what is passed over is not asked for; milliseconds. */
const PAUSE = 70;
const MOST_PAGES = 40;

/**
 * A long list of which only the pages that are looked at are here. Ask for rows by `row`, tell by
 * `need` which are seen; the host is drawn anew when they come.
 */
export class Pages<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #size: number;
  readonly #fetch: FetchPage<T>;
  readonly #pages = new Map<number, readonly T[]>();
  readonly #running = new Map<number, AbortController>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #total = 0;
  #stamp = 0;
  #wanted: readonly [number, number] = [0, 0];
  problem: ApiProblem | null = null;

  readonly #pause: number;

  /** @param size rows of a page */
  constructor(host: ReactiveControllerHost, size: number, fetch: FetchPage<T>, pause = PAUSE) {
    this.#host = host;
    this.#size = size;
    this.#fetch = fetch;
    this.#pause = pause;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#stop(() => true);
  }

  get total(): number {
    return this.#total;
  }

  /** Another number whenever rows came or went. */
  get stamp(): number {
    return this.#stamp;
  }

  /** A row, when it is here. */
  row(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / this.#size))?.[index % this.#size];
  }

  /** Whether anything is on its way. */
  get loading(): boolean {
    return this.#running.size > 0;
  }

  /** Forgets everything and takes a first page that is known already. */
  start(page: Page<T>): void {
    this.clear();
    this.#stamp++;
    this.#total = page.total;
    for (let at = 0; at < page.rows.length; at += this.#size) this.#pages.set(at / this.#size, page.rows.slice(at, at + this.#size));
    this.#host.requestUpdate();
  }

  /** Forgets everything. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#stop(() => true);
    this.#pages.clear();
    this.#stamp++;
    this.#total = 0;
    this.problem = null;
  }

  /** Says which rows are seen now, from one to before another. */
  need(from: number, end: number): void {
    this.#wanted = [Math.floor(from / this.#size), Math.floor(Math.max(from, end - 1) / this.#size)];
    const [first, last] = this.#wanted;
    this.#stop((page) => page < first || page > last);
    let missing = false;
    for (let page = first; page <= last; page++) missing ||= !this.#pages.has(page) && !this.#running.has(page);
    if (!missing) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), this.#pause);
  }

  /** Gets rows now, whether or not they are seen; for ranges and copies. */
  async get(from: number, end: number): Promise<readonly T[]> {
    const rows: T[] = [];
    for (let at = from; at < end; at += this.#size) {
      const page = await this.#fetch(at, Math.min(this.#size, end - at), new AbortController().signal);
      rows.push(...page.rows);
    }
    return rows;
  }

  #load(): void {
    const [first, last] = this.#wanted;
    for (let page = first; page <= last; page++) {
      if (!this.#pages.has(page) && !this.#running.has(page)) void this.#loadPage(page);
    }
  }

  async #loadPage(page: number): Promise<void> {
    const running = new AbortController();
    this.#running.set(page, running);
    try {
      const found = await this.#fetch(page * this.#size, this.#size, running.signal);
      if (running.signal.aborted) return;
      this.#pages.set(page, found.rows);
      this.#stamp++;
      this.#total = found.total;
      this.problem = null;
      this.#forgetFar(page);
    } catch (error) {
      if (!running.signal.aborted) this.problem = problemFrom(error);
    } finally {
      if (this.#running.get(page) === running) this.#running.delete(page);
      if (!running.signal.aborted) this.#host.requestUpdate();
    }
  }

  #forgetFar(here: number): void {
    if (this.#pages.size <= MOST_PAGES) return;
    const far = [...this.#pages.keys()].sort((a, b) => Math.abs(b - here) - Math.abs(a - here));
    for (const page of far.slice(0, this.#pages.size - MOST_PAGES)) this.#pages.delete(page);
  }

  #stop(which: (page: number) => boolean): void {
    for (const [page, running] of [...this.#running]) {
      if (!which(page)) continue;
      running.abort();
      this.#running.delete(page);
    }
  }
}
