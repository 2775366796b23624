import { controls, css, emptyState, html, icon, nothing, parseDrawing, problemFrom, Resource, Roving, saveDrawing, WorkbenchView, type Table } from '@workbench/sdk';
import type { Picture } from '../picture';
import type { OverlayHost } from './overlay';
import { fetchFigure, fetchPicture, type PictureKey } from './client';

const REDRAW_PAUSE = 150;
const WORTH_REDRAWING = 48;
const NARROWEST = 320;

/**
 * Lays a button over the shape of a mark. The mark itself is none: a button would have to be called by
 * all words that stand in it.
 */
function makeButton(mark: SVGElement, key: string): void {
  mark.classList.add('mark');
  const shape = mark.querySelector('.card-shape');
  const hit = (shape ?? mark).cloneNode() as SVGElement;
  hit.setAttribute('class', 'hit');
  hit.dataset['item'] = key;
  hit.setAttribute('role', 'button');
  hit.setAttribute('tabindex', '-1');
  hit.setAttribute('aria-label', mark.querySelector(':scope > title')?.textContent ?? key);
  shape?.after(hit);
}

/** A picture of several cases that the server draws: its marks are walked by arrows and open what they stand for. */
export abstract class SheetView extends WorkbenchView {
  static override styles = [
    controls,
    css`
      :host { display: flex; flex-direction: column; }
      .pane { flex: 1; overflow: auto; background: var(--paper); }
      .stage svg { display: block; }
      .mark { cursor: pointer; }
      .hit { fill: transparent; stroke: none; outline: none; }
      .hit:focus-visible, .mark.chosen .hit { stroke: var(--focus); stroke-width: 2.2; }
      .foot { padding: 6px 16px; }
      .foot .sources { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
      select { width: auto; max-width: 260px; }
      @media (forced-colors: active) { .mark.chosen .hit { stroke: Highlight; } }
    `,
  ];

  protected readonly picture = new Resource<PictureKey, Picture>(this, (key, signal) => fetchPicture(this.ctx.api, key, signal));
  #roving = new Roving(this, 'grid', '.stage');
  #width = 0;
  #drawn: Picture | null = null;
  #root: SVGSVGElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Short name of the picture, as after `papilio draw`. */
  protected abstract readonly pictureId: string;

  /** Settings beside the width. */
  protected abstract options(): Readonly<Record<string, string>>;

  /** What stands beside the title. */
  protected abstract tools(): unknown;

  /** What stands at the foot when nothing that is shown names a source. */
  protected noSources(): string {
    return this.t('score.nosources');
  }

  /** The elements of the drawing that open something, with the key by which they are known. */
  protected abstract marks(root: Element): readonly (readonly [SVGElement, string])[];

  /** A mark was chosen. */
  protected abstract choose(mark: SVGElement): void;

  /** Whether a mark is what is selected anywhere in the page. */
  protected abstract isChosen(mark: SVGElement): boolean;

