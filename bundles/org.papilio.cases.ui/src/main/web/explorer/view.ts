import { ask, controls, css, emptyState, html, icon, nothing, Resource, Roving, WorkbenchView, type Command } from '@workbench/sdk';
import { createCase, fetchCases, fetchModel, fetchTemplates, type CaseLine, type CaseList } from '../shared/client';
import type { Model } from '../shared/model';
import { grouped, groupings, matching, type Group, type Grouping } from './model';

interface Content {
  readonly list: CaseList;
  readonly model: Model;
}

/** The cases of the workspace, grouped, filtered as one types. */
export default class CaseExplorer extends WorkbenchView {
  static override styles = [
    controls,
    css`
      :host { display: flex; flex-direction: column; }
      .top { padding: 10px; display: grid; gap: 8px; border-bottom: 1px solid var(--line); }
      .cases { flex: 1; overflow: auto; padding: 2px 6px 16px; }
      .section { width: 100%; background: none; border: 0; color: var(--ink); cursor: pointer; padding: 10px 6px 4px; }
      .item { padding-left: 20px; }
      .item .name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .section { text-align: left; }
      .section .label { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--ink); }
      .caret { transition: transform var(--quick); }
      .closed .caret { transform: rotate(-90deg); }
      .foot { padding: 6px 10px; }
    `,
  ];

