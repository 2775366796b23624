import { controls, css, emptyState, html, icon, nothing, problemFrom, Resource, WorkbenchView, ask } from '@workbench/sdk';
import {
  caseChange, fetchCase, fetchHistory, fetchLinks, fetchModel, restoreCase, type EditLine, type LinkTarget,
} from '../shared/client';
import { elements, pathTo, type CasePage, type ElementAt, type Feature, type Model } from '../shared/model';
import { addEdit, fieldsOf, nearestLeft, outline, problemsOf, setEdit } from './model';
import { field, type Surroundings } from './fields';

interface Content {
  readonly page: CasePage;
  readonly model: Model;
}

/** The case in hand as forms made from the metamodel; every change can be undone. */
export default class CaseEditor extends WorkbenchView {
  static override styles = [
    controls,
    css`
      :host { display: grid; grid-template: auto 1fr auto / minmax(150px, 210px) 1fr; }
      .head { grid-column: 1 / -1; }
      .outline { overflow: auto; border-right: 1px solid var(--line); padding: 8px 6px; background: var(--paper); }
      .outline .item { padding-left: 10px; }
      .form { overflow: auto; padding: 14px 18px 28px; container-type: inline-size; }
      .crumbs { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; margin-bottom: 10px; }
      .crumbs .button { min-height: 24px; }
      .fields { display: grid; gap: 14px 18px; grid-template-columns: 1fr; max-width: 860px; margin-top: 14px; }
      @container (min-width: 560px) { .fields { grid-template-columns: 1fr 1fr; } .fields > .wide { grid-column: 1 / -1; } }
      .fields > * { min-width: 0; }
      .siblings { margin-top: 8px; }
      .parts { list-style: none; margin: 0; padding: 0; }
      .parts li { display: flex; align-items: center; border-bottom: 1px solid var(--line); }
      .parts .item { flex: 1; min-width: 0; }
      .parts .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .inline { display: grid; gap: 8px; padding: 10px 12px; border: 1px solid var(--line-2); border-radius: var(--radius); margin-bottom: 6px; background: var(--paper); }
      .inline .button { justify-self: start; }
      .wording { display: flex; gap: 8px; align-items: flex-start; margin-bottom: 4px; }
      .wording .badge { margin-top: 6px; min-width: 28px; text-align: center; }
      .adder { justify-self: start; align-self: start; width: auto; max-width: 100%; color: var(--ink-2); }
      .nowrap { flex-wrap: nowrap; }
      .required { color: var(--danger); margin-left: 2px; }
      .error { display: flex; gap: 4px; align-items: center; }
      .foot { grid-column: 1 / -1; min-height: 34px; }
      .state { grid-column: 1 / -1; }
      .findings { margin: 0 0 12px; max-width: 860px; }
      .findings .item { color: inherit; }
      summary { cursor: pointer; min-height: 24px; }
    `,
  ];

