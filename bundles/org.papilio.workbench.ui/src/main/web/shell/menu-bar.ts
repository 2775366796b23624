import type { Command, Texts } from '@workbench/sdk';
import { html, nothing, render } from 'lit';
import type { CommandTable } from './commands';
import { printKeys } from './keys';

export const MENUS = ['file', 'edit', 'view', 'window', 'help'] as const;
export type MenuName = (typeof MENUS)[number];

/** The menu bar after the ARIA pattern: one tab stop, arrows between and in menus, letters, Escape. */
export class MenuBar {
  readonly #host: HTMLElement;
  readonly #commands: CommandTable;
  readonly #text: Texts;
  #open: MenuName | null = null;
  #here: MenuName = 'file';

  constructor(host: HTMLElement, commands: CommandTable, text: Texts) {
    this.#host = host;
    this.#commands = commands;
    this.#text = text;
    host.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('pointerdown', (event) => {
      if (this.#open && !host.contains(event.target as Node)) this.#show(null);
    });
    host.addEventListener('focusout', (event) => {
      if (this.#open && !host.contains(event.relatedTarget as Node | null)) this.#show(null);
    });
    this.draw();
  }

  draw(): void {
    render(
      html`<div role="menubar" aria-label=${this.#text('menu.label')} class="menus">
        ${MENUS.map(
          (name) => html`<div class="menu-place" role="none">
            <button
              type="button"
              role="menuitem"
              class="menu-name"
              id=${`menu-${name}`}
              aria-haspopup="true"
              aria-expanded=${this.#open === name}
              tabindex=${this.#here === name ? 0 : -1}
              @click=${() => this.#show(this.#open === name ? null : name, 'first')}
              @pointerenter=${() => this.#open && this.#open !== name && this.#show(name)}
            >
              ${this.#text(`menu.${name}`)}
            </button>
            ${this.#open === name ? this.#menu(name) : nothing}
          </div>`,
        )}
      </div>`,
      this.#host,
    );
  }

  #menu(name: MenuName) {
    return html`<div role="menu" class="menu" aria-labelledby=${`menu-${name}`}>
      ${this.#items(name).map((command) => {
        const disabled = command.enabled ? !command.enabled() : false;
        return html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          aria-disabled=${disabled}
          @click=${() => this.#run(command)}
          @pointerenter=${(event: Event) => (event.currentTarget as HTMLElement).focus()}
        >
          <span>${command.label()}</span>${command.keys?.[0] ? html`<kbd>${printKeys(command.keys[0])}</kbd>` : nothing}
        </button>`;
      })}
    </div>`;
  }

  #items(name: MenuName): Command[] {
    return this.#commands.all().filter((command) => command.menu === name);
  }

  #run(command: Command): void {
    if (command.enabled && !command.enabled()) return;
    this.#show(null);
    this.#button()?.focus();
    void this.#commands.start(command);
  }

  #show(name: MenuName | null, focus?: 'first' | 'last'): void {
    this.#open = name;
    if (name) this.#here = name;
    this.draw();
    if (!focus) return;
    const items = this.#entries();
    (focus === 'first' ? items[0] : items.at(-1))?.focus();
  }

  #button(): HTMLElement | null {
    return this.#host.querySelector(`#menu-${this.#here}`);
  }

  #entries(): HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>('[role=menu] [role=menuitem]')];
  }

  #key(event: KeyboardEvent): void {
    const items = this.#entries();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (sideways) {
      this.#sideways(sideways, this.#open !== null);
    } else if (event.key === 'Escape' && this.#open) {
      this.#show(null);
      this.#button()?.focus();
    } else if (at < 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.#show(this.#here, event.key === 'ArrowDown' ? 'first' : 'last');
    } else if (at >= 0 && this.#within(event.key, items, at)) {
      // moved
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #sideways(step: number, open: boolean): void {
    const next = MENUS[(MENUS.indexOf(this.#here) + step + MENUS.length) % MENUS.length]!;
    this.#here = next;
    this.#show(open ? next : null, open ? 'first' : undefined);
    if (!open) this.#button()?.focus();
  }

  #within(key: string, items: HTMLElement[], at: number): boolean {
    const count = items.length;
    const letter = key.length === 1 && key !== ' ';
    const target =
      key === 'ArrowDown' ? items[(at + 1) % count]
      : key === 'ArrowUp' ? items[(at - 1 + count) % count]
      : key === 'Home' ? items[0]
      : key === 'End' ? items.at(-1)
      : letter ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
      : undefined;
    target?.focus();
    return target !== undefined;
  }
}
