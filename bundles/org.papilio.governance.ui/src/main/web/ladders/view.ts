import { chooseItem, html, problemFrom } from '@workbench/sdk';
import { fetchIndicators } from '../sheet/client';
import { OverlayTool } from '../sheet/overlay';
import { SheetView } from '../sheet/sheet-view';

const orders = ['given', 'title', 'pattern', 'gaps', 'down', 'up', 'crossings'] as const;

/** Ladders of the cases to compare, or of all: what runs down and up between scales. */
export default class LaddersView extends SheetView {
  protected override readonly pictureId = 'ladders';
  #sort = 'given';
  #overlay = new OverlayTool(this.overlayHost());
  /** The name of the indicator that the ladders are sorted by. */
  #indicator = '';

  override state(): Record<string, unknown> {
    return { sort: this.#sort, indicator: this.#indicator, ...this.#overlay.state() };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['sort'] === 'string') this.#sort = state['sort'];
    if (typeof state['indicator'] === 'string') this.#indicator = state['indicator'];
    this.#overlay.restore(state);
  }

  protected override options(): Readonly<Record<string, string>> {
    return { sort: this.#sort, overlay: this.#overlay.id };
  }

  protected override tools(): unknown {
    const own = orders.some((order) => order === this.#sort);
    return html`<label class="row">${this.t('ladders.sort')}
      <select @change=${(event: Event) => void this.#ordered(event.target as HTMLSelectElement)}>
        ${orders.map((order) => html`<option value=${order} ?selected=${order === this.#sort}>${this.t(`ladders.sort.${order}`)}</option>`)}
        ${own ? '' : html`<option value=${this.#sort} selected>${this.#indicator}</option>`}
        <option value="*">${this.t('ladders.sort.indicator')}</option>
      </select></label>
      ${this.#overlay.render()}`;
  }

  async #ordered(select: HTMLSelectElement): Promise<void> {
    if (select.value !== '*') {
      this.#sort = select.value;
      this.draw();
      return;
    }
    try {
      const indicators = await fetchIndicators(this.ctx.api);
      const items = indicators.map(({ id, title, explanation }) => ({ id, label: title, note: explanation, group: id.split('.')[0] ?? id }));
      const chosen = await chooseItem(this.ctx.text, this.t('ladders.sort.by'), items, this.#sort);
      if (chosen !== null) {
        this.#sort = chosen;
        this.#indicator = indicators.find((one) => one.id === chosen)?.title ?? chosen;
      }
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
    this.draw();
    await this.updateComplete;
    select.value = this.#sort;
  }

  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    return [...root.querySelectorAll<SVGElement>('[data-case]')].map((mark) => [mark, mark.dataset['case'] ?? ''] as const);
  }

  protected override choose(mark: SVGElement): void {
    const label = mark.querySelector('title')?.textContent ?? '';
    this.ctx.selection.value = { kind: 'case', id: mark.dataset['case'] ?? '', label };
    this.ctx.announce(label);
  }

  protected override isChosen(mark: SVGElement): boolean {
    return mark.dataset['case'] === this.ctx.activeCase.value;
  }
}
