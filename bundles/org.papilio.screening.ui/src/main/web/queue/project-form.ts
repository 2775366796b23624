import { html, icon, nothing, type Texts } from '@workbench/sdk';
import { begun, emptyDraft, type Draft } from './draft';
import type { Project } from './model';

/** Asks for what a new screening needs. */
export class ProjectForm {
  shown = false;
  #draft: Draft = emptyDraft;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(): void {
    this.shown = true;
    this.#changed();
  }

  close(): void {
    this.shown = false;
    this.#draft = emptyDraft;
    this.#changed();
  }

  #set(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.#changed();
  }

  render(text: Texts, cancel: boolean, done: (project: Partial<Project>, additions: Readonly<Record<string, unknown>>) => void): unknown {
    const draft = this.#draft;
    const lines = (name: 'include' | 'exclude' | 'reasons'): unknown => html`<label class="field"><span class="label">${text(`form.${name}`)}</span><textarea .value=${draft[name]} @input=${(event: Event) => this.#set({ [name]: (event.target as HTMLTextAreaElement).value })}></textarea><span class="hint">${text(`form.${name}.hint`)}</span></label>`;
    const line = (name: 'title' | 'question' | 'source' | 'query'): unknown => html`<label class="field"><span class="label">${text(`form.${name}`)}</span><input type="text" .value=${draft[name]} @input=${(event: Event) => this.#set({ [name]: (event.target as HTMLInputElement).value })}></label>`;
    return html`<form class="form" @submit=${(event: Event) => { event.preventDefault(); const { project, additions } = begun(draft); done(project, additions); }}>
      <h1>${text('form.new')}</h1><p class="quiet">${text('form.lead')}</p>
      ${line('title')} ${line('question')} ${lines('include')} ${lines('exclude')} ${lines('reasons')}
      <label class="field"><span class="label">${text('form.screeners')}</span><input type="number" min="1" max="5" .value=${String(draft.screeners)} @input=${(event: Event) => this.#set({ screeners: Number((event.target as HTMLInputElement).value) })}></label>
      <label class="check"><input type="checkbox" .checked=${draft.blind} @change=${(event: Event) => this.#set({ blind: (event.target as HTMLInputElement).checked })}>${text('form.blind')}</label>
      <label class="check"><input type="checkbox" .checked=${draft.likely} @change=${(event: Event) => this.#set({ likely: (event.target as HTMLInputElement).checked })}>${text('form.likely')}</label>
      ${line('source')} ${line('query')}
      <label class="check"><input type="checkbox" .checked=${draft.literature} @change=${(event: Event) => this.#set({ literature: (event.target as HTMLInputElement).checked })}>${text('form.literature')}</label>
      <label class="check"><input type="checkbox" .checked=${draft.cases} @change=${(event: Event) => this.#set({ cases: (event.target as HTMLInputElement).checked })}>${text('form.cases')}</label>
      <div class="row"><button class="button primary" type="submit" ?disabled=${!draft.title.trim() || (!draft.query.trim() && !draft.literature && !draft.cases)}>${icon('plus')}${text('form.begin')}</button>
        ${cancel ? html`<button class="button" type="button" @click=${() => this.close()}>${text('form.cancel')}</button>` : nothing}</div>
    </form>`;
  }
}
