import { ask, html, nothing, problemFrom, type ApiClient, type Texts } from '@workbench/sdk';
import { keepOutlines, type Brought } from './client';

/** Asks for a file of outlines and what is said of it, until it is kept or the person gives up; answers with its name. */
export async function bringOutlines(api: ApiClient, text: Texts): Promise<string | null> {
  let brought: Brought = { file: null, attribution: '', code: 'id' };
  let fault = '';
  for (;;) {
    const set = (change: Partial<Brought>): void => {
      brought = { ...brought, ...change };
    };
    const value = (event: Event): string => (event.target as HTMLInputElement).value;
    const answer = await ask(
      text('places.bring'),
      html`<div style="display:grid;gap:10px;max-width:460px">
        ${fault === '' ? nothing : html`<p role="alert">${fault}</p>`}
        <label style="display:grid;gap:4px">${brought.file ? text('places.bring.kept', brought.file.name) : text('places.bring.file')}
          <input type="file" accept=".json,.geojson,.topojson" @change=${(event: Event) => set({ file: (event.target as HTMLInputElement).files?.[0] ?? brought.file })} /></label>
        <label style="display:grid;gap:4px">${text('places.bring.attribution')}
          <input type="text" maxlength="400" .value=${brought.attribution} @input=${(event: Event) => set({ attribution: value(event) })} /></label>
        <label style="display:grid;gap:4px">${text('places.bring.code')}
          <input type="text" maxlength="100" .value=${brought.code} @input=${(event: Event) => set({ code: value(event) })} /></label>
      </div>`,
      [
        { id: 'add', label: text('places.bring.add'), look: 'primary' },
        { id: 'cancel', label: text('places.bring.cancel') },
      ],
    );
    if (answer !== 'add') return null;
    if (brought.file === null) fault = text('places.bring.nofile');
    else {
      try {
        return await keepOutlines(api, brought.file, brought);
      } catch (error) {
        fault = problemFrom(error).message;
      }
    }
  }
}
