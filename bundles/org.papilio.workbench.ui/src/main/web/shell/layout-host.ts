// The one file that knows the docking library: everything else speaks of parts and areas.
import { MessageLoop } from '@lumino/messaging';
import { DockPanel, TabBar, Widget, type DockLayout, type Title } from '@lumino/widgets';
import { arrange, idsOf, place, without, type Area, type Layout, type Part } from './layout-model';

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
    bar.contentNode.setAttribute('aria-label', this.#events.tabsLabel());
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
  /** The whole layout as the person last made it, also while only a part of it is shown. */
  #whole: Layout | null = null;
  #quiet = false;
  #current: string | null = null;
  #maximised = false;
  #narrow = false;

  constructor(host: HTMLElement, events: LayoutEvents) {
    this.#events = events;
    this.#dock = new DockPanel({ spacing: 6, renderer: new Renderer(events), tabsMovable: true });
    this.#dock.id = 'dock';
    Widget.attach(this.#dock, host);
    new ResizeObserver(() => this.#resized(host)).observe(host);
    this.#dock.layoutModified.connect(() => {
      this.#nameSplitters();
      if (!this.#quiet) this.#changed();
    });
    host.addEventListener('keydown', (event) => {
      this.#splitterKey(event);
      this.#tabKey(event);
    });
    host.addEventListener('focusin', (event) => this.#focused(event.target as Node), true);
    host.addEventListener('pointerdown', (event) => this.#focused(event.target as Node), true);
  }

  has(id: string): boolean {
    return this.#widgets.has(id);
  }

  /** All open parts in reading order, also those that are not shown just now. */
  ids(): string[] {
    return this.#whole ? idsOf(this.#whole).filter((id) => this.#widgets.has(id)) : [];
  }

  /** The part that was used last. */
  current(): string | null {
    return this.#current && this.has(this.#current) ? this.#current : (this.ids()[0] ?? null);
  }

  /** Adds a part beside those of its area; opens the area when nothing is in it. */
  add(part: Part): void {
    const widget = this.#widget(part);
    const parts = [...this.#widgets.values()].map((known) => known.part);
    this.#maximised = false;
    this.restore(this.#whole ? place(this.#whole, part, parts) : arrange(parts), () => null);
    this.#events.changed();
    this.#dock.selectWidget(widget);
  }

  #widget(part: Part): PartWidget {
    const widget = new PartWidget(part, (id) => this.#gone(id));
    widget.node.tabIndex = -1;
    this.#widgets.set(part.id, widget);
    return widget;
  }

  #gone(id: string): void {
    this.#widgets.delete(id);
    if (this.#whole) this.#whole = without(this.#whole, id);
    if (this.#maximised && !this.#quiet) this.maximise(false);
    this.#events.closed(id);
    if (!this.#quiet) this.#events.changed();
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
    this.#current = id;
    if (!widget.isAttached) this.#show();
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
    if (on !== this.#maximised) {
      this.#maximised = on;
      this.#show();
    }
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

  /** The whole layout; null when nothing is open. */
  save(): Layout | null {
    return this.#whole;
  }

  /** Puts parts where a layout says; `make` answers for parts that are not there yet, or null. */
  restore(layout: Layout | null, make: (id: string) => Part | null): void {
    const wanted = new Set(layout ? idsOf(layout) : []);
    for (const [id, widget] of [...this.#widgets]) if (!wanted.has(id)) this.#quietly(() => widget.close());
    for (const id of wanted) {
      const part = this.#widgets.has(id) ? null : make(id);
      if (part) this.#widget(part);
    }
    this.#whole = layout;
    this.#show();
  }

  /** Shows the whole layout, or what of it fits: one part, or one column of tabs. */
  #show(): void {
    const ids = this.ids();
    const current = this.current();
    const shown: Layout | null =
      this.#maximised && current ? { tabs: [current], current: 0 }
      : this.#narrow && ids.length ? { tabs: ids, current: Math.max(0, ids.indexOf(current ?? '')) }
      : this.#whole;
    this.#quietly(() => this.#dock.restoreLayout({ main: shown && this.#toDock(shown) }));
    this.#nameSplitters();
  }

  #quietly(work: () => void): void {
    const before = this.#quiet;
    this.#quiet = true;
    try {
      work();
    } finally {
      this.#quiet = before;
    }
  }

  #toDock(layout: Layout): DockLayout.AreaConfig | null {
    if ('tabs' in layout) {
      const widgets = layout.tabs.flatMap((id) => this.#widgets.get(id) ?? []);
      const currentIndex = Math.min(Math.max(0, layout.current), widgets.length - 1);
      return widgets.length ? { type: 'tab-area', widgets, currentIndex } : null;
    }
    const children: DockLayout.AreaConfig[] = [];
    const sizes: number[] = [];
    layout.children.forEach((child, place) => {
      const area = this.#toDock(child);
      if (!area) return;
      children.push(area);
      sizes.push(layout.sizes[place] ?? 1);
    });
    if (children.length < 2) return children[0] ?? null;
    return { type: 'split-area', orientation: layout.split, sizes, children };
  }

  /** The library would take the same number of pixels from every pane; people expect shares. */
  #resized(host: HTMLElement): void {
    MessageLoop.sendMessage(this.#dock, Widget.ResizeMessage.UnknownSize);
    this.#narrow = host.clientWidth < NARROW;
    this.#show();
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

  /** Delete closes the tab that has the focus, as the ARIA pattern for tabs has it. */
  #tabKey(event: KeyboardEvent): void {
    const tab = event.target as HTMLElement;
    if (event.key !== 'Delete' || tab.getAttribute('role') !== 'tab') return;
    for (const bar of this.#dock.tabBars()) {
      const at = [...bar.contentNode.children].indexOf(tab);
      if (at >= 0) bar.titles[at]?.owner.close();
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
    // At once: saving the layout would otherwise hold the old sizes.
    MessageLoop.sendMessage(this.#dock, Widget.Msg.UpdateRequest);
    this.#nameSplitters();
    this.#changed();
  }

  #changed(): void {
    const main = this.#maximised || this.#narrow ? null : this.#dock.saveLayout().main;
    if (main) this.#whole = fromDock(main);
    this.#events.changed();
  }
}

function fromDock(area: DockLayout.AreaConfig): Layout {
  if (area.type === 'tab-area') {
    return { tabs: area.widgets.map((widget) => (widget as PartWidget).part.id), current: area.currentIndex };
  }
  return { split: area.orientation, sizes: area.sizes, children: area.children.map(fromDock) };
}
