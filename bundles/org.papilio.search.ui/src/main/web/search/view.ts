import {
  chooseColumns, controls, countChosen, emptyState, html, icon, knownColumns, noneChosen, nothing, Pages, problemFrom, problemState,
  Resource, unsafeCSS, WorkbenchView, type Chosen, type ColumnLayout, type DataGrid, type Filter, type GridSort, type Table,
} from '@workbench/sdk';
import { classify, exportRecords, merge, type ChosenRecords } from './actions';
import * as client from './client';
import { gridColumns } from './cells';
import { lookedUp, offers, orderOf, sortOf, usual, type ColumnInfo } from './columns';
import { help } from './help';
import {
  keyOf, kinds, narrowed, nothingAsked, orders, recordKeys, restored, shownFacets, target, toggled, yearFacet,
  type Explanation, type Facet, type Field, type Found, type Hit, type IndexStatus, type Question, type Reading,
} from './model';
import { remembered } from './remembered';
import { fault, making, narrowing, notes } from './notices';
import { openSaved } from './saved';
import { translate } from './translate';
import look from './view.css';
import { why } from './why';
import { YearChart } from './year-chart';

const nothingChosen: readonly string[] = [];
const TYPING_PAUSE = 180;
const SETTLED = 140;
const LOOK_AGAIN = 1_000;
const PAGE = 50;
const ROW = 34;
const NARROW = 640;
const MOST_MERGED = 20;
const ROW_WITH_PASSAGE = 52;