  #content = new Resource<string, Content>(this, async (slug, signal) => {
    const [page, model] = await Promise.all([fetchCase(this.ctx.api, slug, signal), fetchModel(this.ctx.api, signal)]);
    return { page, model };
  });
  #element: string | null = null;
  #path: readonly string[] = [];
  #targets = new Map<string, readonly LinkTarget[] | undefined>();
  #explained: Feature | null = null;
  #failure = '';

  protected override opened(): void {
    this.watch(this.ctx.activeCase, (slug) => this.#show(slug));
    this.watch(this.ctx.selection, () => this.#follow());
    this.watch(this.ctx.locale, () => void this.#content.reload());
    for (const topic of ['cases', 'contributions']) this.own(this.ctx.on(topic, () => void this.#refresh()));
    this.#show(this.ctx.activeCase.value);
    this.#follow();
  }

  override state(): Record<string, unknown> {
    return { element: this.#element };
  }

  override restore(state: Record<string, unknown>): void {
    if (typeof state['element'] === 'string') this.#element = state['element'];
  }

  override describe(): string {
    const content = this.#content.value;
    return content ? this.t('editor.describe', content.page.title, content.page.findings.length) : '';
  }

  #show(slug: string | null): void {
    this.#failure = '';
    this.#targets.clear();
    if (slug === null) this.#content.clear();
    else void this.#content.load(slug);
  }

  /** The page selected an element somewhere: show its form, when it is one of this case. */
  #follow(): void {
    const selected = this.ctx.selection.value;
    if (selected?.kind === 'element' || selected?.kind === 'passage') {
      this.#element = selected.id.slice(selected.id.indexOf('#') + 1);
    } else if (selected?.kind === 'case') {
      this.#element = null;
    }
    this.requestUpdate();
  }

  async #refresh(): Promise<void> {
    this.#targets.clear();
    await this.#content.reload();
  }

  protected override render(): unknown {
    if (this.ctx.activeCase.value === null) {
      return emptyState(this.t('editor.empty'), this.t('editor.empty.advice'), nothing, 'edit');
    }
    return this.#content.render(this.ctx.text, (content) => this.#page(content));
  }

  #page({ page, model }: Content): unknown {
    const all = elements(model, page.content);
    if (this.#element === null || !all.has(this.#element)) this.#element = nearestLeft(model, page, this.#path);
    const at = all.get(this.#element);
    if (!at) return emptyState(this.t('editor.unreadable'), this.t('editor.unreadable.advice'), nothing, 'warning');
    const path = pathTo(all, at.id);
    this.#path = path.map((step) => step.id);
    return html`
      <div class="head">
        <div class="grow">
          <h1>${page.title}</h1>
          <p class="quiet">${this.t('editor.revision', page.revision.slice(0, 8))}</p>
        </div>
        <div class="row">
          <button class="button" @click=${() => this.#history(page)}>${icon('history')}${this.t('editor.history')}</button>
        </div>
      </div>
      <nav class="outline" aria-label=${this.t('editor.outline')}>${this.#outline(model, page, at, path)}</nav>
      <div class="form">
        ${this.#failure ? html`<p class="card" role="alert">${icon('warning')} ${this.#failure}</p>` : nothing}
        ${this.#findings(page, model)} ${this.#form(model, page, at, path)}
      </div>
      <div class="foot" aria-live="off">${this.#explained ? html`<strong>${this.#explained.label}</strong> ${this.#explained.explanation}` : this.t('editor.help')}</div>
    `;
  }

  #outline(model: Model, page: CasePage, at: ElementAt, path: readonly ElementAt[]): unknown {
    const root = String(page.content['id']);
    const item = (label: string, count: number | null, current: boolean, open: () => void): unknown =>
      html`<button class="item" aria-current=${current ? 'true' : nothing} @click=${open}>
        <span>${label}</span>${count === null ? nothing : html`<span class="count">${count}</span>`}
      </button>`;
    const through = path[1]?.feature ?? null;
    return html`
      ${item(this.t('editor.overview'), null, at.id === root, () => this.#open(root))}
      ${outline(model, page).map(({ feature, ids }) =>
        item(feature.label, ids.length, through === feature.name, () => {
          const first = ids[0];
          if (first) this.#open(first);
          else this.#change(this.t('change.add', feature.label), [addEdit(root, feature, feature.type, crypto.randomUUID())]);
        }),
      )}
    `;
  }

  #findings(page: CasePage, model: Model): unknown {
    const grave = page.findings.filter((finding) => finding.severity !== 'HINT');
    if (grave.length === 0) return nothing;
    return html`<details class="findings card">
      <summary>${icon('warning')} ${this.t('editor.findings', grave.length)}</summary>
      ${grave.map(
        (finding) =>
          html`<button class="item" @click=${() => this.#open(finding.element || String(page.content['id']))}>
            <span><strong>${finding.label || model.classes['Case']?.label}</strong> ${finding.message} ${finding.remedy}</span>
          </button>`,
      )}
    </details>`;
  }

  #form(model: Model, page: CasePage, at: ElementAt, path: readonly ElementAt[]): unknown {
    const { values, parts } = fieldsOf(model, at);
    const problems = problemsOf(page.findings, at.id);
    const around = this.#around(model, page, at);
    const siblings = this.#siblings(model, page, at);
    return html`
      ${path.length > 1
        ? html`<nav class="crumbs" aria-label=${this.t('editor.crumbs')}>
            ${path.slice(0, -1).map((step) => html`<button class="button plain" @click=${() => this.#open(step.id)}>${step.owner === null ? this.t('editor.overview') : page.labels[step.id] ?? step.type}</button>${icon('right', 12)}`)}
            <span class="quiet">${model.classes[at.type]?.label ?? at.type}</span>
          </nav>`
        : nothing}
      <h2>${at.owner === null ? this.t('editor.overview') : page.labels[at.id] ?? at.type}</h2>
      ${siblings.length > 1
        ? html`<div class="row siblings">
            <select class="adder" aria-label=${this.t('editor.siblings')} @change=${(event: Event) => this.#open((event.target as HTMLSelectElement).value)}>
              ${siblings.map((id) => html`<option value=${id} ?selected=${id === at.id}>${page.labels[id] ?? id}</option>`)}
            </select>
          </div>`
        : nothing}
      <div class="fields">
        ${values.map((feature) => html`<div class=${feature.form === 'long-text' || feature.form === 'local-text' || feature.form === 'part' ? 'wide' : ''}>${field(at, feature, problems.get(feature.name) ?? [], around)}</div>`)}
        ${parts.map((feature) => html`<div class="wide">${field(at, feature, problems.get(feature.name) ?? [], around)}</div>`)}
      </div>
    `;
  }

  #siblings(model: Model, page: CasePage, at: ElementAt): readonly string[] {
    if (at.owner === null) return [];
    return [...elements(model, page.content).values()]
      .filter((other) => other.owner === at.owner && other.feature === at.feature)
      .map((other) => other.id);
  }

  #around(model: Model, page: CasePage, at: ElementAt): Surroundings {
    const name = page.labels[at.id] ?? model.classes[at.type]?.label ?? at.type;
    const change = (feature: Feature, edit: EditLine): void => this.#change(this.t('change.edit', feature.label, name), [edit]);
    return {
      model,
      language: this.ctx.locale.value,
      text: this.ctx.text,
      label: (id) => page.labels[id] ?? this.t('form.dangling', id.slice(0, 8)),
      targets: (type) => this.#linkTargets(page.id, type),
      set: (feature, value) => change(feature, setEdit(at.id, feature, value)),
      add: (feature, type) => {
        const id = crypto.randomUUID();
        this.#change(this.t('change.add', feature.label), [addEdit(at.id, feature, type, id)], id);
      },
      remove: (feature, target) => change(feature, { op: 'remove', element: at.id, feature: feature.name, target }),
      move: (feature, target, position) => change(feature, { op: 'move', element: at.id, feature: feature.name, target, position }),
      open: (id) => this.#open(id),
      explain: (feature) => {
        if (this.#explained === feature) return;
        this.#explained = feature;
        this.requestUpdate();
      },
    };
  }

  #linkTargets(slug: string, type: string): readonly LinkTarget[] | undefined {
    if (!this.#targets.has(type)) {
      this.#targets.set(type, undefined);
      fetchLinks(this.ctx.api, slug, type).then(
        (targets) => {
          this.#targets.set(type, targets);
          this.requestUpdate();
        },
        (error: unknown) => this.#fail(error),
      );
    }
    return this.#targets.get(type);
  }

  #open(id: string): void {
    const content = this.#content.value;
    if (!content) return;
    if (!elements(content.model, content.page.content).has(id)) {
      this.ctx.status(this.t('form.elsewhere', content.page.labels[id] ?? id));
      return;
    }
    this.#element = id;
    this.#explained = null;
    const label = content.page.labels[id] ?? id;
    this.ctx.selection.value =
      id === content.page.content['id']
        ? { kind: 'case', id: content.page.id, label: content.page.title }
        : { kind: 'element', id: `${content.page.id}#${id}`, label };
    this.requestUpdate();
  }

  #change(label: string, edits: readonly EditLine[], openThen?: string): void {
    const slug = this.#content.value?.page.id;
    if (!slug) return;
    const change = caseChange(
      this.ctx.api,
      slug,
      label,
      edits,
      () => this.#content.value?.page.revision ?? '',
      () => this.#refresh(),
    );
    this.ctx.history.do(change).then(
      () => {
        this.#failure = '';
        this.ctx.status(this.t('change.done', label));
        if (openThen) this.#open(openThen);
      },
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    this.#failure = problemFrom(error).message;
    this.ctx.announce(this.#failure, true);
    void this.#refresh(); // puts the fields back to what the case base holds
  }

  async #history(page: CasePage): Promise<void> {
    const lines = await fetchHistory(this.ctx.api, page.id);
    let chosen = '';
    const answer = await ask(
      this.t('editor.history.of', page.title),
      html`<table class="table">
        <thead><tr><th scope="col"></th><th scope="col">${this.t('history.at')}</th><th scope="col">${this.t('history.author')}</th><th scope="col">${this.t('history.message')}</th></tr></thead>
        <tbody>
          ${lines.map(
            (line) => html`<tr>
              <td><input type="radio" name="revision" aria-label=${line.message} @change=${() => (chosen = line.revision)} /></td>
              <td>${new Date(line.at).toLocaleString(this.ctx.locale.value)}</td><td>${line.author}</td><td>${line.message}</td>
            </tr>`,
          )}
        </tbody>
      </table>`,
      [
        { id: 'close', label: this.t('history.close') },
        { id: 'restore', label: this.t('history.restore') },
      ],
      true,
    );
    if (answer !== 'restore' || chosen === '') return;
    try {
      await restoreCase(this.ctx.api, page.id, chosen);
      await this.#refresh();
      this.ctx.status(this.t('history.restored', chosen.slice(0, 8)));
    } catch (error) {
      this.#fail(error);
    }
  }
}
