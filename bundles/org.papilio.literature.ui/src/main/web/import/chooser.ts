import { html, icon, nothing, type Texts } from '@workbench/sdk';
import { clashes, encodings, foundingBodies, withFiles, type Wish } from './model';

export interface ReadableFormat {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
}

/** Files to be imported and how: drop or choose, format, bodies of literature, taken keys. */
export class Chooser {
  readonly #redraw: () => void;
  #over = false;
  files: readonly File[] = [];

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  add(files: readonly File[]): void {
    this.files = withFiles(this.files, files);
    this.#redraw();
  }

  render(text: Texts, size: (bytes: number) => string, formats: readonly ReadableFormat[], wish: Wish, change: (wish: Wish) => void, start: (dryRun: boolean) => void): unknown {
    const none = this.files.length === 0;
    return html`<div class="new">
      <label class="zone ${this.#over ? 'over' : ''} ${none ? '' : 'small'}" @dragover=${(event: DragEvent) => this.#drag(event, true)} @dragleave=${(event: DragEvent) => this.#drag(event, false)} @drop=${(event: DragEvent) => this.#drop(event)}>
        <span class="zone-icon" aria-hidden="true">${icon('upload', none ? 26 : 18)}</span>
        <span class="zone-words"><strong>${text('import.drop')}</strong><span class="quiet">${none ? text('import.drop.formats', formats.map((format) => format.label).join(', ')) : text('import.drop.more')}</span></span>
        <span class="button" aria-hidden="true">${text('import.choose')}</span>
        <input class="vh" type="file" multiple data-focus aria-label=${text('import.choose')} @change=${(event: Event) => this.#chosen(event)} />
      </label>
      ${none ? nothing : html`<ul class="chosen-files" aria-label=${text('import.files')}>${this.files.map((file) => this.#file(text, size, file))}</ul>`}
      <div class="wishes">
        <div class="field"><label for="format">${text('import.format')}</label>
          <select id="format" @change=${(event: Event) => change({ ...wish, format: (event.target as HTMLSelectElement).value })}>
            <option value="">${text('import.recognise')}</option>
            ${formats.map((format) => html`<option value=${format.id} ?selected=${format.id === wish.format}>${format.label}</option>`)}
          </select></div>
        <div class="field"><label for="encoding">${text('import.encoding')}</label>
          <select id="encoding" @change=${(event: Event) => change({ ...wish, encoding: (event.target as HTMLSelectElement).value })}>
            <option value="">${text('import.encoding.detect')}</option>
            ${encodings.map((one) => html`<option value=${one} ?selected=${one === wish.encoding}>${one}</option>`)}
          </select></div>
        <div class="field"><label for="clash">${text('import.clash')}</label>
          <select id="clash" @change=${(event: Event) => change({ ...wish, clash: (event.target as HTMLSelectElement).value as Wish['clash'] })}>
            ${clashes.map((clash) => html`<option value=${clash} ?selected=${clash === wish.clash}>${text(`import.clash.${clash}`)}</option>`)}
          </select></div>
      </div>
      <fieldset><legend>${text('import.bodies')}</legend>
        <div class="row" style="gap:4px 18px">${foundingBodies.map((body) => html`<label class="check"><input type="checkbox" .checked=${wish.bodies.includes(body)} @change=${() => change({ ...wish, bodies: wish.bodies.includes(body) ? wish.bodies.filter((one) => one !== body) : [...wish.bodies, body] })} />${text(`body.${body}`)}</label>`)}</div>
      </fieldset>
      <div class="row">
        <button class="button primary" ?disabled=${none} @click=${() => start(false)}>${icon('upload')}${text('import.start', this.files.length)}</button>
        <button class="button" ?disabled=${none} @click=${() => start(true)}>${text('import.try')}</button>
        <span class="quiet">${text('import.try.hint')}</span>
      </div>
    </div>`;
  }

  #file(text: Texts, size: (bytes: number) => string, file: File): unknown {
    return html`<li>${icon('document')}<span class="name">${file.name}</span><span class="quiet number">${size(file.size)}</span>
      <button class="button plain icon-only" aria-label=${text('import.leave-out', file.name)} title=${text('import.leave-out', file.name)} @click=${() => { this.files = this.files.filter((one) => one !== file); this.#redraw(); }}>${icon('close', 12)}</button></li>`;
  }

  #chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.add([...(input.files ?? [])]);
    input.value = '';
  }

  #drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.#over = over;
    this.#redraw();
  }

  #drop(event: DragEvent): void {
    this.#drag(event, false);
    this.add([...(event.dataTransfer?.files ?? [])]);
  }
}
