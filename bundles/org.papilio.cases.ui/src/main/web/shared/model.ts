// The metamodel as the server describes it, and a case read with it. Pure: no DOM, no network.

/** How a feature is edited; see FormModel.FormFeature on the server. */
export type Form =
  | 'text' | 'long-text' | 'local-text' | 'integer' | 'number' | 'truth' | 'date' | 'choice' | 'term' | 'part' | 'link';

export interface Term {
  readonly value: string;
  readonly label: string;
  readonly explanation: string;
}

export interface Feature {
  readonly name: string;
  readonly label: string;
  readonly explanation: string;
  readonly form: Form;
  /** The class of a part or link, the scheme of a term, else empty. */
  readonly type: string;
  readonly many: boolean;
  readonly required: boolean;
  readonly derived: boolean;
  readonly terms: readonly Term[];
  readonly least: number | null;
  readonly most: number | null;
}

export interface ModelClass {
  readonly id: string;
  readonly label: string;
  readonly explanation: string;
  readonly concrete: boolean;
  readonly kinds: readonly string[];
  readonly features: readonly Feature[];
}

export interface Model {
  readonly classes: Readonly<Record<string, ModelClass>>;
  readonly vocabularies: Readonly<Record<string, readonly Term[]>>;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface Finding {
  readonly severity: 'ERROR' | 'WARNING' | 'HINT';
  readonly element: string;
  readonly label: string;
  readonly feature: string;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** A case as GET /api/cases/{case} answers it. */
export interface CasePage {
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  readonly content: JsonObject;
  readonly labels: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** An element of a case with its place in it. */
export interface ElementAt {
  readonly id: string;
  readonly type: string;
  readonly json: JsonObject;
  /** The element that holds it, and through which feature; null for the case itself. */
  readonly owner: string | null;
  readonly feature: string | null;
}

const OURS = /^(cases|place|evidence)#/;

/** The class of an object: what it says itself, else what its feature declares. */
export function typeOf(json: JsonObject, declared: string): string {
  const own = json['@type'];
  return typeof own === 'string' ? own.replace(OURS, '') : declared;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
}

/** Whether elements of a class have an id, and so a form of their own. */
export function identified(model: Model, type: string): boolean {
  return model.classes[type]?.kinds.includes('Identified') ?? false;
}

/** The concrete classes that may stand where a class is declared, sorted by label. */
export function choices(model: Model, type: string): readonly ModelClass[] {
  return Object.values(model.classes)
    .filter((one) => one.concrete && one.kinds.includes(type) && one.id !== 'UnknownFacet')
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** All elements of a case that have an id, by id, in the order of the file. */
export function elements(model: Model, root: JsonObject, type = 'Case'): ReadonlyMap<string, ElementAt> {
  const found = new Map<string, ElementAt>();
  const walk = (json: JsonObject, declared: string, owner: string | null, feature: string | null): void => {
    const actual = typeOf(json, declared);
    const id = json['id'];
    let holder = owner;
    if (typeof id === 'string' && identified(model, actual)) {
      found.set(id, { id, type: actual, json, owner, feature });
      holder = id;
    }
    for (const part of model.classes[actual]?.features ?? []) {
      if (part.form !== 'part') continue;
      for (const child of listOf(json[part.name])) {
        if (isObject(child)) walk(child, part.type, holder, part.name);
      }
    }
  };
  walk(root, type, null, null);
  return found;
}

/** The elements from the case down to one, the one last. */
export function pathTo(all: ReadonlyMap<string, ElementAt>, id: string): readonly ElementAt[] {
  const path: ElementAt[] = [];
  for (let at = all.get(id); at; at = at.owner === null ? undefined : all.get(at.owner)) path.unshift(at);
  return path;
}

/** A text in several languages in the wanted one, else in the original, which stands first. */
export function localText(value: Json | undefined, language: string): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  const wanted = value[language] ?? Object.values(value)[0];
  return typeof wanted === 'string' ? wanted : '';
}

/** What people call a value of a choice or term. */
export function termLabel(model: Model, feature: Feature, value: Json): string {
  const terms = feature.form === 'term' ? model.vocabularies[feature.type] ?? [] : feature.terms;
  return terms.find((term) => term.value === value)?.label ?? String(value);
}

/** A plain value as people read it; parts and links are the caller's. */
export function show(model: Model, feature: Feature, value: Json, language: string, text: (key: string) => string): string {
  switch (feature.form) {
    case 'choice':
    case 'term':
      return listOf(value).map((one) => termLabel(model, feature, one)).join(', ');
    case 'local-text':
      return localText(value, language);
    case 'truth':
      return text(value === true ? 'value.yes' : 'value.no');
    case 'number':
    case 'integer':
      return typeof value === 'number' ? value.toLocaleString(language) : String(value);
    default:
      return listOf(value).map(String).join(', ');
  }
}
