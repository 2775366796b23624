import { ask, html } from '@workbench/sdk';
import { SheetView } from '../sheet/sheet-view';

/** An instrument that a cell stands for. */
interface Item {
  readonly subject: string;
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** Scales by families of instruments, of the cases to compare, of the one in hand, or of all. */
export default class MatrixView extends SheetView {
  protected override readonly pictureId = 'matrix';
  #which: 'set' | 'case' = 'set';
  #difference = false;

  protected override opened(): void {
    super.opened();
    this.watch(this.ctx.activeCase, () => {
      if (this.#which === 'case') this.draw();
    });
  }

  override state(): Record<string, unknown> {
    return { which: this.#which, difference: this.#difference };
  }

  override restore(state: Record<string, unknown>): void {
    if (state['which'] === 'case') this.#which = 'case';
    this.#difference = state['difference'] === true;
  }

  protected override cases(): readonly string[] {
    const active = this.ctx.activeCase.value;
    return this.#which === 'case' && active !== null ? [active] : super.cases();
  }

  protected override options(): Readonly<Record<string, string>> {
    return this.#difference && this.cases().length === 2 ? { difference: 'true' } : {};
  }

  protected override tools(): unknown {
    return html`<label class="row">${this.t('matrix.which')}
        <select @change=${(event: Event) => this.#show((event.target as HTMLSelectElement).value === 'case' ? 'case' : 'set')}>
          <option value="set" ?selected=${this.#which === 'set'}>${this.t('matrix.which.set')}</option>
          <option value="case" ?selected=${this.#which === 'case'}>${this.t('matrix.which.case')}</option>
        </select></label>
      <label class="check"><input type="checkbox" .checked=${this.#difference} ?disabled=${this.cases().length !== 2} title=${this.t('matrix.difference.hint')}
        @change=${(event: Event) => { this.#difference = (event.target as HTMLInputElement).checked; this.draw(); }} />${this.t('matrix.difference')}</label>`;
  }

  #show(which: 'set' | 'case'): void {
    this.#which = which;
    this.draw();
  }

  protected override marks(root: Element): readonly (readonly [SVGElement, string])[] {
    return [...root.querySelectorAll<SVGElement>('[data-items]')].map((mark, at) => [mark, String(at)] as const);
  }

  protected override choose(mark: SVGElement): void {
    const items = JSON.parse(mark.dataset['items'] ?? '[]') as readonly Item[];
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
      html`<div style="display:grid;gap:4px">${items.map((item) => html`<button type="button" class="button plain" style="justify-content:start;white-space:normal;text-align:left;line-height:1.35;padding:6px 8px" @click=${(event: Event) => pick(event, item)}>${item.label} · ${item.title}</button>`)}</div>`,
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
    return (JSON.parse(mark.dataset['items'] ?? '[]') as readonly Item[]).some((item) => `${item.subject}#${item.id}` === selected.id);
  }
}
