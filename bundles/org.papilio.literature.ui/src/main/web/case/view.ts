import { controls, css, emptyState, html, nothing, Resource, WorkbenchView, type OpenObject, type Table } from '@workbench/sdk';
import { linkedTo } from '../record/links-client';
import { targetOf, type KeptLink } from '../record/links-model';

/** The literature of the selected case or element: what is linked to it, and its sources. */
export default class CaseLiterature extends WorkbenchView {
  static override styles = [
    controls,
    css`
      .body { padding: 16px; display: grid; gap: 8px; }
      .item { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 4px 8px; width: 100%; text-align: left; }
      .at { grid-column: 2 / -1; }
    `,
  ];

  readonly #links = new Resource<string, readonly KeptLink[]>(this, (to, signal) => linkedTo(this.ctx.api, to, signal));

  protected override opened(): void {
    this.watch(this.ctx.selection, () => this.#follow(this.ctx.selection.value));
    this.watch(this.ctx.locale, () => void this.#links.reload());
    this.own(this.ctx.on('library', () => void this.#links.reload()));
    this.own(this.ctx.on('cases', () => void this.#links.reload()));
    this.#follow(this.ctx.selection.value);
  }

  override asTable(): readonly Table[] {
    const links = this.#links.value ?? [];
    return links.length === 0
      ? []
      : [
          {
            caption: this.t('view.caseLiterature'),
            columns: [this.t('kept.kind'), this.t('view.work'), this.t('kept.locator'), this.t('kept.note')],
            rows: links.map((link) => [this.#kind(link.kind), link.record.label, link.locator, link.note]),
          },
        ];
  }

  #follow(selected: OpenObject | null): void {
    const to = targetOf(selected);
    if (to) void this.#links.load(to);
  }

  #kind(kind: string): string {
    const name = this.t(`kept.kind.${kind}`);
    return name === `kept.kind.${kind}` ? kind : name;
  }

  protected override render(): unknown {
    const empty = (): unknown => emptyState(this.t('caseLiterature.choose'), this.t('caseLiterature.choose.advice'), nothing, 'book');
    return this.#links.render(
      this.ctx.text,
      (links) =>
        links.length === 0
          ? emptyState(this.t('caseLiterature.none'), this.t('caseLiterature.none.advice'), nothing, 'book')
          : html`<div class="body" tabindex="0" role="group" aria-label=${this.t('view.caseLiterature')}>${links.map((link) => this.#link(link))}</div>`,
      empty,
    );
  }

  #link(link: KeptLink): unknown {
    return html`<button class="item" @click=${() => (this.ctx.selection.value = link.record)}>
      <span class="badge">${this.#kind(link.kind)}</span><span>${link.record.label}</span>${link.locator ? html`<span class="quiet">${this.t('kept.page', link.locator)}</span>` : html`<span></span>`}
      ${link.to.includes('#') || link.note ? html`<span class="quiet at">${[link.to.includes('#') ? link.label : '', link.note].filter(Boolean).join(' — ')}</span>` : nothing}
    </button>`;
  }
}
