import type { Command, Texts } from '@workbench/sdk';
import { html, nothing, render } from 'lit';
import type { CommandTable } from './commands';
import { printKeys } from './keys';

const MOST = 60;

/** The command palette: a dialog with a text field and the commands that fit it, best first. */
export class Palette {
  readonly #commands: CommandTable;
  readonly #text: Texts;
  readonly #groups: (command: Command) => string;
  #dialog: HTMLDialogElement | null = null;
  #query = '';
  #chosen = 0;
  #shown: Command[] = [];
  #found: Command[] = [];

  /** @param groups what stands at the right of a command: its menu or kind */
  constructor(commands: CommandTable, text: Texts, groups: (command: Command) => string) {
    this.#commands = commands;
    this.#text = text;
    this.#groups = groups;
  }

  open(): void {
    if (this.#dialog) return;
    const before = document.activeElement;
    const dialog = document.createElement('dialog');
    dialog.className = 'palette';
    dialog.setAttribute('aria-label', this.#text('palette.title'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      this.#dialog = null;
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    });
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    this.#dialog = dialog;
    this.#ask('');
    document.body.append(dialog);
    dialog.showModal();
  }

  #ask(query: string): void {
    this.#query = query;
    this.#chosen = 0;
    this.#found = [];
    this.#list();
    if (query.trim()) {
      void this.#commands.find(query).then((found) => {
        if (this.#query !== query) return;
        this.#found = found;
        this.#list();
      });
    }
  }

  #list(): void {
    const ranked = this.#commands
      .all()
      .filter((command) => !command.enabled || command.enabled())
      .map((command) => ({ command, rank: fit(command.label(), this.#query) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank || a.command.label().localeCompare(b.command.label()))
      .map(({ command }) => command);
    this.#shown = [...ranked, ...this.#found].slice(0, MOST);
    this.#draw();
  }

  #draw(): void {
    if (!this.#dialog) return;
    const count = this.#shown.length;
    render(
      html`<input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant=${count ? `palette-${this.#chosen}` : nothing}
          aria-label=${this.#text('palette.title')}
          placeholder=${this.#text('palette.hint')}
          autofocus
          @input=${(event: Event) => this.#ask((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event)}
        />
        <ul id="palette-list" role="listbox" aria-label=${this.#text('palette.title')}>
          ${this.#shown.map(
            (command, place) => html`<li
              role="option"
              id=${`palette-${place}`}
              aria-selected=${place === this.#chosen}
              @click=${() => this.#run(command)}
            >
              <span class="what">${command.label()}</span>
              <span class="group">${this.#groups(command)}</span>
              ${command.keys?.[0] ? html`<kbd>${printKeys(command.keys[0])}</kbd>` : nothing}
            </li>`,
          )}
        </ul>
        <p class="none" role="status">${count ? html`<span class="vh">${this.#text('palette.count', count)}</span>` : this.#text('palette.none')}</p>`,
      this.#dialog,
    );
    this.#dialog.querySelector(`#palette-${this.#chosen}`)?.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    const count = this.#shown.length;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step && count) {
      event.preventDefault();
      this.#chosen = Math.abs(step) === 1 ? (this.#chosen + step + count) % count : Math.min(count - 1, Math.max(0, this.#chosen + step));
      this.#draw();
    } else if (event.key === 'Enter' && this.#shown[this.#chosen]) {
      event.preventDefault();
      this.#run(this.#shown[this.#chosen]!);
    }
  }

  #run(command: Command): void {
    this.#dialog?.close();
    void this.#commands.start(command);
  }
}

/**
 * How well a label fits what was typed: smaller is better, Infinity not at all. Whole beginnings win,
 * then beginnings of words, then letters in order.
 */
export function fit(label: string, query: string): number {
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [text, wanted] = [fold(label), fold(query.trim())];
  if (!wanted) return 0;
  const at = text.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0) return /[\s:(“"-]/.test(text[at - 1] ?? '') ? 2 : 3;
  const words = wanted.split(/\s+/);
  if (words.length > 1 && words.every((word) => text.includes(word))) return 4;
  let from = 0;
  for (const letter of wanted.replace(/\s+/g, '')) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return Infinity;
  }
  return 5 + from / 100;
}
