import { html, icon } from '@workbench/sdk';
import { OverlayTool } from '../sheet/overlay';
import { SheetView } from '../sheet/sheet-view';
import { bringOutlines } from './bring';
import { groundsOf, messageOf, titleOf } from './model';

/** Where the cases to compare are, or all: on tiles of countries, or on outlines. */
export default class PlacesView extends SheetView {
  protected override readonly pictureId = 'places';
  #ground = 'tiles';
  #overlay = new OverlayTool(this.overlayHost());

  override state(): Record<string, unknown> {
    return { ground: this.#ground, ...this.#overlay.state() };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['ground'] === 'string') this.#ground = state['ground'];
    this.#overlay.restore(state);
  }

  protected override options(): Readonly<Record<string, string>> {
    return { ground: this.#ground, overlay: this.#overlay.id };
  }

  protected override tools(): unknown {
    return html`<label class="row">${this.t('places.ground')}
      <select @change=${(event: Event) => { this.#ground = (event.target as HTMLSelectElement).value; this.draw(); }}>
        ${groundsOf(this.picture.value?.geometry).map((one) => html`<option value=${one} .selected=${one === this.#ground}>${this.#named(one)}</option>`)}
      </select></label>
      <button class="button" @click=${() => void this.#bring()}>${icon('upload')}${this.t('places.bring')}</button>
      ${this.#overlay.render()}`;
  }

  async #bring(): Promise<void> {
    const name = await bringOutlines(this.ctx.api, this.ctx.text);
    if (name === null) return;
    this.#ground = name;
    this.draw();
  }

  protected override noSources(): string {
    return this.t('places.nosources');
  }

  /** A ground that cannot be drawn, such as outlines that no place has a code of, says why and gives way to tiles. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const now = this.picture.now;
    if (now.state !== 'failed' || this.#ground === 'tiles') return;
    this.#ground = 'tiles';
    this.ctx.status(now.problem.message);
    this.draw();
  }

  #named(ground: string): string {
    const key = messageOf(ground);
    return key === null ? ground : this.t(key);
  }

  /** Marks on the map and entries of the list: a case may have several of both. */
  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    return [...root.querySelectorAll<SVGElement>('[data-case]')].map((mark) => [mark, mark.id] as const);
  }

  protected override choose(mark: SVGElement): void {
    const id = mark.dataset['case'] ?? '';
    const label = titleOf(this.picture.value?.geometry, id);
    this.ctx.selection.value = { kind: 'case', id, label };
    this.ctx.announce(label);
  }

  protected override isChosen(mark: SVGElement): boolean {
    return mark.dataset['case'] === this.ctx.activeCase.value;
  }
}
