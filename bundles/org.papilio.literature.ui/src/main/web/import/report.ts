import { html, icon, nothing, type Texts } from '@workbench/sdk';
import { losses, lossTotals, type FieldLoss, type ImportedFile, type Outcome } from './model';

/** Tiles with what happened to records. */
export function tiles(text: Texts, language: string, outcome: Outcome): unknown {
  const shown = (['added', 'replaced', 'unchanged', 'skipped', 'unreadable'] as const).filter((name) => outcome[name] > 0 || name === 'added' || name === 'unreadable');
  return html`<dl class="figures">
    ${shown.map((name) => html`<div class=${name === 'unreadable' && outcome[name] > 0 ? 'alarm' : ''}><dt>${text(`import.${name}`)}</dt><dd>${outcome[name].toLocaleString(language)}</dd></div>`)}
  </dl>
  ${outcome.renamed > 0 ? html`<p class="quiet">${text('import.renamed', outcome.renamed)}</p>` : nothing}`;
}

/** The files with the format that read each, and what each is about. */
export function fileTable(text: Texts, language: string, files: readonly ImportedFile[]): unknown {
  const number = (count: number): string => count.toLocaleString(language);
  return html`<table class="table">
    <caption class="vh">${text('import.files')}</caption>
    <thead><tr><th scope="col">${text('import.file')}</th><th scope="col">${text('import.format')}</th><th scope="col" class="number">${text('import.read')}</th><th scope="col" class="number">${text('import.accepted')}</th></tr></thead>
    <tbody>
      ${files.map(
        (file) => html`<tr>
          <th scope="row">${file.name}${file.notes.length > 0 && !file.refused ? html`<ul class="file-notes">${file.notes.slice(0, 20).map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
            ${file.refused ? html`<div class="refused">${icon('warning', 14)} ${file.refused}</div>` : nothing}</th>
          <td>${file.format ? html`${file.format} <span class="quiet">${file.encoding}</span>` : html`<span class="badge bad">${text('import.refused')}</span>`}</td>
          <td class="number">${number(file.read)}</td><td class="number">${number(file.accepted)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What was kept, changed and dropped, field by field. */
export function lossReport(text: Texts, language: string, label: (field: string) => string, files: readonly ImportedFile[]): unknown {
  const all = losses(files);
  if (all.length === 0) return nothing;
  const sum = lossTotals(all);
  const lost = all.filter((one) => one.changed + one.dropped > 0);
  const rest = all.filter((one) => one.changed + one.dropped === 0);
  return html`<section>
    <h2>${text('import.losses')}</h2>
    <p class="quiet">${text('import.losses.sum', sum.kept, sum.changed, sum.dropped)}</p>
    ${lost.length > 0 ? lossTable(text, language, label, lost, text('import.losses')) : html`<p class="row">${icon('check')}${text('import.losses.none')}</p>`}
    ${rest.length > 0 ? html`<details><summary>${text('import.losses.rest', rest.length)}</summary>${lossTable(text, language, label, rest, text('import.losses.rest', rest.length))}</details>` : nothing}
  </section>`;
}

function lossTable(text: Texts, language: string, label: (field: string) => string, rows: readonly FieldLoss[], caption: string): unknown {
  const number = (count: number): string => (count === 0 ? '–' : count.toLocaleString(language));
  return html`<table class="table losses">
    <caption class="vh">${caption}</caption>
    <thead><tr><th scope="col">${text('import.field')}</th><th scope="col" class="share" aria-label=${text('import.share')}></th><th scope="col" class="number">${text('import.kept')}</th><th scope="col" class="number">${text('import.changed')}</th><th scope="col" class="number">${text('import.dropped')}</th></tr></thead>
    <tbody>
      ${rows.map(
        (row) => html`<tr><th scope="row">${label(row.field)}</th>
          <td class="share"><span class="loss-bar" aria-hidden="true"><i class="kept" style="flex-grow:${row.kept}"></i><i class="changed" style="flex-grow:${row.changed}"></i><i class="dropped" style="flex-grow:${row.dropped}"></i></span></td>
          <td class="number">${number(row.kept)}</td><td class="number">${number(row.changed)}</td><td class="number">${number(row.dropped)}</td></tr>`,
      )}
    </tbody>
  </table>`;
}
