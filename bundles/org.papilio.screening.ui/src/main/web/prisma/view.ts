import { controls, emptyState, html, icon, Resource, saveFile, unsafeCSS, WorkbenchView, type Table } from '@workbench/sdk';
import * as client from './client';
import { imageAddress, type Flow, type ProjectName } from './model';
import look from './view.css';

/** The PRISMA flow of a screening: drawing, words and tables. */
export default class PrismaView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(look)];

  #project: string | null = null;
  readonly #projects = new Resource<string, readonly ProjectName[]>(this, (_, signal) => client.projects(this.ctx.api, signal));
  readonly #flow = new Resource<string, Flow>(this, (project, signal) => client.flow(this.ctx.api, project, signal));

  protected override opened(): void {
    this.watch(this.ctx.locale, () => void this.#flow.reload());
    void this.#projects.load('').then(() => this.#choose(this.#project ?? this.#projects.value?.[0]?.id ?? null));
  }

  override state(): Record<string, unknown> {
    return { project: this.#project };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['project'] === 'string') this.#choose(state['project']);
  }

  override describe(): string {
    return this.#flow.value?.text ?? '';
  }

  override asTable(): readonly Table[] {
    return this.#flow.value?.tables ?? [];
  }

  override async exportSvg(): Promise<string | null> {
    return this.#flow.value?.svg ?? null;
  }

  #choose(id: string | null): void {
    this.#project = id;
    if (id) void this.#flow.load(id);
    this.requestUpdate();
  }

  protected override render(): unknown {
    return this.#projects.render(this.ctx.text, (projects) => {
      if (projects.length === 0) return emptyState(this.t('prisma.none'), this.t('prisma.none.advice'), html`<button class="button primary" @click=${() => this.ctx.open({ view: 'org.papilio.screening.queue' })}>${this.t('view.screening')}</button>`);
      return html`<div class="bar sticky">
          <label for="project">${this.t('screening.project')}</label>
          <select id="project" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>${projects.map((one) => html`<option value=${one.id} ?selected=${one.id === this.#project}>${one.title}</option>`)}</select>
          <button class="button" @click=${() => void this.#flow.reload()}>${icon('history')}${this.t('prisma.refresh')}</button>
          <button class="button" ?disabled=${!this.#flow.value} @click=${() => this.#save()}>${icon('save')}${this.t('prisma.save')}</button>
        </div>
        ${this.#flow.render(this.ctx.text, (flow) => this.#sheet(flow))}`;
    });
  }

  #sheet(flow: Flow): unknown {
    return html`<div class="sheet">
      <img class="drawing" src=${imageAddress(flow.svg)} width=${flow.width} height=${flow.height} alt=${flow.text}>
      <p class="words">${flow.text}</p>
      <div class="tables">${flow.tables.filter((table) => table.rows.length > 0).map((table) => html`<table class="table"><caption>${table.caption}</caption>
        <thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${table.rows.map((row) => html`<tr>${row.map((cell, place) => (place === 0 ? html`<th scope="row">${cell}</th>` : html`<td class=${place === row.length - 1 ? 'number' : ''}>${cell}</td>`))}</tr>`)}</tbody></table>`)}</div>
      <p class="quiet">${flow.sources.join(' · ')}</p>
    </div>`;
  }

  #save(): void {
    const flow = this.#flow.value;
    if (flow) saveFile(`${this.#project ?? 'prisma'}-prisma.svg`, new Blob([flow.svg], { type: 'image/svg+xml' }));
  }
}
