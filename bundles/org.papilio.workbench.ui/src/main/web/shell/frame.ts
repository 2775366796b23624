import { icon } from '@workbench/sdk';
import { html, nothing, render } from 'lit';
import { printKeys } from './keys';
import type { MenuBar } from './menu-bar';
import { PERSPECTIVES } from './perspectives';
import type { Shell } from './shell';

const SHOWN_FOR = 8_000;

/** What stands around the views: the bar above, the status below, and what screen readers hear. */
export class Frame {
  readonly dock: HTMLElement;
  readonly menuPlace: HTMLElement;
  menus: MenuBar | null = null;
  readonly #bar: HTMLElement;
  readonly #status: HTMLElement;
  readonly #polite: HTMLElement;
  readonly #urgent: HTMLElement;
  readonly #shell: Shell;
  #message = '';
  #isProblem = false;
  #timer = 0;

  constructor(root: HTMLElement, shell: Shell) {
    this.#shell = shell;
    render(
      html`<header class="bar">
          <div class="brand"></div>
          <nav class="menu-bar"></nav>
          <div class="bar-rest"></div>
        </header>
        <main class="dock" id="views"></main>
        <footer class="status"></footer>
        <div class="vh" role="status" id="polite"></div>
        <div class="vh" role="alert" id="urgent"></div>`,
      root,
    );
    const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
    this.dock = find('.dock');
    this.menuPlace = find('.menu-bar');
    this.#bar = find('.bar-rest');
    this.#status = find('.status');
    this.#polite = find('#polite');
    this.#urgent = find('#urgent');
    render(html`<img src=${`${document.documentElement.dataset['base']}/shell/papilio.svg`} alt="" width="26" height="26" /><span>Papilio</span>`, find('.brand'));
  }

  /** Draws anew what changes; cheap, so called at every change. */
  draw(): void {
    document.title = this.#shell.place ? `${this.#shell.place.name} – Papilio` : 'Papilio';
    render(this.#barContent(), this.#bar);
    render(this.#statusContent(), this.#status);
    this.menus?.draw();
  }

  #barContent() {
    const { text, perspective } = this.#shell;
    return html`<div class="perspectives" role="group" aria-label=${text('perspectives')}>
        ${PERSPECTIVES.map(
          (name) => html`<button
            type="button"
            aria-pressed=${perspective.value === name}
            @click=${() => (perspective.value = name)}
          >
            ${text(`perspective.${name}`)}
          </button>`,
        )}
      </div>
      <button type="button" class="seek" aria-keyshortcuts="Control+K" @click=${() => void this.#shell.commands.run('help.palette')}>
        <span>${icon('search', 14)} ${text('palette.hint')}</span><kbd>${printKeys('Accel K')}</kbd>
      </button>`;
  }

  #statusContent() {
    const { text, place, views, events, locale, theme } = this.#shell;
    const bundles = new Set(views.map((view) => view.bundle)).size;
    return html`${place ? html`<span title=${place.folder}><b>${place.name}</b> · ${text('status.revision', place.revision.slice(0, 8))}</span>` : nothing}
      <span class="count">${text('status.views', views.length, bundles)}</span>
      <span class="message ${this.#isProblem ? 'problem' : ''}">${this.#message}</span>
      ${events.connected.value ? nothing : html`<span class="problem">${icon('warning', 13)} ${text('status.offline')}</span>`}
      <label><span class="vh">${text('status.language')}</span>
        <select aria-label=${text('status.language')} .value=${locale.value} @change=${(event: Event) => this.#shell.setLanguage((event.target as HTMLSelectElement).value)}>
          <option value="en" lang="en" ?selected=${locale.value === 'en'}>English</option>
          <option value="de" lang="de" ?selected=${locale.value === 'de'}>Deutsch</option>
        </select></label>
      <label><span class="vh">${text('status.theme')}</span>
        <select aria-label=${text('status.theme')} .value=${theme.value} @change=${(event: Event) => this.#shell.setTheme((event.target as HTMLSelectElement).value as never)}>
          ${(['system', 'light', 'dark', 'contrast'] as const).map((name) => html`<option value=${name} ?selected=${theme.value === name}>${text(`theme.${name}`)}</option>`)}
        </select></label>`;
  }

  /** A short message in the status bar, also for screen readers. */
  say(words: string): void {
    this.#show(words, false);
    this.announce(words);
  }

  /** A failure: shown longer, and interrupting. */
  problem(words: string): void {
    this.#show(words, true);
    this.announce(words, true);
  }

  announce(words: string, urgent = false): void {
    const region = urgent ? this.#urgent : this.#polite;
    region.textContent = '';
    // The same words twice are news only if the region was empty in between.
    requestAnimationFrame(() => (region.textContent = words));
  }

  #show(words: string, isProblem: boolean): void {
    this.#message = words;
    this.#isProblem = isProblem;
    this.draw();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#message = '';
      this.draw();
    }, SHOWN_FOR * (isProblem ? 3 : 1));
  }
}
