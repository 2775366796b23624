import { ask, controls, css, html, icon, nothing, problemFrom, Resource, WorkbenchView, type Table } from '@workbench/sdk';
import { facetValues, fields, rebuild, search } from './client';
import {
  nothingAsked, pageSize, pieces, shownFacets, target, toggled,
  type Explanation, type Facet, type Field, type Found, type Highlight, type Hit, type Question,
} from './model';

const TYPING_PAUSE = 220;
const ASK_AGAIN = 800;

/** One search over cases and literature: facets on the left, hits on the right. */
export default class SearchView extends WorkbenchView {
  static override styles = [
    controls,
    css`
      :host { display: grid; grid-template: auto 1fr / minmax(180px, 230px) 1fr; container-type: inline-size; }
      .head { grid-column: 1 / -1; align-items: center; }
      .box { flex: 1; min-width: 220px; position: relative; }
      .box input { min-height: 36px; font-size: 15px; padding-left: 34px; }
      .box .icon { position: absolute; left: 10px; top: 10px; color: var(--ink-2); }
      .facets { overflow: auto; border-right: 1px solid var(--line); padding: 8px 10px 20px; background: var(--paper); }
      .facets details { margin-bottom: 6px; }
      .facets summary { font: 600 var(--size-s) / 1.4 var(--font-ui); color: var(--ink-2); padding: 4px 2px; cursor: pointer; min-height: 26px; }
      .facets label { display: flex; gap: 8px; align-items: center; min-height: 26px; padding: 1px 4px; border-radius: var(--radius-s); cursor: pointer; }
      .facets label:hover { background: var(--chip); }
      .facets .count { margin-left: auto; color: var(--ink-2); font-size: var(--size-s); }
      .facets .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
      .results { overflow: auto; padding: 10px 18px 24px; }
      .state { grid-column: 1 / -1; }
      .hits { list-style: none; margin: 8px 0 0; padding: 0; max-width: 820px; }
      .hit { padding: 10px 0 12px; border-bottom: 1px solid var(--line); display: grid; gap: 3px; }
      .hit[aria-current='true'] { box-shadow: inset 3px 0 0 var(--accent); padding-left: 10px; }
      .hit h3 { display: flex; gap: 8px; align-items: baseline; }
      .hit h3 button { font: 500 16px / 1.3 var(--font-display); color: var(--ink); background: none; border: 0; padding: 0; text-align: left; cursor: pointer; min-height: 24px; }
      .hit h3 button:hover { text-decoration: underline; text-underline-offset: 3px; }
      .passage { background: none; border: 0; padding: 0 0 0 10px; border-left: 2px solid var(--line-2); font: inherit; color: var(--ink-2); text-align: left; cursor: pointer; min-height: 24px; }
      .passage:hover { color: var(--ink); }
      .why ul { margin: 2px 0 2px; padding-left: 18px; }
      .why summary { cursor: pointer; color: var(--ink-2); font-size: var(--size-s); min-height: 24px; }
      .status { margin: 8px 0; }
      .pages { display: flex; gap: 8px; align-items: center; margin-top: 14px; }
      @container (max-width: 620px) { .facets { display: none; } :host { grid-template-columns: 1fr; } .results { grid-column: 1 / -1; } }
    `,
  ];

  #found = new Resource<Question, Found>(this, async (question, signal) => {
    if (this.#fields.length === 0) this.#fields = await fields(this.ctx.api);
    return search(this.ctx.api, question, this.#facets(), this.#explain, signal);
  });
  #question: Question = nothingAsked;
  #fields: readonly Field[] = [];
  #explain = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #more = new Map<string, Facet>();

