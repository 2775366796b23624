import type { ApiClient } from './client';
import type { History } from './history';
import type { ReadSignal, Signal, Stop } from './signals';

/** Something that can be selected and opened; `kind` and `id` as in Java's ObjectKind. */
export interface OpenObject {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
}

/** Years from and to, both inside; equal for a single year. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Text filter and chosen facet values, as the search view writes them. */
export interface Filter {
  readonly text: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** A named action: in menus, in the palette, on a key. */
export interface Command {
  /** Unique: `cases.new`. */
  readonly id: string;
  /** What people read. */
  readonly label: () => string;
  /** What the palette adds at the right; none: the menu's name. */
  readonly hint?: string;
  /** Menu in which it stands; none: palette only. */
  readonly menu?: 'file' | 'edit' | 'view' | 'window' | 'help';
  /** Keys as Lumino writes them: `Accel S`, `F6`, `Alt Shift ArrowLeft`. */
  readonly keys?: readonly string[];
  readonly enabled?: () => boolean;
  run(): void | Promise<void>;
}

/** Where views put their commands. */
export interface Commands {
  /** Adds a command until the returned function is called. */
  add(command: Command): Stop;
  /** Adds what the palette finds for a text beside commands, such as cases by name. */
  source(find: (query: string) => Promise<readonly Command[]>): Stop;
  run(id: string): Promise<void>;
}

/** Names of themes; `system` follows the operating system. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

/** The texts of the view's own bundle, then the shell's; a missing key is answered by itself. */
export type Texts = (key: string, ...values: unknown[]) => string;

/** What the shell gives to a view. */
export interface ViewContext {
  readonly viewId: string;
  /** Unique among open views; the id, or id and object for a view that opens many times. */
  readonly instance: string;
  readonly bundle: { readonly name: string; readonly version: string; readonly base: string };
  /** What a view was opened for, when it opens one object each. */
  readonly object: OpenObject | null;

  /** What is selected anywhere in the page. */
  readonly selection: Signal<OpenObject | null>;
  /** Slug of the case in hand: the last one selected, or the one that holds the selection. */
  readonly activeCase: Signal<string | null>;
  /** The years shown; null for all. */
  readonly time: Signal<TimeSpan | null>;
  readonly filter: Signal<Filter>;
  /** Slugs of the cases to compare; empty for all. */
  readonly caseSet: Signal<readonly string[]>;

  readonly api: ApiClient;
  readonly commands: Commands;
  /** Undo and redo, shared by the page. */
  readonly history: History;
  readonly locale: ReadSignal<string>;
  readonly theme: ReadSignal<Theme>;
  /** Values that outlast the page, kept by the browser for this view. */
  readonly settings: {
    get<T>(key: string, fallback: T): T;
    set(key: string, value: unknown): void;
  };
  readonly text: Texts;
  /** Opens an object in the view that accepts its kind, or a view by its id. */
  open(target: OpenObject | { readonly view: string; readonly object?: OpenObject }): void;
  /** Hears an event of the server: `cases`, `library`, `index` … */
  on(topic: string, listener: (data: unknown) => void): Stop;
  /** Tells screen readers a result; `urgent` interrupts. */
  announce(text: string, urgent?: boolean): void;
  /** Shows a short message in the status bar and tells screen readers. */
  status(text: string): void;
  /** Names the tab; without it the title of the view. */
  title(text: string): void;
}

/** A table that says what a picture shows. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
