import { controls, html, icon, nothing, Pages, problemFrom, progressPanel, Resource, unsafeCSS, WorkbenchView } from '@workbench/sdk';
import { Chooser, type ReadableFormat } from './chooser';
import * as client from './client';
import { Mending, type Unreadable } from './mending';
import { few, soFar, tried, usualWish, type ImportDetail, type ImportSummary, type Job, type LiveFile, type Wish } from './model';
import { fileTable, lossReport, tiles } from './report';
import look from './view.css';

/** Bringing literature in: files with a live report, and every earlier import with undo and mending. */
export default class ImportView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(look)];

  #formats: readonly ReadableFormat[] = [];
  #labels: ReadonlyMap<string, string> = new Map();
  #wish: Wish = usualWish;
  #uploaded: { readonly files: readonly File[]; readonly ids: readonly string[] } = { files: [], ids: [] };
  #uploading: { readonly name: string; readonly done: number; readonly total: number } | null = null;
  #job: Job | null = null;
  /** Ids of jobs whose end was told. */
  readonly #ended = new Set<string>();
  #shown: string | null = null;
  readonly #chooser = new Chooser(() => this.requestUpdate());
  readonly #mending = new Mending(() => this.requestUpdate());
  readonly #list = new Resource<string, readonly ImportSummary[]>(this, (_, signal) => client.imports(this.ctx.api, signal));
  readonly #detail = new Resource<string, ImportDetail>(this, (id, signal) => client.detail(this.ctx.api, id, signal));
  readonly #unreadable = new Pages<Unreadable>(this, 50, (from, size, signal) => client.unreadable(this.ctx.api, this.#shown ?? '', from, size, signal));

  protected override opened(): void {
    this.own(this.ctx.on('library', () => this.#reload()));
    this.own(this.ctx.on('literature-import', (data) => this.#heard(data as Job)));
    this.watch(this.ctx.locale, () => void this.#learn());
    void this.#learn();
    void this.#list.load('');
  }

  override state(): Record<string, unknown> {
    return { shown: this.#shown };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['shown'] === 'string') this.#show(state['shown']);
  }

  override describe(): string {
    return this.t('import.describe', this.#list.value?.length ?? 0);
  }

  async #learn(): Promise<void> {
    try {
      this.#formats = await client.formats(this.ctx.api);
      this.#labels = await client.labels(this.ctx.api);
      // An import goes on when its page was left; a page that comes back finds it.
      this.#job ??= (await client.jobs(this.ctx.api)).find((job) => job.state === 'RUNNING') ?? null;
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
    this.requestUpdate();
  }

  #reload(): void {
    void this.#list.reload();
    if (!this.#shown) return;
    void this.#detail.reload();
  }

  #show(id: string | null): void {
    this.#shown = id;
    this.#mending.clear();
    this.#unreadable.clear();
    if (id) void this.#detail.load(id).then(() => this.#unreadable.need(0, 20));
    this.requestUpdate();
  }

  protected override render(): unknown {
    return html`<wb-split .size=${this.ctx.settings.get('side', 230)} .label=${this.t('import.earlier')} @split-size=${(event: CustomEvent<number>) => this.ctx.settings.set('side', event.detail)}>
      <div slot="first" class="side">${this.#side()}</div>
      <div slot="second" class="place" tabindex="0" role="region" aria-label=${this.t('view.import')}>${this.#main()}</div>
    </wb-split>`;
  }

  #side(): unknown {
    const list = this.#list.value ?? [];
    return html`<button class="button new-button" aria-pressed=${String(this.#shown === null)} @click=${() => this.#show(null)}>${icon('plus')}${this.t('import.new')}</button>
      <div class="earlier" tabindex=${list.length > 0 ? nothing : '0'} role="region" aria-label=${this.t('import.earlier')}>
        <h2>${this.t('import.earlier')}</h2>
        ${list.length === 0 ? html`<p class="quiet" style="padding:0 8px">${this.t('import.earlier.none')}</p>` : list.map((one) => this.#item(one))}
      </div>`;
  }

  #item(one: ImportSummary): unknown {
    const { shown, more } = few(one.files);
    return html`<button class="item ${one.undone ? 'undone' : ''}" aria-current=${one.id === this.#shown ? 'true' : nothing} @click=${() => this.#show(one.id)}>
      <span class="what" title=${one.files.join(', ')}>${shown}${more > 0 ? ` +${more}` : ''}</span><span class="count">${this.#number(one.read)}</span>
      <span class="quiet">${this.#when(one.at)}</span>
      <span>${one.undone ? html`<span class="badge">${this.t('import.undone')}</span>` : one.open > 0 ? html`<span class="badge warn">${this.t('import.open', one.open)}</span>` : nothing}</span>
    </button>`;
  }

  #main(): unknown {
    if (this.#shown) return this.#detail.render(this.ctx.text, (detail) => (detail.summary.id === this.#shown ? this.#report(detail) : nothing));
    const job = this.#job;
    if (this.#uploading || job?.state === 'RUNNING') return html`<div class="sheet">${this.#live(job)}</div>`;
    return html`<div class="sheet">
      <header><h1>${this.t('import.title')}</h1><p class="quiet">${this.t('import.lead')}</p></header>
      ${job && job.state !== 'DONE' ? this.#failure(job) : nothing}
      ${this.#chooser.render(this.ctx.text, (bytes) => this.#size(bytes), this.#formats, this.#wish, (wish) => { this.#wish = wish; this.requestUpdate(); }, (dryRun) => void this.#start(dryRun))}
      ${job?.state === 'DONE' && job.dryRun && job.outcome ? this.#trial(job) : nothing}
    </div>`;
  }

  #live(job: Job | null): unknown {
    const language = this.ctx.locale.value;
    if (this.#uploading) {
      const { name, done, total } = this.#uploading;
      return html`<h1>${this.t('import.uploading')}</h1>${progressPanel(this.ctx.text, { label: name, done, total, state: 'running' }, language)}`;
    }
    if (!job) return nothing;
    const { records, unreadable } = soFar(job);
    const newest = [...(job.live?.unreadable ?? [])].reverse().slice(0, 12);
    return html`<div class="live">
      <h1>${this.t(job.dryRun ? 'import.trying' : 'import.running')}</h1>
      ${progressPanel(this.ctx.text, { label: this.t('import.whole'), done: Math.max(0, job.done), total: Math.max(0, job.total), what: job.what, state: 'running' }, language, () => void client.stop(this.ctx.api, job.id))}
      <dl class="figures" role="status"><div><dt>${this.t('import.read')}</dt><dd>${this.#number(records)}</dd></div><div class=${unreadable > 0 ? 'alarm' : ''}><dt>${this.t('import.unreadable')}</dt><dd>${this.#number(unreadable)}</dd></div></dl>
      ${(job.live?.files ?? []).map((file) => this.#liveFile(file))}
      ${newest.length > 0 ? html`<section><h2>${this.t('import.unreadable')}</h2><ul class="unreadable-live">${newest.map((one) => html`<li><strong>${one.where}</strong> <span class="quiet">${one.file}</span> ${one.reason}</li>`)}</ul></section>` : nothing}
    </div>`;
  }

  #liveFile(file: LiveFile): unknown {
    const what = file.refused || this.t('import.file.records', file.records, file.unreadable);
    const state = file.refused ? 'failed' : file.ended ? 'done' : file.done > 0 ? 'running' : 'waiting';
    return progressPanel(this.ctx.text, { label: `${file.name}${file.format ? ` · ${file.format}` : ''}`, done: file.done, total: file.size, what, numbers: this.t('progress.of', this.#size(file.done), this.#size(file.size)), state }, this.ctx.locale.value);
  }

  #failure(job: Job): unknown {
    const problem = job.problem;
    return html`<div class="card" role="alert"><strong>${icon('warning')} ${this.t(`import.ended.${job.state}`)}</strong>
      ${problem ? html`<p>${problem.where ? html`${problem.where}: ` : nothing}${problem.what}</p>${problem.allowed ? html`<p class="quiet">${this.t('state.allowed', problem.allowed)}</p>` : nothing}` : nothing}</div>`;
  }

  #trial(job: Job): unknown {
    const files = tried(job);
    const unreadable = job.outcome!.files.flatMap((file) => file.unreadable.map((one) => ({ ...one, file: file.source }))).slice(0, 100);
    return html`<section class="stack" aria-live="polite"><h2>${this.t('import.tried')}</h2>
      ${tiles(this.ctx.text, this.ctx.locale.value, { ...job.outcome!, renamed: 0 })} ${fileTable(this.ctx.text, this.ctx.locale.value, files)}
      ${lossReport(this.ctx.text, this.ctx.locale.value, (field) => this.#label(field), files)}
      ${unreadable.length > 0 ? html`<h2>${this.t('import.unreadable')}</h2><ul class="unreadable-live">${unreadable.map((one) => html`<li><strong>${one.where}</strong> <span class="quiet">${one.file}</span> ${one.reason}</li>`)}</ul>` : nothing}
    </section>`;
  }

  #report(detail: ImportDetail): unknown {
    const { summary } = detail;
    const { shown, more } = few(summary.files, 3);
    return html`<div class="sheet">
      <header>
        <h1>${shown}${more > 0 ? this.t('import.and-more', more) : ''}</h1>
        <p class="quiet">${this.#when(summary.at)} · ${summary.author} · ${this.t(`import.clash.${detail.clash}`)}${detail.bodies.length > 0 ? ` · ${detail.bodies.map((body) => this.#body(body)).join(', ')}` : ''}</p>
        ${summary.undone ? html`<p><span class="badge bad">${this.t('import.undone')}</span> <span class="quiet">${this.#when(detail.undoneAt)} · ${detail.undoneBy}</span></p>` : nothing}
      </header>
      ${tiles(this.ctx.text, this.ctx.locale.value, summary)}
      <div class="row">
        ${summary.undone ? nothing : html`<button class="button" @click=${() => this.#undo(summary)}>${icon('undo')}${this.t('import.undo')}</button>`}
        <button class="button" @click=${() => this.ctx.open({ view: 'org.papilio.search.search' })}>${icon('search')}${this.t('import.search')}</button>
      </div>
      ${fileTable(this.ctx.text, this.ctx.locale.value, detail.files)}
      ${summary.unreadable > 0 ? this.#mend(detail) : nothing}
      ${lossReport(this.ctx.text, this.ctx.locale.value, (field) => this.#label(field), detail.files)}
    </div>`;
  }

  #mend({ summary }: ImportDetail): unknown {
    return html`<section><h2>${this.t('mend.title')}</h2><p class="quiet">${this.t('mend.lead', summary.open)}</p>
      <div class="mend-place">
        ${this.#mending.render(this.ctx.text, this.#unreadable, summary.undone, {
          mend: (record, text) => void this.#amend(record, () => client.mend(this.ctx.api, summary.id, record.number, text)),
          discard: (record, reason) => void this.#amend(record, () => client.discard(this.ctx.api, summary.id, record.number, reason)),
        })}
      </div></section>`;
  }

  async #start(dryRun: boolean): Promise<void> {
    const { files } = this.#chooser;
    this.#job = null;
    try {
      const ids = await this.#upload(files);
      this.#job = await client.begin(this.ctx.api, ids, { ...this.#wish, dryRun });
      this.ctx.announce(this.t(dryRun ? 'import.trying' : 'import.running'));
      this.requestUpdate();
      // A small file may be in before the answer to its beginning is.
      if (this.#ended.delete(this.#job.id)) this.#heard(await client.job(this.ctx.api, this.#job.id));
      else void this.#watchJob(this.#job.id);
    } catch (error) {
      // The server keeps uploads until an import is done, and forgets them when it ends itself.
      if (problemFrom(error).status === 404) this.#uploaded = { files: [], ids: [] };
      this.ctx.status(problemFrom(error).message);
      this.ctx.announce(problemFrom(error).message, true);
    }
    this.requestUpdate();
  }

  /** Uploads what is not there yet; a trial and the import after it need one upload. */
  async #upload(files: readonly File[]): Promise<readonly string[]> {
    if (files === this.#uploaded.files) return this.#uploaded.ids;
    const ids: string[] = [];
    try {
      for (const [done, file] of files.entries()) {
        this.#uploading = { name: file.name, done, total: files.length };
        this.requestUpdate();
        ids.push(await client.upload(this.ctx.api, file));
      }
    } finally {
      this.#uploading = null;
    }
    this.#uploaded = { files, ids };
    return ids;
  }

  /** The server tells by events; asking now and then makes up for a line that broke. */
  async #watchJob(id: string): Promise<void> {
    while (this.#job?.id === id && this.#job.state === 'RUNNING' && this.isConnected) {
      await new Promise((done) => setTimeout(done, 2_000));
      if (this.#job?.id === id && this.#job.state === 'RUNNING') await client.job(this.ctx.api, id).then((job) => this.#heard(job), () => undefined);
    }
  }

  #heard(job: Job): void {
    if (this.#ended.has(job.id) || (this.#job?.state === 'RUNNING' && this.#job.id !== job.id)) return;
    const followed = this.#job?.id === job.id;
    if (followed || job.state === 'RUNNING') this.#job = job;
    this.requestUpdate();
    if (job.state === 'RUNNING') return;
    this.#ended.add(job.id);
    // What another page began ends without leading this one away.
    if (!followed) return;
    if (job.state === 'DONE' && !job.dryRun) this.#done(job);
    else this.ctx.announce(this.t(job.state === 'DONE' ? 'import.tried' : `import.ended.${job.state}`), job.state !== 'DONE');
  }

  #done(job: Job): void {
    this.#chooser.files = [];
    this.#uploaded = { files: [], ids: [] };
    this.#job = null;
    const words = this.t('import.done', job.outcome?.added ?? 0, job.outcome?.unreadable ?? 0);
    this.ctx.status(words);
    if (!job.importId) return;
    void this.#list.load('').then(() => this.#show(job.importId));
  }

  async #undo(summary: ImportSummary): Promise<void> {
    try {
      await client.undo(this.ctx.api, summary.id);
      this.ctx.status(this.t('import.undo.done', summary.files.join(', ')));
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
      this.ctx.announce(problemFrom(error).message, true);
    }
    this.#reload();
  }

  async #amend(record: Unreadable, work: () => Promise<ImportDetail>): Promise<void> {
    try {
      await work();
      this.#mending.clear();
      this.#unreadable.clear();
      this.#unreadable.need(Math.max(0, record.number - 20), record.number + 20);
      this.ctx.status(this.t('mend.done', record.where));
    } catch (error) {
      this.#mending.problem = problemFrom(error).message;
      this.ctx.announce(this.#mending.problem, true);
    }
    this.#reload();
    this.requestUpdate();
  }

  #label(field: string): string {
    return this.#labels.get(field) ?? field;
  }

  #body(body: string): string {
    const known = this.t(`body.${body}`);
    return known === `body.${body}` ? body.replaceAll('_', ' ').toLowerCase() : known;
  }

  #number(count: number): string {
    return count.toLocaleString(this.ctx.locale.value);
  }

  #when(at: string): string {
    return new Intl.DateTimeFormat(this.ctx.locale.value, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  }

  #size(bytes: number): string {
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
    return `${value.toLocaleString(this.ctx.locale.value, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
  }
}

