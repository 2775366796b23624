import { html, nothing } from '@workbench/sdk';
import { CaseSheetView } from '../sheet/case-sheet-view';

const wings = ['authority', 'resources', 'finance', 'learning', 'awareness', 'mobilisation'] as const;
type Wing = (typeof wings)[number];
type Side = 'up' | 'down';

/** Who decides and who gives over the years, and what moved between scales. A year that is chosen is the year of every view. */
export default class TimelineView extends CaseSheetView {
  protected override readonly pictureId = 'timeline';
  #wings: Record<Side, Wing> = { up: 'authority', down: 'resources' };
  #strengths = false;

  override state(): Record<string, unknown> {
    return { ...this.#wings, strengths: this.#strengths };
  }

  override restore(state: Record<string, unknown>): void {
    const found = (side: Side): Wing => wings.find((wing) => wing === state[side]) ?? this.#wings[side];
    const [up, down] = [found('up'), found('down')];
    if (up !== down) this.#wings = { up, down };
    this.#strengths = state['strengths'] === true;
  }

  protected override options(): Readonly<Record<string, string>> {
    return { ...this.#wings, measure: this.#strengths ? 'strength' : 'relations' };
  }

  protected override tools(): unknown {
    return html`${this.#wing('up')} ${this.#wing('down')}
      <label class="check"><input type="checkbox" .checked=${this.#strengths} @change=${(event: Event) => { this.#strengths = (event.target as HTMLInputElement).checked; this.draw(); }} />${this.t('timeline.strengths')}</label>
      ${this.ctx.time.value === null ? nothing : html`<button class="button" @click=${() => { this.ctx.time.value = null; }}>${this.t('timeline.all')}</button>`}`;
  }

  #wing(side: Side): unknown {
    const other = this.#wings[side === 'up' ? 'down' : 'up'];
    return html`<label class="row">${this.t(`timeline.${side}`)}
      <select @change=${(event: Event) => { this.#wings = { ...this.#wings, [side]: (event.target as HTMLSelectElement).value as Wing }; this.draw(); }}>
        ${wings.filter((wing) => wing !== other).map((wing) => html`<option value=${wing} ?selected=${wing === this.#wings[side]}>${this.t(`timeline.wing.${wing}`)}</option>`)}
      </select></label>`;
  }

  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    return [...root.querySelectorAll<SVGElement>('[data-year], [data-event]')].map((mark) => [mark, mark.dataset['year'] ?? mark.dataset['event'] ?? ''] as const);
  }

  protected override choose(mark: SVGElement): void {
    const label = mark.querySelector('title')?.textContent ?? '';
    const id = mark.dataset['event'];
    if (id !== undefined) {
      this.select(id, label);
      return;
    }
    const year = Number(mark.dataset['year']);
    const time = this.ctx.time.value;
    const again = time?.from === year && time.to === year;
    this.ctx.time.value = again ? null : { from: year, to: year };
    this.ctx.announce(again ? this.t('timeline.all') : label);
  }

  protected override isChosen(mark: SVGElement): boolean {
    const time = this.ctx.time.value;
    const year = Number(mark.dataset['year']);
    return this.selected(mark.dataset['event']) || (time?.from === year && time.to === year);
  }
}
