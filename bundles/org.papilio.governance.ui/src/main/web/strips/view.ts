import { html } from '@workbench/sdk';
import { CaseSheetView } from '../sheet/case-sheet-view';

/** Years of the case in hand beside each other: what came, what went. A strip is a year for every view, a card an element. */
export default class StripsView extends CaseSheetView {
  protected override readonly pictureId = 'strips';
  #years = '';

  override state(): Record<string, unknown> {
    return { years: this.#years };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['years'] === 'string') this.#years = state['years'];
  }

  protected override options(): Readonly<Record<string, string>> {
    return { years: this.#years };
  }

  protected override tools(): unknown {
    return html`<label class="row">${this.t('strips.years')}
      <input type="text" style="width:220px" placeholder=${this.t('strips.example')} .value=${this.#years} @change=${(event: Event) => this.#asked((event.target as HTMLInputElement).value)} /></label>`;
  }

  /** Two to six years; none leaves the choice to the case. */
  #asked(text: string): void {
    const years = new Set(text.match(/\d{4}/g) ?? []);
    if (years.size === 1 || years.size > 6 || (years.size === 0 && text.trim() !== '')) {
      this.ctx.status(this.t('strips.wrong'));
      return;
    }
    this.#years = [...years].join(',');
    this.draw();
  }

  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    const strips = [...root.querySelectorAll<SVGElement>('.strip[data-year]')];
    return strips.flatMap((strip) => {
      const year = strip.dataset['year'] ?? '';
      const cards = [...strip.querySelectorAll<SVGElement>('[data-node]')];
      return [[strip, year] as const, ...cards.map((card) => [card, `${year}-${card.dataset['node']}`] as const)];
    });
  }

  protected override choose(mark: SVGElement): void {
    const label = mark.querySelector(':scope > title')?.textContent ?? '';
    const node = mark.dataset['node'];
    if (node !== undefined) {
      this.select(node, label);
      return;
    }
    const year = Number(mark.dataset['year']);
    const again = this.#isYear(year);
    this.ctx.time.value = again ? null : { from: year, to: year };
    this.ctx.announce(again ? this.t('timeline.all') : label);
  }

  #isYear(year: number): boolean {
    const time = this.ctx.time.value;
    return time?.from === year && time.to === year;
  }

  protected override isChosen(mark: SVGElement): boolean {
    return mark.dataset['node'] === undefined ? this.#isYear(Number(mark.dataset['year'])) : this.selected(mark.dataset['node']);
  }
}
