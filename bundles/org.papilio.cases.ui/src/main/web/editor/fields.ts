// Draws the fields of one form. Each field answers with the new value; who saves it is not its matter.
import { html, icon, nothing } from '@workbench/sdk';
import {
  choices, identified, isObject, listOf, localText, typeOf,
  type ElementAt, type Feature, type Json, type JsonObject, type Model,
} from '../shared/model';
import type { LinkTarget } from '../shared/client';

/** What a form needs around it. */
export interface Surroundings {
  readonly model: Model;
  readonly language: string;
  readonly text: (key: string, ...values: unknown[]) => string;
  /** What people call an element that the case holds or refers to. */
  readonly label: (id: string) => string;
  /** Where a link of a class may lead; undefined while that loads. */
  readonly targets: (type: string) => readonly LinkTarget[] | undefined;
  /** Sets a feature of the element of this form; undefined unsets it. */
  readonly set: (feature: Feature, value: Json | undefined) => void;
  /** Adds a new element to a feature that holds elements with forms of their own. */
  readonly add: (feature: Feature, type: string) => void;
  readonly remove: (feature: Feature, id: string) => void;
  readonly move: (feature: Feature, id: string, position: number) => void;
  readonly open: (id: string) => void;
  /** Tells what the field in hand means. */
  readonly explain: (feature: Feature) => void;
}

/** One field with its label, its problems, and the control that fits its form. */
export function field(at: ElementAt, feature: Feature, problems: readonly string[], around: Surroundings): unknown {
  return labelled(feature, at.json[feature.name], problems, around, `f-${at.id}-${feature.name}`, (value) => around.set(feature, value));
}

type Put = (value: Json | undefined) => void;

function labelled(feature: Feature, value: Json | undefined, problems: readonly string[], around: Surroundings, id: string, put: Put): unknown {
  const grouping = feature.form === 'part' || feature.form === 'local-text' || feature.many;
  const body = html`
    ${control(feature, value, around, id, put, problems.length > 0)}
    ${problems.map((problem) => html`<span class="error">${icon('warning', 13)} ${problem}</span>`)}
  `;
  const title = html`${feature.label}${feature.required ? html`<span class="required" title=${around.text('form.required')} aria-hidden="true">*</span>` : nothing}`;
  const focus = (): void => around.explain(feature);
  return grouping
    ? html`<div class="field" role="group" aria-labelledby=${`${id}-l`} @focusin=${focus}><span class="label" id=${`${id}-l`}>${title}</span>${body}</div>`
    : html`<div class="field" @focusin=${focus}><label for=${id}>${title}</label>${body}</div>`;
}

function control(feature: Feature, value: Json | undefined, around: Surroundings, id: string, put: Put, wrong: boolean): unknown {
  switch (feature.form) {
    case 'local-text':
      return localTexts(feature, value, around, put);
    case 'choice':
      return feature.many ? chips(feature, value, feature.terms, around, put) : pick(feature, value, feature.terms, around, id, put, wrong);
    case 'term': {
      const terms = around.model.vocabularies[feature.type] ?? [];
      return feature.many ? chips(feature, value, terms, around, put) : pick(feature, value, terms, around, id, put, wrong);
    }
    case 'truth':
      return html`<input id=${id} type="checkbox" .checked=${value === true} @change=${(event: Event) => put((event.target as HTMLInputElement).checked)} />`;
    case 'link':
      return link(feature, value, around, id, put);
    case 'part':
      return identified(around.model, feature.type) ? parts(feature, value, around) : inline(feature, value, around, id, put);
    case 'long-text':
      return html`<textarea id=${id} rows="5" .value=${String(value ?? '')} aria-invalid=${wrong ? 'true' : nothing} @change=${(event: Event) => put(entered(event))}></textarea>`;
    default:
      return feature.many ? lines(value, around, id, put) : plain(feature, value, around, id, put, wrong);
  }
}

const entered = (event: Event): string | undefined => {
  const text = (event.target as HTMLInputElement).value.trim();
  return text === '' ? undefined : text;
};

function plain(feature: Feature, value: Json | undefined, around: Surroundings, id: string, put: Put, wrong: boolean): unknown {
  const numeric = feature.form === 'integer' || feature.form === 'number';
  return html`<input
    id=${id}
    type=${numeric ? 'number' : 'text'}
    step=${feature.form === 'number' ? 'any' : nothing}
    min=${numeric && feature.least !== null ? feature.least : nothing}
    max=${numeric && feature.most !== null ? feature.most : nothing}
    placeholder=${feature.form === 'date' ? around.text('form.date') : around.text('value.unset')}
    aria-invalid=${wrong ? 'true' : nothing}
    ?disabled=${feature.derived || feature.name === 'id'}
    .value=${value === undefined ? '' : String(value)}
    @change=${(event: Event) => {
      const text = entered(event);
      put(text !== undefined && numeric ? Number(text) : text);
    }}
  />`;
}

