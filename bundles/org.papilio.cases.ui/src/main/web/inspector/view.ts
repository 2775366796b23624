import { controls, css, emptyState, html, icon, nothing, Resource, WorkbenchView, type OpenObject, type Table } from '@workbench/sdk';
import { fetchCase, fetchModel } from '../shared/client';
import { listOf, localText, type CasePage, type ElementAt, type Model } from '../shared/model';
import { claims, facts, grounds, selected, span, ties, titles, type Claim, type Ground, type Tie } from './model';

interface Content {
  readonly page: CasePage;
  readonly model: Model;
}

const FAMILY: Readonly<Record<string, string>> = {
  FINANCE: 'resources', STAFF: 'resources', MATERIAL: 'resources', AUTHORITY: 'authority', ACCOUNTABILITY: 'authority',
  LEARNING: 'learning', AWARENESS: 'awareness', LEGITIMACY: 'awareness', MOBILISATION: 'mobilisation', REFERRAL: 'referral', CONFLICT: 'conflict',
};

/** What is known of whatever is selected in the page, down to the passages it rests on. */
export default class Inspector extends WorkbenchView {
  static override styles = [
    controls,
    css`
      .body { padding: 16px; display: grid; gap: 14px; }
      .kind { display: flex; gap: 8px; align-items: center; color: var(--ink-2); font-size: var(--size-s); }
      .tie { display: grid; grid-template-columns: 12px 1fr auto; gap: 4px 8px; align-items: center; width: 100%; }
      .dot { width: 9px; height: 9px; border-radius: 50%; }
      .resources { background: var(--flow-resources, #128567); } .authority { background: var(--flow-authority, #262c38); }
      .learning { background: var(--flow-learning, #2450b8); } .awareness { background: var(--flow-awareness, #a84b00); }
      .mobilisation { background: var(--flow-mobilisation, #c2185b); } .referral { background: var(--ink-3); } .conflict { background: var(--ink); }
      .strength { display: inline-flex; gap: 2px; } .strength i { width: 5px; height: 9px; background: var(--line-2); border-radius: 1px; }
      .strength i.on { background: var(--ink-2); }
      .strength.unknown { border: 1px dashed var(--control); border-radius: 2px; padding: 0 4px; font-size: 11px; color: var(--ink-2); }
      .item { padding: 4px 6px; }
      .linkish { background: none; border: 0; padding: 0; font: inherit; color: var(--focus); text-decoration: underline; text-underline-offset: 2px; cursor: pointer; text-align: left; min-height: 24px; }
      .ground { display: grid; gap: 4px; }
      .claim { border-top: 1px solid var(--line); padding-top: 8px; display: grid; gap: 4px; }
      section { display: grid; gap: 6px; }
      dl.facts { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
      dl.facts dt { overflow-wrap: break-word; hyphens: auto; }
      dl.facts dd { overflow-wrap: break-word; }
    `,
  ];

