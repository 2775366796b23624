import { ask, controls, html, icon, nothing, problemFrom, Resource, WorkbenchView, type Table } from '@workbench/sdk';
import { unsafeCSS } from 'lit';
import { PluginClient, type Looked, type Plugin } from './client';
import own from './view.css';

/** The plug-ins: what each brings, and installing and removing them with a clear question first. */
export default class PluginsView extends WorkbenchView {
  static override styles = [controls, unsafeCSS(own)];
  static override properties = { busy: { state: true } };

  declare busy: string;
  #client!: PluginClient;
  readonly #plugins = new Resource(this, (_: string, signal) => this.#client.list(signal));

  constructor() {
    super();
    this.busy = '';
  }

  protected override opened(): void {
    this.#client = new PluginClient(this.ctx.api);
    const load = (): void => void this.#plugins.load('');
    this.own(this.ctx.on('plugins', load));
    this.own(this.ctx.on('contributions', load));
    this.watch(this.ctx.selection);
    load();
  }

  override render() {
    return html`<header class="head">
        <div class="grow">
          <h1>${this.t('view.plugins')}</h1>
          <p class="quiet">${this.t('plugins.lead')}</p>
        </div>
      </header>
      <form class="install" @submit=${(event: Event) => this.#submit(event)}>
        <div class="field">
          <label for="path">${this.t('plugins.path')}</label>
          <input id="path" name="path" type="text" autocomplete="off" spellcheck="false" data-focus placeholder=${this.t('plugins.path.hint')} />
        </div>
        <button class="button primary" ?disabled=${this.busy !== ''}>${icon('plus')} ${this.t('plugins.look')}</button>
        <label class="button file">${icon('upload')} ${this.t('plugins.upload')}<input type="file" accept=".zip,.jar,.plugin" aria-label=${this.t('plugins.upload')} ?disabled=${this.busy !== ''} @change=${(event: Event) => this.#upload(event)} /></label>
      </form>
      <p class="vh" role="status">${this.busy}</p>
      ${this.#plugins.render(this.ctx.text, (plugins) => this.#groups(plugins))}`;
  }

