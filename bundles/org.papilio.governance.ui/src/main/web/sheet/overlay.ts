import { chooseItem, html, nothing, problemFrom, type ViewContext } from '@workbench/sdk';
import { fetchOverlays } from './client';

/** What the choice of a judgement needs of its view. */
export interface OverlayHost {
  /** What the page gives the view; there once the view is open. */
  ctx(): ViewContext;
  t(key: string, ...values: (string | number)[]): string;
  draw(): void;
}

/** The judgement that is laid over a picture: any indicator, or what an assessment found. */
export class OverlayTool {
  #host: OverlayHost;
  #id = '';
  #label = '';

  constructor(host: OverlayHost) {
    this.#host = host;
  }

  /** As the setting of a picture takes it; empty for none. */
  get id(): string {
    return this.#id;
  }

  state(): Record<string, unknown> {
    return { overlay: this.#id, judged: this.#label };
  }

  restore(state: Record<string, unknown>): void {
    if (typeof state['overlay'] !== 'string' || typeof state['judged'] !== 'string') return;
    this.#id = state['overlay'];
    this.#label = state['judged'];
  }

  render(): unknown {
    const chosen = this.#id !== '';
    return html`<button class="button" @click=${() => void this.#choose()}>${chosen ? this.#label : this.#host.t('overlay.choose')}</button>
      ${chosen ? html`<button class="button plain" @click=${() => this.#lay('', '')}>${this.#host.t('overlay.none')}</button>` : nothing}`;
  }

  #lay(id: string, label: string): void {
    this.#id = id;
    this.#label = label;
    this.#host.draw();
  }

  async #choose(): Promise<void> {
    try {
      const all = await fetchOverlays(this.#host.ctx().api);
      const items = all.map(({ id, label, group }) => ({ id, label, note: '', group }));
      const chosen = await chooseItem(this.#host.ctx().text, this.#host.t('overlay.choose'), items, this.#id);
      const found = all.find(({ id }) => id === chosen);
      if (found) this.#lay(found.id, found.label);
    } catch (error) {
      this.#host.ctx().status(problemFrom(error).message);
    }
  }
}
