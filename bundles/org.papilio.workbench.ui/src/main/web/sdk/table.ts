import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from './types';

/** A table as people and screen readers expect it; numbers stand right. */
export function tableOf(table: Table): TemplateResult {
  const numeric = table.columns.map((_, column) => table.rows.length > 0 && table.rows.every((row) => isNumber(row[column] ?? '')));
  return html`<table class="table">
    <caption>${table.caption}</caption>
    <thead>
      <tr>${table.columns.map((name, column) => html`<th scope="col" class=${numeric[column] ? 'number' : ''}>${name}</th>`)}</tr>
    </thead>
    <tbody>
      ${table.rows.map(
        (row) => html`<tr>
          ${row.map((cell, column) =>
            column === 0
              ? html`<th scope="row" class=${numeric[column] ? 'number' : ''}>${cell || nothing}</th>`
              : html`<td class=${numeric[column] ? 'number' : ''}>${cell || '–'}</td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function isNumber(text: string): boolean {
  return text === '' || /^[−+-]?\d[\d.,\s]*%?$/.test(text);
}

/** The table as CSV after RFC 4180. */
export function csvOf(table: Table): string {
  const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [table.columns, ...table.rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}
