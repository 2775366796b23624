import { html, nothing, type Texts } from '@workbench/sdk';
import { marked } from './marked';
import { passages, shares, type Explanation, type Hit } from './model';

/** Why a hit is where it is: a bar of its reasons, the same in words and numbers, and where the words stand. */
export function why(text: Texts, language: string, label: (field: string) => string, hit: Hit, explanation: Explanation | null | undefined, open: (anchor: string) => void): unknown {
  const found = passages(hit);
  return html`<div class="why">
    <h3>${hit.title}</h3>
    ${explanation ? reasons(text, language, explanation) : explanation === null ? html`<p class="quiet">${text('search.why.none')}</p>` : html`<p class="quiet">${text('state.loading')}</p>`}
    ${found.length > 0
      ? html`<h4>${text('search.passages', found.length)}</h4>
          <ul class="passages">
            ${found.map((one) => html`<li><span class="badge">${label(one.field)}</span> ${one.anchor ? html`<button class="link" @click=${() => open(one.anchor)}>${marked(one)}</button>` : html`<span>${marked(one)}</span>`}</li>`)}
          </ul>`
      : nothing}
  </div>`;
}

function reasons(text: Texts, language: string, explanation: Explanation): unknown {
  const parts = shares(explanation);
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 3 });
  return html`
    <div class="stack-bar" role="img" aria-label=${text('search.why.bar', parts.map(({ part, share }) => `${part.words} ${Math.round(100 * share)} %`).join('; '))}>
      ${parts.map(({ share, part }, place) => html`<span class="slice s${place % 6}" style="flex-grow:${Math.max(0.01, share)}" title=${part.words}></span>`)}
    </div>
    <p class="quiet">${text('search.score', number(explanation.value))}</p>
    <ul class="reasons">
      ${parts.map(
        ({ part, share }, place) => html`<li>
          <span class="dot s${place % 6}" aria-hidden="true"></span><span class="number">${number(part.value)}</span><span class="quiet number">${Math.round(100 * share)} %</span>
          ${part.parts.length > 0 && part !== explanation ? html`<details><summary>${part.words}</summary>${deeper(part.parts, number)}</details>` : html`<span>${part.words}</span>`}
        </li>`,
      )}
    </ul>
  `;
}

function deeper(parts: readonly Explanation[], number: (value: number) => string): unknown {
  return html`<ul>
    ${parts.map((part) => html`<li>${part.value ? html`<span class="number">${number(part.value)}</span> ` : nothing}${part.words}${part.parts.length > 0 ? deeper(part.parts, number) : nothing}</li>`)}
  </ul>`;
}
