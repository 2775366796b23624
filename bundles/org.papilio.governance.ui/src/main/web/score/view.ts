import {
  controls, css, emptyState, html, icon, nothing, parseDrawing, problemFrom, Resource, Roving, saveDrawing, WorkbenchView, type Table,
} from '@workbench/sdk';
import type { Picture } from '../picture';
import { fetchFigure, fetchKinds, fetchScore, type PictureKind, type ScoreKey } from './client';
import { flowsOf, makeReachable, mark } from './drawing';
import { between, families, flowsWithin, focus, followed, reaches, reaching, stepped, type Family, type FlowEnds, type Reach, type Within } from './model';
import { OverlayTool } from '../sheet/overlay';

const REDRAW_PAUSE = 150;
const WORTH_REDRAWING = 48;
/** Below this width a crowded case only grows taller, not narrower. */
const NARROWEST = 1100;
/** Labels of 12 px may shrink to 11, no further; the rest is scrolled to. */
const LEAST_SCALE = 11 / 12;

/** The governance score of the case in hand; cards and flows lead to the elements they stand for. */
export default class ScoreView extends WorkbenchView {
  static override styles = [
    controls,
    css`
      :host { display: flex; flex-direction: column; }
      .head { align-items: center; padding-bottom: 8px; gap: 8px 20px; }
      .head > .grow { flex: 1 0 260px; }
      .pane { flex: 1; overflow: auto; position: relative; background: var(--paper-picture, #fffefb); }
      .stage svg { display: block; width: 100%; height: auto; }
      .tools { position: absolute; right: 14px; bottom: 14px; display: flex; gap: 6px; }
      .wrap { position: relative; flex: 1; min-height: 0; display: flex; }
      .legend { gap: 6px; }
      .legend button.chip, .legend button.chip[aria-pressed='true'] { gap: 7px; background: var(--chip); border-color: transparent; color: var(--ink); }
      .legend button.chip[aria-pressed='false'] { background: none; border-color: var(--line-2); color: var(--ink-2); text-decoration: line-through; }
      .legend button.chip[aria-pressed='false'] .swatch { opacity: 0.35; }
      .swatch { width: 22px; height: 0; border-top: 2.5px solid; }
      .resources { border-color: var(--flow-resources); } .authority { border-color: var(--flow-authority); } .learning { border-color: var(--flow-learning); border-top-style: dashed; }
      .awareness { border-color: var(--flow-awareness); border-top-style: dotted; } .mobilisation { border-color: var(--flow-mobilisation); border-top-style: dashed; }
      .referral { border-color: var(--flow-referral); border-top-width: 1.5px; } .conflict { border-color: var(--flow-conflict); border-top-style: double; border-top-width: 4px; } .tie { border-color: var(--control); border-top-width: 1.5px; }
      [data-node] { cursor: pointer; outline: none; }
      [data-node]:focus-visible .card-shape { stroke: var(--focus); stroke-width: 2.5; }
      [data-node].chosen .card-shape { stroke: var(--focus); stroke-width: 2.2; }
      [data-flow] { cursor: pointer; }
      [data-flow].chosen .flow-line { stroke-width: 5; }
      [data-node].dimmed { opacity: 0.5; } [data-flow].dimmed { opacity: 0.08; }
      .foot { padding: 6px 16px; }
      .foot .sources { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
      @media (forced-colors: active) { [data-node].chosen .card-shape { stroke: Highlight; } }
    `,
  ];

  #picture = new Resource<ScoreKey, Picture>(this, (key, signal) => fetchScore(this.ctx.api, this.#kind, key, signal));
  #roving = new Roving(this, 'grid', '.stage');
  #kind: PictureKind | undefined;
  #hidden = new Set<Family>();
  #reach: Reach = 'neighbours';
  /** The card that was chosen before the one that is: where a path begins. */
  #before: string | null = null;
  #chosen: string | null = null;
  #overlay = new OverlayTool({ ctx: () => this.ctx, t: (key, ...values) => this.t(key, ...values), draw: () => this.#draw() });
  #scale = 1;
  #width = 0;
  #drawn: Picture | null = null;
  #root: SVGSVGElement | null = null;
  #flows: readonly FlowEnds[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: string | null = null;

