import { ApiProblem, ask, controls, css, csvOf, emptyState, fileName, html, icon, nothing, problemFrom, Resource, saveDrawing, saveFile, WorkbenchView, type Extent, type Table } from '@workbench/sdk';
import { again, fetchAssessment, fetchCatalogue, fetchCompleteness, fetchDifference, fetchFigure, fetchFigures, fetchList, fetchWorkbook, run, tryOut, type Drawing, type Trial } from './client';
import { place } from './figures';
import { parameterFields } from './form';
import {
  caseNames, cellText, draftOf, emptyDraft, groundTarget, missing, moveAnchor, parametersOf, passagesFirst, rowOf, valueText,
  type Anchor, type Assessment, type Catalogue, type Draft, type Ground, type Method, type Part, type ResultTable, type Summary,
} from './model';

/** A draft is tried so long after its last change, in ms: short, for sliders are followed while they move. */
const PAUSE = 120;

interface Shelf {
  readonly catalogue: Catalogue;
  readonly list: readonly Summary[];
}

/** Comparison of cases: order one, read it, and walk from each row down to what it rests on. */
export default class ComparisonView extends WorkbenchView {
  static override styles = [
    controls,
    css`
      :host { display: flex; flex-direction: column; container-type: inline-size; }
      .head > .grow { flex: 1 0 260px; }
      .body { flex: 1; overflow: auto; padding: 14px 18px 32px; display: grid; gap: 16px; align-content: start; grid-template-columns: minmax(0, 1fr); }
      .two { display: grid; gap: 18px; grid-template-columns: minmax(0, 1fr); }
      @container (min-width: 900px) { .two.open { grid-template-columns: minmax(0, 1fr) 360px; align-items: start; } .two.open > .detail { order: 0; max-height: 72vh; } }
      .form { display: grid; gap: 14px 20px; max-width: 980px; }
      @container (min-width: 720px) { .form { grid-template-columns: 1fr 1fr; } }
      .form > .all { grid-column: 1 / -1; }
      .further { display: grid; gap: 12px 20px; margin-top: 10px; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); }
      .runbar { position: sticky; bottom: -32px; margin-bottom: -16px; z-index: 3; display: flex; align-items: center; gap: 8px; padding: 10px 0 14px; border-top: 1px solid var(--line); background: var(--surface); } .said { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
      .button.pick { justify-content: space-between; min-width: 0; font-weight: 400; } .picked { overflow: hidden; line-height: 1.5; text-overflow: ellipsis; }
      input.short, .short { width: 130px !important; flex: none; overflow: hidden; text-overflow: ellipsis; }
      .nowrap { flex-wrap: nowrap; }
      .wide { overflow-x: auto; max-width: 100%; }
      .rowlink { background: none; border: 0; padding: 0; font: inherit; color: var(--focus); text-decoration: underline; text-underline-offset: 2px; cursor: pointer; min-height: 24px; text-align: left; }
      .names { display: flex; flex-wrap: wrap; gap: 4px; min-width: 190px; }
      .names .chip { white-space: normal; text-align: left; line-height: 1.25; padding: 3px 9px; }
      .detail { position: sticky; top: 0; z-index: 2; order: -1; max-height: 46vh; overflow: auto; }
      .detail dl.facts { display: block; margin: 4px 0 10px; }
      .detail dl.facts dt { margin-top: 8px; }
      .detail .ground { display: block; background: none; border: 0; border-left: 2px solid var(--line-2); padding: 2px 0 2px 8px; margin: 3px 0; font: inherit; font-size: var(--size-s); color: var(--ink-2); text-align: left; cursor: pointer; min-height: 24px; width: 100%; }
      .detail .ground:hover { color: var(--ink); border-color: var(--accent); }
      figure { margin: 0; max-width: 762px; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; background: #fffefb; display: flex; flex-direction: column; }
      .figures-grid { display: grid; gap: 18px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 762px), 762px)); align-items: start; }
      .slot { overflow-x: auto; } .slot svg { display: block; width: 760px; height: auto; }
      .slot [data-case], .slot [data-cases] { cursor: pointer; outline: none; }
      .slot [data-case]:focus-visible > :not(title), .slot [data-cases]:focus-visible > :not(title) { stroke: #1656c5; stroke-width: 3; }
      .anchor { cursor: ew-resize; touch-action: none; outline: none; } .anchor .knob { fill: #fffefb; stroke: #8a2a4c; stroke-width: 2; } .anchor:hover .knob, .anchor:focus-visible .knob { fill: #8a2a4c; } .anchor:focus-visible line { stroke: #1656c5; stroke-width: 2.5; }
      .slot text { stroke-linejoin: round; } .slot [tabindex]:focus-visible > text { stroke: none !important; }
      figcaption { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; justify-content: flex-end; padding: 4px 8px; border-top: 1px solid #dcd7ca; background: var(--surface); }
      figcaption details { flex: 1 1 160px; } figcaption details[open] { flex-basis: 100%; }
      .headline { font: 500 18px / 1.35 var(--font-display); max-width: 70ch; }
      .prose { max-width: 75ch; } .trial { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
      summary { cursor: pointer; min-height: 24px; }
      .parts ul { margin: 2px 0; padding-left: 18px; }
      select.which { width: auto; max-width: 340px; } .exports { flex-wrap: wrap; }
    `,
  ];

