import { css, html } from '@workbench/sdk';
import { CaseSheetView } from '../sheet/case-sheet-view';

const families = ['learning', 'authority', 'resources', 'awareness', 'mobilisation', 'referral', 'conflict'] as const;
type Family = (typeof families)[number];
const orders = ['scale', 'sector', 'degree', 'name'] as const;
type Order = (typeof orders)[number];

/** Who gives to whom in the case in hand: rows give, columns receive, two families in each cell. */
export default class ActorsView extends CaseSheetView {
  static override styles = [...CaseSheetView.styles, css`.near { fill: var(--focus); fill-opacity: 0.12; }`];

  protected override readonly pictureId = 'actors';
  #families: readonly [Family, Family] = ['learning', 'authority'];
  #order: Order = 'scale';

  override state(): Record<string, unknown> {
    return { first: this.#families[0], second: this.#families[1], order: this.#order };
  }

  override restore(state: Record<string, unknown>): void {
    const first = families.find((one) => one === state['first']);
    const second = families.find((one) => one === state['second']);
    if (first && second && first !== second) this.#families = [first, second];
    this.#order = orders.find((one) => one === state['order']) ?? 'scale';
  }

  protected override options(): Readonly<Record<string, string>> {
    return { families: this.#families.join(','), order: this.#order };
  }

  protected override tools(): unknown {
    return html`${this.#family(0)} ${this.#family(1)}
      <label class="row">${this.t('actors.order')}
        <select @change=${(event: Event) => { this.#order = (event.target as HTMLSelectElement).value as Order; this.draw(); }}>
          ${orders.map((one) => html`<option value=${one} ?selected=${one === this.#order}>${this.t(`actors.order.${one}`)}</option>`)}
        </select></label>`;
  }

  #family(place: 0 | 1): unknown {
    const other = this.#families[place === 0 ? 1 : 0];
    const chosen = (event: Event): void => {
      const family = (event.target as HTMLSelectElement).value as Family;
      this.#families = place === 0 ? [family, other] : [other, family];
      this.draw();
    };
    return html`<label class="row">${this.t(place === 0 ? 'actors.first' : 'actors.second')}
      <select @change=${chosen}>
        ${families.filter((one) => one !== other).map((one) => html`<option value=${one} ?selected=${one === this.#families[place]}>${this.t(`family.${one}`)}</option>`)}
      </select></label>`;
  }

  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    return [...root.querySelectorAll<SVGElement>('[data-cell], [data-node]')].map((mark) => [mark, mark.dataset['cell'] ?? mark.dataset['node'] ?? ''] as const);
  }

  /** A cell of several relations gives the next one each time. */
  protected override choose(mark: SVGElement): void {
    const label = mark.querySelector(':scope > title')?.textContent ?? '';
    const node = mark.dataset['node'];
    if (node !== undefined) {
      this.select(node, label);
      return;
    }
    const flows = this.#flows(mark);
    const next = flows[(flows.findIndex((flow) => this.selected(flow)) + 1) % flows.length];
    if (next !== undefined) this.select(next, label);
  }

  #flows(mark: SVGElement): readonly string[] {
    return (mark.dataset['flows'] ?? '').split(' ').filter((flow) => flow !== '');
  }

  /** Tints the row and the column of what is chosen. */
  protected override marked(root: Element): void {
    const heads = [...root.querySelectorAll<SVGElement>('.head')];
    const near = (row: number, column: number): void => {
      root.querySelectorAll<SVGElement>('.row-band').forEach((band) => band.classList.toggle('near', Number(band.dataset['index']) === row));
      root.querySelectorAll<SVGElement>('.column-band').forEach((band) => band.classList.toggle('near', Number(band.dataset['index']) === column));
    };
    const cell = root.querySelector<SVGElement>('.cell.chosen');
    const [row, column] = (cell?.dataset['cell'] ?? '').split('-').map(Number);
    if (cell) near(row ?? -1, column ?? -1);
    else {
      const head = heads.findIndex((one) => this.selected(one.dataset['node']));
      near(head, head);
    }
  }

  protected override isChosen(mark: SVGElement): boolean {
    return this.selected(mark.dataset['node']) || this.#flows(mark).some((flow) => this.selected(flow));
  }
}
