import { emptyState, html, icon, nothing, type GridColumn, type Texts, type Pages } from '@workbench/sdk';

/** A record that could not be read. */
export interface Unreadable {
  readonly number: number;
  readonly file: string;
  readonly format: string;
  readonly where: string;
  readonly reason: string;
  readonly raw: string;
  readonly cut: boolean;
  readonly state: 'OPEN' | 'MENDED' | 'DISCARDED';
  /** Keys of the records that the mended text gave. */
  readonly keys: readonly string[];
  readonly reasonGivenUp: string;
}

/** What the person can do about an unreadable record. */
export interface MendActions {
  readonly mend: (record: Unreadable, text: string) => void;
  readonly discard: (record: Unreadable, reason: string) => void;
}

/** The unreadable records of an import: a list, and the raw text of the chosen one to be mended. */
export class Mending {
  readonly #redraw: () => void;
  #at: Unreadable | null = null;
  #text = '';
  #reason = '';
  problem = '';

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  clear(): void {
    this.#at = null;
    this.problem = '';
  }

  choose(record: Unreadable | undefined): void {
    if (!record || record.number === this.#at?.number) return;
    this.#at = record;
    this.#text = record.raw;
    this.#reason = '';
    this.problem = '';
    this.#redraw();
  }

  columns(text: Texts): readonly GridColumn<Unreadable>[] {
    return [
      { id: 'reason', label: text('mend.reason'), width: 260, cell: (one) => one.reason, whole: (one) => one.reason },
      { id: 'state', label: text('mend.state'), width: 96, cell: (one) => this.#state(text, one) },
      { id: 'where', label: text('mend.where'), width: 96, cell: (one) => one.where },
      { id: 'file', label: text('mend.file'), width: 140, cell: (one) => one.file, whole: (one) => one.file },
    ];
  }

  #state(text: Texts, one: Unreadable): unknown {
    const look = { OPEN: 'warn', MENDED: 'good', DISCARDED: '' }[one.state];
    return html`<span class="badge ${look}">${text(`mend.${one.state}`)}</span>`;
  }

  render(text: Texts, rows: Pages<Unreadable>, fixed: boolean, actions: MendActions): unknown {
    return html`<wb-split vertical .size=${190} .label=${text('mend.title')}>
      <wb-grid slot="first" .label=${text('mend.title')} .text=${text} .columns=${this.columns(text)} .count=${rows.total} .row=${(at: number) => rows.row(at)} .rowHeight=${30}
        @grid-seen=${(event: CustomEvent<{ first: number; end: number }>) => rows.need(event.detail.first, event.detail.end)}
        @grid-row=${(event: CustomEvent<{ row?: Unreadable }>) => this.choose(event.detail.row)}></wb-grid>
      <div slot="second" class="mend">${this.#at ? this.#editor(text, this.#at, fixed, actions) : emptyState(text('mend.choose'), text('mend.choose.advice'), nothing, 'edit')}</div>
    </wb-split>`;
  }

  #editor(text: Texts, one: Unreadable, fixed: boolean, actions: MendActions): unknown {
    const closed = fixed || one.state !== 'OPEN';
    return html`
      <p><strong>${one.where}</strong> <span class="quiet">${one.file}</span><br />${one.reason}</p>
      ${one.state === 'OPEN' ? nothing : html`<p class="quiet">${one.state === 'DISCARDED' ? text('mend.was-discarded', one.reasonGivenUp) : text('mend.was-mended', one.keys.join(', '))}</p>`}
      ${one.cut ? html`<p class="quiet">${text('mend.cut')}</p>` : nothing}
      <textarea aria-label=${text('mend.raw')} spellcheck="false" ?readonly=${closed} .value=${this.#text} @input=${(event: Event) => (this.#text = (event.target as HTMLTextAreaElement).value)}></textarea>
      ${this.problem ? html`<p class="refused" role="alert">${icon('warning', 14)} ${this.problem}</p>` : nothing}
      ${closed
        ? nothing
        : html`<div class="row">
            <button class="button primary" @click=${() => actions.mend(one, this.#text)}>${text('mend.again')}</button>
            <span class="grow"></span>
            <input style="width:180px" aria-label=${text('mend.why')} placeholder=${text('mend.why')} .value=${this.#reason} @input=${(event: Event) => { this.#reason = (event.target as HTMLInputElement).value; this.#redraw(); }} />
            <button class="button" ?disabled=${!this.#reason.trim()} @click=${() => actions.discard(one, this.#reason)}>${text('mend.give-up')}</button>
          </div>`}
    `;
  }
}
