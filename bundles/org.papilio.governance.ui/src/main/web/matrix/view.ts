import { ask, chooseItem, html, nothing, problemFrom } from '@workbench/sdk';
import { fetchCaseNames } from '../sheet/client';
import { OverlayTool } from '../sheet/overlay';
import { SheetView } from '../sheet/sheet-view';
import { casesOf, choices, counted, differs, itemsOf, places, type Choice, type Count, type Item, type Place } from './model';

/** Scales by families of instruments: of the cases to compare, or all, of the one in hand, or of that one against another. */
export default class MatrixView extends SheetView {
  protected override readonly pictureId = 'matrix';
  #choice: Choice = 'set';
  #difference = false;
  #count: Count = 'instruments';
  #place: Place = 'provided';
  #overlay = new OverlayTool(this.overlayHost());
  /** The case that the one in hand is held against. */
  #other: { readonly id: string; readonly title: string } | null = null;

  protected override opened(): void {
    super.opened();
    this.watch(this.ctx.activeCase, () => {
      if (this.#choice !== 'set') this.draw();
    });
  }

  override state(): Record<string, unknown> {
    return { which: this.#choice, difference: this.#difference, count: this.#count, policies: this.#place, other: this.#other, ...this.#overlay.state() };
  }

  override restore(state: Record<string, unknown>): void {
    this.#choice = choices.find((one) => one === state['which']) ?? 'set';
    this.#count = counted.find((one) => one === state['count']) ?? 'instruments';
    this.#place = places.find((one) => one === state['policies']) ?? 'provided';
    this.#difference = state['difference'] === true;
    this.#overlay.restore(state);
    const other = state['other'] as { readonly id?: unknown; readonly title?: unknown } | null | undefined;
    if (typeof other?.id === 'string' && typeof other.title === 'string') this.#other = { id: other.id, title: other.title };
  }

  protected override cases(): readonly string[] {
    return casesOf(this.#choice, this.ctx.activeCase.value, this.#other?.id ?? null, super.cases());
  }

  protected override options(): Readonly<Record<string, string>> {
    const difference = differs(this.#choice, this.#difference, this.cases());
    return { policies: this.#place, count: this.#choice === 'set' ? this.#count : '', difference: difference ? 'true' : '', overlay: this.#overlay.id };
  }

  protected override tools(): unknown {
    return html`<label class="row">${this.t('matrix.which')}
        <select @change=${(event: Event) => void this.#show(event.target as HTMLSelectElement)}>
          ${choices.map((one) => html`<option value=${one} ?selected=${one === this.#choice}>${this.t(`matrix.which.${one}`)}</option>`)}
        </select></label>
      ${this.#choice === 'two' ? html`<button class="button" @click=${() => void this.#against()}>${this.#other ? this.t('matrix.against', this.#other.title) : this.t('matrix.choose')}</button>` : nothing}
      ${this.#choice === 'set' ? this.#setTools() : nothing}
      <label class="row">${this.t('matrix.policies')}
        <select @change=${(event: Event) => { this.#place = (event.target as HTMLSelectElement).value as Place; this.draw(); }}>
          ${places.map((one) => html`<option value=${one} ?selected=${one === this.#place}>${this.t(`matrix.policies.${one}`)}</option>`)}
        </select></label>
      ${this.#overlay.render()}`;
  }

  /** What only several cases can be asked: a difference of two, or what the numbers count. */
  #setTools(): unknown {
    const two = this.cases().length === 2;
    const difference = html`<label class="check"><input type="checkbox" .checked=${this.#difference} @change=${(event: Event) => { this.#difference = (event.target as HTMLInputElement).checked; this.draw(); }} />${this.t('matrix.difference')}</label>`;
    const counts = html`<label class="row">${this.t('matrix.count')}
      <select @change=${(event: Event) => { this.#count = (event.target as HTMLSelectElement).value as Count; this.draw(); }}>
        ${counted.map((one) => html`<option value=${one} ?selected=${one === this.#count}>${this.t(`matrix.count.${one}`)}</option>`)}
      </select></label>`;
    return html`${two ? difference : nothing}${two && this.#difference ? nothing : counts}`;
  }

  async #show(select: HTMLSelectElement): Promise<void> {
    this.#choice = choices.find((one) => one === select.value) ?? 'set';
    this.draw();
    if (this.#choice === 'two' && this.#other === null) await this.#against();
  }

  /** Asks which case the one in hand is held against. */
  async #against(): Promise<void> {
    try {
      const names = await fetchCaseNames(this.ctx.api);
      const items = names.filter(({ id }) => id !== this.ctx.activeCase.value).map(({ id, title, place }) => ({ id, label: title, note: place, group: '' }));
      const chosen = await chooseItem(this.ctx.text, this.t('matrix.choose'), items, this.#other?.id ?? '');
      const found = names.find(({ id }) => id === chosen);
      if (found) this.#other = { id: found.id, title: found.title };
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
    this.draw();
  }

  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    return [...root.querySelectorAll<SVGElement>('[data-cell]')].map((mark) => [mark, mark.dataset['cell'] ?? ''] as const);
  }

  #items(mark: SVGElement): readonly Item[] {
    return itemsOf(this.picture.value?.geometry, mark.id);
  }

  protected override choose(mark: SVGElement): void {
    const items = this.#items(mark);
    const [only] = items;
    if (items.length === 1 && only) this.#select(only);
    else void this.#list(mark.querySelector('title')?.textContent ?? '', items);
  }

  async #list(says: string, items: readonly Item[]): Promise<void> {
    const pick = (event: Event, item: Item): void => {
      (event.target as Element).closest('dialog')?.close();
      this.#select(item);
    };
    await ask(
      says.slice(0, says.indexOf(':')),
      html`<div style="display:grid;gap:4px">${items.map((item) => html`<button type="button" class="button plain" style="justify-content:start;white-space:normal;text-align:left;line-height:1.35;padding:6px 8px" @click=${(event: Event) => pick(event, item)}>${item.label} · ${item.title} · ${item.years}</button>`)}</div>`,
      [{ id: 'close', label: this.t('matrix.close') }],
    );
  }

  #select(item: Item): void {
    this.ctx.selection.value = { kind: 'element', id: `${item.subject}#${item.id}`, label: item.label };
    this.ctx.announce(item.label);
  }

  protected override isChosen(mark: SVGElement): boolean {
    const selected = this.ctx.selection.value;
    if (selected?.kind !== 'element') return false;
    return this.#items(mark).some((item) => `${item.subject}#${item.id}` === selected.id);
  }
}
