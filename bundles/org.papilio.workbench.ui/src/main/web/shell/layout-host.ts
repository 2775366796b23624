// The one file that knows the docking library: everything else speaks of parts and areas.
import { MessageLoop } from '@lumino/messaging';
import { DockPanel, TabBar, Widget, type DockLayout, type Title } from '@lumino/widgets';
import { arrange, idsOf, place, type Area, type Layout, type Part } from './layout-model';

export type Direction = 'left' | 'right' | 'above' | 'below';

export interface LayoutEvents {
  closed(id: string): void;
  activated(id: string): void;
  changed(): void;
  /** The label of a splitter, for screen readers. */
  splitterLabel(): string;
  /** The label of a row of tabs, for screen readers. */
  tabsLabel(): string;
}

/** A part inside the docking library. */
class PartWidget extends Widget {
  constructor(
    readonly part: Part,
    readonly onClosed: (id: string) => void,
  ) {
    super();
    this.addClass('part');
    this.title.label = part.label;
    this.title.closable = true;
    this.title.dataset = { part: part.id };
    this.node.append(part.node);
  }

  protected override onCloseRequest(): void {
    this.dispose();
    this.onClosed(this.part.id);
  }

  protected override onActivateRequest(): void {
    if (!this.node.contains(document.activeElement)) this.node.focus({ preventScroll: true });
  }
}

/** Adds names and keys that the library's tabs and splitters lack. */
class Renderer extends DockPanel.Renderer {
  readonly #events: LayoutEvents;

  constructor(events: LayoutEvents) {
    super();
    this.#events = events;
  }

  override createTabBar(): TabBar<Widget> {
    const bar = super.createTabBar();
    bar.node.setAttribute('aria-label', this.#events.tabsLabel());
    return bar;
  }

  override createHandle(): HTMLDivElement {
    const handle = super.createHandle();
    handle.tabIndex = 0;
    handle.setAttribute('role', 'separator');
    return handle;
  }
}

/** Below this width there is one column with all tabs in one row. */
const NARROW = 720;
const KEY_STEP = 24;

export class LayoutHost {
  readonly #dock: DockPanel;
  readonly #events: LayoutEvents;
  readonly #widgets = new Map<string, PartWidget>();
  #quiet = false;
  #current: string | null = null;
  #maximised = false;

