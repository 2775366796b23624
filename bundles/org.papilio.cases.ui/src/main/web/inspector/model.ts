// What the inspector says of an element. Pure: no DOM, no network.
import {
  elements, identified, isObject, listOf, localText, show,
  type CasePage, type ElementAt, type Feature, type Json, type JsonObject, type Model,
} from '../shared/model';

/** A fact in a list of facts; links lead to elements by id. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly links: readonly { readonly id: string; readonly label: string }[];
}

/** A relation of an actor as seen from that actor. */
export interface Tie {
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly other: string;
  readonly otherLabel: string;
  /** 0 to 4, or null when no source states it. */
  readonly strength: number | null;
}

/** A passage or source that something rests on. */
export interface Ground {
  readonly source: string;
  readonly sourceLabel: string;
  readonly locator: string;
  readonly passage: string;
  readonly text: string;
}

/** Who says what about a feature. */
export interface Claim {
  readonly id: string;
  readonly feature: string;
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly confidence: string;
  readonly status: string;
  readonly grounds: readonly Ground[];
}

const HIDDEN = new Set(['id', 'statements', 'sources', 'title', 'name', 'facets']);

/** Everything that an element states about itself, without its name, statements and sources. */
export function facts(model: Model, page: CasePage, at: ElementAt, language: string, text: (key: string) => string): readonly Fact[] {
  return factsOf(model, page, at.type, at.json, language, text);
}

function factsOf(model: Model, page: CasePage, type: string, json: JsonObject, language: string, text: (key: string) => string): readonly Fact[] {
  const found: Fact[] = [];
  for (const feature of model.classes[type]?.features ?? []) {
    const value = json[feature.name];
    if (value === undefined || value === null || HIDDEN.has(feature.name)) continue;
    const fact = factOf(model, page, feature, value, language, text);
    if (fact) found.push(fact);
  }
  return found;
}

function factOf(model: Model, page: CasePage, feature: Feature, value: Json, language: string, text: (key: string) => string): Fact | null {
  if (feature.form === 'link') {
    const links = listOf(value).map((id) => ({ id: String(id), label: page.labels[String(id)] ?? String(id) }));
    return { label: feature.label, text: '', links };
  }
  if (feature.form === 'part') {
    const parts = listOf(value).filter(isObject);
    if (identified(model, feature.type)) {
      const links = parts.map((part) => ({ id: String(part['id']), label: page.labels[String(part['id'])] ?? feature.label }));
      return links.length > 8 ? { label: feature.label, text: String(links.length), links: [] } : { label: feature.label, text: '', links };
    }
    const lines = parts.map((part) => valueText(model, page, feature.type, part, language, text)).filter(Boolean);
    return lines.length === 0 ? null : { label: feature.label, text: lines.join('; '), links: [] };
  }
  const shown = show(model, feature, value, language, text);
  return shown === '' ? null : { label: feature.label, text: shown, links: [] };
}

/** A value without an id in one line: a period as a span, an amount with its currency, else label and value. */
function valueText(model: Model, page: CasePage, type: string, json: JsonObject, language: string, text: (key: string) => string): string {
  if (type === 'Period') return span(json);
  if (type === 'Money') {
    const amount = typeof json['amount'] === 'number' ? json['amount'].toLocaleString(language) : String(json['amount'] ?? '');
    return [amount, json['currency'], json['year'] === undefined ? '' : `(${String(json['year'])})`].filter(Boolean).join(' ');
  }
  return factsOf(model, page, type, json, language, text)
    .map((fact) => `${fact.label}: ${fact.text || fact.links.map((link) => link.label).join(', ')}`)
    .join(', ');
}

/** A period as people write it: `2008–2013`, `since 2008` as `2008–`. */
export function span(period: Json | undefined): string {
  if (!isObject(period)) return '';
  const [start, end] = [period['start'], period['end']];
  if (start === undefined && end === undefined) return '';
  return start === end ? String(start) : `${start === undefined ? '' : String(start)}–${end === undefined ? '' : String(end)}`;
}