  #content = new Resource<null, Content>(this, async (_, signal) => {
    const [list, model] = await Promise.all([fetchCases(this.ctx.api, signal), fetchModel(this.ctx.api, signal)]);
    return { list, model };
  });
  #roving = new Roving(this, 'vertical', '.cases');
  #text = '';
  #by: Grouping = 'field';
  #closed = new Set<string>();

  protected override opened(): void {
    this.#by = this.ctx.settings.get<Grouping>('by', 'field');
    this.watch(this.ctx.activeCase);
    this.watch(this.ctx.locale, () => void this.#content.reload());
    for (const topic of ['cases', 'contributions']) this.own(this.ctx.on(topic, () => void this.#content.reload()));
    this.own(
      this.ctx.commands.add({ id: 'cases.new', label: () => this.t('command.new'), menu: 'file', run: () => this.#create() }),
    );
    this.own(this.ctx.commands.source(async (query) => this.#found(query)));
    void this.#content.load(null);
  }

  /** Cases that the palette offers beside commands. */
  #found(query: string): Command[] {
    return matching(this.#content.value?.list.cases ?? [], query)
      .slice(0, 12)
      .map((one) => ({ id: `cases.choose.${one.id}`, label: () => one.title, hint: one.place ?? '', run: () => this.#choose(one) }));
  }

  override state(): Record<string, unknown> {
    return { closed: [...this.#closed] };
  }

  override restore(state: Record<string, unknown>): void {
    if (Array.isArray(state['closed'])) this.#closed = new Set(state['closed'].map(String));
  }

  protected override render(): unknown {
    return this.#content.render(this.ctx.text, (content) => this.#page(content));
  }

  #page({ list, model }: Content): unknown {
    if (list.cases.length === 0) {
      return emptyState(
        this.t('explorer.empty'),
        this.t('explorer.empty.advice'),
        html`<button class="button primary" @click=${() => this.#create()}>${this.t('command.new')}</button>`,
        'folder',
      );
    }
    const shown = matching(list.cases, this.#text);
    const terms =
      this.#by === 'field'
        ? model.vocabularies['policy-field'] ?? []
        : this.#by === 'trajectory'
          ? model.classes['Case']?.features.find((feature) => feature.name === 'trajectory')?.terms ?? []
          : [];
    const groups = grouped(shown, this.#by, terms, this.t('value.unknown'));
    return html`
      <div class="top">
        <input
          type="search"
          aria-label=${this.t('explorer.filter', list.cases.length)}
          placeholder=${this.t('explorer.filter', list.cases.length)}
          .value=${this.#text}
          @input=${(event: Event) => this.#filter((event.target as HTMLInputElement).value)}
        />
        <div class="row">
          <select
            class="grow"
            aria-label=${this.t('explorer.by')}
            @change=${(event: Event) => this.#group((event.target as HTMLSelectElement).value as Grouping)}
          >
            ${groupings.map((by) => html`<option value=${by} ?selected=${by === this.#by}>${this.t(`explorer.by.${by}`)}</option>`)}
          </select>
          <button class="button icon-only" title=${this.t('command.new')} aria-label=${this.t('command.new')} @click=${() => this.#create()}>
            ${icon('plus')}
          </button>
        </div>
      </div>
      <div class="cases" role="group" aria-label=${this.t('view.explorer')} @keydown=${(event: KeyboardEvent) => this.#roving.key(event)}>
        ${shown.length === 0 ? html`<p class="pad quiet">${this.t('explorer.none', this.#text)}</p>` : groups.map((group) => this.#section(group))}
      </div>
    `;
  }

  #section(group: Group): unknown {
    const closed = this.#closed.has(group.key) && this.#text === '';
    return html`
      <button
        class="section ${closed ? 'closed' : ''}"
        data-item=${`g:${group.key}`}
        tabindex=${this.#roving.tabindex(`g:${group.key}`)}
        aria-expanded=${closed ? 'false' : 'true'}
        @click=${() => this.#toggle(group.key)}
      >
        <span class="caret">${icon('down', 12)}</span><span class="label">${group.label}</span><span class="count">${group.cases.length}</span>
      </button>
      ${closed ? nothing : group.cases.map((one) => this.#item(one))}
    `;
  }

  #item(one: CaseLine): unknown {
    const current = this.ctx.activeCase.value === one.id;
    return html`<button
      class="item"
      data-item=${one.id}
      tabindex=${this.#roving.tabindex(one.id)}
      aria-current=${current ? 'true' : nothing}
      title=${[one.title, one.place].filter(Boolean).join(' · ')}
      @click=${() => this.#choose(one)}
      @dblclick=${() => this.ctx.open({ view: 'org.papilio.cases.editor' })}
    >
      ${icon('case')}<span class="name">${one.title}</span>
    </button>`;
  }

  #choose(one: CaseLine): void {
    this.#roving.set(one.id);
    this.ctx.selection.value = { kind: 'case', id: one.id, label: one.title };
  }

  #filter(text: string): void {
    this.#text = text;
    const shown = matching(this.#content.value?.list.cases ?? [], text).length;
    this.ctx.announce(this.t('explorer.shown', shown, this.#content.value?.list.cases.length ?? 0));
    this.requestUpdate();
  }

  #group(by: Grouping): void {
    this.#by = by;
    this.ctx.settings.set('by', by);
    this.requestUpdate();
  }

  #toggle(key: string): void {
    if (!this.#closed.delete(key)) this.#closed.add(key);
    this.requestUpdate();
  }

  async #create(): Promise<void> {
    const templates = await fetchTemplates(this.ctx.api);
    const form = { title: '', template: '' };
    const answer = await ask(
      this.t('command.new'),
      html`<div class="stack">
        <label class="field"><span class="label">${this.t('new.title')}</span>
          <input autofocus @input=${(event: Event) => (form.title = (event.target as HTMLInputElement).value)} /></label>
        <label class="field"><span class="label">${this.t('new.template')}</span>
          <select @change=${(event: Event) => (form.template = (event.target as HTMLSelectElement).value)}>
            <option value="">${this.t('new.template.none')}</option>
            ${templates.map((template) => html`<option value=${template.id}>${template.id}</option>`)}
          </select></label>
      </div>`,
      [
        { id: 'create', label: this.t('new.create'), look: 'primary' },
        { id: 'cancel', label: this.t('new.cancel') },
      ],
    );
    if (answer !== 'create' || form.title.trim() === '') return;
    const made = await createCase(this.ctx.api, form.title.trim(), form.template, this.ctx.locale.value);
    this.ctx.selection.value = { kind: 'case', id: made.id, label: made.title };
    this.ctx.open({ view: 'org.papilio.cases.editor' });
    this.ctx.status(this.t('new.done', made.title));
  }
}
