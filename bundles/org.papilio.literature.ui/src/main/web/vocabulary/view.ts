import { controls, css, emptyState, html, nothing, Resource, WorkbenchView, type ApiClient, type Table } from '@workbench/sdk';
import { matching, type Place, type Vocabulary } from './model';

const MOST = 400;

const list = (api: ApiClient, signal: AbortSignal): Promise<readonly Vocabulary[]> => api.get<readonly Vocabulary[]>('/api/literature/vocabularies', { signal });
const tree = (api: ApiClient, name: string, signal: AbortSignal): Promise<readonly Place[]> => api.get<readonly Place[]>(`/api/literature/vocabularies/${encodeURIComponent(name)}`, { signal });

/** A vocabulary as a tree; each concept shows how much literature stands below it and leads there. */
export default class Vocabularies extends WorkbenchView {
  static override styles = [
    controls,
    css`
      .body { padding: 12px; display: grid; gap: 8px; }
      ul { list-style: none; margin: 0; padding: 0; }
      .item { display: flex; gap: 8px; width: 100%; text-align: left; }
    `,
  ];

  #name = 'bodies';
  #words = '';
  readonly #list = new Resource<string, readonly Vocabulary[]>(this, (_, signal) => list(this.ctx.api, signal));
  readonly #tree = new Resource<string, readonly Place[]>(this, (name, signal) => tree(this.ctx.api, name, signal));

  protected override opened(): void {
    this.watch(this.ctx.locale, () => this.#load());
    this.own(this.ctx.on('library', () => this.#load()));
    this.#load();
  }

  override state(): Record<string, unknown> {
    return { name: this.#name };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['name'] === 'string') this.#name = state['name'];
    this.#load();
  }

  override asTable(): readonly Table[] {
    const places = this.#tree.value ?? [];
    return places.length === 0 ? [] : [{ caption: this.#name, columns: [this.t('vocabularies.concept'), this.t('vocabularies.count')], rows: places.map((place) => [place.label, String(place.count)]) }];
  }

  #load(): void {
    void this.#list.load('all');
    void this.#tree.load(this.#name);
  }

  protected override render(): unknown {
    return html`<div class="body">
      <select aria-label=${this.t('view.vocabularies')} @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
        ${(this.#list.value ?? []).map((one) => html`<option value=${one.name} ?selected=${one.name === this.#name}>${one.title} (${one.concepts})</option>`)}
      </select>
      <input type="search" aria-label=${this.t('vocabularies.find')} placeholder=${this.t('vocabularies.find')} .value=${this.#words} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)} />
      ${this.#tree.render(
        this.ctx.text,
        (places) => this.#places(matching(places, this.#words)),
        () => emptyState(this.t('vocabularies.none'), this.t('vocabularies.none.advice'), nothing, 'book'),
      )}
    </div>`;
  }

  #places(places: readonly Place[]): unknown {
    return html`<ul aria-label=${this.t('view.vocabularies')}>
        ${places.slice(0, MOST).map(
          (place) => html`<li style="padding-inline-start:${place.depth * 16}px">
            <button class="item" title=${place.definition || nothing} @click=${() => this.#search(place)}><span class="grow">${place.label}</span>${place.count >= 0 ? html`<span class="badge">${place.count.toLocaleString(this.ctx.locale.value)}</span>` : nothing}</button>
          </li>`,
        )}
      </ul>
      ${places.length > MOST ? html`<p class="quiet">${this.t('vocabularies.more', places.length - MOST)}</p>` : nothing}`;
  }

  #choose(name: string): void {
    this.#name = name;
    this.#words = '';
    void this.#tree.load(name);
  }

  #find(words: string): void {
    this.#words = words;
    this.requestUpdate();
  }

  #search(place: Place): void {
    this.ctx.filter.value = { text: '', facets: { concept: [place.code] } };
    this.ctx.open({ view: 'org.papilio.search.search' });
  }
}