  protected override opened(): void {
    this.watch(this.ctx.activeCase, () => this.#draw());
    this.watch(this.ctx.time, () => this.#draw());
    this.watch(this.ctx.selection, () => this.#mark());
    this.watch(this.ctx.locale, () => this.#draw());
    for (const topic of ['cases', 'contributions']) this.own(this.ctx.on(topic, () => this.#draw()));
    const resized = new ResizeObserver(() => this.#resized());
    resized.observe(this);
    this.own(() => resized.disconnect());
    this.own(() => clearTimeout(this.#timer));
    fetchKinds(this.ctx.api).then(
      (kinds) => {
        this.#kind = kinds.find((kind) => kind.id === 'score');
        this.#draw();
      },
      (error: unknown) => this.ctx.status(problemFrom(error).message),
    );
  }

  override state(): Record<string, unknown> {
    return { hidden: [...this.#hidden], scale: this.#scale, reach: this.#reach, ...this.#overlay.state() };
  }

  override restore(state: Record<string, unknown>): void {
    const hidden = state['hidden'];
    if (Array.isArray(hidden)) this.#hidden = new Set(families.filter((family) => hidden.includes(family)));
    if (typeof state['scale'] === 'number') this.#scale = state['scale'];
    this.#reach = reaches.find((reach) => reach === state['reach']) ?? 'neighbours';
    this.#overlay.restore(state);
  }

  override describe(): string {
    return this.#picture.value?.text ?? '';
  }

  override asTable(): readonly Table[] {
    return this.#picture.value?.tables ?? [];
  }

  override async exportSvg(): Promise<string | null> {
    const key = this.#key();
    return key ? fetchFigure(this.ctx.api, this.#kind, { ...key, width: 1280 }) : null;
  }

  override focusMain(): void {
    (this.renderRoot.querySelector<SVGElement>('[data-item][tabindex="0"]') ?? this).focus();
  }

  #key(): ScoreKey | null {
    const slug = this.ctx.activeCase.value;
    if (slug === null || this.#width === 0) return null;
    const time = this.ctx.time.value;
    return {
      slug,
      width: this.#width,
      families: this.#hidden.size === 0 ? [] : families.filter((family) => !this.#hidden.has(family)),
      year: time && time.from === time.to ? String(time.from) : '',
      overlay: this.#overlay.id,
    };
  }

  #resized(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const width = Math.max(NARROWEST, Math.floor(this.clientWidth) - 2);
      if (Math.abs(width - this.#width) < WORTH_REDRAWING) return;
      this.#width = width;
      this.#draw();
    }, REDRAW_PAUSE);
  }

  #draw(): void {
    const key = this.#key();
    if (key === null) {
      this.#picture.clear();
      return;
    }
    if (this.#kind) void this.#picture.load(key);
  }

  protected override render(): unknown {
    if (this.ctx.activeCase.value === null) return emptyState(this.t('score.empty'), this.t('score.empty.advice'), nothing, 'network');
    return this.#picture.render(this.ctx.text, (picture) => this.#page(picture));
  }

  #page(picture: Picture): unknown {
    return html`
      <div class="head">
        <div class="grow"><h1>${picture.title}</h1><p class="quiet">${this.t('score.revision', picture.revision.slice(0, 8))}</p></div>
        <div class="row legend" role="group" aria-label=${this.t('score.families')}>
          ${families.map(
            (family) => html`<button class="chip" aria-pressed=${this.#hidden.has(family) ? 'false' : 'true'} @click=${() => this.#toggle(family)}>
              <span class="swatch ${family}" aria-hidden="true"></span>${this.t(`family.${family}`)}
            </button>`,
          )}
          ${this.#overlay.render()}
        </div>
      </div>
      <div class="wrap">
        <div class="pane" tabindex="0" role="region" aria-label=${this.t('view.score')}>
          <div class="stage" style=${`width:${this.#scale * 100}%;min-width:${Math.round(picture.width * LEAST_SCALE * this.#scale)}px`} @click=${(event: Event) => this.#clicked(event)} @keydown=${(event: KeyboardEvent) => this.#pressed(event)} @focusin=${(event: Event) => this.#focused(event)}></div>
        </div>
        <div class="tools">
          <select style="width:auto" aria-label=${this.t('score.reach')} @change=${(event: Event) => this.#follow((event.target as HTMLSelectElement).value as Reach)}>
            ${reaches.map((reach) => html`<option value=${reach} ?selected=${reach === this.#reach}>${this.t(`score.reach.${reach}`)}</option>`)}
          </select>
          ${this.#tool('plus', 'score.larger', () => this.#zoom(stepped(this.#scale, 1)))} ${this.#tool('minus', 'score.smaller', () => this.#zoom(stepped(this.#scale, -1)))}
          ${this.#tool('fit', 'score.fit', () => this.#zoom(1))}
        </div>
      </div>
      <div class="foot">
        <span class="sources" title=${picture.sources.join('\n')}>${picture.sources.length > 0 ? this.t('score.sources', picture.sources.length, picture.sources.join('; ')) : this.t('score.nosources')}</span>
        <button class="button plain" @click=${() => this.#save('svg')}>${icon('save')}SVG</button>
        <button class="button plain" @click=${() => this.#save('png')}>${icon('save')}PNG</button>
      </div>
    `;
  }

  #tool(name: string, key: string, run: () => void): unknown {
    return html`<button class="button icon-only" title=${this.t(key)} aria-label=${this.t(key)} @click=${run}>${icon(name)}</button>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const picture = this.#picture.value ?? null;
    const stage = this.renderRoot.querySelector('.stage');
    if (stage && picture && (picture !== this.#drawn || stage.firstElementChild !== this.#root)) {
      this.#drawn = picture;
      this.#root = parseDrawing(picture.svg);
      makeReachable(this.#root, picture.title);
      stage.replaceChildren(this.#root);
      this.#flows = flowsOf(this.#root);
      this.#roving.hostUpdated();
      this.#mark();
    }
    super.updated(changed);
  }

  #toggle(family: Family): void {
    if (!this.#hidden.delete(family)) this.#hidden.add(family);
    if (this.#hidden.size === families.length) this.#hidden.clear();
    this.#draw();
    this.requestUpdate();
  }

  #zoom(scale: number): void {
    this.#scale = scale;
    this.ctx.announce(this.t('score.zoom', Math.round(scale * 100)));
    this.requestUpdate();
  }

  #follow(reach: Reach): void {
    this.#reach = reach;
    this.#mark();
  }

  /** The id of the selected element when it belongs to the case that is drawn. */
  #selected(): string | null {
    const selection = this.ctx.selection.value;
    if (selection?.kind !== 'element') return null;
    const [slug, id] = selection.id.split('#');
    return slug === this.ctx.activeCase.value ? id ?? null : null;
  }

  #mark(): void {
    const root = this.#root;
    if (!root) return;
    const chosen = this.#selected();
    const card = chosen !== null && root.querySelector(`[data-node="${CSS.escape(chosen)}"]`) !== null;
    const flow = this.#flows.find((one) => one.id === chosen);
    if (card && chosen !== this.#chosen) {
      this.#before = this.#chosen;
      this.#chosen = chosen;
    }
    const people = this.#reach === 'people' ? this.#people(root) : null;
    if (people) {
      mark(root, card ? chosen : null, people.cards, people.flows);
    } else if (card && chosen !== null) {
      const within = this.#within(chosen);
      mark(root, chosen, within.cards, within.flows);
      this.#roving.set(chosen);
    } else if (flow) {
      mark(root, flow.id, new Set([flow.from, flow.to]), new Set([flow.id]));
    } else {
      mark(root, null, null, null);
    }
  }

  /** What reaches the people concerned; nothing when the case names none. */
  #people(root: Element): Within | null {
    const people = [...root.querySelectorAll<SVGElement>('.card-target_group')].map((card) => card.dataset['node'] ?? '');
    return people.length === 0 ? null : reaching(this.#flows, people);
  }

  #within(chosen: string): Within {
    if (this.#reach === 'path' && this.#before !== null && this.#before !== chosen) return between(this.#flows, this.#before, chosen);
    return { cards: focus(this.#flows, chosen, this.#reach), flows: flowsWithin(this.#flows, chosen, this.#reach) };
  }

  #clicked(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest<SVGElement>('[data-node], [data-flow]') : null;
    const slug = this.ctx.activeCase.value;
    if (slug === null) return;
    if (!target) {
      this.#clear();
      return;
    }
    const id = target.dataset['node'] ?? target.dataset['flow'] ?? '';
    this.#choose(id, target);
  }

  #choose(id: string, target: SVGElement): void {
    const label = target.querySelector('title')?.textContent ?? '';
    this.ctx.selection.value = { kind: 'element', id: `${this.ctx.activeCase.value}#${id}`, label };
    const near = focus(this.#flows, id, this.#reach).size - 1;
    this.ctx.announce(this.t('score.chosen', label, near));
  }

  #clear(): void {
    const slug = this.ctx.activeCase.value;
    if (slug !== null) this.ctx.selection.value = { kind: 'case', id: slug, label: this.#drawn?.title ?? slug };
  }

  #focused(event: Event): void {
    const card = event.target instanceof SVGElement ? event.target.closest<SVGElement>('[data-node]') : null;
    if (card) this.#roving.set(card.dataset['node'] ?? null);
  }

  /** Arrows go to the nearest card, Enter selects, Escape clears, I and O follow flows in and out. */
  #pressed(event: KeyboardEvent): void {
    const card = event.target instanceof SVGElement ? event.target.closest<SVGElement>('[data-node]') : null;
    const id = card?.dataset['node'];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (card && id && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.#choose(id, card);
    } else if (event.key === 'Escape') {
      this.#clear();
    } else if (id && (event.key === 'i' || event.key === 'o')) {
      const next = followed(this.#flows, id, event.key === 'i' ? 'in' : 'out', this.#last);
      if (next === null) this.ctx.announce(this.t('score.noflow'));
      else {
        this.#last = next;
        this.#roving.focus(next);
      }
    } else {
      this.#roving.key(event);
    }
  }

  async #save(kind: 'svg' | 'png'): Promise<void> {
    try {
      const figure = await this.exportSvg();
      if (figure === null) return;
      await saveDrawing(this.#drawn?.title ?? 'score', figure, kind);
      this.ctx.status(this.t('score.saved', kind.toUpperCase()));
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
  }
}
