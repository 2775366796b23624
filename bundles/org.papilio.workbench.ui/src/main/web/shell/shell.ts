import { apiClient, History, problemFrom, signal, type Command, type OpenObject, type Signal, type Texts, type Theme, type ViewContext } from '@workbench/sdk';
import { CommandTable } from './commands';
import { inOrder, opener, ShellClient, type AllTexts, type Place, type ViewListing } from './contributions';
import { ServerEvents } from './events';
import { Frame } from './frame';
import { LayoutHost } from './layout-host';
import { idsOf, type Layout, type Part } from './layout-model';
import { MenuBar } from './menu-bar';
import { Palette } from './palette';
import { atFirst, PERSPECTIVES, type PerspectiveName } from './perspectives';
import { preferences, type Preferences } from './preferences';
import { shared } from './shared';
import { shellCommands } from './shell-commands';
import { textsOf } from './texts';
import { ViewHost } from './view-host';

const PAGE = 'org.papilio.workbench.ui';

/** A layout with the state of its views, as kept by the browser. */
interface Kept {
  readonly layout: Layout | null;
  readonly states: Record<string, Record<string, unknown>>;
  readonly objects: Record<string, OpenObject>;
}

/** The workbench in the page: it knows the views, opens them, and gives them what they share. */
export class Shell {
  /** The language that the person wants. */
  readonly locale: Signal<string>;
  /** The language whose texts are here; views follow this one. */
  readonly #spoken: Signal<string>;
  readonly theme: Signal<Theme>;
  readonly perspective: Signal<PerspectiveName>;
  readonly history = new History();
  readonly events = new ServerEvents();
  readonly shared = shared();
  readonly commands: CommandTable;
  readonly frame: Frame;
  readonly layout: LayoutHost;
  readonly text: Texts;
  readonly #prefs: Preferences = preferences('papilio:');
  readonly #api = apiClient(() => this.locale.value);
  readonly #client = new ShellClient(this.#api);
  readonly #hosts = new Map<string, ViewHost>();
  #texts: AllTexts = {};
  #views: readonly ViewListing[] = [];
  #workspace: Preferences = this.#prefs;
  place: Place | null = null;

