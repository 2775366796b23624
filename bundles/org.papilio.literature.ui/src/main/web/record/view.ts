import { controls, emptyState, html, icon, nothing, problemFrom, Resource, Roving, saveFile, unsafeCSS, WorkbenchView, type OpenObject, type Table } from '@workbench/sdk';
import { CitationPane } from './citation';
import * as client from './client';
import { EditForm } from './edit-form';
import { FullTextPane } from './full-text';
import { LinksPane } from './links-pane';
import { addressOf, bodiesToOffer, byCase, differences, furtherFields, place, queryFor, sizeOf, type AttachedFile, type Changed, type Form, type Link, type Step, type Work } from './model';
import look from './view.css';

/** Milliseconds between looks at texts that are being taken out. */
const AGAIN = 1_500;
const tabs = ['record', 'text', 'edit', 'history'] as const;
type Tab = (typeof tabs)[number];

/** One record of the library: its fields, the text of its files, its history; and its editing. */
export default class WorkView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(look)];

  #tab: Tab = 'record';
  #labels: ReadonlyMap<string, string> = new Map();
  #over = false;
  #awaiting: ReturnType<typeof setTimeout> | undefined;
  /** A page to show once the files of the record are known. */
  #wanted: { readonly hash: string; readonly page: number } | null = null;
  readonly #tabs = new Roving(this, 'horizontal', '.tabs');
  readonly #work = new Resource<string, Work>(this, (key, signal) => client.fetchWork(this.ctx.api, key, signal));
  readonly #files = new Resource<string, readonly AttachedFile[]>(this, (key, signal) => client.files(this.ctx.api, key, signal));
  readonly #links = new Resource<string, readonly Link[]>(this, (key, signal) => client.links(this.ctx.api, key, signal));
  readonly #form = new Resource<string, Form>(this, (key, signal) => client.form(this.ctx.api, key, signal));
  readonly #steps = new Resource<string, readonly Step[]>(this, (key, signal) => client.history(this.ctx.api, key, signal));
  readonly #text = new FullTextPane(this, () => this.ctx.api);
  readonly #citation = new CitationPane(this);
  readonly #about = new LinksPane(this);
  readonly #edit = new EditForm(() => this.requestUpdate());

  protected override opened(): void {
    this.watch(this.ctx.selection, () => this.#follow(this.ctx.selection.value));
    this.watch(this.ctx.locale, () => void this.#learnLabels());
    this.own(this.ctx.on('library', () => this.#reload()));
    this.own(this.ctx.on('cases', () => void this.#links.reload()));
    this.own(() => clearTimeout(this.#awaiting));
    void this.#learnLabels();
    this.#follow(this.ctx.object);
    this.#follow(this.ctx.selection.value);
  }

  override state(): Record<string, unknown> {
    return { key: this.#work.value?.key ?? null, tab: this.#tab };
  }

  override restore(state: Record<string, unknown>): void {
    this.#tab = tabs.find((tab) => tab === state['tab']) ?? 'record';
    if (typeof state['key'] === 'string') this.#show(state['key']);
  }

  override describe(): string {
    const work = this.#work.value;
    return work ? `${work.creators.join('; ')} (${work.issued}): ${work.title}. ${place(work)}` : '';
  }

  override asTable(): readonly Table[] {
    const work = this.#work.value;
    return work ? [{ caption: work.title, columns: [this.t('work.field'), this.t('work.value')], rows: Object.entries(work.fields) }] : [];
  }

  async #learnLabels(): Promise<void> {
    this.#labels = await client.labels(this.ctx.api).catch(() => this.#labels);
    this.requestUpdate();
  }

  #follow(selected: OpenObject | null): void {
    if (selected?.kind === 'work') this.#show(selected.id);
    if (selected?.kind !== 'work-page') return;
    const [key = '', hash = '', page = '1'] = selected.id.split(/#|:(?=\d+$)/);
    this.#wanted = { hash, page: Number(page) - 1 };
    this.#tab = 'text';
    this.#show(key);
    this.#showWanted();
  }

  #show(key: string): void {
    if (key === this.#work.value?.key && this.#work.now.state === 'ready') return;
    this.#text.clear();
    this.#edit.clear();
    for (const one of [this.#form, this.#steps, this.#files]) one.clear();
    void this.#work.load(key);
    this.#citation.load(key);
    this.#about.load(key);
    void this.#links.load(key);
    void this.#files.load(key).then(() => this.#await(key));
    this.#open(this.#tab, key);
  }

  /** Looks again while texts are being taken out. */
  #await(key: string): void {
    this.#showWanted();
    clearTimeout(this.#awaiting);
    const files = this.#files.value ?? [];
    if (this.#work.value?.key !== key && this.#work.now.state === 'ready') return;
    this.#text.look(files);
    if (files.some((file) => file.state === 'WAITING' || file.state === 'BEGUN')) {
      this.#awaiting = setTimeout(() => void this.#files.load(key).then(() => this.#await(key)), AGAIN);
    }
  }

  #showWanted(): void {
    const file = this.#files.value?.find((one) => one.sha256 === this.#wanted?.hash);
    if (file) this.#text.show(file, this.#wanted?.page);
    if (file) this.#wanted = null;
  }

  #reload(): void {
    void this.#work.reload().then(() => {
      if (!this.#work.value) return;
      this.#citation.load(this.#work.value.key);
      this.#about.load(this.#work.value.key);
    });
    void this.#files.reload();
    if (this.#tab === 'history') void this.#steps.reload();
    if (this.#tab === 'edit') void this.#form.reload();
  }

  #open(tab: Tab, key = this.#work.value?.key ?? ''): void {
    this.#tab = tab;
    if (tab === 'edit' && key) void this.#form.load(key);
    if (tab === 'history' && key) void this.#steps.load(key);
    this.requestUpdate();
  }

  protected override render(): unknown {
    return this.#work.render(
      this.ctx.text,
      (work) => this.#page(work),
      () => emptyState(this.t('work.empty'), this.t('work.empty.advice'), nothing, 'book'),
    );
  }

  #page(work: Work): unknown {
    const files = this.#files.value ?? [];
    return html`
      <header class="title-block">
        <span class="quiet">${this.#label(`type.${work.type}`)}</span>
        <h1>${work.title || this.t('work.untitled')}</h1>
        <span class="people">${work.creators.map((name) => html`<button title=${this.t('work.more-by', name)} @click=${() => this.#search(queryFor('author', name))}>${name}</button>`)}${work.issued ? html`<span>(${work.issued})</span>` : nothing}</span>
        ${place(work) ? html`<span class="quiet">${place(work)}</span>` : nothing}
      </header>
      <div class="tabs" role="tablist" aria-label=${this.t('view.work')} @keydown=${(event: KeyboardEvent) => this.#tabs.key(event)}>
        ${tabs.map(
          (tab) => html`<button role="tab" id="tab-${tab}" data-item=${tab} aria-controls="panel" aria-selected=${String(this.#tab === tab)} tabindex=${this.#tabs.tabindex(tab)} @click=${() => { this.#tabs.set(tab); this.#open(tab); }}>
            ${this.t(`work.tab.${tab}`)}${tab === 'text' && files.length > 0 ? html` <span class="badge">${files.length}</span>` : nothing}
          </button>`,
        )}
      </div>
      <div class="panel ${this.#tab === 'text' && files.length > 0 ? 'fixed' : ''}" id="panel" role="tabpanel" tabindex=${this.#tab === 'text' && files.length > 0 ? nothing : '0'} aria-labelledby="tab-${this.#tab}">${this.#panel(work, files)}</div>
    `;
  }

  #panel(work: Work, files: readonly AttachedFile[]): unknown {
    if (this.#tab === 'text') return this.#text.render(this.ctx.text, this.ctx.locale.value, files);
    if (this.#tab === 'edit') {
      return this.#form.render(this.ctx.text, (form) => this.#edit.render(this.ctx.text, (name) => this.#label(name), form, () => void this.#save(form)));
    }
    if (this.#tab === 'history') return this.#steps.render(this.ctx.text, (steps) => this.#history(steps));
    return this.#record(work, files);
  }

  #record(work: Work, files: readonly AttachedFile[]): unknown {
    const { abstract } = work.fields;
    return html`<div class="body">
      ${abstract ? html`<p class="abstract">${abstract}</p>` : nothing}
      ${work.keywords.length > 0
        ? html`<div class="row" style="gap:6px">${work.keywords.map((word) => html`<button class="chip" title=${this.t('work.more-of', word)} @click=${() => this.#search(queryFor('keyword', word))}>${word}</button>`)}</div>`
        : nothing}
      <dl class="facts">${this.#facts(furtherFields(work))}<dt>${this.t('work.key')}</dt><dd><code>${work.key}</code></dd></dl>
      ${this.#citation.render()}
      <fieldset>
        <legend>${this.t('work.bodies')}</legend>
        <div class="stack" style="gap:4px">
          ${bodiesToOffer(work).map(
            (body) => html`<label class="check"><input type="checkbox" .checked=${work.bodies.includes(body)} @change=${() => this.#toggle(work, body)} />${this.#bodyName(body)}</label>`,
          )}
        </div>
      </fieldset>
      ${this.#about.render()} ${this.#attachments(work, files)} ${this.#linked()}
      ${Object.keys(work.sourceFields).length > 0
        ? html`<details><summary class="quiet">${this.t('work.source')}</summary><dl class="facts">${this.#facts(Object.entries(work.sourceFields))}</dl></details>`
        : nothing}
      <div class="row">
        ${['bibtex', 'ris', 'csl'].map((format) => html`<button class="button" @click=${() => this.#export(work, format)}>${icon('save')}${this.t(`work.save.${format}`)}</button>`)}
      </div>
    </div>`;
  }

  #facts(fields: readonly (readonly [string, string])[]): unknown {
    return fields.map(([name, value]) => {
      const address = addressOf(name, value);
      return html`<dt>${this.#label(name)}</dt>
        <dd>${address ? html`<a href=${address} target="_blank" rel="noreferrer noopener">${value}</a>` : value}</dd>`;
    });
  }

  #attachments(work: Work, files: readonly AttachedFile[]): unknown {
    return html`<section @dragover=${(event: DragEvent) => { event.preventDefault(); this.#drag(true); }} @dragleave=${() => this.#drag(false)} @drop=${(event: DragEvent) => this.#dropped(event, work)}>
      <h2 class="section-title">${this.t('files.title')}</h2>
      ${files.length > 0
        ? html`<ul class="files">
            ${files.map(
              (file) => html`<li>
                ${icon('document')}<button class="button plain name" style="justify-content:flex-start" title=${file.name} @click=${() => { this.#text.show(file); this.#open('text'); }}>${file.name}</button>
                <span class="badge ${file.state === 'FAILED' ? 'bad' : file.state === 'DONE' ? 'good' : ''}" title=${file.problem || nothing}>${this.t(`files.state.${file.state}`, file.pages)}</span>
                <span class="quiet number">${sizeOf(file.size, this.ctx.locale.value)}</span>
                <button class="button plain icon-only" aria-label=${this.t('files.remove', file.name)} title=${this.t('files.remove', file.name)} @click=${() => this.#detach(work, file)}>${icon('trash')}</button>
              </li>`,
            )}
          </ul>`
        : nothing}
      <label class="drop ${this.#over ? 'over' : ''}">${icon('upload')}<span aria-hidden="true">${this.t('files.drop')}</span>
        <input class="vh" type="file" multiple aria-label=${this.t('files.drop')} @change=${(event: Event) => { const input = event.target as HTMLInputElement; void this.#attach(work, [...(input.files ?? [])]).then(() => (input.value = '')); }} /></label>
    </section>`;
  }

  /** Cases that rest on this record; each place leads there. */
  #linked(): unknown {
    const cases = byCase(this.#links.value ?? []);
    return html`<section><h2 class="section-title">${this.t('links.title')}</h2>
      ${cases.length === 0 ? html`<p class="quiet">${this.t('links.none')}</p>` : nothing}
      ${cases.map(
        (one) => html`<details class="links" ?open=${cases.length < 4}><summary>${icon('case', 14)} ${one.title} <span class="badge">${one.links.length}</span></summary>
          ${one.links.map((link) => html`<button class="item" @click=${() => (this.ctx.selection.value = link.target)}><span class="badge">${this.t(`links.${link.what}`)}</span><span class="grow">${link.text}</span>${link.locator ? html`<span class="quiet">${link.locator}</span>` : nothing}</button>`)}
        </details>`,
      )}
    </section>`;
  }

  #history(steps: readonly Step[]): unknown {
    if (steps.length === 0) return emptyState(this.t('history.none'), '', nothing, 'history');
    const when = new Intl.DateTimeFormat(this.ctx.locale.value, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<div class="body"><ol class="steps">
      ${steps.map(
        (step) => html`<li>
          <span class="row" style="gap:8px"><strong>${this.t(`history.${step.what}`)}</strong><span class="quiet">${when.format(new Date(step.at))} · ${step.author}</span></span>
          <span>${step.message}</span>
          ${step.variables.length > 0 ? html`<span class="quiet">${step.variables.map((name) => this.#label(name)).join(', ')}</span>` : nothing}
        </li>`,
      )}
    </ol></div>`;
  }

  /** What people call a field; a type by the texts of this bundle. */
  #label(name: string): string {
    const own = this.t(name.startsWith('type.') ? name : `field.${name}`);
    if (own !== name && own !== `field.${name}`) return own;
    return this.#labels.get(name) ?? name.replace(/^type\./, '').replaceAll('-', ' ');
  }

  #bodyName(body: string): string {
    const known = this.t(`body.${body}`);
    return known === `body.${body}` ? body.replaceAll('_', ' ').toLowerCase() : known;
  }

  #search(text: string): void {
    this.ctx.filter.value = { text, facets: {} };
    this.ctx.open({ view: 'org.papilio.search.search' });
  }

  /** Does a change that can be taken back, and says what it did. */
  async #do(label: string, run: () => Promise<void>, undo: () => Promise<void>): Promise<void> {
    try {
      await this.ctx.history.do({ label, run, undo });
      this.ctx.status(label);
    } catch (error) {
      this.ctx.announce(problemFrom(error).message, true);
      this.ctx.status(problemFrom(error).message);
      await this.#work.reload();
    }
  }

  async #toggle(work: Work, body: string): Promise<void> {
    const put = (bodies: readonly string[]) => async (): Promise<void> => {
      const now = this.#work.value?.key === work.key ? this.#work.value : work;
      await client.assignBodies(this.ctx.api, now, bodies);
      await this.#work.load(work.key);
    };
    const after = work.bodies.includes(body) ? work.bodies.filter((one) => one !== body) : [...work.bodies, body];
    await this.#do(this.t('change.bodies', work.key), put(after), put(work.bodies));
  }

  async #save(form: Form): Promise<void> {
    const set = differences(form, this.#edit.typed);
    let change: Changed | null = null;
    const again = async (): Promise<void> => {
      await this.#work.load(form.key);
      if (this.#tab === 'edit') await this.#form.load(form.key);
    };
    await this.#do(
      this.t('change.fields', Object.keys(set).map((name) => this.#label(name)).join(', '), form.key),
      async () => {
        change = await client.edit(this.ctx.api, form.key, change ? null : form.revision, set);
        this.#edit.clear();
        await again();
      },
      async () => {
        if (change) await client.takeBack(this.ctx.api, change);
        await again();
      },
    );
  }

  #drag(over: boolean): void {
    this.#over = over;
    this.requestUpdate();
  }

  #dropped(event: DragEvent, work: Work): void {
    event.preventDefault();
    this.#drag(false);
    void this.#attach(work, [...(event.dataTransfer?.files ?? [])]);
  }

  async #attach(work: Work, files: readonly File[]): Promise<void> {
    for (const file of files) {
      let hash = '';
      await this.#do(
        this.t('change.attached', file.name),
        async () => {
          hash = (await client.attach(this.ctx.api, work.key, file.name, file)).sha256;
          await this.#files.load(work.key).then(() => this.#await(work.key));
        },
        async () => {
          await client.detach(this.ctx.api, work.key, hash);
          await this.#files.load(work.key).then(() => this.#await(work.key));
        },
      );
    }
  }

  async #detach(work: Work, file: AttachedFile): Promise<void> {
    let content: Blob | null = null;
    await this.#do(
      this.t('change.detached', file.name),
      async () => {
        content ??= await client.content(this.ctx.api, file.sha256);
        await client.detach(this.ctx.api, work.key, file.sha256);
        await this.#files.load(work.key).then(() => this.#await(work.key));
      },
      async () => {
        if (content) await client.attach(this.ctx.api, work.key, file.name, content);
        await this.#files.load(work.key).then(() => this.#await(work.key));
      },
    );
  }

  async #export(work: Work, format: string): Promise<void> {
    try {
      const extension = { bibtex: 'bib', ris: 'ris', csl: 'json' }[format] ?? 'txt';
      saveFile(`${work.key}.${extension}`, await client.exported(this.ctx.api, work.key, format));
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
  }
}
