import { controls, css, emptyState, html, icon, nothing, problemFrom, Resource, saveFile, WorkbenchView, type Table } from '@workbench/sdk';
import { assignBodies, exported, fetchWork } from './client';
import { addressOf, bodiesToOffer, place, type Work } from './model';

/** One record of the library in full, with the bodies of literature it belongs to. */
export default class WorkView extends WorkbenchView {
  static override styles = [
    controls,
    css`
      .body { padding: 16px; display: grid; gap: 12px; }
      .abstract { font: 400 15px / 1.5 var(--font-display); }
    `,
  ];

  #work = new Resource<string, Work>(this, (key, signal) => fetchWork(this.ctx.api, key, signal));

  protected override opened(): void {
    this.watch(this.ctx.selection, () => this.#follow());
    this.own(this.ctx.on('library', () => void this.#work.reload()));
    if (this.ctx.object?.kind === 'work') void this.#work.load(this.ctx.object.id);
    this.#follow();
  }

  override state(): Record<string, unknown> {
    return { key: this.#work.value?.key ?? null };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['key'] === 'string') void this.#work.load(state['key']);
  }

  override describe(): string {
    const work = this.#work.value;
    return work ? `${work.creators.join('; ')} (${work.issued}): ${work.title}. ${place(work)}` : '';
  }

  override asTable(): readonly Table[] {
    const work = this.#work.value;
    return work ? [{ caption: work.title, columns: [this.t('work.field'), this.t('work.value')], rows: Object.entries(work.fields) }] : [];
  }

  #follow(): void {
    const selected = this.ctx.selection.value;
    if (selected?.kind === 'work' && selected.id !== this.#work.value?.key) void this.#work.load(selected.id);
  }

  protected override render(): unknown {
    return this.#work.render(
      this.ctx.text,
      (work) => this.#page(work),
      () => emptyState(this.t('work.empty'), this.t('work.empty.advice'), nothing, 'book'),
    );
  }

  #page(work: Work): unknown {
    const { abstract, ...rest } = work.fields;
    return html`<div class="body" tabindex="0" role="region" aria-label=${this.t('view.work')}>
      <header class="stack" style="gap:4px">
        <span class="quiet">${work.type.replaceAll('-', ' ')}</span>
        <h1>${work.title}</h1>
        <span>${work.creators.join('; ')}${work.issued ? ` (${work.issued})` : ''}</span>
        <span class="quiet">${place(work)}</span>
      </header>
      <fieldset>
        <legend>${this.t('work.bodies')}</legend>
        <div class="stack" style="gap:4px">
          ${bodiesToOffer(work).map(
            (body) => html`<label class="check"><input type="checkbox" .checked=${work.bodies.includes(body)} @change=${() => this.#toggle(work, body)} />${this.#bodyName(body)}</label>`,
          )}
        </div>
      </fieldset>
      ${abstract ? html`<p class="abstract">${abstract}</p>` : nothing}
      <dl class="facts">${this.#facts(rest)}</dl>
      ${work.keywords.length > 0 ? html`<div class="row">${work.keywords.map((word) => html`<span class="badge">${word}</span>`)}</div>` : nothing}
      ${Object.keys(work.sourceFields).length > 0
        ? html`<details><summary class="quiet">${this.t('work.source')}</summary><dl class="facts">${this.#facts(work.sourceFields)}</dl></details>`
        : nothing}
      <div class="row">
        ${['bibtex', 'ris', 'csl'].map((format) => html`<button class="button" @click=${() => this.#save(work, format)}>${icon('save')}${this.t(`work.save.${format}`)}</button>`)}
      </div>
    </div>`;
  }

  #facts(fields: Readonly<Record<string, string>>): unknown {
    return Object.entries(fields).map(([name, value]) => {
      const address = addressOf(name, value);
      return html`<dt>${name}</dt>
        <dd>${address ? html`<a href=${address} target="_blank" rel="noreferrer noopener">${value}</a>` : value}</dd>`;
    });
  }

  #bodyName(body: string): string {
    const known = this.t(`body.${body}`);
    return known === `body.${body}` ? body.replaceAll('_', ' ').toLowerCase() : known;
  }

  async #toggle(work: Work, body: string): Promise<void> {
    const put = (bodies: readonly string[]) => async (): Promise<void> => {
      const now = this.#work.value?.key === work.key ? this.#work.value : work;
      await assignBodies(this.ctx.api, now, bodies);
      await this.#work.load(work.key);
    };
    const after = work.bodies.includes(body) ? work.bodies.filter((one) => one !== body) : [...work.bodies, body];
    try {
      await this.ctx.history.do({ label: this.t('change.bodies', work.key), run: put(after), undo: put(work.bodies) });
      this.ctx.status(this.t('change.bodies', work.key));
    } catch (error) {
      this.ctx.announce(problemFrom(error).message, true);
      this.ctx.status(problemFrom(error).message);
      await this.#work.reload();
    }
  }

  async #save(work: Work, format: string): Promise<void> {
    try {
      const extension = { bibtex: 'bib', ris: 'ris', csl: 'json' }[format] ?? 'txt';
      saveFile(`${work.key}.${extension}`, await exported(this.ctx.api, work.key, format));
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
  }
}
