import { html, nothing } from '@workbench/sdk';
import { CaseSheetView } from '../sheet/case-sheet-view';

/** The part of the geometry that this view reads. */
interface Geometry {
  readonly actors: readonly { readonly node: string; readonly label: string }[];
}

/** Who stands between others in the case in hand, and what falls apart without one of them. */
export default class BrokersView extends CaseSheetView {
  protected override readonly pictureId = 'brokers';
  /** The actor that is taken away for trial, and the case it belongs to. */
  #removed: { readonly subject: string; readonly id: string } | null = null;

  protected override opened(): void {
    super.opened();
    this.watch(this.ctx.selection, () => this.requestUpdate());
  }

  protected override options(): Readonly<Record<string, string>> {
    return { remove: this.#removed?.subject === this.ctx.activeCase.value ? (this.#removed?.id ?? '') : '' };
  }

  protected override tools(): unknown {
    const actors = (this.picture.value?.geometry as Geometry | undefined)?.actors ?? [];
    const chosen = actors.find((actor) => this.selected(actor.node));
    const removed = this.options()['remove'] ?? '';
    return html`${chosen && chosen.node !== removed ? html`<button class="button" @click=${() => this.#remove(chosen.node)}>${this.t('brokers.remove', chosen.label)}</button>` : nothing}
      ${removed === '' ? nothing : html`<button class="button" @click=${() => this.#remove('')}>${this.t('brokers.back')}</button>`}
      <span class="quiet">${removed !== '' ? this.t('brokers.trial') : chosen ? nothing : this.t('brokers.hint')}</span>`;
  }

  #remove(id: string): void {
    const subject = this.ctx.activeCase.value;
    this.#removed = id === '' || subject === null ? null : { subject, id };
    this.draw();
  }

  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    return [...root.querySelectorAll<SVGElement>('[data-node]')].map((mark) => [mark, mark.dataset['node'] ?? ''] as const);
  }

  protected override choose(mark: SVGElement): void {
    this.select(mark.dataset['node'] ?? '', mark.querySelector(':scope > title')?.textContent ?? '');
  }

  protected override isChosen(mark: SVGElement): boolean {
    return this.selected(mark.dataset['node']);
  }
}
