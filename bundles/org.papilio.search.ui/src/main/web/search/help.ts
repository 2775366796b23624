import { ask, html, type Texts } from '@workbench/sdk';
import type { Field } from './model';

const signs = ['word', 'phrase', 'near', 'and', 'field', 'range', 'prefix', 'fuzzy', 'exists'];

/** How to ask: the signs of the query language and its fields. */
export async function help(text: Texts, fields: readonly Field[]): Promise<void> {
  await ask(
    text('search.help'),
    html`<div class="stack">
      <p>${text('search.help.intro')}</p>
      <table class="table">
        <tbody>
          ${signs.map((key) => html`<tr><th scope="row"><code>${text(`search.help.${key}`)}</code></th><td>${text(`search.help.${key}.means`)}</td></tr>`)}
        </tbody>
      </table>
      <h3>${text('search.help.fields')}</h3>
      <dl class="facts">${fields.map((field) => html`<dt><code>${field.name}</code></dt><dd>${field.label}</dd>`)}</dl>
    </div>`,
    [{ id: 'close', label: text('action.close') }],
    true,
  );
}