/** One value a line, for features with many plain texts. */
function lines(value: Json | undefined, around: Surroundings, id: string, put: Put): unknown {
  return html`<textarea
    id=${id}
    rows="3"
    aria-label=${around.text('form.lines')}
    placeholder=${around.text('form.lines')}
    .value=${listOf(value).map(String).join('\n')}
    @change=${(event: Event) => {
      const all = (event.target as HTMLTextAreaElement).value.split('\n').map((line) => line.trim()).filter(Boolean);
      put(all.length === 0 ? undefined : all);
    }}
  ></textarea>`;
}

function pick(
  feature: Feature,
  value: Json | undefined,
  terms: readonly { readonly value: string; readonly label: string; readonly explanation: string }[],
  around: Surroundings,
  id: string,
  put: Put,
  wrong: boolean,
): unknown {
  const known = value === undefined || terms.some((term) => term.value === value);
  return html`<select id=${id} ?disabled=${feature.derived} aria-invalid=${wrong ? 'true' : nothing} @change=${(event: Event) => put(entered(event))}>
    <option value="" ?selected=${value === undefined}>${around.text('value.unset')}</option>
    ${known ? nothing : html`<option value=${String(value)} selected>${String(value)}</option>`}
    ${terms.map((term) => html`<option value=${term.value} title=${term.explanation || nothing} ?selected=${term.value === value}>${term.label}</option>`)}
  </select>`;
}

/** The chosen values as chips with a cross each, and a list to add another. */
function chips(
  feature: Feature,
  value: Json | undefined,
  terms: readonly { readonly value: string; readonly label: string }[],
  around: Surroundings,
  put: Put,
): unknown {
  const chosen = listOf(value).map(String);
  const left = terms.filter((term) => !chosen.includes(term.value));
  const without = (one: string): Json | undefined => {
    const rest = chosen.filter((other) => other !== one);
    return rest.length === 0 ? undefined : rest;
  };
  return html`<div class="row chips">
    ${chosen.map((one) => {
      const label = terms.find((term) => term.value === one)?.label ?? one;
      return html`<button class="chip" @click=${() => put(without(one))} aria-label=${around.text('form.remove', label)}>${label}${icon('close', 12)}</button>`;
    })}
    ${left.length === 0
      ? nothing
      : html`<select class="adder" aria-label=${around.text('form.add', feature.label)}
          @change=${(event: Event) => {
            const select = event.target as HTMLSelectElement;
            const one = select.value;
            select.value = '';
            if (one) put([...chosen, one]);
          }}>
          <option value="">${around.text('form.add.short')}</option>
          ${left.map((term) => html`<option value=${term.value}>${term.label}</option>`)}
        </select>`}
  </div>`;
}

function localTexts(feature: Feature, value: Json | undefined, around: Surroundings, put: Put): unknown {
  const texts = isObject(value) ? value : {};
  const languages = Object.keys(texts);
  const change = (language: string, wording: string | undefined): void => {
    const next: Record<string, Json> = { ...texts };
    if (wording === undefined) delete next[language];
    else next[language] = wording;
    put(Object.keys(next).length === 0 ? undefined : next);
  };
  const shown = languages.length === 0 ? [around.language] : languages;
  const free = ['en', 'de', 'fr', 'nl', 'it', 'hu', 'sv', 'es', 'pt', 'pl'].filter((one) => !shown.includes(one));
  const long = feature.name === 'summary' || feature.name === 'definition' || feature.name === 'text';
  return html`${shown.map(
    (language, place) => html`<div class="wording">
      <span class="badge" title=${place === 0 ? around.text('form.original') : nothing}>${language}</span>
      ${long
        ? html`<textarea rows="3" lang=${language} aria-label=${`${feature.label} (${language})`} .value=${localText(texts[language] ?? '', language)} @change=${(event: Event) => change(language, entered(event))}></textarea>`
        : html`<input lang=${language} aria-label=${`${feature.label} (${language})`} .value=${localText(texts[language] ?? '', language)} @change=${(event: Event) => change(language, entered(event))} />`}
    </div>`,
  )}
  ${languages.length === 0
    ? nothing
    : html`<select class="adder" aria-label=${around.text('form.language')}
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          const language = select.value;
          select.value = '';
          if (language) change(language, localText(texts, around.language));
        }}>
        <option value="">${around.text('form.language')}</option>
        ${free.map((one) => html`<option value=${one}>${one}</option>`)}
      </select>`}`;
}

