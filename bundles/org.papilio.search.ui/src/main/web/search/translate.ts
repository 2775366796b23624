import { ask, html, icon, nothing, problemFrom, type Texts, type ViewContext } from '@workbench/sdk';
import { render } from 'lit';
import { dialects, translation, type Dialect, type Translation } from './client';

const PAUSE = 250;

/** The search in the language of a database, or a search string of a database in ours. */
class Translator {
  readonly place = document.createElement('div');
  readonly #ctx: ViewContext;
  readonly #known: readonly Dialect[];
  #from = '';
  #to: string;
  #text: string;
  #done: Translation | null = null;
  #problem = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ctx: ViewContext, known: readonly Dialect[], query: string) {
    this.#ctx = ctx;
    this.#known = known;
    this.#text = query;
    this.#to = known[0]?.id ?? '';
    this.#later();
  }

  /** What was typed, in our language. */
  async query(): Promise<string> {
    return this.#from === '' ? this.#text : (await translation(this.#ctx.api, this.#text, this.#from, '')).search;
  }

  #later(): void {
    this.#draw();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#translate(), PAUSE);
  }

  async #translate(): Promise<void> {
    try {
      this.#done = this.#text.trim() ? await translation(this.#ctx.api, this.#text, this.#from, this.#to) : null;
      this.#problem = '';
    } catch (error) {
      this.#done = null;
      this.#problem = problemFrom(error).message;
    }
    this.#draw();
  }

  #draw(): void {
    const { text } = this.#ctx;
    render(
      html`<div class="stack">
        ${this.#language(text, 'from', this.#from, (id) => (this.#from = id))}
        <textarea rows="4" aria-label=${text('search.translate.text')} spellcheck="false" .value=${this.#text} @input=${(event: Event) => { this.#text = (event.target as HTMLTextAreaElement).value; this.#later(); }}></textarea>
        ${this.#language(text, 'to', this.#to, (id) => (this.#to = id))}
        <textarea rows="4" readonly aria-label=${text('search.translate.result')} spellcheck="false" .value=${this.#done?.search ?? ''}></textarea>
        ${this.#problem ? html`<p role="alert" class="refused">${icon('warning', 14)} ${this.#problem}</p>` : nothing}
        ${this.#done && this.#done.warnings.length > 0
          ? html`<div role="status"><strong>${text('search.translate.warnings')}</strong>
              <ul>${this.#done.warnings.map((one) => html`<li><code>${one.part}</code> ${one.words}</li>`)}</ul></div>`
          : nothing}
      </div>`,
      this.place,
    );
  }

  #language(text: Texts, id: string, chosen: string, set: (id: string) => void): unknown {
    return html`<div class="field"><label for="translate-${id}">${text(`search.translate.${id}`)}</label>
      <select id="translate-${id}" @change=${(event: Event) => { set((event.target as HTMLSelectElement).value); this.#later(); }}>
        ${[{ id: '', label: text('search.translate.ours') }, ...this.#known].map((one) => html`<option value=${one.id} ?selected=${one.id === chosen}>${one.label}</option>`)}
      </select></div>`;
  }
}

/** Shows the translator; answers with the query in our language when the person wants to search with it. */
export async function translate(ctx: ViewContext, query: string): Promise<string | null> {
  try {
    const translator = new Translator(ctx, await dialects(ctx.api), query);
    const answer = await ask(ctx.text('search.translate'), html`${translator.place}`, [
      { id: 'close', label: ctx.text('action.close') },
      { id: 'search', label: ctx.text('search.translate.use'), look: 'primary' },
    ], true);
    return answer === 'search' ? await translator.query() : null;
  } catch (error) {
    ctx.status(problemFrom(error).message);
    return null;
  }
}