  protected override opened(): void {
    this.watch(this.ctx.caseSet, () => this.draw());
    this.watch(this.ctx.time, () => this.draw());
    this.watch(this.ctx.locale, () => this.draw());
    this.watch(this.ctx.selection, () => this.#mark());
    this.watch(this.ctx.activeCase, () => this.#mark());
    for (const topic of ['cases', 'assessments', 'contributions']) this.own(this.ctx.on(topic, () => this.draw()));
    const resized = new ResizeObserver(() => this.#resized());
    resized.observe(this);
    this.own(() => resized.disconnect());
    this.own(() => clearTimeout(this.#timer));
  }

  override describe(): string {
    return this.picture.value?.text ?? '';
  }

  override asTable(): readonly Table[] {
    return this.picture.value?.tables ?? [];
  }

  override async exportSvg(): Promise<string | null> {
    const key = this.#key();
    return key ? fetchFigure(this.ctx.api, { ...key, options: { ...key.options, width: '1280' } }) : null;
  }

  override focusMain(): void {
    (this.renderRoot.querySelector<SVGElement>('[data-item][tabindex="0"]') ?? this).focus();
  }

  #key(): PictureKey | null {
    if (this.#width === 0 || !this.ready()) return null;
    const time = this.ctx.time.value;
    const year = time && time.from === time.to ? String(time.from) : '';
    return { id: this.pictureId, cases: this.cases(), options: { ...this.options(), width: String(this.#width), year } };
  }

  /** What the choice of a judgement to lay over the picture needs. */
  protected overlayHost(): OverlayHost {
    return { ctx: () => this.ctx, t: (key, ...values) => this.t(key, ...values), draw: () => this.draw() };
  }

  /** Slugs of the cases to draw; none for all. */
  protected cases(): readonly string[] {
    return this.ctx.caseSet.value;
  }

  /** Whether there is something to draw. */
  protected ready(): boolean {
    return true;
  }

  /** What stands in the place of the picture when there is nothing to draw. */
  protected empty(): unknown {
    return emptyState(this.t('sheet.empty'), this.t('sheet.empty.advice'), nothing, 'network');
  }

  protected draw(): void {
    const key = this.#key();
    if (key) void this.picture.load(key);
    else if (!this.ready()) this.picture.clear();
    this.requestUpdate();
  }

  #resized(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const width = Math.max(NARROWEST, Math.floor(this.clientWidth) - 18);
      if (Math.abs(width - this.#width) < WORTH_REDRAWING) return;
      this.#width = width;
      this.draw();
    }, REDRAW_PAUSE);
  }

  protected override render(): unknown {
    if (!this.ready()) return this.empty();
    return this.picture.render(
      this.ctx.text,
      (picture) => this.#page(picture),
      () => this.empty(),
    );
  }

  #page(picture: Picture): unknown {
    return html`
      <h1 class="vh">${picture.title}</h1>
      <div class="bar"><div class="row">${this.tools()}</div></div>
      <div class="pane" tabindex="0" role="region" aria-label=${picture.title}>
        <div class="stage" @click=${(event: Event) => this.#clicked(event)} @keydown=${(event: KeyboardEvent) => this.#pressed(event)} @focusin=${(event: Event) => this.#focused(event)}></div>
      </div>
      <div class="foot">
        <span class="sources" title=${picture.sources.join('\n')}>${picture.sources.length > 0 ? this.t('score.sources', picture.sources.length, picture.sources.join('; ')) : this.noSources()}</span>
        <button class="button plain" @click=${() => this.#save('svg')}>${icon('save')}SVG</button>
        <button class="button plain" @click=${() => this.#save('png')}>${icon('save')}PNG</button>
      </div>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const picture = this.picture.value ?? null;
    const stage = this.renderRoot.querySelector('.stage');
    if (stage && picture && (picture !== this.#drawn || stage.firstElementChild !== this.#root)) {
      this.#drawn = picture;
      this.#root = parseDrawing(picture.svg);
      this.#root.setAttribute('role', 'group');
      this.#root.setAttribute('aria-label', picture.title);
      this.#root.removeAttribute('aria-labelledby');
      for (const [mark, key] of this.marks(this.#root)) makeButton(mark, key);
      stage.replaceChildren(this.#root);
      this.#roving.hostUpdated();
      this.#mark();
    }
    super.updated(changed);
  }

  /** Told whenever marks were marked anew. */
  protected marked(_root: Element): void {}

  #mark(): void {
    for (const mark of this.#root?.querySelectorAll<SVGElement>('.mark') ?? []) {
      const chosen = this.isChosen(mark);
      mark.classList.toggle('chosen', chosen);
      mark.querySelector('.hit')?.setAttribute('aria-pressed', String(chosen));
    }
    if (this.#root) this.marked(this.#root);
  }

  #of(event: Event): SVGElement | null {
    return event.target instanceof Element ? event.target.closest<SVGElement>('.mark') : null;
  }

  #clicked(event: Event): void {
    const mark = this.#of(event);
    if (mark) this.choose(mark);
  }

  #focused(event: Event): void {
    const mark = this.#of(event);
    if (mark) this.#roving.set(mark.querySelector<SVGElement>('.hit')?.dataset['item'] ?? null);
  }

  #pressed(event: KeyboardEvent): void {
    const mark = this.#of(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (mark && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.choose(mark);
    } else this.#roving.key(event);
  }

  async #save(kind: 'svg' | 'png'): Promise<void> {
    try {
      const figure = await this.exportSvg();
      if (figure === null) return;
      await saveDrawing(this.#drawn?.title ?? this.pictureId, figure, kind);
      this.ctx.status(this.t('score.saved', kind.toUpperCase()));
    } catch (error) {
      this.ctx.status(problemFrom(error).message);
    }
  }
}
