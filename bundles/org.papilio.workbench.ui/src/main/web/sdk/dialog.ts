import { html, nothing, render, type TemplateResult } from 'lit';

export interface DialogAction {
  readonly id: string;
  readonly label: string;
  readonly look?: 'primary' | 'danger';
}

/**
 * Asks the person something, in front of everything else, and answers with the id of the chosen
 * action; null when the dialog was closed by Escape. The first action holds the focus unless the
 * content marks something else by `autofocus`.
 */
export function ask(title: string, content: TemplateResult | string, actions: readonly DialogAction[], wide = false): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.className = wide ? 'wb-dialog wide' : 'wb-dialog';
  dialog.setAttribute('aria-labelledby', 'wb-dialog-title');
  const before = document.activeElement;
  return new Promise((answer) => {
    const choose = (id: string) => dialog.close(id);
    render(
      html`<form method="dialog" @submit=${(event: Event) => event.preventDefault()}>
        <h2 id="wb-dialog-title">${title}</h2>
        <div class="content" tabindex=${wide ? '0' : nothing}>${typeof content === 'string' ? html`<p>${content}</p>` : content}</div>
        <div class="actions">
          ${actions.map(
            (action, place) =>
              html`<button type="button" class="button ${action.look ?? ''}" ?autofocus=${place === 0} @click=${() => choose(action.id)}>${action.label}</button>`,
          )}
        </div>
      </form>`,
      dialog,
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      answer(dialog.returnValue || null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
