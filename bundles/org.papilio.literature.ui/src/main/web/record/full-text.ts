import { emptyState, html, icon, nothing, Resource, type ApiClient, type Texts, type WorkbenchView } from '@workbench/sdk';
import { addressOfFile, pages } from './client';
import { sizeOf, type AttachedFile } from './model';
import { cut, firstFrom, next, places, type Place } from './text-search';

/** The text of a file by page, with a search whose places are marked. */
export class FullTextPane {
  readonly #host: WorkbenchView;
  readonly #api: () => ApiClient;
  #file = '';
  #page = 0;
  #words = '';
  #found: readonly Place[] = [];
  #at = -1;
  #come: readonly string[] = [];
  readonly #text: Resource<string, readonly string[]>;

  constructor(host: WorkbenchView, api: () => ApiClient) {
    this.#host = host;
    this.#api = api;
    this.#text = new Resource<string, readonly string[]>(host, (hash, signal) =>
      pages(this.#api(), hash, signal, (some) => {
        this.#come = some;
        this.#search();
      }),
    );
  }

  /** Shows a file from a page on. */
  show(file: AttachedFile, page = 0): void {
    this.#page = page;
    if (this.#file === file.sha256) {
      this.#host.requestUpdate();
      return;
    }
    this.#file = file.sha256;
    this.#come = [];
    void this.#text.load(file.sha256);
  }

  /** Takes further pages of the file shown, once there are more. */
  look(files: readonly AttachedFile[]): void {
    const file = files.find((one) => one.sha256 === this.#file);
    if (file && file.pages > this.#come.length && this.#text.now.state !== 'loading') void this.#text.load(file.sha256);
  }

  /** Forgets the file, as for another record. */
  clear(): void {
    this.#file = '';
    this.#text.clear();
    this.#come = [];
    this.#found = [];
  }

  render(text: Texts, language: string, files: readonly AttachedFile[]): unknown {
    const file = files.find((one) => one.sha256 === this.#file) ?? files[0];
    if (!file) return emptyState(text('text.none'), text('text.none.advice'), nothing, 'document');
    if (file.sha256 !== this.#file) queueMicrotask(() => this.show(file));
    return html`<div class="text-bar">
        ${files.length > 1
          ? html`<select class="cut-name" aria-label=${text('text.file')} @change=${(event: Event) => this.show(files[(event.target as HTMLSelectElement).selectedIndex]!)}>${files.map((one) => html`<option ?selected=${one === file}>${one.name}</option>`)}</select>`
          : html`<span class="cut-name" title=${file.name}>${icon('document')} ${file.name}</span>`}
        <a class="button" href=${addressOfFile(file.sha256)} target="_blank" rel="noreferrer">${text('text.open', sizeOf(file.size, language))}</a>
      </div>
      ${file.problem ? html`<p class="pad quiet" role="alert">${icon('warning')} ${file.problem}</p>` : nothing}
      ${this.#come.length > 0 ? this.#pages(text) : this.#waiting(text, file)}`;
  }

  #waiting(text: Texts, file: AttachedFile): unknown {
    const { now } = this.#text;
    if (now.state === 'failed') return html`<p class="pad" role="alert">${now.problem.message}</p>`;
    return html`<p class="pad quiet" role="status">${file.state === 'WAITING' || file.state === 'BEGUN' || now.state === 'loading' ? text('text.waiting') : text('text.no-words')}</p>`;
  }

  #pages(text: Texts): unknown {
    const last = this.#come.length - 1;
    const page = Math.min(this.#page, last);
    return html`<div class="text-bar">
        <div class="find"><input type="search" aria-label=${text('text.find')} placeholder=${text('text.find')} .value=${this.#words}
          @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') this.#step(event.shiftKey ? -1 : 1); }} /></div>
        <span class="quiet" role="status">${this.#words.trim().length > 1 ? text('text.places', this.#found.length, this.#at + 1) : ''}</span>
        <span class="group">
          <button class="button icon-only" aria-label=${text('text.previous-place')} ?disabled=${this.#found.length === 0} @click=${() => this.#step(-1)}>${icon('arrow-up')}</button>
          <button class="button icon-only" aria-label=${text('text.next-place')} ?disabled=${this.#found.length === 0} @click=${() => this.#step(1)}>${icon('arrow-down')}</button>
        </span>
      </div>
      <div class="page-text" tabindex="0" role="region" aria-label=${text('text.page', page + 1, last + 1)} @keydown=${(event: KeyboardEvent) => this.#key(event, last)}>
        ${cut(this.#come[page] ?? '', page, this.#found).map((part) => (part.at < 0 ? part.text : html`<mark class=${part.at === this.#at ? 'now' : ''}>${part.text}</mark>`))}
        ${(this.#come[page] ?? '').trim() === '' ? html`<span class="quiet">${text('text.page-empty')}</span>` : nothing}
      </div>
      <div class="text-bar foot-bar">
        <button class="button" ?disabled=${page === 0} @click=${() => this.#go(page - 1)}>${text('text.previous')}</button>
        <label class="page-number">${text('text.page-label')} <input inputmode="numeric" .value=${String(page + 1)} @change=${(event: Event) => this.#go(Number((event.target as HTMLInputElement).value) - 1)} /> ${text('text.of', last + 1)}</label>
        <button class="button" ?disabled=${page === last} @click=${() => this.#go(page + 1)}>${text('text.next')}</button>
      </div>`;
  }

  #key(event: KeyboardEvent, last: number): void {
    const to = { ArrowLeft: this.#page - 1, ArrowRight: this.#page + 1 }[event.key];
    if (to === undefined || to < 0 || to > last) return;
    event.preventDefault();
    this.#go(to);
  }

  #go(page: number): void {
    this.#page = Math.max(0, Math.min(this.#come.length - 1, Number.isFinite(page) ? page : 0));
    this.#host.requestUpdate();
  }

  #find(words: string): void {
    this.#words = words;
    this.#search();
    this.#at = firstFrom(this.#found, this.#page);
    this.#reveal();
  }

  #search(): void {
    this.#found = places(this.#come, this.#words);
    this.#host.requestUpdate();
  }

  #step(step: 1 | -1): void {
    this.#at = next(this.#found, this.#at, step);
    this.#reveal();
  }

  #reveal(): void {
    const place = this.#found[this.#at];
    if (place) this.#page = place.page;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector('mark.now')?.scrollIntoView({ block: 'center' }));
  }
}
