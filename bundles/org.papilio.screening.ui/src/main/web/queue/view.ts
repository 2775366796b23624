import { controls, emptyState, html, icon, nothing, problemFrom, Resource, unsafeCSS, WorkbenchView } from '@workbench/sdk';
import * as client from './client';
import { highlighted, needsReason, settled, type Entry, type Project, type Queue, type Status, type Task, type Verdict } from './model';
import { ProjectForm } from './project-form';
import look from './view.css';

/** The screening queue: one item after the other, with the criteria beside it. */
export default class ScreeningView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(look)];

  #project: string | null = null;
  #as = '';
  #reason = '';
  #note = '';
  #busy = false;
  /** A project that was made and got no items, since they could not be found; the next try goes on with it. */
  #empty: string | null = null;
  #place = 0;
  readonly #form = new ProjectForm(() => this.requestUpdate());
  readonly #projects = new Resource<string, readonly Project[]>(this, (_, signal) => client.projects(this.ctx.api, signal));
  readonly #queue = new Resource<string, Queue>(this, (project, signal) => client.queue(this.ctx.api, project, this.#as, signal));
  readonly #status = new Resource<string, Status>(this, (project, signal) => client.status(this.ctx.api, project, signal));

  protected override opened(): void {
    this.#as = this.ctx.settings.get('as', '');
    const pressed = (event: KeyboardEvent): void => this.#key(event);
    this.addEventListener('keydown', pressed);
    this.own(() => this.removeEventListener('keydown', pressed));
    void this.#projects.load('').then(() => this.#choose(this.#project ?? this.#projects.value?.[0]?.id ?? null));
  }

  override state(): Record<string, unknown> {
    return { project: this.#project };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['project'] === 'string') this.#choose(state['project']);
  }

  override describe(): string {
    const status = this.#status.value;
    return status ? this.t('screening.describe', status.items, Math.round(settled(status) * 100)) : '';
  }

  #choose(id: string | null): void {
    this.#project = id;
    this.#place = 0;
    if (id) void this.#load(id);
    this.requestUpdate();
  }

  async #load(id: string): Promise<void> {
    await Promise.all([this.#queue.load(id), this.#status.load(id)]);
  }

  #current(): Project | undefined {
    return this.#projects.value?.find((one) => one.id === this.#project);
  }

  #task(): Task | undefined {
    return this.#queue.value?.tasks[this.#place];
  }

  protected override render(): unknown {
    return this.#projects.render(this.ctx.text, (projects) => {
      if (this.#form.shown || projects.length === 0) return this.#begin(projects.length > 0);
      const project = this.#current();
      return html`<div class="whole">
        ${this.#bar(projects)}
        ${this.#status.value ? this.#progress(this.#status.value) : html`<div></div>`}
        ${project ? this.#queue.render(this.ctx.text, (queue) => this.#work(project, queue)) : nothing}
      </div>`;
    });
  }

  #begin(cancel: boolean): unknown {
    return this.#form.render(this.ctx.text, cancel, (project, additions) => void this.#create(project, additions));
  }

  async #create(project: Partial<Project>, additions: Readonly<Record<string, unknown>>): Promise<void> {
    try {
      const made = this.#empty !== null && this.#empty === project.id ? await client.change(this.ctx.api, this.#empty, project) : await client.create(this.ctx.api, project);
      this.#empty = made.id;
      const added = await client.add(this.ctx.api, made.id, additions);
      this.#empty = null;
      this.#form.close();
      this.ctx.status(this.t('screening.begun', added.fresh));
      await this.#projects.load('');
      this.#choose(made.id);
    } catch (error) {
      this.#failed(error);
    }
  }

  #bar(projects: readonly Project[]): unknown {
    return html`<div class="bar">
      <span class="field"><label for="project">${this.t('screening.project')}</label>
        <select id="project" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>${projects.map((one) => html`<option value=${one.id} ?selected=${one.id === this.#project}>${one.title}</option>`)}</select></span>
      <span class="field"><label for="as">${this.t('screening.as')}</label>
        <input id="as" type="text" .value=${this.#as} placeholder=${this.#queue.value?.screener ?? ''} @change=${(event: Event) => this.#iAm((event.target as HTMLInputElement).value)}></span>
      <button class="button" @click=${() => this.#form.open()}>${icon('plus')}${this.t('screening.new')}</button>
      <button class="button" ?disabled=${!this.#project} @click=${() => this.ctx.open({ view: 'org.papilio.screening.prisma' })}>${icon('down')}${this.t('view.prisma')}</button>
    </div>`;
  }

  #iAm(name: string): void {
    this.#as = name.trim();
    this.ctx.settings.set('as', this.#as);
    if (this.#project) void this.#load(this.#project);
  }

  #progress(status: Status): unknown {
    const share = settled(status);
    const words = this.t('screening.progress', Math.round(share * 100), status.items, Object.values(status.conflicts).reduce((sum, count) => sum + count, 0));
    return html`<div><div class="progress" role="progressbar" aria-label=${words} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(share * 100)}><i style="width:${share * 100}%"></i></div>
      <p class="quiet" style="padding:4px 12px">${words}${status.agreements.map((one) => html` · ${one.first} / ${one.second}: ${(one.share * 100).toFixed(0)} %${one.kappa === undefined ? nothing : html`, κ ${one.kappa.toFixed(2)}`}`)}</p></div>`;
  }

  #work(project: Project, queue: Queue): unknown {
    const task = this.#task();
    if (!task) {
      if (queue.tasks.length > 0) this.#place = 0;
      return emptyState(this.t('screening.done'), this.t('screening.done.advice'), nothing, 'check');
    }
    return html`<div class="work">
        <article class="subject" tabindex="0" data-focus aria-label=${this.t('view.screening')}>${this.#subject(project, task)}</article>
        <aside class="beside" tabindex="0" aria-label=${this.t('screening.criteria')}>${this.#criteria(project)} ${this.#reasons(project)} ${this.#decisions(task)}</aside>
      </div>
      ${this.#buttons(task)}`;
  }

  #subject(project: Project, task: Task): unknown {
    const { subject } = task;
    const marked = (text: string): unknown => highlighted(text, project.criteria).map((piece) => (piece.criterion < 0 ? piece.text : html`<mark class=${project.criteria[piece.criterion]!.includes ? '' : 'out'}>${piece.text}</mark>`));
    return html`<p class="quiet">${this.t(`stage.${task.stage}`)} · ${task.item}${task.likelihood === undefined ? nothing : html` · ${this.t('screening.likely', Math.round(task.likelihood * 100))}`} ${task.kind === 'CONFLICT' ? html`<span class="badge bad">${this.t('screening.conflict')}</span>` : nothing}</p>
      <h1>${subject.title ? marked(subject.title) : this.t('screening.gone')}</h1>
      <p class="quiet">${[subject.creators.join('; '), subject.date, subject.where].filter(Boolean).join(' · ')}</p>
      ${task.near.length > 0 ? html`<div class="near"><strong>${this.t('screening.near')}</strong>${task.near.map((other) => html`<div class="row"><span class="grow">${other}</span><button class="button" ?disabled=${this.#busy} @click=${() => void this.#duplicate(task, other)}>${this.t('screening.duplicate')}</button></div>`)}</div>` : nothing}
      ${subject.summary ? html`<p class="abstract">${marked(subject.summary)}</p>` : html`<p class="quiet">${this.t('screening.no-abstract')}</p>`}
      ${subject.keywords.length > 0 ? html`<p class="quiet">${subject.keywords.join(' · ')}</p>` : nothing}`;
  }

  #criteria(project: Project): unknown {
    const list = (includes: boolean): unknown => html`<ul>${project.criteria.filter((one) => one.includes === includes).map((one) => html`<li>${one.text}</li>`)}</ul>`;
    return html`${project.question ? html`<p>${project.question}</p>` : nothing}
      ${project.criteria.some((one) => one.includes) ? html`<section><h2>${this.t('screening.include-if')}</h2>${list(true)}</section>` : nothing}
      ${project.criteria.some((one) => !one.includes) ? html`<section><h2>${this.t('screening.exclude-if')}</h2>${list(false)}</section>` : nothing}`;
  }

  #reasons(project: Project): unknown {
    return html`<fieldset class="reasons"><legend>${this.t('screening.reason')}</legend>
      ${project.reasons.map((reason, place) => html`<label class="check"><input type="radio" name="reason" .checked=${this.#reason === reason.id} @change=${() => { this.#reason = reason.id; this.requestUpdate(); }}><kbd>${place + 1}</kbd> ${reason.label}</label>`)}
      <label class="field"><span class="label">${this.t('screening.note')}</span><input type="text" .value=${this.#note} @input=${(event: Event) => { this.#note = (event.target as HTMLInputElement).value; }}></label>
    </fieldset>`;
  }

  #decisions(task: Task): unknown {
    if (task.state.decisions.length === 0) return nothing;
    return html`<section><h2>${this.t('screening.decisions')}</h2><ul>${task.state.decisions.map((one: Entry) => html`<li>${one.by}: ${this.t(`verdict.${one.verdict}`)}${one.value ? html` (${one.value})` : nothing}${one.note ? html` – ${one.note}` : nothing}</li>`)}</ul></section>`;
  }

  #buttons(task: Task): unknown {
    const button = (verdict: Verdict, key: string, name: string, look: string): unknown => html`<button class="button ${look}" ?disabled=${this.#busy} @click=${() => void this.#decide(task, verdict)}>${icon(name as 'check')}${this.t(`verdict.${verdict}`)} <kbd>${key}</kbd></button>`;
    return html`<div class="foot">${button('INCLUDE', 'I', 'check', 'primary')} ${button('EXCLUDE', 'E', 'close', '')} ${button('MAYBE', 'M', 'info', '')}
      <button class="button" ?disabled=${this.ctx.history.state.value.undo === null} @click=${() => void this.ctx.history.undo()}>${icon('undo')}${this.t('screening.undo')} <kbd>U</kbd></button>
      <button class="button plain" @click=${() => this.#skip()}>${this.t('screening.skip')} <kbd>J</kbd></button></div>`;
  }

  #skip(): void {
    const count = this.#queue.value?.tasks.length ?? 0;
    this.#place = count === 0 ? 0 : (this.#place + 1) % count;
    this.requestUpdate();
  }

  #key(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text') || target instanceof HTMLTextAreaElement;
    const task = this.#task();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !task || this.#form.shown) return;
    const reason = this.#current()?.reasons[Number(event.key) - 1];
    const done: Record<string, () => void> = {
      i: () => void this.#decide(task, 'INCLUDE'),
      e: () => void this.#decide(task, 'EXCLUDE'),
      m: () => void this.#decide(task, 'MAYBE'),
      u: () => void this.ctx.history.undo(),
      j: () => this.#skip(),
    };
    const action = reason ? () => { this.#reason = reason.id; this.requestUpdate(); } : done[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  }

  async #decide(task: Task, verdict: Verdict): Promise<void> {
    if (verdict === 'EXCLUDE' && needsReason(task) && !this.#reason) {
      this.ctx.announce(this.t('screening.needs-reason'), true);
      this.ctx.status(this.t('screening.needs-reason'));
      return;
    }
    const judgement = { item: task.item, stage: task.stage, verdict, reason: verdict === 'EXCLUDE' ? this.#reason : '', note: this.#note, as: this.#as, resolves: task.kind === 'CONFLICT' };
    await this.#do(this.t('screening.decided', this.t(`verdict.${verdict}`), task.subject.title || task.item), (project) => client.decide(this.ctx.api, project, judgement));
  }

  async #duplicate(task: Task, other: string): Promise<void> {
    await this.#do(this.t('screening.marked', task.subject.title || task.item), (project) => client.mark(this.ctx.api, project, task.item, 'DUPLICATE', other, this.#as));
  }

  async #do(label: string, run: (project: string) => Promise<Entry>): Promise<void> {
    const project = this.#project;
    if (this.#busy || !project) return;
    this.#busy = true;
    let entry = '';
    try {
      await this.ctx.history.do({
        label,
        run: async () => { entry = (await run(project)).id; await this.#load(project); },
        undo: async () => { await client.withdraw(this.ctx.api, project, entry, this.#as); await this.#load(project); },
      });
      this.#reason = '';
      this.#note = '';
      this.ctx.status(label);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  #failed(error: unknown): void {
    this.ctx.status(problemFrom(error).message);
    this.ctx.announce(problemFrom(error).message, true);
  }
}