/** What an actor receives and gives, strongest first. */
export function ties(model: Model, page: CasePage, actor: string): { readonly receives: readonly Tie[]; readonly gives: readonly Tie[] } {
  const kinds = model.classes['GovernanceRelation']?.features.find((feature) => feature.name === 'kind')?.terms ?? [];
  const tie = (relation: JsonObject, end: 'from' | 'to'): Tie => ({
    id: String(relation['id']),
    kind: String(relation['kind']),
    kindLabel: kinds.find((term) => term.value === relation['kind'])?.label ?? String(relation['kind']),
    other: String(relation[end]),
    otherLabel: page.labels[String(relation[end])] ?? String(relation[end]),
    strength: typeof relation['strength'] === 'number' ? relation['strength'] : null,
  });
  const relations = listOf(page.content['relations']).filter(isObject);
  const strongest = (a: Tie, b: Tie): number => (b.strength ?? -1) - (a.strength ?? -1) || a.otherLabel.localeCompare(b.otherLabel);
  return {
    receives: relations.filter((one) => one['to'] === actor).map((one) => tie(one, 'from')).sort(strongest),
    gives: relations.filter((one) => one['from'] === actor).map((one) => tie(one, 'to')).sort(strongest),
  };
}

/** What an element rests on: its own source references and those of its parts without an id. */
export function grounds(page: CasePage, json: JsonObject): readonly Ground[] {
  return listOf(json['sources']).filter(isObject).map((reference) => ground(page, reference));
}

function ground(page: CasePage, reference: JsonObject): Ground {
  const source = String(reference['source'] ?? '');
  const passage = String(reference['excerpt'] ?? '');
  return {
    source,
    sourceLabel: page.labels[source] ?? '',
    locator: typeof reference['locator'] === 'string' ? reference['locator'] : '',
    passage,
    text: passage ? passageText(page, passage) : '',
  };
}

/** The words of a passage of the dossier; empty when there is none of that id. */
export function passageText(page: CasePage, id: string): string {
  const dossier = page.content['dossier'];
  if (!isObject(dossier)) return '';
  const found = listOf(dossier['excerpts']).filter(isObject).find((excerpt) => excerpt['id'] === id);
  return typeof found?.['text'] === 'string' ? found['text'] : '';
}

/** Who says what about an element, newest first. */
export function claims(model: Model, page: CasePage, at: ElementAt, language: string, text: (key: string) => string): readonly Claim[] {
  const statement = model.classes['Statement'];
  const label = (name: string, value: Json | undefined): string => {
    const feature = statement?.features.find((one) => one.name === name);
    return feature && value !== undefined ? show(model, feature, value, language, text) : '';
  };
  const features = model.classes[at.type]?.features ?? [];
  return listOf(at.json['statements'])
    .filter(isObject)
    .map((one) => {
      const about = features.find((feature) => feature.name === one['feature']);
      const absence = one['absence'];
      return {
        id: String(one['id']),
        feature: about?.label ?? String(one['feature']),
        value: one['value'] === undefined ? (absence === 'NONE' ? '' : label('absence', absence)) : about ? show(model, about, one['value'], language, text) : String(one['value']),
        by: String(one['by'] ?? ''),
        at: String(one['at'] ?? '').slice(0, 10),
        confidence: label('confidence', one['confidence']),
        status: label('status', one['status']),
        grounds: grounds(page, one),
      };
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** The element of a case that a selection means; a passage or the case itself included. */
export function selected(model: Model, page: CasePage, id: string): ElementAt | undefined {
  return elements(model, page.content).get(id);
}

/** The title of a case in its languages, original first. */
export function titles(page: CasePage): readonly { readonly language: string; readonly text: string }[] {
  const title = page.content['title'];
  if (!isObject(title)) return [];
  return Object.keys(title).map((language) => ({ language, text: localText(title, language) }));
}
