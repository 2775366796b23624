import { ask, csvOf, fileName, saveDrawing, saveFile, tableOf, type Texts, type WorkbenchView } from '@workbench/sdk';
import { html, nothing } from 'lit';

/** Shows what a view draws as text and tables, and offers the tables as files. */
export async function showTwin(view: WorkbenchView, title: string, text: Texts): Promise<void> {
  const tables = view.asTable();
  const words = view.describe();
  const content = html`${words ? html`<p class="words">${words}</p>` : nothing} ${tables.map((table) => tableOf(table))}
  ${!words && tables.length === 0 ? html`<p>${text('twin.none')}</p>` : nothing}`;
  const actions = [
    { id: '', label: text('action.close'), look: 'primary' as const },
    ...tables.map((table, place) => ({ id: String(place), label: text('twin.save', table.caption) })),
  ];
  const chosen = await ask(text('twin.title', title), content, actions, true);
  const table = chosen ? tables[Number(chosen)] : undefined;
  if (table) saveFile(fileName(table.caption, 'csv'), csvOf(table), 'text/csv;charset=utf-8');
}

/** Saves the drawing of a view as a file; false when it draws nothing. */
export async function savePicture(view: WorkbenchView, title: string, format: 'svg' | 'png'): Promise<boolean> {
  const drawing = await view.exportSvg();
  if (drawing === null) return false;
  await saveDrawing(title, drawing, format);
  return true;
}