/** One search over literature and cases: facets on the left, a table of what was found beside them. */
export default class SearchView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(look)];

  #question: Question = nothingAsked;
  #fields: readonly Field[] = [];
  #fault: Reading | null = null;
  #status: IndexStatus | null = null;
  #chosen: Chosen = noneChosen;
  #current: Hit | null = null;
  #shown: ColumnLayout = usual;
  #why = false;
  /** Whether there is no room for facets beside the table. */
  #narrow = false;
  #facetsShown = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;

  readonly #rows = new Pages<Hit>(this, PAGE, async (from, size, signal) => {
    const found = await client.rows(this.ctx.api, this.#question, lookedUp(this.#shown), from, size, signal);
    return { total: found.total, rows: found.hits };
  });
  readonly #found = new Resource<Question, Found>(this, async (question, signal) => {
    const found = await client.rows(this.ctx.api, question, lookedUp(this.#shown), 0, PAGE, signal);
    if (!signal.aborted) this.#rows.start({ total: found.total, rows: found.hits });
    return found;
  });
  readonly #facets = new Resource<Question, readonly Facet[]>(this, async (question, signal) => {
    if (this.#fields.length === 0) this.#fields = await client.fields(this.ctx.api);
    const names = this.#fields.filter((field) => field.facet).map((field) => field.name);
    return client.facetCounts(this.ctx.api, question, names, signal);
  });
  readonly #explained = new Resource<Hit, Explanation | null>(this, (hit, signal) => client.explained(this.ctx.api, this.#question, hit, signal));
  readonly #similar = new Resource<Hit, readonly Hit[]>(this, (hit, signal) => client.similar(this.ctx.api, hit, signal));
  readonly #years = new YearChart(
    () => this.requestUpdate(),
    (years) => this.#ask({ ...this.#question, years }),
  );

  protected override opened(): void {
    this.#shown = this.ctx.settings.get<ColumnLayout>('columns', usual);
    this.#why = this.ctx.settings.get('why', false);
    this.watch(this.ctx.locale, () => void this.#start());
    this.watch(this.ctx.filter, (filter) => this.#follow(filter));
    for (const topic of ['cases', 'library', 'index', 'contributions']) this.own(this.ctx.on(topic, () => this.#later()));
    const room = new ResizeObserver(() => this.#fit());
    room.observe(this);
    this.own(() => room.disconnect());
    this.own(() => [this.#typing, this.#settling, this.#looking].forEach(clearTimeout));
    this.own(this.ctx.commands.add({ id: 'search.rebuild', label: () => this.t('command.rebuild'), run: () => this.#rebuild() }));
    this.own(this.ctx.commands.add({ id: 'search.columns', label: () => this.t('command.columns'), run: () => this.#columns() }));
    void this.#start();
  }

  override state(): Record<string, unknown> {
    return { question: this.#question };
  }

  override restore(state: Record<string, unknown>): void {
    this.#ask(restored(state['question']));
  }

  override describe(): string {
    return this.t('search.describe', this.#question.text, this.#rows.total);
  }

  override asTable(): readonly Table[] {
    const found = this.#found.value;
    if (!found) return [];
    return [
      { caption: this.t('search.hits'), columns: [this.t('search.rank'), this.t('search.title'), this.t('search.line')], rows: found.hits.map((hit) => [String(hit.rank), hit.title, hit.line]) },
      ...(this.#facets.value ?? []).map((facet) => ({ caption: facet.label, columns: [facet.label, this.t('search.count')], rows: facet.values.map((value) => [value.label, String(value.count)]) })),
    ];
  }

  async #start(): Promise<void> {
    try {
      this.#fields = await client.fields(this.ctx.api);
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
    await this.#load();
  }

  /** Loads anew soon; many events in a row are one load. */
  #later(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#load(), 400);
  }

  async #load(): Promise<void> {
    void this.#facets.load(this.#question);
    await this.#found.load(this.#question);
    const { now } = this.#found;
    const reading = now.state === 'failed' && now.problem.kind === 'BAD_INPUT' ? await client.reading(this.ctx.api, this.#question.text).catch(() => null) : null;
    this.#fault = reading?.what ? reading : null;
    if (now.state === 'ready') this.#stands(now.value.status);
    this.requestUpdate();
  }

  /** While the index is made, looks how far it is, and loads anew when it is whole. */
  #stands(status: IndexStatus): void {
    this.#status = status;
    clearTimeout(this.#looking);
    if (status.complete || status.state === 'FAILED' || status.state === 'READ_ONLY') return;
    this.#looking = setTimeout(async () => {
      const next = await client.status(this.ctx.api).catch(() => status);
      if (next.complete || this.#rows.total === 0) await this.#load();
      else this.#stands(next);
      this.requestUpdate();
    }, LOOK_AGAIN);
  }

  #ask(question: Question): void {
    this.#question = question;
    this.#chosen = noneChosen;
    this.#current = null;
    this.#grid?.toTop();
    this.ctx.filter.value = { text: question.text, facets: question.chosen };
    void this.#load().then(() => {
      if (this.#found.now.state === 'ready') this.ctx.announce(this.t('search.total', this.#rows.total));
    });
    this.requestUpdate();
  }

  /** Another view may ask: a record for its author, a keyword. */
  #follow({ text, facets }: Filter): void {
    if (text === this.#question.text && JSON.stringify(facets) === JSON.stringify(this.#question.chosen)) return;
    this.#ask({ ...nothingAsked, text, chosen: facets });
  }

  #typed(text: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#ask({ ...this.#question, text }), TYPING_PAUSE);
  }

  #fit(): void {
    const narrow = this.clientWidth > 0 && this.clientWidth < NARROW;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.requestUpdate();
  }

  async #translate(): Promise<void> {
    const query = await translate(this.ctx, this.#question.text);
    if (query !== null) this.#ask({ ...this.#question, text: query });
  }

  async #rebuild(): Promise<void> {
    await client.rebuild(this.ctx.api);
    this.ctx.status(this.t('search.rebuilding'));
    await this.#load();
  }

  get #grid(): DataGrid<Hit> | null {
    return this.renderRoot?.querySelector<DataGrid<Hit>>('wb-grid') ?? null;
  }

  protected override render(): unknown {
    const { text } = this.ctx;
    return html`${this.#head()}${this.#fault ? fault(text, this.#question.text, this.#fault) : nothing}
      <wb-split class="main" ?single=${this.#narrow && !this.#facetsShown} .size=${this.ctx.settings.get('facets', 218)} .label=${this.t('search.facets')} @split-size=${(event: CustomEvent<number>) => this.ctx.settings.set('facets', event.detail)}>
        <div slot="first" class="facets" tabindex="0" role="region" aria-label=${this.t('search.facets')}>${this.#narrowing()}</div>
        <div slot="second" class="results">${this.#results()}</div>
      </wb-split>`;
  }

  #head(): unknown {
    return html`<div class="ask">
      <div class="box" role="search">
        ${icon('search')}
        <input type="search" data-focus aria-label=${this.t('search.label')} placeholder=${this.t('search.placeholder')} .value=${this.#question.text}
          aria-invalid=${this.#fault ? 'true' : 'false'} aria-describedby=${this.#fault ? 'fault' : nothing}
          @input=${(event: Event) => this.#typed((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => { if (event.key === 'ArrowDown') { event.preventDefault(); this.#grid?.focus(); } }} />
      </div>
      <div class="row" role="group" aria-label=${this.t('search.kinds')}>
        ${kinds.map((kind) => html`<button class="chip" aria-pressed=${String(this.#question.kind === kind)} @click=${() => this.#ask({ ...this.#question, kind, chosen: {}, years: null })}>${this.t(`search.kind.${kind}`)}</button>`)}
      </div>
      <button class="button icon-only" aria-label=${this.t('search.translate')} title=${this.t('search.translate')} @click=${() => this.#translate()}>${icon('swap')}</button>
      <button class="button icon-only" aria-label=${this.t('search.help')} title=${this.t('search.help')} @click=${() => help(this.ctx.text, this.#fields)}>?</button>
    </div>`;
  }

  #narrowing(): unknown {
    const facets = this.#facets.value ?? [];
    const years = facets.find((facet) => facet.facet === yearFacet);
    return html`${years ? this.#years.render(this.ctx.text, years.values, this.#question.years) : nothing}
    ${shownFacets(facets).map(
      (facet, place) => html`<wb-facet .name=${facet.facet} .label=${facet.label} .values=${facet.values} .distinct=${facet.distinct} .text=${this.ctx.text} .language=${this.ctx.locale.value}
        .chosen=${this.#question.chosen[facet.facet] ?? nothingChosen} .open=${place < 5 || facet.facet in this.#question.chosen}
        .load=${(containing: string, from: number, size: number, signal: AbortSignal) => client.facetValues(this.ctx.api, this.#question, facet.facet, containing, from, size, signal)}
        @facet-toggle=${(event: CustomEvent<string>) => this.#ask(toggled(this.#question, facet.facet, event.detail))}></wb-facet>`,
    )}`;
  }

  #results(): unknown {
    const found = this.#found.value;
    const failed = this.#found.now.state === 'failed' && !this.#fault ? this.#found.now.problem : this.#rows.problem;
    const { text } = this.ctx;
    return html`${this.#bar(found)}
      <div>${making(text, this.#status)}${found ? notes(text, found, (query) => this.#ask({ ...this.#question, text: query })) : nothing}${narrowed(this.#question) ? narrowing(text, this.#question, this.#facets.value ?? [], (question) => this.#ask(question)) : nothing}</div>
      <div class="table-place">${failed ? problemState(this.ctx.text, failed, () => void this.#load()) : found && found.total === 0 ? this.#none() : this.#table()}</div>
      ${this.#foot()}`;
  }

  #bar(found: Found | undefined): unknown {
    return html`<div class="bar">
      ${this.#narrow ? html`<button class="button icon-only" aria-pressed=${String(this.#facetsShown)} aria-label=${this.t('search.show-facets')} title=${this.t('search.show-facets')} @click=${() => { this.#facetsShown = !this.#facetsShown; this.requestUpdate(); }}>${icon('filter')}</button>` : nothing}
      <span class="total" role="status">${found ? this.t('search.total', this.#rows.total) : ''}</span>
      ${found ? html`<span class="quiet optional">${this.t('search.took', Math.round(found.milliseconds * 10) / 10)}</span>` : nothing}
      <select class="push" style="width:auto" aria-label=${this.t('search.sort')} @change=${(event: Event) => this.#ask({ ...this.#question, sort: (event.target as HTMLSelectElement).value as Question['sort'] })}>
        ${orders.map((sort) => html`<option value=${sort} ?selected=${sort === this.#question.sort}>${this.t(`search.sort.${sort}`)}</option>`)}
      </select>
      <button class="button icon-only" aria-label=${this.t('saved.title')} title=${this.t('saved.title')} @click=${() => openSaved(this.ctx, this.#question, (question) => this.#ask(question))}>${icon('star')}</button>
      <button class="button" aria-pressed=${String(this.#why)} @click=${() => this.#toggleWhy()}>${icon('info')}${this.t('search.why')}</button>
      <button class="button" @click=${() => this.#columns()}>${icon('table')}${this.t('search.columns')}</button>
    </div>`;
  }

  #none(): unknown {
    if (this.#status && !this.#status.complete) return emptyState(this.t('search.none-so-far'), this.t('search.none-so-far.advice'), nothing, 'search');
    if (this.#question.text === '' && !narrowed(this.#question)) {
      return emptyState(this.t('search.nothing-yet'), this.t('search.nothing-yet.advice'), html`<button class="button primary" @click=${() => this.ctx.open({ view: 'org.papilio.literature.import' })}>${icon('upload')}${this.t('search.import')}</button>`, 'book');
    }
    return emptyState(this.t('search.none'), this.t('search.none.advice'), nothing, 'search');
  }

  #table(): unknown {
    return html`<wb-split vertical sized="second" ?single=${!this.#why} .size=${this.ctx.settings.get('why-size', 200)} .label=${this.t('search.why')} @split-size=${(event: CustomEvent<number>) => this.ctx.settings.set('why-size', event.detail)}>
      <wb-grid slot="first" .label=${this.t('search.hits')} .text=${this.ctx.text} .columns=${this.#columnsOf(this.ctx.text, this.ctx.locale.value, this.#allColumns(), this.#question.text.trim() !== '')} .shown=${this.#layoutOf(this.#shown, this.#allColumns())}
      .count=${this.#rows.total} .row=${this.#rowAt} .stamp=${this.#rows.stamp} .keyOf=${keyOf} .choosing=${true} .chosen=${this.#chosen} .sort=${this.#sortNow(this.#question.sort)}
      .rowHeight=${this.#question.text.trim() ? ROW_WITH_PASSAGE : ROW} .busy=${this.#rows.loading}
      @grid-seen=${(event: CustomEvent<{ first: number; end: number }>) => this.#rows.need(event.detail.first, event.detail.end)}
      @grid-row=${(event: CustomEvent<{ row?: Hit }>) => this.#at(event.detail.row)}
      @grid-open=${(event: CustomEvent<{ row?: Hit }>) => this.#open(event.detail.row)}
      @grid-choose=${(event: CustomEvent<Chosen>) => this.#choose(event.detail)}
      @grid-sort=${(event: CustomEvent<GridSort>) => this.#sort(event.detail)}
      @grid-columns=${(event: CustomEvent<ColumnLayout>) => this.#setColumns(event.detail)}></wb-grid>
      <div slot="second" tabindex="0" role="region" aria-label=${this.t('search.why')} style="overflow:auto">${this.#why ? this.#reasons() : nothing}</div>
    </wb-split>`;
  }

  #reasons(): unknown {
    const hit = this.#current;
    if (!hit) return html`<p class="quiet pad">${this.t('search.why.choose')}</p>`;
    const { now } = this.#explained;
    const reasons = why(this.ctx.text, this.ctx.locale.value, (name) => this.#label(name), hit, now.state === 'ready' ? now.value : now.state === 'failed' ? null : undefined, (anchor) => (this.ctx.selection.value = target(hit, anchor)));
    return html`${reasons}${this.#alike()}`;
  }

  /** What is about the same as the row; nothing where no engine tells. */
  #alike(): unknown {
    const hits = this.#similar.value ?? [];
    if (hits.length === 0) return nothing;
    return html`<section class="alike"><h4>${this.t('search.similar')}</h4>
      ${hits.map((hit) => html`<button class="item" @click=${() => this.#open(hit)}>${icon(hit.kind === 'literature' ? 'book' : 'case', 14)}<span class="grow">${hit.title}</span><span class="quiet">${hit.line}</span></button>`)}
    </section>`;
  }

  /** What people call a field. */
  #label(name: string): string {
    const known = { keywords: 'keyword', issued: 'year' }[name] ?? name;
    return this.#fields.find((field) => field.name === known)?.label ?? name;
  }

  #foot(): unknown {
    const count = countChosen(this.#chosen, this.#rows.total);
    return html`<div class="foot">
      <span role="status">${count > 0 ? this.t('search.chosen', count) : this.t('search.keys')}</span>
      ${count > 0
        ? html`<button class="button plain" @click=${() => this.#choose(noneChosen)}>${this.t('search.unchoose')}</button>
            <button class="button push" ?disabled=${count < 2 || count > MOST_MERGED} @click=${() => merge(this.ctx, this.#records(), (name) => this.#label(name))}>${icon('link')}${this.t('search.merge')}</button>
            <button class="button" @click=${() => classify(this.ctx, this.#records())}>${icon('edit')}${this.t('search.bodies')}</button>`
        : nothing}
      <button class="button ${count > 0 ? '' : 'push'}" ?disabled=${this.#rows.total === 0} @click=${() => exportRecords(this.ctx, this.#records())}>${icon('save')}${count > 0 ? this.t('search.export.chosen', count) : this.t('search.export.all')}</button>
    </div>`;
  }

  /** All columns there can be; made anew for other fields or another language only. */
  readonly #offers = remembered((fields: readonly Field[], _language: string) => offers(fields, (id) => this.t(`search.column.${id}`)));
  readonly #columnsOf = remembered(gridColumns);
  readonly #layoutOf = remembered((layout: ColumnLayout, all: readonly ColumnInfo[]) => knownColumns(layout, all.map((one) => one.id), usual));
  readonly #sortNow = remembered(sortOf);
  readonly #rowAt = (index: number): Hit | undefined => this.#rows.row(index);

  #allColumns(): readonly ColumnInfo[] {
    return this.#offers(this.#fields, this.ctx.locale.value);
  }

  /** The record beside follows the row, once one stays on it. */
  #at(hit: Hit | undefined): void {
    clearTimeout(this.#settling);
    if (!hit) return;
    this.#current = hit;
    this.#settling = setTimeout(() => {
      this.ctx.selection.value = target(hit);
      if (this.#why) this.#explain(hit);
    }, SETTLED);
  }

  #explain(hit: Hit): void {
    void this.#explained.load(hit);
    this.#similar.clear();
    void this.#similar.load(hit);
  }

  #open(hit: Hit | undefined): void {
    if (!hit) return;
    const object = target(hit);
    this.ctx.selection.value = object;
    this.ctx.open(object);
  }

  #choose(chosen: Chosen): void {
    this.#chosen = chosen;
    this.ctx.announce(this.t('search.chosen', countChosen(chosen, this.#rows.total)));
    this.requestUpdate();
  }

  #sort({ column, descending }: GridSort): void {
    // The newest are what one looks for first.
    const sorted = column === yearFacet && sortOf(this.#question.sort)?.column !== yearFacet ? 'newest' : orderOf(column, descending);
    if (sorted) this.#ask({ ...this.#question, sort: sorted });
  }

  #toggleWhy(): void {
    this.#why = !this.#why;
    this.ctx.settings.set('why', this.#why);
    if (this.#why && this.#current) this.#explain(this.#current);
    this.requestUpdate();
  }

  #setColumns(layout: ColumnLayout): void {
    const more = lookedUp(layout).some((id) => !lookedUp(this.#shown).includes(id));
    this.#shown = layout;
    this.ctx.settings.set('columns', layout);
    if (more) void this.#load();
    this.requestUpdate();
  }

  async #columns(): Promise<void> {
    await chooseColumns(this.ctx.text, this.#allColumns(), this.#shown, (layout) => this.#setColumns(layout ?? usual));
  }

  /** The chosen records, or all that were found. */
  #records(): ChosenRecords {
    const count = countChosen(this.#chosen, this.#rows.total);
    const chosen = this.#chosen;
    return {
      count: count || this.#rows.total,
      title: count > 0 ? this.t('search.export.chosen', count) : this.t('search.export.all'),
      question: this.#question,
      keys: async () => (chosen.all || count === 0 ? client.recordKeysOf(this.ctx.api, this.#question, chosen.keys) : recordKeys(chosen.keys)),
    };
  }
}