  constructor(root: HTMLElement) {
    this.locale = signal(this.#prefs.get('language', document.documentElement.lang === 'de' ? 'de' : 'en'));
    this.#spoken = signal(this.locale.value);
    this.theme = signal<Theme>(this.#prefs.get<Theme>('theme', 'system'));
    this.perspective = signal<PerspectiveName>('cases');
    this.text = textsOf(PAGE, () => this.#texts, () => this.locale.value);
    this.commands = new CommandTable((problem) => this.frame.problem(problem));
    this.frame = new Frame(root, this);
    this.layout = new LayoutHost(this.frame.dock, {
      closed: (id) => this.#closed(id),
      activated: () => this.frame.draw(),
      changed: () => this.#keep(),
      splitterLabel: () => this.text('splitter'),
      tabsLabel: () => this.text('tabs'),
    });
  }

  /** Loads texts and views and shows the last perspective. */
  async start(): Promise<void> {
    this.#dress(this.theme.value);
    this.theme.subscribe((theme) => {
      this.#dress(theme);
      this.frame.draw();
    });
    this.place = await this.#client.place();
    this.#workspace = preferences(`papilio:${this.place.folder}:`);
    await this.#speak(this.locale.value);
    this.#views = inOrder((await this.#client.listing()).views);
    const palette = new Palette(this.commands, this.text, (command) => this.#groupOf(command));
    for (const command of shellCommands(this, palette)) this.commands.add(command);
    this.#viewCommands();
    this.frame.menus = new MenuBar(this.frame.menuPlace, this.commands, this.text);
    this.history.state.subscribe(() => this.frame.draw());
    this.locale.subscribe((language) => void this.#speak(language).then(() => this.#refresh()));
    this.events.on('contributions', () => void this.#refresh());
    this.events.on('hello', () => void this.#refresh());
    this.events.on('workspace', () => void this.#client.place().then((place) => this.#placed(place)));
    for (const topic of ['cases', 'registers', 'library', 'assessments']) {
      this.events.on(topic, (data) => this.#revised(data));
    }
    this.events.connected.subscribe(() => this.frame.draw());
    this.shared.selection.value = this.#workspace.get<OpenObject | null>('selection', null);
    this.shared.selection.subscribe((selected) => this.#workspace.set('selection', selected));
    const last = this.#workspace.get<PerspectiveName>('perspective', 'cases');
    this.perspective.value = PERSPECTIVES.includes(last) ? last : 'cases';
    this.#arrange(this.perspective.value);
    this.perspective.subscribe((name) => this.#arrange(name));
    window.addEventListener('pagehide', () => this.#keep());
    this.frame.draw();
  }

  get views(): readonly ViewListing[] {
    return this.#views;
  }

  /** The open view that was used last. */
  current(): ViewHost | null {
    return this.#hosts.get(this.layout.current() ?? '') ?? null;
  }

  host(instance: string): ViewHost | undefined {
    return this.#hosts.get(instance);
  }

  /** Opens a view, or the view that accepts the object's kind, and brings it to the front. */
  open(target: OpenObject | { readonly view: string; readonly object?: OpenObject }): void {
    const object = 'view' in target ? (target.object ?? null) : target;
    const listing = 'view' in target ? this.#views.find((view) => view.id === target.view) : opener(this.#views, target.kind);
    if (!listing) {
      this.frame.say(this.text('open.none', 'view' in target ? target.view : target.kind));
      return;
    }
    if (object) this.shared.selection.value = object;
    const instance = listing.multiple && object ? `${listing.id}|${object.kind}/${object.id}` : listing.id;
    if (!this.#hosts.has(instance)) this.layout.add(this.#part(instance, listing, object));
    this.reveal(instance);
  }

  /** Brings a view to the front and puts the focus where its work begins. */
  reveal(instance: string): void {
    this.layout.reveal(instance);
    void this.#hosts
      .get(instance)
      ?.drawn()
      .then((view) => {
        if (this.layout.current() === instance) view?.focusMain();
      });
  }

  /** The present perspective as it was at first. */
  reset(): void {
    this.#workspace.set(`layout.${this.perspective.value}`, null);
    for (const id of this.layout.ids()) this.layout.close(id);
    this.#arrange(this.perspective.value);
    this.frame.say(this.text('window.was-reset'));
  }

  setLanguage(language: string): void {
    this.#prefs.set('language', language);
    this.locale.value = language;
  }

  setTheme(theme: Theme): void {
    this.#prefs.set('theme', theme);
    this.theme.value = theme;
  }

  #arrange(name: PerspectiveName): void {
    if (this.#arranged && this.#arranged !== name) this.#keep();
    this.#arranged = name;
    this.#workspace.set('perspective', name);
    this.layout.maximise(false);
    const kept = this.#workspace.get<Kept | null>(`layout.${name}`, null);
    const known = (id: string): boolean => this.#views.some((view) => view.id === id.split('|')[0]);
    const usable = kept?.layout && idsOf(kept.layout).some(known) ? kept : null;
    const layout = usable?.layout ?? atFirst(name, this.#views);
    this.layout.restore(layout, (id) => this.#partFor(id, usable));
    this.frame.draw();
  }

  #partFor(id: string, kept: Kept | null): Part | null {
    const listing = this.#views.find((view) => view.id === id.split('|')[0]);
    return listing ? this.#part(id, listing, kept?.objects[id] ?? null, kept?.states[id]) : null;
  }

  #part(instance: string, listing: ViewListing, object: OpenObject | null, state?: Record<string, unknown>): Part {
    const host = new ViewHost(instance, listing, object, this.text, (to, from) => this.#context(to, from), state);
    this.#hosts.set(instance, host);
    void host.show().then(() => this.frame.draw());
    return { id: instance, node: host.node, label: this.#titleOf(listing, object), area: listing.area, order: listing.order };
  }

  #titleOf(listing: ViewListing, object: OpenObject | null): string {
    return listing.multiple && object ? `${listing.title}: ${object.label}` : listing.title;
  }

  #closed(instance: string): void {
    this.#hosts.get(instance)?.dispose();
    this.#hosts.delete(instance);
    this.frame.draw();
  }

  /** The perspective that is on the page; the wanted one may be another for a moment. */
  #arranged: PerspectiveName | null = null;

  #keep(): void {
    const layout = this.layout.save();
    const states: Kept['states'] = {};
    const objects: Kept['objects'] = {};
    for (const [id, host] of this.#hosts) {
      const state = host.state();
      if (state && Object.keys(state).length) states[id] = state;
      if (host.object) objects[id] = host.object;
    }
    if (this.#arranged) this.#workspace.set(`layout.${this.#arranged}`, { layout, states, objects } satisfies Kept);
  }

  #context(host: ViewHost, listing: ViewListing): ViewContext {
    const text = textsOf(listing.bundle, () => this.#texts, () => this.locale.value, PAGE);
    const settings = preferences(`papilio:${this.place?.folder}:${listing.id}:`);
    return {
      viewId: listing.id,
      instance: host.instance,
      bundle: { name: listing.bundle, version: listing.version, base: listing.base },
      object: host.object,
      ...this.shared,
      api: this.#api,
      commands: this.commands,
      history: this.history,
      locale: this.#spoken,
      theme: this.theme,
      settings,
      text,
      open: (target) => this.open(target),
      on: (topic, listener) => this.events.on(topic, listener),
      announce: (words, urgent) => this.frame.announce(words, urgent),
      status: (words) => this.frame.say(words),
      title: (words) => this.layout.label(host.instance, words),
    };
  }

  #refreshing: Promise<void> | null = null;
  #stale = false;

  /** Looks at the contributions again; many news at once are one look. */
  async #refresh(): Promise<void> {
    this.#stale = true;
    this.#refreshing ??= (async () => {
      while (this.#stale) {
        this.#stale = false;
        await this.#look().catch((error: unknown) => this.frame.problem(problemFrom(error).message));
      }
    })().finally(() => (this.#refreshing = null));
    await this.#refreshing;
  }

  /** Asks which views there are now: opens nothing, but marks what left and brings back what came. */
  async #look(): Promise<void> {
    const before = new Set(this.#views.map((view) => view.module));
    this.#views = inOrder((await this.#client.listing()).views);
    const news = this.#views.some((view) => !before.has(view.module));
    if (news) this.#texts = await this.#client.texts(this.locale.value);
    for (const [instance, host] of this.#hosts) {
      const listing = this.#views.find((view) => view.id === host.listing.id);
      if (!listing) host.left();
      else {
        this.layout.label(instance, this.#titleOf(listing, host.object));
        await host.show(listing);
      }
    }
    this.#viewCommands();
    this.frame.draw();
  }

  readonly #openers = new Map<string, () => void>();

  /** One command for each view that can be opened without an object. */
  #viewCommands(): void {
    for (const stop of this.#openers.values()) stop();
    this.#openers.clear();
    for (const view of this.#views.filter((one) => !one.multiple)) {
      const command: Command = {
        id: `view.open.${view.id}`,
        label: () => view.title,
        menu: 'view',
        run: () => this.open({ view: view.id }),
      };
      this.#openers.set(view.id, this.commands.add(command));
    }
  }

  #groupOf(command: Command): string {
    if (command.hint) return command.hint;
    const view = this.#views.find((one) => command.id === `view.open.${one.id}`);
    if (view) return this.text('palette.open', this.text(view.category));
    return command.menu ? this.text(`menu.${command.menu}`) : '';
  }

  async #speak(language: string): Promise<void> {
    this.#texts = await this.#client.texts(language);
    document.documentElement.lang = language;
    this.#spoken.value = language;
    this.frame.draw();
  }

  #dress(theme: Theme): void {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const contrast = window.matchMedia('(prefers-contrast: more)');
    const dress = (): void => {
      const own = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
      document.documentElement.dataset['theme'] = this.theme.value === 'system' ? own : theme;
    };
    dark.onchange = contrast.onchange = dress;
    dress();
  }

  #revised(data: unknown): void {
    const revision = (data as { revision?: string } | null)?.revision;
    if (this.place && revision) this.#placed({ ...this.place, revision });
  }

  #placed(place: Place): void {
    this.place = place;
    this.frame.draw();
  }
}