  #shelf = new Resource<null, Shelf>(this, async (_, signal) => {
    const [catalogue, list] = await Promise.all([fetchCatalogue(this.ctx.api, signal), fetchList(this.ctx.api, signal)]);
    return { catalogue, list };
  });
  #stored = new Resource<string, Assessment>(this, (id, signal) => fetchAssessment(this.ctx.api, id, signal));
  #figures = new Resource<string, readonly Drawing[]>(this, (id, signal) => fetchFigures(this.ctx.api, id, signal));
  #placed = new WeakMap<Element, Drawing>();
  #draft: Draft | null = null;
  #row: { readonly table: string; readonly index: number } | null = null;
  #failure: ApiProblem | null = null;
  #running: AbortController | null = null;
  #trial: Trial | null = null;
  #trying: AbortController | null = null;
  #timer = 0;

  protected override opened(): void {
    this.watch(this.ctx.locale, () => void this.#shelf.reload());
    this.watch(this.ctx.selection, (selected) => {
      if (selected?.kind === 'assessment') void this.#show(selected.id);
    });
    for (const topic of ['assessments', 'contributions']) this.own(this.ctx.on(topic, () => void this.#shelf.reload()));
    this.own(
      this.ctx.commands.add({ id: 'assess.new', label: () => this.t('command.new'), menu: 'file', run: () => this.#new() }),
    );
    void this.#shelf.load(null).then(() => {
      const newest = this.#shelf.value?.list[0];
      if (newest && !this.#stored.value && this.#draft === null && this.#stored.now.state === 'idle') void this.#show(newest.id);
    });
  }

  override state(): Record<string, unknown> {
    return { id: this.#stored.value?.id ?? null };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['id'] === 'string') void this.#show(state['id']);
  }

  override describe(): string {
    const stored = this.#stored.value;
    return stored ? `${stored.title}. ${stored.finding.headline} ${stored.finding.completeness.statement}` : '';
  }

  override asTable(): readonly Table[] {
    const stored = this.#stored.value;
    if (!stored) return [];
    return stored.finding.tables.map((table) => ({
      caption: table.title,
      columns: table.columns.map((column) => column.title),
      rows: table.rows.map((row) => row.cells.map((cell, at) => cellText(cell, table.columns[at]?.kind ?? '', this.ctx.locale.value))),
    }));
  }

  async #show(id: string): Promise<void> {
    this.#draft = null;
    this.#row = null;
    this.#failure = null;
    void this.#figures.load(id);
    await this.#stored.load(id);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    for (const slot of this.renderRoot.querySelectorAll<HTMLElement>('.slot')) {
      const shown = slot.dataset['trial'] === undefined ? this.#figures.value : this.#trial?.drawings;
      const drawing = shown?.find((one) => one.id === slot.dataset['figure']);
      if (!drawing || this.#placed.get(slot) === drawing) continue;
      this.#placed.set(slot, drawing);
      const tried = slot.dataset['trial'] !== undefined;
      place(slot, drawing.svg, drawing.title, {
        ...(tried ? { moved: (anchor, value) => this.#moved(anchor, value), anchorName: (anchor) => this.t('form.anchor', anchor.place + 1, anchor.column) } : {}),
        open: (subject) => this.#openCase(subject, this.#titleOf(subject)), several: (subjects) => this.#several(subjects),
      });
    }
    super.updated(changed);
  }

  /** An anchor was moved in a drawing of the trial: the draft follows, and is tried again. */
  #moved(anchor: Anchor, value: number): void {
    const method = this.#shelf.value?.catalogue.methods.find((one) => one.info.id === this.#draft?.method);
    if (!this.#draft || !method) return;
    this.#draft = moveAnchor(this.#draft, anchor, value);
    this.#try(method, this.#draft);
    this.ctx.announce(this.t('form.anchor.at', value));
    this.requestUpdate();
  }

  #titleOf(subject: string): string {
    return this.#stored.value?.table.cases.find((one) => one.id === subject)?.title ?? subject;
  }

  #several(subjects: readonly string[]): void {
    this.ctx.caseSet.value = [...subjects];
    this.ctx.status(this.t('row.chosen', subjects.length));
  }

  #new(from?: Assessment): void {
    const methods = this.#shelf.value?.catalogue.methods ?? [];
    // The comparison of cases as sets is what this view is opened for most; others are chosen in the form.
    const method = methods.find((one) => one.info.id === (from?.method ?? 'qca')) ?? methods[0];
    if (!method) return;
    this.#failure = null;
    this.#draft = from ? draftOf(method, from) : emptyDraft(method);
    this.#trial = null;
    this.#try(method, this.#draft);
    this.requestUpdate();
  }

  /** Tries the draft a moment after its last change, so that columns, curves and the finding are in sight. */
  #try(method: Method, draft: Draft): void {
    window.clearTimeout(this.#timer);
    this.#trying?.abort();
    if (missing(method, draft).length > 0) {
      this.#trial = null;
      return;
    }
    const trying = new AbortController();
    this.#trying = trying;
    this.#timer = window.setTimeout(() => void this.#tried(method, draft, trying), PAUSE);
  }

  async #tried(method: Method, draft: Draft, trying: AbortController): Promise<void> {
    try {
      this.#trial = await tryOut(this.ctx.api, draft.method, draft.query, parametersOf(method, draft), trying.signal);
    } catch (error) {
      if (trying.signal.aborted) return;
      this.#trial = { cases: 0, columns: [], headline: '', refusal: problemFrom(error).message, drawings: [] };
    }
    this.requestUpdate();
  }

  /** What the draft would find, in a sentence that stays in sight while settings are moved. */
  #said(): unknown {
    const trial = this.#trial;
    if (!trial) return nothing;
    const sentence = trial.headline || trial.refusal;
    return html`<span title=${sentence}>${trial.headline ? nothing : icon('warning')} ${sentence}</span>`;
  }

  #preview(trial: Trial): unknown {
    const number = (value: number): string => value.toLocaleString(this.ctx.locale.value, { maximumFractionDigits: 3 });
    return html`<section class="trial" aria-label=${this.t('trial.title')}>
      <h2>${this.t('trial.title')}</h2>
      ${trial.columns.length === 0
        ? nothing
        : html`<div class="wide" tabindex="0" role="region" aria-label=${this.t('trial.columns')}><table class="table"><caption>${this.t('trial.columns')}</caption>
            <thead><tr><th scope="col">${this.t('form.column')}</th><th scope="col">${this.t('trial.source')}</th><th scope="col" class="number">${this.t('trial.known')}</th><th scope="col">${this.t('trial.range')}</th><th scope="col">${this.t('trial.gaps')}</th><th scope="col">${this.t('trial.missing')}</th></tr></thead>
            <tbody>${trial.columns.map((column) => html`<tr>
              <th scope="row">${column.id}</th><td>${column.source}</td>
              <td class="number">${this.t('trial.of', column.known, trial.cases)}</td>
              <td>${column.lowest === null || column.highest === null ? '–' : `${number(column.lowest)} – ${number(column.highest)}`}</td>
              <td>${column.gaps.map(number).join('; ') || '–'}</td>
              <td>${column.missing.join(', ') || '–'}</td>
            </tr>`)}</tbody></table></div>
            <p class="quiet">${this.t('trial.hint')}</p>`}
      <div class="figures-grid">${trial.drawings.map((drawing) => html`<figure><div class="slot" data-trial data-figure=${drawing.id} tabindex="-1"></div></figure>`)}</div>
    </section>`;
  }

  protected override render(): unknown {
    return this.#shelf.render(this.ctx.text, (shelf) => this.#page(shelf));
  }

  #page(shelf: Shelf): unknown {
    const stored = this.#draft === null ? this.#stored.value : undefined;
    return html`
      <div class="head">
        <div class="grow"><h1>${this.#draft ? this.t('comparison.new') : stored?.title ?? this.t('view.comparison')}</h1>
          ${stored ? html`<p class="quiet">${this.t('comparison.made', stored.method, stored.methodVersion, stored.author, stored.at.slice(0, 10), stored.revision.slice(0, 8) || stored.table.origin)}</p>` : nothing}</div>
        <div class="row">
          ${shelf.list.length > 0
            ? html`<select class="which" aria-label=${this.t('comparison.which')} @change=${(event: Event) => void this.#show((event.target as HTMLSelectElement).value)}>
                ${stored || this.#draft ? nothing : html`<option selected></option>`}
                ${shelf.list.map((one) => html`<option value=${one.id} ?selected=${one.id === stored?.id}>${one.title} · ${one.at.slice(0, 16).replace('T', ' ')}</option>`)}
              </select>`
            : nothing}
          ${stored && shelf.list.length > 1
            ? html`<select class="which" aria-label=${this.t('comparison.beside')} @change=${(event: Event) => void this.#beside(stored, event.target as HTMLSelectElement)}>
                <option value="">${this.t('comparison.beside')}</option>
                ${shelf.list.filter((one) => one.id !== stored.id).map((one) => html`<option value=${one.id}>${one.title} · ${one.at.slice(0, 16).replace('T', ' ')}</option>`)}
              </select>`
            : nothing}
          ${stored ? html`<button class="button" @click=${() => this.#new(stored)}>${icon('edit')}${this.t('comparison.change')}</button><button class="button" @click=${() => this.#again(stored)}>${icon('redo')}${this.t('comparison.again')}</button>` : nothing}
          <button class="button primary" @click=${() => this.#new()}>${icon('plus')}${this.t('command.new')}</button>
        </div>
      </div>
      <div class="body" tabindex="0" role="region" aria-label=${this.t('view.comparison')}>
        ${this.#failure ? html`<div class="card" role="alert">${icon('warning')} ${this.#failure.message}</div>` : nothing}
        ${this.#draft
          ? this.#form(shelf.catalogue, this.#draft)
          : this.#stored.render(
              this.ctx.text,
              (assessment) => this.#result(assessment),
              () => emptyState(this.t('comparison.empty'), this.t('comparison.empty.advice'), html`<button class="button primary" @click=${() => this.#new()}>${this.t('command.new')}</button>`, 'compare'),
            )}
      </div>
    `;
  }

  #form(catalogue: Catalogue, draft: Draft): unknown {
    const method = catalogue.methods.find((one) => one.info.id === draft.method);
    if (!method) return emptyState(this.t('comparison.nomethod'), '', nothing, 'plugin');
    const change = (next: Draft): void => {
      this.#draft = next;
      this.#try(method, next);
      this.requestUpdate();
    };
    const lacking = missing(method, draft);
    return html`<div class="form">
        <div class="field"><label for="method">${this.t('form.method')}</label>
          <select id="method" @change=${(event: Event) => this.#method(catalogue, (event.target as HTMLSelectElement).value)}>
            ${catalogue.methods.map((one) => html`<option value=${one.info.id} ?selected=${one.info.id === draft.method}>${one.info.title}</option>`)}
          </select><span class="hint">${method.info.summary}</span><details class="quiet"><summary>${this.t('form.sources')}</summary>${method.info.sources.join('; ')}</details></div>
        <div class="field"><label for="title">${this.t('form.title')}</label><input id="title" .value=${draft.title} @change=${(event: Event) => change({ ...draft, title: (event.target as HTMLInputElement).value })} /></div>
        <div class="field"><label for="query">${this.t('form.cases')}</label><input id="query" .value=${draft.query} @change=${(event: Event) => change({ ...draft, query: (event.target as HTMLInputElement).value })} /><span class="hint">${this.t('form.cases.hint')}</span></div>
        ${parameterFields(method, draft, { text: this.ctx.text, catalogue, extents: () => this.#extents(draft.query) }, change)}
      </div>
      <div class="runbar">
        <button class="button primary" ?disabled=${lacking.length > 0 || this.#running !== null} @click=${() => this.#run(method, draft)}>${this.t('comparison.run')}</button>
        ${this.#running ? html`<button class="button" @click=${() => this.#running?.abort()}>${this.t('comparison.stop')}</button>` : html`<button class="button" @click=${() => { this.#draft = null; this.requestUpdate(); }}>${this.t('comparison.cancel')}</button>`}
        <span class="grow said" aria-live="polite">${lacking.length > 0 ? html`<span class="quiet">${this.t('form.missing', lacking.map((one) => one.title).join(', '))}</span>` : this.#said()}</span>
      </div>
      ${this.#trial ? this.#preview(this.#trial) : nothing}`;
  }

  /** Asked when a list of indicators is opened, for until then nobody looks at it. */
  async #extents(query: string): Promise<ReadonlyMap<string, Extent>> {
    const { cases, known } = await fetchCompleteness(this.ctx.api, query, AbortSignal.timeout(60_000));
    return new Map(Object.entries(known).map(([id, count]) => [id, { known: count, of: cases, words: this.t('trial.of', count, cases) }]));
  }

  #method(catalogue: Catalogue, id: string): void {
    const method = catalogue.methods.find((one) => one.info.id === id);
    if (method) this.#draft = emptyDraft(method);
    this.#trial = null;
    this.requestUpdate();
  }

  async #run(method: Method, draft: Draft): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    this.#failure = null;
    this.requestUpdate();
    try {
      const made = await run(this.ctx.api, draft.method, draft.title, draft.query, parametersOf(method, draft), running.signal);
      this.ctx.announce(made.finding.headline);
      await this.#shelf.reload();
      await this.#show(made.id);
    } catch (error) {
      if (!running.signal.aborted) this.#failure = problemFrom(error);
    } finally {
      this.#running = null;
      this.requestUpdate();
    }
  }

  async #again(stored: Assessment): Promise<void> {
    try {
      const made = await again(this.ctx.api, stored.id);
      await this.#shelf.reload();
      await this.#show(made.id);
      this.ctx.status(this.t('comparison.rerun'));
    } catch (error) {
      this.#failure = problemFrom(error);
      this.requestUpdate();
    }
  }

  #result(stored: Assessment): unknown {
    const finding = stored.finding;
    return html`
      <p class="headline">${finding.headline}</p>
      <p><span class="badge ${finding.completeness.complete ? 'good' : 'warn'}">${this.t(finding.completeness.complete ? 'comparison.complete' : 'comparison.incomplete')}</span> <span class="quiet">${finding.completeness.statement}</span></p>
      ${finding.warnings.map((warning) => html`<p>${icon('warning')} ${warning}</p>`)}
      ${finding.figures.length > 0
        ? this.#figures.render(this.ctx.text, (drawings) =>
            drawings.length === 0 ? nothing : html`<h2>${this.t('comparison.figures')}</h2><div class="figures-grid">${drawings.map((drawing) => this.#figure(stored, drawing))}</div>`)
        : nothing}
      <h2>${this.t('comparison.tables')}</h2>
      ${this.#row ? nothing : html`<p class="quiet">${this.t('detail.empty')}</p>`}
      <div class="two ${this.#row ? 'open' : ''}">
        <div class="stack">${finding.tables.map((table) => this.#table(stored, table))}</div>
        <aside class="detail card" ?hidden=${!this.#row} aria-label=${this.t('detail.title')} aria-live="polite">${this.#detail(stored)}</aside>
      </div>
      <h2>${this.t('comparison.export')}</h2>
      <div class="row exports">
        <button class="button" @click=${() => this.#export(`${stored.id}.json`, JSON.stringify(stored, null, 2), 'application/json')}>${icon('save')}JSON</button>
        <button class="button" @click=${() => void this.#workbook(stored)}>${icon('save')}XLSX</button>
        ${finding.files.map((file) => html`<button class="button" title=${file.what} @click=${() => this.#export(file.name, file.text, file.mediaType)}>${icon('save')}${file.name}</button>`)}
        ${finding.tables.map((table) => html`<button class="button plain" @click=${() => this.#export(fileName(`${stored.title} ${table.id}`, 'csv'), csvOf({ caption: table.title, columns: table.columns.map((column) => column.title), rows: table.rows.map((row) => row.cells.map((cell) => (cell === null ? '' : Array.isArray(cell) ? cell.join('; ') : String(cell)))) }), 'text/csv')}>${table.title}, CSV</button>`)}
      </div>
      ${finding.prose.map((paragraph) => html`<section class="prose">${paragraph.heading ? html`<h3>${paragraph.heading}</h3>` : nothing}<p>${paragraph.text}</p></section>`)}
      ${finding.parts.length > 0 ? html`<details class="parts"><summary>${this.t('comparison.numbers')}</summary>${this.#parts(finding.parts)}</details>` : nothing}
    `;
  }

  #figure(stored: Assessment, drawing: Drawing): unknown {
    const save = (kind: 'svg' | 'png') => (): void => void this.#save(stored, drawing, kind);
    return html`<figure>
      <div class="slot" data-figure=${drawing.id} tabindex="-1"></div>
      <figcaption>
        <details><summary class="quiet">${this.t('figure.table')}</summary>${drawing.tables.map((table) => this.#table(stored, table))}</details>
        <button class="button plain" aria-label=${this.t('figure.save', 'SVG', drawing.title)} @click=${save('svg')}>${icon('save')}SVG</button>
        <button class="button plain" aria-label=${this.t('figure.save', 'PNG', drawing.title)} @click=${save('png')}>${icon('save')}PNG</button>
      </figcaption>
    </figure>`;
  }

  #export(name: string, text: string, type: string): void {
    saveFile(name, text, `${type};charset=utf-8`);
    this.ctx.status(this.t('figure.saved', name));
  }

  async #workbook(stored: Assessment): Promise<void> {
    try {
      const name = `${stored.id}.xlsx`;
      saveFile(name, await fetchWorkbook(this.ctx.api, stored.id));
      this.ctx.status(this.t('figure.saved', name));
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
  }

  /** Says in what another run differs. */
  async #beside(stored: Assessment, select: HTMLSelectElement): Promise<void> {
    const other = select.value;
    const title = select.selectedOptions[0]?.textContent ?? other;
    select.value = '';
    if (other === '') return;
    try {
      const difference = await fetchDifference(this.ctx.api, other, stored.id);
      const content = html`<p>${this.t(difference.sameFinding ? 'beside.same' : 'beside.different')}</p><ul>${difference.differences.map((one) => html`<li>${one}</li>`)}</ul>`;
      await ask(this.t('beside.title', title), content, [{ id: 'close', label: this.t('beside.close') }], true);
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
  }

  async #save(stored: Assessment, drawing: Drawing, kind: 'svg' | 'png'): Promise<void> {
    try {
      const svg = await fetchFigure(this.ctx.api, stored.id, drawing.id);
      this.ctx.status(this.t('figure.saved', await saveDrawing(`${stored.title} ${drawing.id}`, svg, kind)));
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
  }

  #parts(parts: readonly Part[]): unknown {
    return html`<ul>${parts.map((part) => html`<li>${part.what}${part.value === null ? '' : html` = <strong>${cellText(part.value, 'number', this.ctx.locale.value)}</strong>`}${part.parts.length > 0 ? this.#parts(part.parts) : nothing}</li>`)}</ul>`;
  }

  #table(stored: Assessment, table: ResultTable): unknown {
    const number = (kind: string): string => (kind === 'number' || kind === 'integer' ? 'number' : '');
    return html`<div class="wide" tabindex="0" role="region" aria-label=${table.title}><table class="table">
      <caption>${table.title}</caption>
      <thead><tr>${table.columns.map((column) => html`<th scope="col" class=${number(column.kind)}>${column.title}</th>`)}</tr></thead>
      <tbody>
        ${table.rows.map((row, index) => {
          const chosen = this.#row?.table === table.id && this.#row.index === index;
          return html`<tr aria-selected=${chosen ? 'true' : nothing}>
            ${row.cells.map((cell, at) => {
              const text = cellText(cell, table.columns[at]?.kind ?? '', this.ctx.locale.value);
              const names = caseNames(stored, cell);
              const shown = names
                ? html`<div class="names">${names.map((name) => html`<button class="chip" @click=${() => this.#openCase(name.id, name.title)}>${name.title}</button>`)}</div>`
                : at === 0 && row.cases.length > 0 ? html`<button class="rowlink" aria-label=${this.t('row.open', text, row.cases.length)} @click=${() => this.#choose(stored, table, index)}>${text}</button>` : text;
              return html`<td class=${number(table.columns[at]?.kind ?? '')}>${shown}</td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>${table.note ? html`<p class="quiet">${table.note}</p>` : nothing}</div>`;
  }

  #choose(stored: Assessment, table: ResultTable, index: number): void {
    this.#row = { table: table.id, index };
    const row = table.rows[index];
    this.ctx.caseSet.value = row?.cases ?? [];
    this.ctx.announce(this.t('row.chosen', row?.cases.length ?? 0));
    this.requestUpdate();
  }

  /** What a chosen row rests on: its cases, their values, and for each value the passages. */
  #detail(stored: Assessment): unknown {
    const row = stored.finding.tables.find((table) => table.id === this.#row?.table)?.rows[this.#row?.index ?? -1];
    if (!row) return nothing;
    return html`<h3>${this.t('detail.title')}</h3>
      ${row.cases.map((subject) => {
        const title = stored.table.cases.find((one) => one.id === subject)?.title ?? subject;
        return html`<details ?open=${row.cases.length <= 3}>
          <summary><strong>${title}</strong></summary>
          <button class="rowlink" @click=${() => this.#openCase(subject, title)}>${this.t('detail.open')}</button>
          <dl class="facts">
            ${rowOf(stored, subject).map(
              ({ column, value }) => html`<dt title=${column.source}>${column.title}</dt>
                <dd><strong>${valueText(value, this.ctx.locale.value)}</strong>
                  ${value.explanation ? html`<span class="quiet"> ${value.explanation}</span>` : nothing}
                  ${passagesFirst(value.restsOn).slice(0, 12).map((ground) => this.#ground(ground))}
                  ${value.restsOn.length > 12 ? html`<span class="faint">${this.t('detail.more', value.restsOn.length - 12)}</span>` : nothing}
                </dd>`,
            )}
          </dl>
        </details>`;
      })}`;
  }

  #ground(ground: Ground): unknown {
    const target = groundTarget(ground);
    const text = html`<span class="badge">${this.t(`ground.${ground.kind}`)}</span> ${ground.says || ground.id}`;
    return target
      ? html`<button class="ground" @click=${() => (this.ctx.selection.value = target)}>${text}</button>`
      : html`<span class="quiet" style="display:block">${text}</span>`;
  }

  #openCase(subject: string, label: string): void {
    this.ctx.selection.value = { kind: 'case', id: subject, label };
  }
}
