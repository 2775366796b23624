import { problemFrom, WorkbenchView, type OpenObject, type Texts, type ViewContext } from '@workbench/sdk';
import { html, nothing, render } from 'lit';
import type { ViewListing } from './contributions';

const API = 1;

type ViewClass = CustomElementConstructor & { requires?: { api: number } };

/** Gives a context to a view that is being made. */
export type ContextOf = (host: ViewHost, listing: ViewListing) => ViewContext;

/**
 * The place of one open view: loads its module, makes it, and stands in for it when it fails or when
 * its bundle has left. State survives both.
 */
export class ViewHost {
  readonly node = document.createElement('div');
  /** Problems and gaps are told here; the view itself is the other child. */
  readonly #notice = document.createElement('div');
  #view: WorkbenchView | null = null;
  #module = '';
  #failures = 0;
  /** Counts loads, so that an older one that ends late is not shown. */
  #turn = 0;
  #shown: Promise<void> = Promise.resolve();
  #state: Record<string, unknown> | undefined;

  constructor(
    /** Unique among open views. */
    readonly instance: string,
    public listing: ViewListing,
    readonly object: OpenObject | null,
    readonly text: Texts,
    readonly contextOf: ContextOf,
    state?: Record<string, unknown>,
  ) {
    this.#state = state;
    this.node.className = 'view-host';
    this.#notice.className = 'notice';
    this.node.append(this.#notice);
    this.node.addEventListener('view-failed', (event) => this.#failed((event as CustomEvent).detail));
  }

  get view(): WorkbenchView | null {
    return this.#view;
  }

  /** Loads and shows the view, anew when its bundle was replaced. */
  show(listing = this.listing): Promise<void> {
    this.listing = listing;
    this.#view?.setAttribute('aria-label', listing.title);
    if (this.#module !== listing.module) this.#shown = this.#load(listing);
    return this.#shown;
  }

  /** The view when it is there and drawn; null when it failed or has left. */
  async drawn(): Promise<WorkbenchView | null> {
    await this.#shown;
    await this.#view?.updateComplete;
    return this.#view;
  }

  async #load(listing: ViewListing): Promise<void> {
    this.#take();
    this.#module = listing.module;
    const turn = ++this.#turn;
    try {
      const tag = await define(listing, this.#failures);
      if (turn !== this.#turn) return; // left, or replaced, meanwhile
      const view = document.createElement(tag) as WorkbenchView;
      if (!(view instanceof WorkbenchView)) throw new Error('its class does not extend WorkbenchView');
      view.ctx = this.contextOf(this, listing);
      view.setAttribute('role', 'region');
      view.setAttribute('aria-label', listing.title);
      this.#view = view;
      render(nothing, this.#notice);
      this.node.append(view);
      if (this.#state) view.restore(this.#state);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The bundle of the view has left: say so, and keep the state for its return. */
  left(): void {
    this.#take();
    this.#module = '';
    this.#turn++;
    render(
      html`<div class="state"><h2>${this.text('view.left.title', this.listing.title)}</h2><p>${this.text('view.left.text', this.listing.bundle)}</p></div>`,
      this.#notice,
    );
  }

  /** Whether a view is shown, rather than a notice. */
  get shows(): boolean {
    return this.#view !== null;
  }

  /** What the view wants to find again. */
  state(): Record<string, unknown> | undefined {
    try {
      return this.#view ? this.#view.state() : this.#state;
    } catch (error) {
      reportError(error);
      return this.#state;
    }
  }

  dispose(): void {
    this.#take();
    this.#module = '';
    this.#turn++;
  }

  #take(): void {
    if (!this.#view) return;
    this.#state = this.state();
    this.#view.dispose();
    this.#view = null;
  }

  #failed(error: unknown): void {
    reportError(error);
    this.#failures++;
    this.#take();
    const retry = (): void => {
      this.#module = '';
      void this.show();
    };
    render(
      html`<div class="state" role="alert">
        <h2>${this.text('view.failed.title', this.listing.title)}</h2>
        <p>${this.text('view.failed.text', this.listing.bundle, this.listing.version)}</p>
        <p class="quiet">${problemFrom(error).message}</p>
        <button type="button" class="button" @click=${retry}>${this.text('action.retry')}</button>
      </div>`,
      this.#notice,
    );
  }
}

/** Loads a view's module and names its class after bundle, stamp and view: versions can coexist. */
async function define(listing: ViewListing, attempt: number): Promise<string> {
  // A browser may remember that a module failed to load; another address asks again.
  const module = (await import(attempt ? `${listing.module}?attempt=${attempt}` : listing.module)) as { default?: ViewClass };
  const viewClass = module.default;
  if (typeof viewClass !== 'function') throw new Error(`${listing.module} has no class as its default export`);
  const needs = viewClass.requires?.api ?? API;
  if (needs > API) throw new Error(`it needs version ${needs} of the view interface, this workbench has ${API}`);
  const tag = `v-${listing.module}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (!customElements.get(tag)) customElements.define(tag, viewClass);
  return tag;
}
