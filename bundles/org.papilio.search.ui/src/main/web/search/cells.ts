import { html, icon, type GridColumn, type Texts } from '@workbench/sdk';
import { orderOf, type ColumnInfo } from './columns';
import { marked } from './marked';
import { around, passages, titleMarks, yearFacet, type Hit } from './model';

/** The columns of the table; the title shows a passage below it when words were asked for. */
export function gridColumns(text: Texts, language: string, offers: readonly ColumnInfo[], withPassages: boolean): readonly GridColumn<Hit>[] {
  const words = (hit: Hit, column: string): string => {
    if (column === 'title') return hit.line ? `${hit.title}\n${hit.line}` : hit.title;
    if (column === 'line') return hit.line;
    if (column === 'kind') return text(`search.kind.${hit.kind}`);
    if (column === 'score') return hit.score.toLocaleString(language, { maximumFractionDigits: 2 });
    if (column === yearFacet) return hit.year === null ? '' : String(hit.year);
    return hit.cells[column] ?? '';
  };
  return offers.map((offer) => ({
    ...offer,
    sortable: orderOf(offer.id, false) !== null,
    numeric: offer.id === 'score' || offer.id === yearFacet,
    cell: (hit: Hit) => (offer.id === 'title' ? titleCell(hit, withPassages) : words(hit, offer.id)),
    whole: (hit: Hit) => words(hit, offer.id),
  }));
}

function titleCell(hit: Hit, withPassages: boolean): unknown {
  const title = titleMarks(hit);
  const name = html`<span class="name">${icon(hit.kind === 'literature' ? 'book' : 'case', 14)} ${title ? marked(title) : hit.title}</span>`;
  if (!withPassages) return html`<span class="two">${name}</span>`;
  const passage = passages(hit)[0];
  return html`<span class="two">${name}<span class="quiet">${passage ? marked(around(passage)) : hit.line}</span></span>`;
}
