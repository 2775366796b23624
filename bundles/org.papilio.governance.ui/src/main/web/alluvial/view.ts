import { html } from '@workbench/sdk';
import { CaseSheetView } from '../sheet/case-sheet-view';

const choices = { columns: ['scale', 'role'], weight: ['strength', 'money'], kind: ['', 'finance', 'staff', 'material'] } as const;
type Name = keyof typeof choices;

/** Where the resources of the case in hand go, and what is kept on the way. */
export default class AlluvialView extends CaseSheetView {
  protected override readonly pictureId = 'alluvial';
  #asked: Record<Name, string> = { columns: 'scale', weight: 'strength', kind: '' };

  override state(): Record<string, unknown> {
    return { ...this.#asked };
  }

  override restore(state: Record<string, unknown>): void {
    for (const name of Object.keys(choices) as Name[]) {
      const found = choices[name].find((one) => one === state[name]);
      if (found !== undefined) this.#asked[name] = found;
    }
  }

  protected override options(): Readonly<Record<string, string>> {
    return { ...this.#asked };
  }

  protected override tools(): unknown {
    return html`${(Object.keys(choices) as Name[]).map(
      (name) => html`<label class="row">${this.t(`alluvial.${name}`)}
        <select @change=${(event: Event) => { this.#asked = { ...this.#asked, [name]: (event.target as HTMLSelectElement).value }; this.draw(); }}>
          ${choices[name].map((one) => html`<option value=${one} ?selected=${one === this.#asked[name]}>${this.t(`alluvial.${name}.${one === '' ? 'all' : one}`)}</option>`)}
        </select></label>`,
    )}`;
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
