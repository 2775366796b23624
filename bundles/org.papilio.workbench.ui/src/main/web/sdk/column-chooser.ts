import { html, LitElement, unsafeCSS } from 'lit';
import look from './column-chooser.css';
import { moveColumn, resizeColumn, toggleColumn, type ColumnLayout } from './column-layout';
import { controls } from './controls';
import { ask } from './dialog';
import { icon } from './icons';
import type { Texts } from './types';

/** A column that can be shown. */
export interface ColumnOffer {
  readonly id: string;
  readonly label: string;
  readonly width: number;
}

/** The columns that are shown, to be moved, made wider or hidden, and below all that could be. */
export class ColumnChooser extends LitElement {
  static override properties = { offers: { attribute: false }, layout: { attribute: false }, text: { attribute: false } };
  static override styles = [controls, unsafeCSS(look)];

  offers: readonly ColumnOffer[] = [];
  layout: ColumnLayout = [];
  text: Texts = (key) => key;
  #filter = '';

  protected override render(): unknown {
    const shown = this.layout.map((column) => column.id);
    const words = this.#filter.toLowerCase();
    const rest = this.offers.filter((offer) => !shown.includes(offer.id) && offer.label.toLowerCase().includes(words));
    return html`
      <ul class="shown">${this.layout.map(({ id, width }, place) => this.#shown(id, width, place))}</ul>
      <div class="field"><label for="filter">${this.text('columns.more', this.offers.length - shown.length)}</label>
        <input id="filter" type="search" .value=${this.#filter} @input=${(event: Event) => { this.#filter = (event.target as HTMLInputElement).value; this.requestUpdate(); }} /></div>
      <ul class="rest" tabindex="0" aria-label=${this.text('columns.rest')}>
        ${rest.map((offer) => html`<li><label class="check"><input type="checkbox" .checked=${false} @change=${() => this.#set(toggleColumn(this.layout, offer.id, offer.width))} />${offer.label}</label></li>`)}
      </ul>
    `;
  }

  #shown(id: string, width: number, place: number): unknown {
    const label = this.offers.find((offer) => offer.id === id)?.label ?? id;
    const button = (name: string, sign: 'arrow-up' | 'arrow-down' | 'minus' | 'plus', layout: ColumnLayout, off = false): unknown =>
      html`<button class="button plain icon-only" aria-label=${this.text(`columns.${name}`, label)} title=${this.text(`columns.${name}`, label)} ?disabled=${off} @click=${() => this.#set(layout)}>${icon(sign, 14)}</button>`;
    return html`<li>
      <label class="check"><input type="checkbox" .checked=${true} ?disabled=${this.layout.length === 1} @change=${() => this.#set(toggleColumn(this.layout, id, width))} />${label}</label>
      <span class="tools">
        ${button('narrower', 'minus', resizeColumn(this.layout, id, width - 24))} ${button('wider', 'plus', resizeColumn(this.layout, id, width + 24))}
        ${button('up', 'arrow-up', moveColumn(this.layout, id, -1), place === 0)} ${button('down', 'arrow-down', moveColumn(this.layout, id, 1), place === this.layout.length - 1)}
      </span>
    </li>`;
  }

  #set(layout: ColumnLayout): void {
    this.layout = layout;
    this.dispatchEvent(new CustomEvent('columns', { detail: layout }));
  }
}

if (!customElements.get('wb-columns')) customElements.define('wb-columns', ColumnChooser);

/** Lets the person choose columns; each change is told at once. Null brings back what was at first. */
export async function chooseColumns(text: Texts, offers: readonly ColumnOffer[], layout: ColumnLayout, change: (layout: ColumnLayout | null) => void): Promise<void> {
  const answer = await ask(
    text('columns.title'),
    html`<wb-columns .offers=${offers} .layout=${layout} .text=${text} @columns=${(event: CustomEvent<ColumnLayout>) => change(event.detail)}></wb-columns>`,
    [
      { id: 'close', label: text('action.close'), look: 'primary' },
      { id: 'first', label: text('columns.first') },
    ],
  );
  if (answer === 'first') change(null);
}
