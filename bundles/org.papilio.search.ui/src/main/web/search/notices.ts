import { html, icon, nothing, type Texts } from '@workbench/sdk';
import { labelOf, toggled, type Facet, type Found, type IndexStatus, type Question, type Reading } from './model';

/** A query that cannot be read, with its place marked and what was expected there. */
export function fault(text: Texts, query: string, { start, end, what, expected }: Reading): unknown {
  const place = query.slice(start, Math.max(end, start + 1)) || '␣';
  return html`<div class="fault" id="fault" role="alert">
    <code>${query.slice(0, start)}<mark>${place}</mark>${query.slice(Math.max(end, start + 1))}</code>
    <span>${text('search.fault', start + 1, what)}</span><span class="quiet">${text('search.expected', expected)}</span>
  </div>`;
}

/** How far the index is, while it is made. */
export function making(text: Texts, status: IndexStatus | null): unknown {
  if (!status || status.complete) return nothing;
  const share = status.expected ? Math.min(1, status.done / status.expected) : 0;
  return html`<div class="making" role="status">
    ${status.expected > 0 ? text('search.behind', status.done, status.expected) : text('search.catching-up')}
    <div class="progress-track" aria-hidden="true"><div class="progress-bar" style="transform:scaleX(${share})"></div></div>
  </div>`;
}

/** How the query was understood, and how it might have been meant. */
export function notes(text: Texts, found: Found, ask: (query: string) => void): unknown {
  if (found.notes.length === 0 && found.suggestions.length === 0) return nothing;
  return html`<div class="notes">
    ${found.notes.map((note) => html`<span>${note}</span>`)}
    ${found.suggestions.length > 0 ? html`<span class="row">${text('search.meant')} ${found.suggestions.map((one) => html`<button class="chip" @click=${() => ask(one)}>${one}</button>`)}</span>` : nothing}
  </div>`;
}

/** What narrows the search; each choice can be taken back. */
export function narrowing(text: Texts, question: Question, facets: readonly Facet[], ask: (question: Question) => void): unknown {
  const { chosen, years } = question;
  const all = Object.entries(chosen).flatMap(([facet, codes]) => codes.map((code) => ({ facet, code })));
  const chip = (label: string, without: Question): unknown =>
    html`<button class="chip" aria-label=${text('search.drop', label)} @click=${() => ask(without)}>${label}${icon('close', 12)}</button>`;
  return html`<div class="chosen" role="group" aria-label=${text('search.narrowed')}>
    ${all.map(({ facet, code }) => chip(labelOf(facets, facet, code), toggled(question, facet, code)))}
    ${years ? chip(`${years.from}–${years.to}`, { ...question, years: null }) : nothing}
    <button class="button plain small" @click=${() => ask({ ...question, chosen: {}, years: null })}>${text('search.clear')}</button>
  </div>`;
}