  constructor(host: HTMLElement, events: LayoutEvents) {
    this.#events = events;
    this.#dock = new DockPanel({ spacing: 6, renderer: new Renderer(events), tabsMovable: true });
    this.#dock.id = 'dock';
    Widget.attach(this.#dock, host);
    new ResizeObserver(() => this.#resized(host)).observe(host);
    this.#dock.layoutModified.connect(() => {
      this.#nameSplitters();
      if (!this.#quiet) events.changed();
    });
    host.addEventListener('keydown', (event) => this.#splitterKey(event));
    host.addEventListener('focusin', (event) => this.#focused(event.target as Node), true);
    host.addEventListener('pointerdown', (event) => this.#focused(event.target as Node), true);
  }

  has(id: string): boolean {
    return this.#widgets.has(id);
  }

  ids(): string[] {
    return [...this.#dock.widgets()].map((widget) => (widget as PartWidget).part.id);
  }

  /** The part that was used last. */
  current(): string | null {
    return this.#current && this.has(this.#current) ? this.#current : (this.ids()[0] ?? null);
  }

  /** Adds a part beside those of its area; opens the area when nothing is in it. */
  add(part: Part): void {
    const widget = this.#widget(part);
    const parts = [...this.#widgets.values()].map((known) => known.part);
    const layout = this.save();
    this.restore(layout ? place(layout, part, parts) : arrange(parts), () => null);
    this.#events.changed();
    this.#dock.selectWidget(widget);
  }

  #widget(part: Part): PartWidget {
    const widget = new PartWidget(part, (id) => {
      this.#widgets.delete(id);
      this.#events.closed(id);
    });
    widget.node.tabIndex = -1;
    this.#widgets.set(part.id, widget);
    return widget;
  }

  /** Names the tab of a part. */
  label(id: string, text: string): void {
    const widget = this.#widgets.get(id);
    if (widget) widget.title.label = text;
  }

  /** Brings a part to the front of its tabs. */
  reveal(id: string): void {
    const widget = this.#widgets.get(id);
    if (!widget) return;
    this.#dock.activateWidget(widget);
    this.#set(id);
  }

  /** Takes a part away, as if the person had closed it. */
  close(id: string): void {
    this.#widgets.get(id)?.close();
  }

  /** Moves a part to a pane of its own beside where it is; how parts move without a mouse. */
  move(id: string, direction: Direction): void {
    const widget = this.#widgets.get(id);
    const ref = ([...this.#dock.widgets()] as PartWidget[]).find((other) => other !== widget && other.isVisible);
    if (!widget || !ref) return;
    const mode = ({ left: 'split-left', right: 'split-right', above: 'split-top', below: 'split-bottom' } as const)[direction];
    const bar = this.#barOf(widget);
    const beside = bar && bar.titles.length > 1 ? bar.titles.map((title) => title.owner).find((owner) => owner !== widget) : ref;
    this.#dock.addWidget(widget, { mode, ref: beside ?? ref });
    this.reveal(id);
  }

  /** Shows one part alone, or all again. */
  maximise(on = !this.#maximised): boolean {
    this.#maximised = on;
    this.#dock.mode = on ? 'single-document' : 'multiple-document';
    return on;
  }

  /** Moves the focus to the next pane; panes are in reading order. */
  nextPane(step: 1 | -1): string | null {
    const bars = [...this.#dock.tabBars()].filter((bar) => bar.currentTitle);
    if (bars.length === 0) return null;
    const here = bars.findIndex((bar) => (bar.currentTitle?.owner as PartWidget).part.id === this.#current);
    const next = bars[(here + step + bars.length) % bars.length];
    const widget = next?.currentTitle?.owner as PartWidget | undefined;
    if (!widget) return null;
    this.#set(widget.part.id);
    return widget.part.id;
  }

  /** The part after or before this one in its tabs. */
  nextTab(step: 1 | -1): string | null {
    const widget = this.#widgets.get(this.current() ?? '');
    const titles: readonly Title<Widget>[] = (widget && this.#barOf(widget)?.titles) ?? [];
    const at = titles.findIndex((title) => title.owner === widget);
    const next = titles[(at + step + titles.length) % titles.length]?.owner as PartWidget | undefined;
    if (!next) return null;
    this.reveal(next.part.id);
    return next.part.id;
  }

  #barOf(widget: Widget): TabBar<Widget> | undefined {
    return [...this.#dock.tabBars()].find((bar) => bar.titles.includes(widget.title));
  }

  /** The present layout; null when nothing is open. */
  save(): Layout | null {
    const main = this.#dock.saveLayout().main;
    return main ? fromDock(main) : null;
  }

  /** Puts parts where a layout says; `make` answers for parts that are not there yet, or null. */
  restore(layout: Layout | null, make: (id: string) => Part | null): void {
    this.#quiet = true;
    try {
      const kept = new Set(layout ? idsOf(layout) : []);
      for (const id of [...this.#widgets.keys()]) if (!kept.has(id)) this.#widgets.get(id)?.close();
      const main = layout ? this.#toDock(layout, make) : null;
      this.#dock.restoreLayout({ main });
      this.#nameSplitters();
    } finally {
      this.#quiet = false;
    }
  }

  #toDock(layout: Layout, make: (id: string) => Part | null): DockLayout.AreaConfig | null {
    if ('tabs' in layout) {
      const widgets: PartWidget[] = [];
      for (const id of layout.tabs) {
        const known = this.#widgets.get(id);
        const part = known ? null : make(id);
        if (known) widgets.push(known);
        else if (part) widgets.push(this.#widget(part));
      }
      const currentIndex = Math.min(Math.max(0, layout.current), widgets.length - 1);
      return widgets.length ? { type: 'tab-area', widgets, currentIndex } : null;
    }
    const children: DockLayout.AreaConfig[] = [];
    const sizes: number[] = [];
    layout.children.forEach((child, place) => {
      const area = this.#toDock(child, make);
      if (!area) return;
      children.push(area);
      sizes.push(layout.sizes[place] ?? 1);
    });
    if (children.length < 2) return children[0] ?? null;
    return { type: 'split-area', orientation: layout.split, sizes, children };
  }

  #resized(host: HTMLElement): void {
    MessageLoop.sendMessage(this.#dock, Widget.ResizeMessage.UnknownSize);
    const narrow = host.clientWidth < NARROW;
    const mode = narrow || this.#maximised ? 'single-document' : 'multiple-document';
    if (this.#dock.mode !== mode) this.#dock.mode = mode;
  }

  #focused(target: Node): void {
    for (const [id, widget] of this.#widgets) {
      const tab = this.#barOf(widget)?.node;
      if (widget.node.contains(target) || (tab?.contains(target) && this.#barOf(widget)?.currentTitle === widget.title)) {
        this.#set(id);
        return;
      }
    }
  }

  #set(id: string): void {
    if (this.#current === id) return;
    this.#current = id;
    for (const [other, widget] of this.#widgets) widget.toggleClass('active', other === id);
    this.#events.activated(id);
  }

  #nameSplitters(): void {
    for (const handle of this.#dock.node.querySelectorAll<HTMLElement>('.lm-DockPanel-handle')) {
      handle.setAttribute('aria-label', this.#events.splitterLabel());
      // A handle between columns is a vertical line.
      handle.setAttribute('aria-orientation', handle.dataset['orientation'] === 'horizontal' ? 'vertical' : 'horizontal');
      const box = handle.getBoundingClientRect();
      const dock = this.#dock.node.getBoundingClientRect();
      const share = handle.dataset['orientation'] === 'horizontal' ? (box.x - dock.x) / dock.width : (box.y - dock.y) / dock.height;
      handle.setAttribute('aria-valuemin', '0');
      handle.setAttribute('aria-valuemax', '100');
      handle.setAttribute('aria-valuenow', String(Math.round(100 * share) || 0));
    }
  }

  #splitterKey(event: KeyboardEvent): void {
    const handle = event.target as HTMLElement;
    if (!handle.classList?.contains('lm-DockPanel-handle')) return;
    const columns = handle.dataset['orientation'] === 'horizontal';
    const step = columns ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const distance = step * KEY_STEP * (event.shiftKey ? 4 : 1);
    const layout = this.#dock.layout as DockLayout;
    layout.moveHandle(handle as HTMLDivElement, handle.offsetLeft + (columns ? distance : 0), handle.offsetTop + (columns ? 0 : distance));
    this.#nameSplitters();
    this.#events.changed();
  }
}

function fromDock(area: DockLayout.AreaConfig): Layout {
  if (area.type === 'tab-area') {
    return { tabs: area.widgets.map((widget) => (widget as PartWidget).part.id), current: area.currentIndex };
  }
  return { split: area.orientation, sizes: area.sizes, children: area.children.map(fromDock) };
}
