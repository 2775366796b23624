import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import type { Texts } from './types';

/** How far long work is. */
export interface Work {
  readonly label: string;
  readonly done: number;
  /** 0 when it is not known. */
  readonly total: number;
  /** What it is at. */
  readonly what?: string;
  /** How far in words; without it done and total as they are. */
  readonly numbers?: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
}

/** A bar with how far work is, in words and numbers, and a way to stop it. */
export function progressPanel(text: Texts, work: Work, language: string, stop?: () => void): TemplateResult {
  const share = work.state === 'done' ? 1 : work.total > 0 ? Math.min(1, work.done / work.total) : 0;
  const known = work.total > 0 || work.state !== 'running';
  const numbers = work.numbers ?? (work.total > 0 ? text('progress.of', work.done, work.total) : work.done > 0 ? work.done.toLocaleString(language) : '');
  return html`<div class="progress ${work.state}">
    <div class="progress-line">
      <span class="progress-name">${work.label}</span>
      <span class="quiet">${work.what ?? ''}</span>
      <span class="quiet number">${numbers}</span>
      ${stop && work.state === 'running' ? html`<button class="button" @click=${stop}>${icon('close', 12)}${text('action.stop')}</button>` : nothing}
    </div>
    <div class="progress-track" role="progressbar" aria-label=${work.label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${known ? Math.round(100 * share) : nothing} aria-valuetext=${`${numbers} ${work.what ?? ''}`.trim() || nothing}>
      <div class=${known ? 'progress-bar' : 'progress-bar unknown'} style="transform:scaleX(${known ? share : 0.3})"></div>
    </div>
  </div>`;
}