  protected override opened(): void {
    this.watch(this.ctx.selection);
    this.watch(this.ctx.locale, () => void this.#start());
    for (const topic of ['cases', 'library', 'index', 'contributions']) this.own(this.ctx.on(topic, () => void this.#start()));
    this.own(() => clearTimeout(this.#timer));
    this.own(
      this.ctx.commands.add({
        id: 'search.rebuild',
        label: () => this.t('command.rebuild'),
        run: async () => {
          await rebuild(this.ctx.api);
          this.ctx.status(this.t('search.rebuilding'));
          void this.#start();
        },
      }),
    );
    void this.#start();
  }

  override state(): Record<string, unknown> {
    return { question: { ...this.#question, offset: 0 } };
  }

  override restore(state: Record<string, unknown>): void {
    const kept = state['question'];
    if (typeof kept === 'object' && kept !== null) this.#ask({ ...nothingAsked, ...(kept as Partial<Question>) });
  }

  override describe(): string {
    const found = this.#found.value;
    return found ? this.t('search.describe', this.#question.text, found.total) : '';
  }

  override asTable(): readonly Table[] {
    const found = this.#found.value;
    if (!found) return [];
    return [
      { caption: this.t('search.hits'), columns: [this.t('search.rank'), this.t('search.title'), this.t('search.line')], rows: found.hits.map((hit) => [String(hit.rank), hit.title, hit.line]) },
      ...found.facets.map((facet) => ({ caption: facet.label, columns: [facet.label, this.t('search.count')], rows: facet.values.map((value) => [value.label, String(value.count)]) })),
    ];
  }

  async #start(): Promise<void> {
    try {
      this.#fields = await fields(this.ctx.api);
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
    await this.#load();
  }

  /** Asks, and asks again while the index is still being made. */
  async #load(): Promise<void> {
    await this.#found.load(this.#question);
    const status = this.#found.value?.status;
    if (status && !status.complete && status.state !== 'FAILED' && status.state !== 'READ_ONLY') {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#load(), ASK_AGAIN);
    }
  }

  #facets(): readonly string[] {
    return this.#fields.filter((field) => field.facet).map((field) => field.name);
  }

  #ask(question: Question): void {
    this.#question = question;
    this.#more.clear();
    this.ctx.filter.value = { text: question.text, facets: question.chosen };
    void this.#load().then(() => {
      const found = this.#found.value;
      if (found) this.ctx.announce(this.t('search.total', found.total));
    });
  }

  #typed(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask({ ...this.#question, text, offset: 0 }), TYPING_PAUSE);
  }

  protected override render(): unknown {
    return html`
      <div class="head">
        <div class="box" role="search">
          ${icon('search')}
          <input
            type="search"
            data-focus
            aria-label=${this.t('search.label')}
            placeholder=${this.t('search.placeholder')}
            .value=${this.#question.text}
            @input=${(event: Event) => this.#typed((event.target as HTMLInputElement).value)}
          />
        </div>
        <div class="row" role="group" aria-label=${this.t('search.kinds')}>
          ${(['all', 'cases', 'literature'] as const).map(
            (kind) =>
              html`<button class="chip" aria-pressed=${this.#question.kind === kind ? 'true' : 'false'} @click=${() => this.#ask({ ...this.#question, kind, chosen: {}, offset: 0 })}>
                ${this.t(`search.kind.${kind}`)}
              </button>`,
          )}
        </div>
        <select style="width:auto" aria-label=${this.t('search.sort')} @change=${(event: Event) => this.#ask({ ...this.#question, offset: 0, sort: (event.target as HTMLSelectElement).value as Question['sort'] })}>
          ${(['relevance', 'newest', 'oldest', 'title'] as const).map((sort) => html`<option value=${sort} ?selected=${sort === this.#question.sort}>${this.t(`search.sort.${sort}`)}</option>`)}
        </select>
        <button class="button" aria-pressed=${this.#explain ? 'true' : 'false'} @click=${() => { this.#explain = !this.#explain; void this.#load(); }}>${icon('info')}${this.t('search.why')}</button>
        <button class="button icon-only" aria-label=${this.t('search.help')} title=${this.t('search.help')} @click=${() => this.#help()}>?</button>
      </div>
      <div class="facets" tabindex="0" role="region" aria-label=${this.t('search.facets')}>${this.#found.value ? shownFacets(this.#found.value).map((facet, place) => this.#facet(facet, place)) : nothing}</div>
      <div class="results" tabindex="0" role="region" aria-label=${this.t('search.hits')}>${this.#found.render(this.ctx.text, (found) => this.#results(found))}</div>
    `;
  }

  #facet(facet: Facet, place: number): unknown {
    const chosen = this.#question.chosen[facet.facet] ?? [];
    const shown = this.#more.get(facet.facet) ?? facet;
    const few = this.#more.has(facet.facet) ? shown.values : shown.values.slice(0, 8);
    return html`<details ?open=${place < 6 || chosen.length > 0}>
      <summary>${facet.label}</summary>
      ${few.map(
        (value) => html`<label title=${value.label}>
          <input type="checkbox" .checked=${chosen.includes(value.code)} @change=${() => this.#ask(toggled(this.#question, facet.facet, value.code))} />
          <span class="name">${value.label}</span><span class="count">${value.count.toLocaleString(this.ctx.locale.value)}</span>
        </label>`,
      )}
      ${facet.distinct > few.length
        ? html`<button class="button plain" @click=${() => this.#showMore(facet)}>${this.t('search.more', facet.distinct - few.length)}</button>`
        : nothing}
    </details>`;
  }

  async #showMore(facet: Facet): Promise<void> {
    const already = this.#more.get(facet.facet)?.values.length ?? 0;
    this.#more.set(facet.facet, await facetValues(this.ctx.api, this.#question, facet.facet, '', Math.min(500, already + 50)));
    this.requestUpdate();
  }

  #results(found: Found): unknown {
    const failed = this.#found.now.state === 'failed' ? this.#found.now.problem : null;
    const last = Math.min(found.total, this.#question.offset + pageSize);
    return html`
      ${failed ? html`<p class="card" role="alert">${icon('warning')} ${failed.message}</p>` : nothing}
      ${found.status.complete ? nothing : html`<p class="status badge warn" role="status">${this.t('search.behind', found.status.done, found.status.expected)} ${found.status.message}</p>`}
      <p class="quiet"><strong>${this.t('search.total', found.total)}</strong> · ${this.t('search.took', Math.round(found.milliseconds * 10) / 10)}</p>
      ${found.notes.map((note) => html`<p class="quiet">${note}</p>`)}
      ${found.suggestions.length > 0
        ? html`<p class="row">${this.t('search.meant')} ${found.suggestions.map((one) => html`<button class="chip" @click=${() => this.#ask({ ...this.#question, text: one, offset: 0 })}>${one}</button>`)}</p>`
        : nothing}
      ${this.#chosen()}
      ${found.total === 0
        ? html`<div class="state"><h2>${this.t('search.none')}</h2><p>${this.t('search.none.advice')}</p></div>`
        : html`<ol class="hits" start=${this.#question.offset + 1}>${found.hits.map((hit) => this.#hit(hit))}</ol>`}
      ${found.total > pageSize
        ? html`<div class="pages">
            <button class="button" ?disabled=${this.#question.offset === 0} @click=${() => this.#ask({ ...this.#question, offset: Math.max(0, this.#question.offset - pageSize) })}>${this.t('search.previous')}</button>
            <span class="quiet">${this.t('search.range', this.#question.offset + 1, last, found.total)}</span>
            <button class="button" ?disabled=${last >= found.total} @click=${() => this.#ask({ ...this.#question, offset: this.#question.offset + pageSize })}>${this.t('search.next')}</button>
          </div>`
        : nothing}
    `;
  }

  #chosen(): unknown {
    const all = Object.entries(this.#question.chosen).flatMap(([facet, codes]) => codes.map((code) => ({ facet, code })));
    if (all.length === 0) return nothing;
    const label = (facet: string, code: string): string =>
      this.#found.value?.facets.find((one) => one.facet === facet)?.values.find((value) => value.code === code)?.label ?? code;
    return html`<div class="row">
      ${all.map(({ facet, code }) => html`<button class="chip" aria-label=${this.t('search.drop', label(facet, code))} @click=${() => this.#ask(toggled(this.#question, facet, code))}>${label(facet, code)}${icon('close', 12)}</button>`)}
      <button class="button plain" @click=${() => this.#ask({ ...this.#question, chosen: {}, offset: 0 })}>${this.t('search.clear')}</button>
    </div>`;
  }

  #hit(hit: Hit): unknown {
    const selected = this.ctx.selection.value;
    const current = selected?.id.split('#')[0] === hit.id;
    const passages = hit.highlights.filter((one) => one.field !== 'title').slice(0, 3);
    return html`<li class="hit" aria-current=${current ? 'true' : nothing}>
      <h3>${icon(hit.kind === 'literature' ? 'book' : 'case')}<button @click=${() => this.#choose(hit)}>${this.#title(hit)}</button></h3>
      ${hit.line ? html`<span class="quiet">${hit.line}</span>` : nothing}
      ${passages.map((one) => html`<button class="passage" @click=${() => this.#choose(hit, one.anchor)}>${this.#marked(one)}</button>`)}
      ${hit.explanation ? html`<details class="why" open><summary>${this.t('search.score', Math.round(hit.score * 100) / 100)}</summary>${this.#why(hit.explanation)}</details>` : nothing}
    </li>`;
  }

  #title(hit: Hit): unknown {
    const found = hit.highlights.find((one) => one.field === 'title' && one.text.length >= hit.title.length);
    return found ? this.#marked(found) : hit.title;
  }

  #marked(highlight: Highlight): unknown {
    return pieces(highlight).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text));
  }

  #why(explanation: Explanation): unknown {
    return html`<ul><li>${explanation.words}${explanation.parts.length > 0 ? explanation.parts.map((part) => this.#why(part)) : nothing}</li></ul>`;
  }

  #choose(hit: Hit, anchor = ''): void {
    const object = target(hit, anchor);
    this.ctx.selection.value = object;
    if (object.kind === 'work') this.ctx.open(object);
  }

  async #help(): Promise<void> {
    await ask(
      this.t('search.help'),
      html`<div class="stack">
        <p>${this.t('search.help.intro')}</p>
        <table class="table">
          <tbody>
            ${['word', 'phrase', 'and', 'field', 'range', 'prefix', 'fuzzy', 'exists'].map(
              (key) => html`<tr><th scope="row"><code>${this.t(`search.help.${key}`)}</code></th><td>${this.t(`search.help.${key}.means`)}</td></tr>`,
            )}
          </tbody>
        </table>
        <h3>${this.t('search.help.fields')}</h3>
        <p>${this.#fields.map((field) => html`<code title=${field.label}>${field.name}</code> `)}</p>
      </div>`,
      [{ id: 'close', label: this.t('search.help.close') }],
      true,
    );
  }
}