  #content = new Resource<string, Content>(this, async (slug, signal) => {
    const [page, model] = await Promise.all([fetchCase(this.ctx.api, slug, signal), fetchModel(this.ctx.api, signal)]);
    return { page, model };
  });
  #slug: string | null = null;

  protected override opened(): void {
    this.watch(this.ctx.selection, () => this.#follow());
    this.watch(this.ctx.activeCase, () => this.#follow());
    this.watch(this.ctx.locale, () => void this.#content.reload());
    for (const topic of ['cases', 'contributions']) this.own(this.ctx.on(topic, () => void this.#content.reload()));
    this.#follow();
  }

  #follow(): void {
    const selection = this.ctx.selection.value;
    const slug = selection && ['case', 'element', 'passage'].includes(selection.kind) ? selection.id.split('#')[0] ?? null : this.ctx.activeCase.value;
    if (slug !== this.#slug) {
      this.#slug = slug;
      if (slug === null) this.#content.clear();
      else void this.#content.load(slug);
    }
    this.requestUpdate();
  }

  override describe(): string {
    return this.ctx.selection.value ? this.t('inspector.describe', this.ctx.selection.value.label) : '';
  }

  override asTable(): readonly Table[] {
    const now = this.#now();
    if (!now) return [];
    const rows = facts(now.model, now.page, now.at, this.ctx.locale.value, this.ctx.text);
    return [
      {
        caption: now.page.labels[now.at.id] ?? '',
        columns: [this.t('inspector.fact'), this.t('inspector.value')],
        rows: rows.map((fact) => [fact.label, fact.text || fact.links.map((link) => link.label).join(', ')]),
      },
    ];
  }

  #now(): (Content & { readonly at: ElementAt }) | null {
    const content = this.#content.value;
    const selection = this.ctx.selection.value;
    if (!content || !selection) return null;
    const id = selection.kind === 'case' ? String(content.page.content['id']) : selection.id.slice(selection.id.indexOf('#') + 1);
    const at = selected(content.model, content.page, id);
    return at ? { ...content, at } : null;
  }

  protected override render(): unknown {
    if (!this.ctx.selection.value) return emptyState(this.t('inspector.empty'), this.t('inspector.empty.advice'), nothing, 'inspect');
    return this.#content.render(this.ctx.text, () => this.#body(), () => this.#plain());
  }

  #body(): unknown {
    const now = this.#now();
    if (!now) return this.#plain();
    const { page, model, at } = now;
    return html`<div class="body" tabindex="0" role="region" aria-label=${this.t('view.inspector')}>
      <header class="stack" style="gap:4px">
        <span class="kind">${icon(at.owner === null ? 'case' : at.type === 'Actor' ? 'people' : 'inspect')}${model.classes[at.type]?.label ?? at.type}</span>
        <h1>${page.labels[at.id] ?? at.type}</h1>
        ${at.owner === null ? this.#caseHead(page) : html`<span class="quiet">${span(at.json['period'])}</span>`}
      </header>
      ${at.type === 'Excerpt' ? html`<blockquote>${String(at.json['text'] ?? '')}</blockquote>` : nothing}
      ${at.type === 'Actor' ? this.#actor(model, page, at.id) : nothing}
      ${this.#facts(model, page, at)} ${this.#grounds(page, grounds(page, at.json), this.t('inspector.rests'))}
      ${this.#claims(page, claims(model, page, at, this.ctx.locale.value, this.ctx.text))}
      <div class="row">
        <button class="button" @click=${() => this.ctx.open({ view: 'org.papilio.cases.editor' })}>${icon('edit')}${this.t('inspector.edit')}</button>
      </div>
    </div>`;
  }

  /** The selection is of a kind that this view knows by name only. */
  #plain(): unknown {
    const selection = this.ctx.selection.value;
    return html`<div class="body">
      <h1>${selection?.label ?? ''}</h1>
      ${selection ? html`<button class="button" @click=${() => this.ctx.open(selection)}>${this.t('inspector.open')}</button>` : nothing}
    </div>`;
  }

  #caseHead(page: CasePage): unknown {
    const others = titles(page).slice(1);
    const summary = localText(page.content['summary'], this.ctx.locale.value);
    return html`${others.map((title) => html`<span class="quiet" lang=${title.language}>${title.text}</span>`)} ${summary ? html`<p>${summary}</p>` : nothing}`;
  }

  #actor(model: Model, page: CasePage, id: string): unknown {
    const { receives, gives } = ties(model, page, id);
    const part = listOf(page.content['participations']).length;
    return html`
      <dl class="figures">
        <div><dt>${this.t('inspector.receives')}</dt><dd>${receives.length}</dd></div>
        <div><dt>${this.t('inspector.gives')}</dt><dd>${gives.length}</dd></div>
        <div><dt>${this.t('inspector.partners')}</dt><dd>${new Set([...receives, ...gives].map((tie) => tie.other)).size} / ${part}</dd></div>
      </dl>
      ${this.#ties(page, this.t('inspector.receives.from'), receives)} ${this.#ties(page, this.t('inspector.gives.to'), gives)}
    `;
  }

  #ties(page: CasePage, title: string, all: readonly Tie[]): unknown {
    if (all.length === 0) return nothing;
    return html`<section>
      <h4>${title}</h4>
      ${all.map(
        (tie) => html`<button class="item tie" @click=${() => this.#select(page, tie.id, `${tie.otherLabel}: ${tie.kindLabel}`)}>
          <span class="dot ${FAMILY[tie.kind] ?? ''}"></span>
          <span>${tie.otherLabel} <span class="quiet">${tie.kindLabel}</span></span>
          ${tie.strength === null
            ? html`<span class="strength unknown">${this.t('value.unknown')}</span>`
            : html`<span class="strength" role="img" aria-label=${this.t('inspector.strength', tie.strength)}>${[1, 2, 3, 4].map((step) => html`<i class=${step <= (tie.strength ?? 0) ? 'on' : ''}></i>`)}</span>`}
        </button>`,
      )}
    </section>`;
  }

  #facts(model: Model, page: CasePage, at: ElementAt): unknown {
    const all = facts(model, page, at, this.ctx.locale.value, this.ctx.text).filter((fact) => !(at.owner === null && fact.label === model.classes['Case']?.features.find((one) => one.name === 'summary')?.label));
    if (all.length === 0) return nothing;
    return html`<dl class="facts">
      ${all.map(
        (fact) => html`<dt>${fact.label}</dt>
          <dd>${fact.text}${fact.links.map((link, place) => html`${place > 0 ? html`<br />` : nothing}<button class="linkish" @click=${() => this.#select(page, link.id, link.label)}>${link.label}</button>`)}</dd>`,
      )}
    </dl>`;
  }

  #grounds(page: CasePage, all: readonly Ground[], title: string): unknown {
    if (all.length === 0) return nothing;
    return html`<section>
      <h4>${title}</h4>
      ${all.map(
        (one) => html`<div class="ground">
          ${one.text ? html`<blockquote>${one.text}</blockquote>` : nothing}
          <span class="quiet">
            <button class="linkish" @click=${() => this.#select(page, one.source, one.sourceLabel)}>${one.sourceLabel || this.t('inspector.source')}</button>
            ${one.locator ? `, ${one.locator}` : ''}
            ${one.passage ? html` · <button class="linkish" @click=${() => this.#select(page, one.passage, one.text, 'passage')}>${this.t('inspector.passage')}</button>` : nothing}
          </span>
        </div>`,
      )}
    </section>`;
  }

  #claims(page: CasePage, all: readonly Claim[]): unknown {
    if (all.length === 0) return nothing;
    return html`<section>
      <h4>${this.t('inspector.statements')}</h4>
      ${all.map(
        (claim) => html`<div class="claim">
          <span><strong>${claim.feature}</strong>: ${claim.value}</span>
          <span class="quiet">${claim.by}, ${claim.at} · ${claim.confidence} · <span class="badge">${claim.status}</span></span>
          ${this.#grounds(page, claim.grounds, '')}
        </div>`,
      )}
    </section>`;
  }

  #select(page: CasePage, id: string, label: string, kind = 'element'): void {
    const target: OpenObject = id === page.content['id'] ? { kind: 'case', id: page.id, label } : { kind, id: `${page.id}#${id}`, label };
    this.ctx.selection.value = target;
  }
}
