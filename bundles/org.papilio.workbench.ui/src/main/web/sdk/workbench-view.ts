import { LitElement, type PropertyValues } from 'lit';
import type { ReadSignal, Stop } from './signals';
import type { Table, ViewContext } from './types';

/**
 * What every view extends. The module of a view exports its class by default and does not register
 * it: the shell gives it a name, so that two versions can be there at once.
 *
 * The life of a view: made, `ctx` set, `opened()`, shown, and at the end `disconnectedCallback`,
 * which runs everything handed to `own`.
 */
export abstract class WorkbenchView extends LitElement {
  /** The version of this interface that the view was written for. */
  static requires: { readonly api: number } = { api: 1 };

  /** What the shell gives; there from before `opened()`. */
  ctx!: ViewContext;

  readonly #owned: Stop[] = [];
  #opened = false;

  /** Runs once, when the view has its context; a place for watching signals and first loads. */
  protected opened(): void {}

  /** What the view wants to find again when the layout is restored; plain JSON. */
  state(): Record<string, unknown> {
    return {};
  }

  /** Takes back what `state()` gave; runs after `opened()`. */
  restore(_state: Record<string, unknown>): void {}

  /** What the view shows, in a few sentences; a duty of every view that draws. */
  describe(): string {
    return '';
  }

  /** What the view shows, as tables; a duty of every view that draws. */
  asTable(): readonly Table[] {
    return [];
  }

  /** The drawing as one SVG file with legend and sources, or null when the view draws nothing. */
  async exportSvg(): Promise<string | null> {
    return null;
  }

  /** Puts the focus where work begins; called when the view is chosen by keyboard. */
  focusMain(): void {
    const main = this.renderRoot.querySelector<HTMLElement>('[data-focus], [tabindex="0"], input, select, button, a[href]');
    (main ?? this).focus();
  }

  /** Collects what must end with the view: subscriptions, observers, timers. */
  own(stop: Stop): void {
    this.#owned.push(stop);
  }

  /** Calls back on each change of a signal, or draws the view anew; ends with the view. */
  watch<T>(watched: ReadSignal<T>, listener: (value: T) => void = () => this.requestUpdate()): void {
    this.own(watched.subscribe(listener));
  }

  /** The text of a key, in the language of the page. */
  protected t(key: string, ...values: unknown[]): string {
    return this.ctx.text(key, ...values);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#opened) {
      this.#opened = true;
      this.watch(this.ctx.locale);
      this.opened();
    }
  }

  /** Ends the view for good; the shell calls it when the tab closes. */
  dispose(): void {
    for (const stop of this.#owned.splice(0).reverse()) {
      try {
        stop();
      } catch (error) {
        reportError(error);
      }
    }
    this.remove();
  }

  /** A fault while drawing goes to the shell, which shows it in place of the view. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.dispatchEvent(new CustomEvent('view-failed', { detail: error, bubbles: true, composed: true }));
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.dispatchEvent(new CustomEvent('view-updated', { bubbles: true, composed: true }));
  }
}
