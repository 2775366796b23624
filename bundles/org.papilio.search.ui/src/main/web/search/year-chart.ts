import { html, nothing, svg, type Texts } from '@workbench/sdk';
import type { FacetValue, Question } from './model';
import { bins, span, typed, type Bin } from './years';

const HEIGHT = 46;
const UNIT = 10;
/** Few years do not become broad blocks. */
const LEAST = 16;

/** Hits over time: bars to drag across, and two fields for the keyboard. */
export class YearChart {
  #drag: { readonly from: number; to: number } | null = null;
  readonly #redraw: () => void;
  readonly #choose: (years: Question['years']) => void;

  constructor(redraw: () => void, choose: (years: Question['years']) => void) {
    this.#redraw = redraw;
    this.#choose = choose;
  }

  render(text: Texts, values: readonly FacetValue[], chosen: Question['years']): unknown {
    const all = bins(values);
    if (all.length === 0) return nothing;
    const shown = this.#drag ? span(all, this.#drag.from, this.#drag.to) : chosen;
    const most = Math.max(...all.map((bin) => bin.count));
    return html`<section class="years">
      <h3 class="facet-title">${text('search.years')}</h3>
      <svg viewBox="0 0 ${Math.max(LEAST, all.length) * UNIT} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${text('search.years.picture', all[0]!.from, all.at(-1)!.to, this.#busiest(all))}
        @pointerdown=${(event: PointerEvent) => this.#down(event, all)} @pointermove=${(event: PointerEvent) => this.#move(event, all)} @pointerup=${() => this.#up(all)}>
        ${all.map((bin, at) => this.#bar(bin, at, most, shown))}
      </svg>
      <div class="ends"><span>${all[0]!.from}</span><span>${all.length < LEAST ? '' : all.at(-1)!.to}</span></div>
      <div class="span">
        <input inputmode="numeric" maxlength="5" aria-label=${text('search.years.from')} placeholder=${all[0]!.from} .value=${shown ? String(shown.from) : ''} @change=${(event: Event) => this.#typed(event, all)} />
        <span aria-hidden="true">–</span>
        <input inputmode="numeric" maxlength="5" aria-label=${text('search.years.to')} placeholder=${all.at(-1)!.to} .value=${shown ? String(shown.to) : ''} @change=${(event: Event) => this.#typed(event, all)} />
      </div>
    </section>`;
  }

  #bar(bin: Bin, at: number, most: number, shown: Question['years']): unknown {
    const height = bin.count === 0 ? 0 : Math.max(1.5, (bin.count / most) * (HEIGHT - 2));
    const inside = !shown || (bin.to >= shown.from && bin.from <= shown.to);
    return svg`<g class=${inside ? 'in' : 'out'}><rect class="reach" x=${at * UNIT} y="0" width=${UNIT} height=${HEIGHT}><title>${bin.from === bin.to ? bin.from : `${bin.from}–${bin.to}`}: ${bin.count}</title></rect><rect class="bar" x=${at * UNIT + 1} y=${HEIGHT - height} width=${UNIT - 2} height=${height}></rect></g>`;
  }

  #busiest(all: readonly Bin[]): number {
    return all.reduce((best, bin) => (bin.count > best.count ? bin : best)).from;
  }

  #at(event: PointerEvent, all: readonly Bin[]): number {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(all.length - 1, Math.floor(((event.clientX - box.x) / box.width) * Math.max(LEAST, all.length))));
  }

  #down(event: PointerEvent, all: readonly Bin[]): void {
    event.preventDefault();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const at = this.#at(event, all);
    this.#drag = { from: at, to: at };
    this.#redraw();
  }

  #move(event: PointerEvent, all: readonly Bin[]): void {
    if (!this.#drag) return;
    this.#drag.to = this.#at(event, all);
    this.#redraw();
  }

  #up(all: readonly Bin[]): void {
    const drag = this.#drag;
    this.#drag = null;
    if (drag) this.#choose(span(all, drag.from, drag.to));
  }

  #typed(event: Event, all: readonly Bin[]): void {
    const [from, to] = [...(event.target as HTMLElement).parentElement!.querySelectorAll('input')];
    this.#choose(typed(from?.value ?? '', to?.value ?? '', all));
  }
}
