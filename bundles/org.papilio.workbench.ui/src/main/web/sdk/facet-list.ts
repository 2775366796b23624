import { html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { controls } from './controls';
import look from './facet-list.css';
import { icon } from './icons';
import { Pages } from './pages';
import { rowWindow, scrollToShow, type RowPane } from './row-window';
import type { Texts } from './types';

/** A value of a facet with its hits. */
export interface FacetValueCount {
  readonly code: string;
  readonly label: string;
  readonly count: number;
}

/** Gets values of a facet whose label has a text in it. */
export type FacetPage = (
  containing: string,
  from: number,
  size: number,
  signal: AbortSignal,
) => Promise<{ readonly distinct: number; readonly values: readonly FacetValueCount[] }>;

const FEW = 6;
const ROW = 28;
const SEEN = 9;
const PAUSE = 180;

/**
 * One facet: its most frequent values to tick, and behind "all" every value there is, searched and
 * fetched by the page, so that hundreds of thousands of values are never in the page at once. A tick
 * is told by `facet-toggle` with the code.
 */
export class FacetList extends LitElement {
  static override properties = {
    name: { attribute: false },
    label: { attribute: false },
    values: { attribute: false },
    distinct: { attribute: false },
    chosen: { attribute: false },
    open: { attribute: false },
    // How values are fetched is no reason to draw.
    load: { attribute: false, hasChanged: () => false },
    text: { attribute: false },
    language: { attribute: false },
  };
  static override styles = [controls, unsafeCSS(look)];

  /** The facet; another one forgets what was searched. */
  name = '';
  label = '';
  /** The most frequent values. */
  values: readonly FacetValueCount[] = [];
  /** How many values there are in all. */
  distinct = 0;
  /** Codes of those that are chosen. */
  chosen: readonly string[] = [];
  open = true;
  load: FacetPage = async () => ({ distinct: 0, values: [] });
  text: Texts = (key) => key;
  language = 'en';

  #all = false;
  #containing = '';
  #at = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #pages = new Pages<FacetValueCount>(this, 60, async (from, size, signal) => {
    const page = await this.load(this.#containing, from, size, signal);
    return { total: page.distinct, rows: page.values };
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Other hits have other counts.
    if (this.#all && changed.has('values')) this.#restart();
  }

  protected override updated(): void {
    if (!this.#all) return;
    const { first, end } = rowWindow(this.#pane);
    this.#pages.need(first, Math.max(end, first + SEEN));
  }

  protected override render(): unknown {
    return html`<section>
      <h3>
        <button class="title" aria-expanded=${String(this.open)} @click=${() => (this.open = !this.open)}>
          ${icon(this.open ? 'down' : 'right', 12)}<span class="name">${this.label}</span>
          ${this.chosen.length ? html`<span class="badge">${this.chosen.length}</span>` : nothing}
          <span class="count">${this.#number(this.distinct)}</span>
        </button>
      </h3>
      ${this.open ? (this.#all ? this.#search() : this.#few()) : nothing}
    </section>`;
  }

  #few(): unknown {
    const shown = this.values.filter((value, place) => place < FEW || this.chosen.includes(value.code));
    const most = Math.max(1, ...shown.map((value) => value.count));
    return html`${shown.map(
      (value) => html`<label class="value" title=${value.label} style="--share:${value.count / most}">
        <input type="checkbox" .checked=${this.chosen.includes(value.code)} @change=${() => this.#toggle(value.code)} />
        <span class="name">${value.label}</span><span class="count">${this.#number(value.count)}</span>
      </label>`,
    )}
    ${this.distinct > shown.length ? html`<button class="more" @click=${() => this.#showAll(true)}>${this.text('facet.all', this.distinct)}</button>` : nothing}`;
  }

  #search(): unknown {
    const { height, first, end, top } = rowWindow(this.#pane);
    const options: unknown[] = [];
    for (let index = first; index < end; index++) options.push(this.#option(index));
    const here = this.#at >= first && this.#at < end && this.#pages.total > 0 ? `o${this.#at}` : nothing;
    return html`<div class="search">
        <input type="search" aria-label=${this.text('facet.search', this.label)} placeholder=${this.text('facet.containing')} .value=${this.#containing}
          @input=${(event: Event) => this.#typed((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => { if (event.key === 'ArrowDown') { event.preventDefault(); this.#box?.focus(); } else if (event.key === 'Escape') this.#showAll(false); }} />
      </div>
      <div class="box" role="listbox" tabindex="0" aria-multiselectable="true" aria-label=${this.label} aria-activedescendant=${here}
        style="height:${Math.min(SEEN, Math.max(1, this.#pages.total)) * ROW + 2}px"
        @scroll=${() => this.requestUpdate()} @keydown=${(event: KeyboardEvent) => this.#key(event)}>
        <div role="presentation" style="height:${height}px"><div role="presentation" style="transform:translateY(${top}px)">${options}</div></div>
        ${this.#pages.total === 0 && !this.#pages.loading ? html`<p class="quiet none" role="presentation">${this.text('facet.none')}</p>` : nothing}
      </div>
      <button class="more" @click=${() => this.#showAll(false)}>${this.text('facet.few')}</button>`;
  }

  #option(index: number): unknown {
    const value = this.#pages.row(index);
    return html`<div class="value ${index === this.#at ? 'at' : ''}" role="option" id="o${index}" aria-setsize=${this.#pages.total} aria-posinset=${index + 1}
      aria-selected=${String(value !== undefined && this.chosen.includes(value.code))} title=${value?.label ?? nothing}
      @click=${() => { this.#at = index; if (value) this.#toggle(value.code); }}>
      <span class="tick" aria-hidden="true">${value && this.chosen.includes(value.code) ? icon('check', 12) : nothing}</span>
      <span class="name">${value?.label ?? '…'}</span><span class="count">${value ? this.#number(value.count) : ''}</span>
    </div>`;
  }

  get #box(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.box') ?? null;
  }

  get #pane(): RowPane {
    return { count: this.#pages.total, rowHeight: ROW, viewport: SEEN * ROW, scrollTop: this.#box?.scrollTop ?? 0 };
  }

  #key(event: KeyboardEvent): void {
    const last = this.#pages.total - 1;
    const to = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, PageDown: this.#at + SEEN, PageUp: this.#at - SEEN, Home: 0, End: last }[event.key];
    const value = this.#pages.row(this.#at);
    if (to !== undefined) {
      this.#at = Math.max(0, Math.min(last, to));
      const box = this.#box;
      if (box) box.scrollTop = scrollToShow(this.#pane, this.#at);
      this.requestUpdate();
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (value) this.#toggle(value.code);
    } else if (event.key === 'Escape') {
      this.#showAll(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #typed(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#containing = text;
      this.#restart();
    }, PAUSE);
  }

  #restart(): void {
    this.#pages.clear();
    this.#at = 0;
    const box = this.#box;
    if (box) box.scrollTop = 0;
    this.#pages.need(0, SEEN);
    this.requestUpdate();
  }

  async #showAll(all: boolean): Promise<void> {
    this.#all = all;
    this.#containing = '';
    this.requestUpdate();
    if (all) this.#restart();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(all ? 'input[type=search]' : '.more')?.focus();
  }

  #toggle(code: string): void {
    this.dispatchEvent(new CustomEvent('facet-toggle', { detail: code }));
  }

  #number(count: number): string {
    return count.toLocaleString(this.language);
  }
}

if (!customElements.get('wb-facet')) customElements.define('wb-facet', FacetList);
