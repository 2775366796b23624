import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { controls } from './controls';
import { ask } from './dialog';
import look from './item-chooser.css';
import { matching, type Item } from './item-matching';
import type { Texts } from './types';

/** How far something is there: `known` of `of`, said in words. */
export interface Extent {
  readonly known: number;
  readonly of: number;
  readonly words: string;
}

/** A list to search and to choose one item from, by mouse, or by arrows and Enter from the field. */
export class ItemChooser extends LitElement {
  static override properties = { items: { attribute: false }, chosen: { attribute: false }, extents: { attribute: false }, text: { attribute: false } };
  static override styles = [controls, unsafeCSS(look)];

  items: readonly Item[] = [];
  /** The id of the item that was chosen before. */
  chosen = '';
  /** How complete each item is, by id; may come later. */
  extents: ReadonlyMap<string, Extent> = new Map();
  text: Texts = (key) => key;
  #typed = '';
  #at = 0;

  protected override firstUpdated(): void {
    this.#at = Math.max(0, this.items.findIndex((item) => item.id === this.chosen));
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
    void this.updateComplete.then(() => this.#show());
  }

  protected override render(): unknown {
    const found = matching(this.items, this.#typed);
    return html`
      <input type="search" role="combobox" aria-expanded="true" aria-controls="items" aria-autocomplete="list" aria-activedescendant=${found.length > 0 ? `i${this.#at}` : nothing}
        aria-label=${this.text('choose.search', this.items.length)} placeholder=${this.text('choose.search', this.items.length)}
        @input=${(event: Event) => { this.#typed = (event.target as HTMLInputElement).value; this.#at = 0; this.requestUpdate(); }} @keydown=${(event: KeyboardEvent) => this.#key(event, found)} />
      <div class="box" id="items" role="listbox" tabindex="-1" aria-label=${this.text('choose.items')}>
        ${found.length === 0 ? html`<p class="quiet none" role="presentation">${this.text('choose.none')}</p>` : nothing}
        ${found.map((item, place) => html`${item.group !== found[place - 1]?.group ? html`<div class="heading" role="presentation">${item.group}</div>` : nothing}${this.#item(item, place)}`)}
      </div>`;
  }

  #item(item: Item, place: number): unknown {
    const extent = this.extents.get(item.id);
    return html`<div class="item ${place === this.#at ? 'at' : ''}" id="i${place}" role="option" aria-selected=${String(item.id === this.chosen)} @click=${() => this.#choose(item)}>
      <span>${item.label}</span><span class="note quiet">${item.note}</span>
      ${extent ? html`<span class="tail">${extent.words}<span class="level" aria-hidden="true"><span style="width:${(100 * extent.known) / Math.max(1, extent.of)}%"></span></span></span>` : nothing}
    </div>`;
  }

  #key(event: KeyboardEvent, found: readonly Item[]): void {
    const to = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, PageDown: this.#at + 8, PageUp: this.#at - 8 }[event.key];
    const item = found[this.#at];
    if (to !== undefined) {
      this.#at = Math.max(0, Math.min(found.length - 1, to));
      this.requestUpdate();
      void this.updateComplete.then(() => this.#show());
    } else if (event.key === 'Enter' && item) {
      this.#choose(item);
    } else return;
    event.preventDefault();
  }

  #show(): void {
    this.renderRoot.querySelector(`#i${this.#at}`)?.scrollIntoView({ block: 'nearest' });
  }

  #choose(item: Item): void {
    this.dispatchEvent(new CustomEvent('item-chosen', { detail: item.id }));
  }
}

if (!customElements.get('wb-items')) customElements.define('wb-items', ItemChooser);

/**
 * Lets the person choose one of many items; null when none was chosen. How complete each is may be
 * known only after a while: it is shown when it comes.
 */
export async function chooseItem(text: Texts, title: string, items: readonly Item[], chosen: string, extents?: Promise<ReadonlyMap<string, Extent>>): Promise<string | null> {
  let answer: string | null = null;
  const close = (event: CustomEvent<string>): void => {
    answer = event.detail;
    (event.target as HTMLElement).closest('dialog')?.close('chosen');
  };
  const asked = ask(title, html`<wb-items .items=${items} .chosen=${chosen} .text=${text} @item-chosen=${close}></wb-items>`, [{ id: 'close', label: text('action.close') }]);
  const list = document.querySelector<ItemChooser>('dialog wb-items');
  void extents?.then((known) => {
    if (list) list.extents = known;
  }, () => undefined);
  await asked;
  return answer;
}
