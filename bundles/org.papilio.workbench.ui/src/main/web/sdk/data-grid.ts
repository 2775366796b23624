import { html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { countChosen, isChosen, noneChosen, toggleChosen, withChosen, allChosen, type Chosen } from './chosen';
import { moveColumn, resizeColumn, type ColumnLayout } from './column-layout';
import { controls } from './controls';
import look from './data-grid.css';
import { icon } from './icons';
import { rowsSeen, rowWindow, scrollToShow, type RowPane } from './row-window';
import type { Texts } from './types';

/** A column that a grid can show. */
export interface GridColumn<T> {
  readonly id: string;
  readonly label: string;
  /** Width at first, in pixels. */
  readonly width: number;
  readonly cell: (row: T, index: number) => unknown;
  /** The whole text, where the cell may be cut. */
  readonly whole?: (row: T) => string;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

const STEP = 24;
const HEAD = 30;

/**
 * A table of any number of rows: only those that are seen are in the page. One tab stop; the arrow
 * keys, Home, End and the page keys walk, Enter opens (`grid-open`), Space chooses, Shift with an
 * arrow chooses on, Ctrl+A chooses all (`grid-choose`); up from the first row are the heads, where
 * Enter sorts (`grid-sort`), Shift with an arrow makes a column wider, Alt with an arrow moves it
 * (`grid-columns`). The walk is told by `grid-row`, the rows that are seen by `grid-seen`.
 */
export class DataGrid<T = unknown> extends LitElement {
  static override properties = {
    columns: { attribute: false },
    shown: { attribute: false },
    count: { attribute: false },
    row: { attribute: false },
    stamp: { attribute: false },
    keyOf: { attribute: false },
    chosen: { attribute: false },
    choosing: { attribute: false },
    sort: { attribute: false },
    rowHeight: { attribute: false },
    current: { attribute: false },
    label: { attribute: false },
    text: { attribute: false },
    busy: { attribute: false },
  };
  static override styles = [controls, unsafeCSS(look)];

  columns: readonly GridColumn<T>[] = [];
  /** Which columns, in which order and width; empty for all as they are. */
  shown: ColumnLayout = [];
  count = 0;
  /** The row at a place, when it is here. */
  row: (index: number) => T | undefined = () => undefined;
  /** Anything that is another when rows came or went behind the same `row`. */
  stamp: unknown = 0;
  keyOf: (row: T, index: number) => string = (_, index) => String(index);
  chosen: Chosen = noneChosen;
  /** Whether rows can be chosen. */
  choosing = false;
  sort: GridSort | null = null;
  rowHeight = 32;
  /** The row in which one is; -1 for none. */
  current = -1;
  label = '';
  text: Texts = (key) => key;
  busy = false;

  /** The head in which one is; -1 while one is among the rows. */
  #head = -1;
  #anchor = -1;
  #drag: { readonly id: string; readonly from: number; readonly width: number } | null = null;
  #frame = 0;
  readonly #size = new ResizeObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Goes to a row and shows it. */
  goTo(index: number): void {
    this.#walk(index);
  }

  /** Back to the first row, as for a new list. */
  toTop(): void {
    this.#scroller?.scrollTo({ top: 0 });
    this.current = -1;
    this.#anchor = -1;
    this.#head = -1;
  }

  override focus(): void {
    this.#scroller?.focus();
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.scroll') ?? null;
  }

  get #pane(): RowPane {
    const scroller = this.#scroller;
    const viewport = Math.max(0, (scroller?.clientHeight ?? this.clientHeight) - HEAD);
    return { count: this.count, rowHeight: this.rowHeight, viewport, scrollTop: scroller?.scrollTop ?? 0 };
  }

  get #shownColumns(): readonly { readonly column: GridColumn<T>; readonly width: number }[] {
    if (this.shown.length === 0) return this.columns.map((column) => ({ column, width: column.width }));
    return this.shown.flatMap(({ id, width }) => {
      const column = this.columns.find((one) => one.id === id);
      return column ? [{ column, width }] : [];
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('count') && this.current >= this.count) this.current = this.count - 1;
    if (changed.has('shown') || changed.has('columns')) this.#head = Math.min(this.#head, this.#shownColumns.length - 1);
  }

  protected override updated(): void {
    const { first, end } = rowWindow(this.#pane);
    if (end > first) this.#tell('grid-seen', { first, end });
  }

  protected override render(): unknown {
    const shown = this.#shownColumns;
    const pane = this.#pane;
    const { height, first, end, top } = rowWindow(pane);
    const tracks = shown.map(({ width }, place) => (place === 0 ? `minmax(${width}px, 1fr)` : `${width}px`));
    if (this.choosing) tracks.unshift('34px');
    const width = shown.reduce((sum, column) => sum + column.width, this.choosing ? 34 : 0);
    const active = this.#head >= 0 ? `h${this.#head}` : this.current >= first && this.current < end ? `r${this.current}` : nothing;
    const rows: unknown[] = [];
    for (let index = first; index < end; index++) rows.push(this.#row(index, shown));
    return html`<div
      class="scroll"
      role="grid"
      tabindex="0"
      data-focus
      aria-label=${this.label}
      aria-rowcount=${this.count + 1}
      aria-colcount=${shown.length + (this.choosing ? 1 : 0)}
      aria-multiselectable=${this.choosing ? 'true' : nothing}
      aria-activedescendant=${active}
      aria-busy=${this.busy ? 'true' : 'false'}
      style="--tracks:${tracks.join(' ')};--row:${this.rowHeight}px;--width:${width}px"
      @scroll=${() => this.#scrolled()}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
      @focus=${() => this.#entered()}
    >
      <div class="heads" role="rowgroup">
        <div class="line" role="row" aria-rowindex="1">
          ${this.choosing ? this.#chooseAll() : nothing} ${shown.map(({ column, width: own }, place) => this.#headOf(column, own, place))}
        </div>
      </div>
      <div class="body" role="rowgroup" style="height:${height}px"><div class="rows" style="transform:translateY(${top}px)">${rows}</div></div>
    </div>`;
  }

  #chooseAll(): unknown {
    const count = countChosen(this.chosen, this.count);
    const state = count === 0 ? 'none' : count === this.count ? 'all' : 'some';
    return html`<div role="columnheader" class="cell tick ${state}" aria-label=${this.text('grid.choose-all')} title=${this.text('grid.choose-all')} @click=${() => this.#choose(state === 'all' ? noneChosen : allChosen)}>
      <span class="box" aria-hidden="true">${state === 'none' ? nothing : icon(state === 'all' ? 'check' : 'minus', 12)}</span>
    </div>`;
  }

  #headOf(column: GridColumn<T>, width: number, place: number): unknown {
    const sorted = this.sort?.column === column.id ? (this.sort.descending ? 'descending' : 'ascending') : 'none';
    return html`<div
      role="columnheader"
      id="h${place}"
      class="cell ${column.numeric ? 'number' : ''} ${column.sortable ? 'sortable' : ''} ${place === this.#head ? 'at' : ''}"
      aria-sort=${column.sortable ? sorted : nothing}
      title=${column.label}
      @click=${() => this.#sortBy(column)}
    >
      <span class="cut">${column.label}</span>${sorted === 'none' ? nothing : icon(sorted === 'ascending' ? 'arrow-up' : 'arrow-down', 12)}
      <span
        class="grip"
        aria-hidden="true"
        @click=${(event: Event) => event.stopPropagation()}
        @pointerdown=${(event: PointerEvent) => this.#grip(event, column.id, width)}
        @pointermove=${(event: PointerEvent) => this.#gripped(event)}
        @pointerup=${() => (this.#drag = null)}
      ></span>
    </div>`;
  }

  #row(index: number, shown: readonly { readonly column: GridColumn<T> }[]): unknown {
    const row = this.row(index);
    const chosen = row !== undefined && this.choosing && isChosen(this.chosen, this.keyOf(row, index));
    return html`<div
      role="row"
      id="r${index}"
      class="line ${index === this.current ? 'at' : ''} ${row === undefined ? 'missing' : ''}"
      aria-rowindex=${index + 2}
      aria-selected=${this.choosing ? String(chosen) : nothing}
      aria-current=${index === this.current ? 'true' : nothing}
      @click=${(event: MouseEvent) => this.#clicked(event, index)}
      @dblclick=${() => this.#open(index)}
    >
      ${this.choosing ? html`<div role="gridcell" class="cell tick ${chosen ? 'all' : ''}" @click=${(event: Event) => this.#ticked(event, index)}><span class="box" aria-hidden="true">${chosen ? icon('check', 12) : nothing}</span><span class="vh">${this.text(chosen ? 'grid.chosen' : 'grid.not-chosen')}</span></div>` : nothing}
      ${shown.map(
        ({ column }) =>
          html`<div role="gridcell" class="cell ${column.numeric ? 'number' : ''}" title=${row !== undefined && column.whole ? column.whole(row) : nothing}>${row === undefined ? html`<span class="ghost"></span>` : column.cell(row, index)}</div>`,
      )}
    </div>`;
  }

  #scrolled(): void {
    // One drawing a frame, however often the browser tells.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.requestUpdate();
    });
  }

  #entered(): void {
    if (this.current < 0 && this.#head < 0 && this.count > 0) this.#set(0);
  }

  #clicked(event: MouseEvent, index: number): void {
    if (this.choosing && event.shiftKey) this.#chooseTo(index);
    else if (this.choosing && (event.ctrlKey || event.metaKey)) this.#toggle(index);
    this.#head = -1;
    this.#set(index);
  }

  #ticked(event: Event, index: number): void {
    event.stopPropagation();
    if ((event as MouseEvent).shiftKey) this.#chooseTo(index);
    else this.#toggle(index);
    this.#anchor = index;
  }

  #key(event: KeyboardEvent): void {
    if (this.#drag) return;
    const done = this.#head >= 0 ? this.#headKey(event) : this.#rowKey(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #rowKey(event: KeyboardEvent): boolean {
    const { key } = event;
    const command = event.ctrlKey || event.metaKey;
    if (command && key.toLowerCase() === 'a' && this.choosing) return this.#choose(allChosen);
    if (key === ' ' && this.choosing) return this.#toggle(this.current);
    if (key === 'Enter') return this.#open(this.current);
    if (key === 'Escape' && countChosen(this.chosen, this.count) > 0) return this.#choose(noneChosen);
    if (key === 'ArrowUp' && this.current <= 0 && !event.shiftKey) return this.#toHead(0);
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      this.#scroller?.scrollBy({ left: key === 'ArrowLeft' ? -80 : 80 });
      return true;
    }
    const page = rowsSeen(this.#pane);
    const last = this.count - 1;
    const to = { ArrowDown: this.current + 1, ArrowUp: this.current - 1, PageDown: this.current + page, PageUp: this.current - page, Home: 0, End: last }[key];
    if (to === undefined || command && key.startsWith('Arrow')) return false;
    const row = Math.max(0, Math.min(last, to));
    if (event.shiftKey && this.choosing) this.#chooseTo(row);
    else this.#anchor = row;
    this.#walk(row);
    return true;
  }

  #headKey(event: KeyboardEvent): boolean {
    const shown = this.#shownColumns;
    const here = shown[this.#head];
    if (!here) return false;
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'ArrowDown' || event.key === 'Escape') {
      this.#head = -1;
      this.#walk(Math.max(0, this.current));
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') return this.#sortBy(here.column);
    if (event.key === 'Home') return this.#toHead(0);
    if (event.key === 'End') return this.#toHead(shown.length - 1);
    if (step === 0) return false;
    if (event.shiftKey) return this.#layout(resizeColumn(this.#layoutNow, here.column.id, here.width + step * STEP));
    if (event.altKey) {
      this.#layout(moveColumn(this.#layoutNow, here.column.id, step));
      return this.#toHead(Math.max(0, Math.min(shown.length - 1, this.#head + step)));
    }
    return this.#toHead(Math.max(0, Math.min(shown.length - 1, this.#head + step)));
  }

  get #layoutNow(): ColumnLayout {
    return this.#shownColumns.map(({ column, width }) => ({ id: column.id, width }));
  }

  #toHead(place: number): boolean {
    this.#head = place;
    this.requestUpdate();
    return true;
  }

  #walk(index: number): void {
    const scroller = this.#scroller;
    if (index < 0 || !scroller) return;
    const top = scrollToShow(this.#pane, index);
    if (Math.abs(top - scroller.scrollTop) > 0.5) scroller.scrollTop = top;
    this.#set(index);
  }

  #set(index: number): void {
    if (index < 0 || index >= this.count) return;
    this.current = index;
    if (this.#anchor < 0) this.#anchor = index;
    this.requestUpdate();
    this.#tell('grid-row', { index, row: this.row(index) });
  }

  #open(index: number): boolean {
    if (index >= 0) this.#tell('grid-open', { index, row: this.row(index) });
    return true;
  }

  #toggle(index: number): boolean {
    const row = this.row(index);
    if (row !== undefined) this.#choose(toggleChosen(this.chosen, this.keyOf(row, index)));
    return true;
  }

  #chooseTo(index: number): void {
    if (this.#anchor < 0) this.#anchor = Math.max(0, this.current);
    const keys: string[] = [];
    for (let at = Math.min(this.#anchor, index); at <= Math.max(this.#anchor, index); at++) {
      const row = this.row(at);
      if (row !== undefined) keys.push(this.keyOf(row, at));
    }
    this.#choose(withChosen(this.chosen, keys));
  }

  #choose(chosen: Chosen): boolean {
    this.chosen = chosen;
    this.#tell('grid-choose', chosen);
    return true;
  }

  #sortBy(column: GridColumn<T>): boolean {
    if (!column.sortable) return true;
    const descending = this.sort?.column === column.id ? !this.sort.descending : false;
    this.#tell('grid-sort', { column: column.id, descending } satisfies GridSort);
    return true;
  }

  #layout(layout: ColumnLayout): boolean {
    this.shown = layout;
    this.#tell('grid-columns', layout);
    return true;
  }

  #grip(event: PointerEvent, id: string, width: number): void {
    event.preventDefault();
    event.stopPropagation();
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
    const cell = (event.target as HTMLElement).parentElement;
    this.#drag = { id, from: event.clientX, width: cell?.offsetWidth ?? width };
  }

  #gripped(event: PointerEvent): void {
    if (this.#drag) this.#layout(resizeColumn(this.#layoutNow, this.#drag.id, this.#drag.width + event.clientX - this.#drag.from));
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get('wb-grid')) customElements.define('wb-grid', DataGrid);
