import { css, html, LitElement } from 'lit';

const STEP = 24;
const LEAST = 120;

/**
 * Two parts with a line between them that can be moved, by mouse and by arrow keys. The first is
 * the slot `first`, the other the slot `second`; `sized` says which of them has the size in pixels,
 * the other takes the rest. A new size is told by `split-size`. On a narrow page one stands above
 * the other.
 */
export class SplitPane extends LitElement {
  static override properties = {
    vertical: { type: Boolean, reflect: true },
    sized: { reflect: true },
    size: { attribute: false },
    label: { attribute: false },
    single: { type: Boolean, reflect: true },
  };
  static override styles = css`
    :host { display: grid; grid-template: minmax(0, 1fr) / auto 7px minmax(0, 1fr); height: 100%; min-height: 0; min-width: 0; }
    :host([vertical]) { grid-template: auto 7px minmax(0, 1fr) / minmax(0, 1fr); }
    .part { min-width: 0; min-height: 0; overflow: hidden; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
    .line { cursor: col-resize; position: relative; touch-action: none; background: var(--surface); }
    :host([vertical]) .line { cursor: row-resize; }
    .line::after { content: ''; position: absolute; inset: 0 3px; background: var(--line); }
    :host([vertical]) .line::after { inset: 3px 0; }
    .line:hover::after { background: var(--accent); }
    :host([single]) .line, :host([single]) .other { display: none; }
    .line:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
  `;

  /** One above the other. */
  vertical = false;
  sized: 'first' | 'second' = 'first';
  size = 240;
  /** What the line is called. */
  label = '';
  /** Shows the part without a size alone. */
  single = false;
  #from: { readonly at: number; readonly size: number } | null = null;

  protected override render(): unknown {
    const own = `${this.size}px`;
    const rest = 'minmax(0, 1fr)';
    const tracks = this.single ? rest : this.sized === 'first' ? `minmax(0, ${own}) 7px ${rest}` : `${rest} 7px minmax(0, ${own})`;
    this.style.gridTemplate = this.vertical ? `${tracks} / minmax(0, 1fr)` : `minmax(0, 1fr) / ${tracks}`;
    return html`
      <div class="part ${this.sized === 'first' ? 'other' : ''}"><slot name="first"></slot></div>
      <div
        class="line"
        role="separator"
        tabindex="0"
        aria-label=${this.label}
        aria-orientation=${this.vertical ? 'horizontal' : 'vertical'}
        aria-valuemin=${LEAST}
        aria-valuemax=${Math.max(LEAST, Math.round(this.#most))}
        aria-valuenow=${Math.round(this.size)}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
        @pointerdown=${(event: PointerEvent) => this.#down(event)}
        @pointermove=${(event: PointerEvent) => this.#move(event)}
        @pointerup=${() => (this.#from = null)}
      ></div>
      <div class="part ${this.sized === 'second' ? 'other' : ''}"><slot name="second"></slot></div>
    `;
  }

  get #most(): number {
    const whole = this.vertical ? this.clientHeight : this.clientWidth;
    return (whole || 1_000) - LEAST;
  }

  #key(event: KeyboardEvent): void {
    const [back, forth] = this.vertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const step = event.key === back ? -STEP : event.key === forth ? STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    this.#set(this.size + (this.sized === 'first' ? step : -step));
  }

  #down(event: PointerEvent): void {
    event.preventDefault();
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
    this.#from = { at: this.vertical ? event.clientY : event.clientX, size: this.size };
  }

  #move(event: PointerEvent): void {
    if (!this.#from) return;
    const moved = (this.vertical ? event.clientY : event.clientX) - this.#from.at;
    this.#set(this.#from.size + (this.sized === 'first' ? moved : -moved));
  }

  #set(size: number): void {
    this.size = Math.round(Math.max(LEAST, Math.min(this.#most, size)));
    this.dispatchEvent(new CustomEvent('split-size', { detail: this.size }));
  }
}

if (!customElements.get('wb-split')) customElements.define('wb-split', SplitPane);