function link(feature: Feature, value: Json | undefined, around: Surroundings, id: string, put: Put): unknown {
  const chosen = listOf(value).map(String);
  const targets = around.targets(feature.type) ?? [];
  if (!feature.many) {
    const current = chosen[0] ?? '';
    return html`<div class="row nowrap">
      <select id=${id} class="grow" @change=${(event: Event) => put(entered(event))}>
        <option value="" ?selected=${current === ''}>${around.text('value.unset')}</option>
        ${current && !targets.some((target) => target.id === current) ? html`<option value=${current} selected>${around.label(current)}</option>` : nothing}
        ${targets.map((target) => html`<option value=${target.id} ?selected=${target.id === current}>${target.label}</option>`)}
      </select>
      ${current ? html`<button class="button icon-only" title=${around.text('form.goto')} aria-label=${around.text('form.goto.named', around.label(current))} @click=${() => around.open(current)}>${icon('right')}</button>` : nothing}
    </div>`;
  }
  const terms = [
    ...targets.map((target) => ({ value: target.id, label: target.label })),
    ...chosen.filter((one) => !targets.some((target) => target.id === one)).map((one) => ({ value: one, label: around.label(one) })),
  ];
  return chips(feature, value, terms, around, put);
}

/** Elements with forms of their own: a list that leads to them. */
function parts(feature: Feature, value: Json | undefined, around: Surroundings): unknown {
  const all = listOf(value).filter(isObject);
  const full = !feature.many && all.length > 0;
  return html`
    ${all.length === 0 ? html`<span class="faint">${around.text('form.none')}</span>` : nothing}
    <ul class="parts">
      ${all.map((part, place) => {
        const id = String(part['id']);
        const label = around.label(id);
        return html`<li>
          <button class="item" @click=${() => around.open(id)}>${icon('right', 13)}<span class="name">${label}</span></button>
          ${feature.many && all.length > 1
            ? html`<button class="button plain icon-only" ?disabled=${place === 0} aria-label=${around.text('form.up', label)} @click=${() => around.move(feature, id, place - 1)}>${icon('arrow-up', 14)}</button>
                <button class="button plain icon-only" ?disabled=${place === all.length - 1} aria-label=${around.text('form.down', label)} @click=${() => around.move(feature, id, place + 1)}>${icon('arrow-down', 14)}</button>`
            : nothing}
          ${feature.many ? html`<button class="button plain icon-only" aria-label=${around.text('form.remove', label)} @click=${() => around.remove(feature, id)}>${icon('trash', 14)}</button>` : nothing}
        </li>`;
      })}
    </ul>
    ${full ? nothing : adders(feature, around, (type) => around.add(feature, type))}
  `;
}

function adders(feature: Feature, around: Surroundings, add: (type: string) => void): unknown {
  const types = choices(around.model, feature.type);
  return html`<div class="row">
    ${types.map((type) => html`<button class="button adder" @click=${() => add(type.id)}>${icon('plus', 13)}${types.length === 1 ? around.text('form.add', feature.label) : type.label}</button>`)}
  </div>`;
}

/** Values without a form of their own (a period, an amount, a facet): their fields stand right here. */
function inline(feature: Feature, value: Json | undefined, around: Surroundings, id: string, put: Put): unknown {
  const all = listOf(value).filter(isObject);
  const write = (place: number, next: JsonObject | undefined): void => {
    const rest = all.flatMap((one, at) => (at === place ? (next ? [next] : []) : [one]));
    if (feature.many) put(rest.length === 0 ? undefined : rest);
    else put(rest[0]);
  };
  const make = (type: string): JsonObject => (type === feature.type ? {} : { '@type': around.model.classes[type]?.kinds.includes('Facet') ? type : `cases#${type}` });
  return html`
    ${all.map((one, place) => {
      const type = typeOf(one, feature.type);
      const known = around.model.classes[type];
      if (!known) return html`<div class="inline"><p class="quiet">${around.text('form.unknown', type)}</p></div>`;
      return html`<div class="inline">
        ${type === feature.type ? nothing : html`<h4>${known.label}</h4>`}
        ${known.features
          .filter((part) => !part.derived)
          .map((part) =>
            labelled(part, one[part.name], [], around, `${id}-${place}-${part.name}`, (next) => {
              const changed: Record<string, Json> = { ...one };
              if (next === undefined) delete changed[part.name];
              else changed[part.name] = next;
              write(place, changed);
            }),
          )}
        <button class="button plain" aria-label=${around.text('form.remove', feature.label)} @click=${() => write(place, undefined)}>${icon('trash', 13)}${around.text('form.remove.short')}</button>
      </div>`;
    })}
    ${!feature.many && all.length > 0 ? nothing : adders(feature, around, (type) => put(feature.many ? [...all, make(type)] : make(type)))}
  `;
}
