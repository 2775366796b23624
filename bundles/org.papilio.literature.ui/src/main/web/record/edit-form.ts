import { html, nothing, type Texts } from '@workbench/sdk';
import { shownVariables, type Form } from './model';

const LONG = new Set(['abstract', 'note', 'annote', 'title']);

/** The form in which the fields of a record are edited. */
export class EditForm {
  readonly #redraw: () => void;
  #typed: Record<string, string> = {};
  #added: readonly string[] = [];

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** What was typed, by variable. */
  get typed(): Readonly<Record<string, string>> {
    return this.#typed;
  }

  clear(): void {
    this.#typed = {};
    this.#added = [];
    this.#redraw();
  }

  render(text: Texts, label: (name: string) => string, form: Form, save: () => void): unknown {
    const shown = shownVariables(form, this.#added);
    const rest = [...form.names, ...form.dates, ...form.texts].filter((name) => !shown.includes(name));
    const dirty = Object.keys(this.#typed).length > 0;
    return html`<form class="edit" @submit=${(event: Event) => { event.preventDefault(); save(); }}>
      ${shown.map((name) => this.#field(text, label, form, name))}
      <div class="field"><label for="add-field">${text('edit.add')}</label>
        <select id="add-field" @change=${(event: Event) => this.#add((event.target as HTMLSelectElement).value)}>
          <option value="">–</option>
          ${rest.map((name) => html`<option value=${name}>${label(name)}</option>`)}
        </select></div>
      <div class="row edit-foot">
        <button class="button primary" ?disabled=${!dirty}>${text('edit.save')}</button>
        <button class="button" type="button" ?disabled=${!dirty} @click=${() => this.clear()}>${text('edit.revert')}</button>
      </div>
    </form>`;
  }

  #field(text: Texts, label: (name: string) => string, form: Form, name: string): unknown {
    const value = this.#typed[name] ?? form.values[name] ?? '';
    const id = `field-${name}`;
    const type = (event: Event): void => this.#type(form, name, (event.target as HTMLInputElement).value);
    const input =
      name === 'type'
        ? html`<select id=${id} @change=${type}>${form.types.map((one) => html`<option value=${one} ?selected=${one === value}>${label(`type.${one}`)}</option>`)}</select>`
        : LONG.has(name)
          ? html`<textarea id=${id} rows=${name === 'title' ? 2 : 6} .value=${value} @input=${type}></textarea>`
          : html`<input id=${id} .value=${value} @input=${type} />`;
    const hint = form.names.includes(name) ? text('edit.names') : name === 'keywords' ? text('edit.keywords') : '';
    return html`<div class="field"><label for=${id}>${label(name)}</label>${input}${hint ? html`<span class="hint">${hint}</span>` : nothing}</div>`;
  }

  #type(form: Form, name: string, value: string): void {
    const { [name]: _, ...rest } = this.#typed;
    this.#typed = value === (form.values[name] ?? '') ? rest : { ...rest, [name]: value };
    this.#redraw();
  }

  #add(name: string): void {
    if (name) this.#added = [...this.#added, name];
    this.#redraw();
  }
}
