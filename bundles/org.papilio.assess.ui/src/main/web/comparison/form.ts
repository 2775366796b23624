// Draws the form from the parameters that a method describes.
import { chooseItem, html, icon, nothing, type Extent, type Texts } from '@workbench/sdk';
import { columnName, columnNames, indicatorItems, sliderStep, type Catalogue, type ColumnChoice, type Draft, type Method, type Parameter } from './model';

/** What the form needs beside the draft. */
export interface FormContext {
  readonly text: Texts;
  readonly catalogue: Catalogue;
  /** How complete each indicator is for the cases of a draft. */
  readonly extents: () => Promise<ReadonlyMap<string, Extent>>;
}

/** One field for each parameter; `change` is handed the whole new draft. */
export function parameterFields(method: Method, draft: Draft, context: FormContext, change: (draft: Draft) => void): unknown {
  const { text } = context;
  const field = (parameter: Parameter): unknown => {
    switch (parameter.kind) {
      case 'COLUMN':
        return columns(parameter, draft, context, change);
      case 'BY_COLUMN':
        return byColumn(parameter, draft, text, change);
      default:
        return plain(parameter, draft, text, change);
    }
  };
  const first = method.parameters.filter((parameter) => parameter.required || parameter.kind === 'COLUMN' || parameter.kind === 'BY_COLUMN');
  const further = method.parameters.filter((parameter) => !first.includes(parameter));
  const used = further.some((parameter) => (draft.plain[parameter.name] ?? parameter.defaultValue) !== parameter.defaultValue);
  return html`${first.map(field)}
    ${further.length === 0 ? nothing : html`<details class="all" ?open=${used}><summary>${text('form.further', further.length)}</summary><div class="further">${further.map(field)}</div></details>`}`;
}

function columns(parameter: Parameter, draft: Draft, { catalogue, text, extents }: FormContext, change: (draft: Draft) => void): unknown {
  const chosen = draft.columns[parameter.name] ?? [];
  const put = (next: readonly ColumnChoice[]): void => change({ ...draft, columns: { ...draft.columns, [parameter.name]: next } });
  const replace = (place: number, one: ColumnChoice): void => put(chosen.map((old, at) => (at === place ? one : old)));
  const taken = columnNames(draft);
  const titleOf = (id: string): string => (id === '' ? text('form.choose') : catalogue.indicators.find((indicator) => indicator.id === id)?.title ?? id);
  return html`<div class="field" role="group" aria-label=${parameter.title}>
    <span class="label">${parameter.title}${parameter.required ? ' *' : ''}</span>
    ${chosen.map(
      (one, place) => html`<div class="row nowrap">
        <input class="short" aria-label=${text('form.column')} .value=${one.name} placeholder=${text('form.column')}
          @change=${(event: Event) => replace(place, { ...one, name: (event.target as HTMLInputElement).value.trim() })} />
        <button class="button grow pick" aria-label=${text('form.indicator', parameter.title, titleOf(one.indicator))} title=${one.indicator || nothing} @click=${async () => {
          const indicator = await chooseItem(text, text('form.indicator.title', parameter.title), indicatorItems(catalogue), one.indicator, extents());
          if (indicator !== null) replace(place, { indicator, name: one.name || columnName(indicator, taken) });
        }}><span class="picked">${titleOf(one.indicator)}</span>${icon('down', 12)}</button>
        ${parameter.repeatable ? html`<button class="button plain icon-only" aria-label=${text('form.drop', one.name)} @click=${() => put(chosen.filter((_, at) => at !== place))}>${icon('trash', 14)}</button>` : nothing}
      </div>`,
    )}
    ${parameter.repeatable || chosen.length === 0
      ? html`<button class="button" style="align-self:start" @click=${() => put([...chosen, { name: '', indicator: '' }])}>${icon('plus', 13)}${text('form.add', parameter.title)}</button>`
      : nothing}
    <span class="hint">${parameter.help}</span>
  </div>`;
}

function byColumn(parameter: Parameter, draft: Draft, text: Texts, change: (draft: Draft) => void): unknown {
  const names = columnNames(draft);
  const values = draft.byColumn[parameter.name] ?? {};
  return html`<div class="field" role="group" aria-label=${parameter.title}>
    <span class="label">${parameter.title}</span>
    ${names.length === 0 ? html`<span class="faint">${text('form.columns.first')}</span>` : nothing}
    ${names.map(
      (name) => html`<label class="row nowrap"><span class="short">${name}</span>
        <input class="grow" aria-label=${`${parameter.title}: ${name}`} .value=${values[name] ?? ''}
          @change=${(event: Event) => change({ ...draft, byColumn: { ...draft.byColumn, [parameter.name]: { ...values, [name]: (event.target as HTMLInputElement).value } } })} /></label>`,
    )}
    <span class="hint">${parameter.help}</span>
  </div>`;
}

/** A slider beside the field: what is found follows while it moves. */
function slider(parameter: Parameter, value: string, text: Texts, put: (next: string) => void): unknown {
  const step = sliderStep(parameter);
  if (step === null || value.trim() === '' || Number.isNaN(Number(value))) return nothing;
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return html`<input type="range" aria-label=${text('form.slider', parameter.title)} min=${parameter.lowest} max=${parameter.highest} step=${step}
    .value=${value}
    @input=${(event: Event) => put(String(Number(Number((event.target as HTMLInputElement).value).toFixed(digits))))} />`;
}

function plain(parameter: Parameter, draft: Draft, text: Texts, change: (draft: Draft) => void): unknown {
  const value = draft.plain[parameter.name] ?? parameter.defaultValue;
  const id = `p-${parameter.name}`;
  const put = (next: string): void => change({ ...draft, plain: { ...draft.plain, [parameter.name]: next } });
  if (parameter.kind === 'FLAG') {
    return html`<label class="check"><input type="checkbox" .checked=${value === 'true'} @change=${(event: Event) => put(String((event.target as HTMLInputElement).checked))} /><span>${parameter.title}</span></label>`;
  }
  const control =
    parameter.kind === 'CHOICE'
      ? html`<select id=${id} @change=${(event: Event) => put((event.target as HTMLSelectElement).value)}>
          ${parameter.allowed.map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}
        </select>`
      : html`<input id=${id} type=${parameter.kind === 'TEXT' || parameter.repeatable ? 'text' : 'number'} step=${parameter.kind === 'NUMBER' ? 'any' : nothing}
          min=${parameter.lowest ?? nothing} max=${parameter.highest ?? nothing} .value=${value} placeholder=${text('form.default')}
          @change=${(event: Event) => put((event.target as HTMLInputElement).value)} />`;
  return html`<div class="field"><label for=${id}>${parameter.title}</label>${control}${slider(parameter, value, text, put)}<span class="hint">${parameter.help}</span></div>`;
}
