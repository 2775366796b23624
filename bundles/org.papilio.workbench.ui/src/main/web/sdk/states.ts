import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem } from './client';
import { icon, type IconName } from './icons';
import type { Texts } from './types';

/** Something is on its way. Appears after a moment only, so that quick answers do not flicker. */
export function loadingState(text: Texts): TemplateResult {
  return html`<div class="state loading" role="status"><span class="spinner" aria-hidden="true"></span>${text('state.loading')}</div>`;
}

/** There is nothing to show, and what to do about it. */
export function emptyState(title: string, advice = '', action: unknown = nothing, image: IconName = 'view'): TemplateResult {
  return html`<div class="state empty">
    <span class="state-icon" aria-hidden="true">${icon(image)}</span>
    <h2>${title}</h2>
    ${advice ? html`<p>${advice}</p>` : nothing} ${action}
  </div>`;
}

/** Something went wrong: what, where, what is allowed, what to do, and a way to try again. */
export function problemState(text: Texts, problem: ApiProblem, retry?: () => void): TemplateResult {
  return html`<div class="state problem" role="alert">
    <span class="state-icon" aria-hidden="true">${icon('warning')}</span>
    <h2>${text('state.problem')}</h2>
    <p>${problem.what}</p>
    ${problem.where ? html`<p class="quiet">${problem.where}</p>` : nothing}
    ${problem.allowed ? html`<p>${text('state.allowed', problem.allowed)}</p>` : nothing}
    ${problem.remedy ? html`<p>${problem.remedy}</p>` : nothing}
    ${retry ? html`<button class="button" @click=${retry}>${text('action.retry')}</button>` : nothing}
  </div>`;
}