  #groups(plugins: Plugin[]) {
    return (['INSTALLED', 'PRODUCT'] as const).map((origin) => {
      const own = plugins.filter((plugin) => plugin.origin === origin);
      return own.length === 0
        ? nothing
        : html`<h2 class="group-name">${this.t(`plugins.origin.${origin}`)}</h2>
            <ul class="rows">${own.map((plugin) => this.#card(plugin))}</ul>`;
    });
  }

  #card(plugin: Plugin) {
    const chosen = this.ctx.selection.value?.kind === 'plugin' && this.ctx.selection.value.id === plugin.id;
    const runs = plugin.troubles.length === 0 && plugin.parts.every((part) => part.active);
    return html`<li class="card ${chosen ? 'chosen' : ''}">
      <div class="top">
        ${icon('plugin', 18)}
        <div class="grow"><h3>${plugin.title || plugin.name}</h3></div>
        <span class="badge ${runs ? 'good' : 'bad'}">${this.t(runs ? 'plugins.runs' : 'plugins.rests')}</span>
      </div>
      ${plugin.description ? html`<p>${plugin.description}</p>` : nothing}
      ${plugin.troubles.map((trouble) => html`<p class="trouble">${trouble}</p>`)}
      <p class="meta quiet">
        <span>${plugin.name} ${plugin.version}</span>
        ${plugin.licence ? html`<span>${plugin.licence}</span>` : nothing}
        ${plugin.needs.length ? html`<span>${this.t('plugins.needs', plugin.needs.join(', '))}</span>` : nothing}
      </p>
      <div class="end">
        <details>
          <summary>${this.t('plugins.parts', plugin.parts.length)}</summary>
          <ul>${plugin.parts.map((part) => html`<li>${part.bundle} ${part.version}</li>`)}</ul>
        </details>
        ${plugin.name === 'base'
          ? nothing
          : html`<button class="button plain danger" ?disabled=${this.busy !== ''} aria-label=${this.t('plugins.remove.label', plugin.title || plugin.name)} @click=${() => void this.#remove(plugin)}>
              ${icon('trash')} ${this.t('action.remove')}
            </button>`}
      </div>
    </li>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('path') as HTMLInputElement;
    const path = field.value.trim();
    if (path === '') {
      field.focus();
      this.ctx.status(this.t('plugins.path.empty'));
      return;
    }
    void this.#work(this.t('plugins.looking'), () => this.#client.check(path)).then((looked) => looked && this.#install(looked));
  }

  #upload(event: Event): void {
    const field = event.currentTarget as HTMLInputElement;
    const archive = field.files?.[0];
    field.value = '';
    if (!archive) return;
    void this.#work(this.t('plugins.looking'), () => this.#client.upload(archive)).then((looked) => looked && this.#install(looked));
  }

  async #install(looked: Looked): Promise<void> {
    const { plugin } = looked;
    if (!looked.installable) {
      const reasons = html`<p>${this.t('plugins.cannot.text')}</p><ul>${looked.obstacles.map((reason) => html`<li>${reason}</li>`)}</ul>`;
      await ask(this.t('plugins.cannot.title', plugin.title || plugin.name), reasons, [{ id: '', label: this.t('action.close') }]);
      return;
    }
    const answer = await ask(
      this.t('plugins.ask.title', plugin.title || plugin.name),
      html`<p>${plugin.description}</p>
        <dl class="facts">
          <dt>${this.t('plugins.fact.id')}</dt><dd>${plugin.id} ${plugin.version}</dd>
          <dt>${this.t('plugins.fact.licence')}</dt><dd>${plugin.licence || '–'}</dd>
          <dt>${this.t('plugins.fact.parts')}</dt><dd>${plugin.parts.map((part) => html`${part.bundle} ${part.version}<br /><span class="faint">sha256 ${part.sha256.slice(0, 16)}…</span><br />`)}</dd>
        </dl>
        <p>${this.t('plugins.ask.trust')}</p>`,
      [{ id: '', label: this.t('action.cancel') }, { id: 'install', label: this.t('action.install'), look: 'primary' }],
    );
    if (answer !== 'install') return;
    const installed = await this.#work(this.t('plugins.installing'), () => this.#client.install(looked.path));
    if (installed) this.ctx.status(this.t('plugins.installed', installed.title || installed.name));
    await this.#plugins.reload();
  }

  async #remove(plugin: Plugin): Promise<void> {
    const name = plugin.title || plugin.name;
    const answer = await ask(this.t('plugins.remove.title', name), this.t(`plugins.remove.text.${plugin.origin}`), [
      { id: '', label: this.t('action.cancel') },
      { id: 'remove', label: this.t('action.remove'), look: 'danger' },
    ]);
    if (answer !== 'remove') return;
    const removed = await this.#work(this.t('plugins.removing'), () => this.#client.remove(plugin.name));
    if (removed) this.ctx.status(this.t('plugins.removed', name));
    await this.#plugins.reload();
  }

  /** Does something that takes a while; a failure is told in a dialog, and answered by null. */
  async #work<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    this.busy = what;
    try {
      return await work();
    } catch (error) {
      await ask(this.t('state.problem'), problemFrom(error).message, [{ id: '', label: this.t('action.close') }]);
      return null;
    } finally {
      this.busy = '';
    }
  }

  override describe(): string {
    return this.t('plugins.count', this.#plugins.value?.length ?? 0);
  }

  override asTable(): readonly Table[] {
    const rows = (this.#plugins.value ?? []).map((plugin) => [plugin.title || plugin.name, plugin.version, plugin.licence, String(plugin.parts.length)]);
    const columns = ['name', 'version', 'licence', 'parts'].map((name) => this.t(`plugins.column.${name}`));
    return [{ caption: this.t('view.plugins'), columns, rows }];
  }
}
