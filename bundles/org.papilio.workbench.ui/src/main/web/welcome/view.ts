import { controls, html, icon, Resource, WorkbenchView } from '@workbench/sdk';
import { unsafeCSS } from 'lit';
import own from './view.css';

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly icon: string;
  readonly multiple: boolean;
  readonly order: number;
}

interface Place {
  readonly name: string;
  readonly folder: string;
  readonly revision: string;
  readonly author: string;
}

const CATEGORIES = ['category.cases', 'category.governance', 'category.comparison', 'category.literature', 'category.workbench'];
const KEYS = ['Ctrl+K', 'F6', 'Alt+1 … 4', 'Ctrl+Z', 'Alt+T', 'Alt+M'];

/** What can be opened, which workspace this is, and the keys worth knowing. */
export default class WelcomeView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(own)];

  readonly #views = new Resource(this, async (_: string, signal) => {
    const found = await this.ctx.api.get<{ views: Listed[] }>('/api/contributions', { signal });
    return found.views.filter((view) => !view.multiple && view.id !== this.ctx.viewId);
  });
  readonly #place = new Resource(this, (_: string, signal) => this.ctx.api.get<Place>('/api/workspace', { signal }));

  protected override opened(): void {
    const load = (): void => {
      void this.#views.load('');
      void this.#place.load('');
    };
    this.own(this.ctx.on('contributions', load));
    this.watch(this.ctx.locale, load);
    load();
  }

  override render() {
    const place = this.#place.value;
    return html`<div class="page" tabindex="0" role="group" aria-label=${this.t('view.welcome')}>
      <h1>${this.t('welcome.title')}</h1>
      <p class="lead">${this.t('welcome.lead')}</p>
      ${place
        ? html`<div class="facts">
            <span>${this.t('welcome.workspace')} <b>${place.name}</b></span>
            <span>${this.t('welcome.folder')} <b>${place.folder}</b></span>
            <span>${this.t('welcome.author')} <b>${place.author}</b></span>
          </div>`
        : ''}
      ${this.#views.render(this.ctx.text, (views) => this.#groups(views))}
      <h2>${this.t('welcome.keys')}</h2>
      <dl class="keys">
        ${KEYS.map((keys, place) => html`<dt><kbd>${keys}</kbd></dt><dd>${this.t(`welcome.key-${place}`)}</dd>`)}
      </dl>
    </div>`;
  }

  #groups(views: Listed[]) {
    const names = [...new Set([...CATEGORIES, ...views.map((view) => view.category)])];
    return html`<div class="groups">
      ${names.map((name) => {
        const own = views.filter((view) => view.category === name).sort((a, b) => a.order - b.order);
        return own.length === 0
          ? ''
          : html`<section>
              <h3>${this.t(name)}</h3>
              <ul>
                ${own.map((view) => html`<li><button class="item" @click=${() => this.ctx.open({ view: view.id })}>${icon(view.icon)} ${view.title}</button></li>`)}
              </ul>
            </section>`;
      })}
    </div>`;
  }

  override describe(): string {
    return this.t('welcome.lead');
  }
}
