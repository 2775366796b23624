// Assessments as the page shows them, and the form from which one is ordered. Pure: no DOM, no network.
import type { Item, OpenObject } from '@workbench/sdk';

export type Kind = 'COLUMN' | 'NUMBER' | 'INTEGER' | 'CHOICE' | 'FLAG' | 'BY_COLUMN' | 'TEXT';

export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly repeatable: boolean;
  readonly defaultValue: string;
  readonly allowed: readonly string[];
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly title: string;
  readonly help: string;
}

export interface Method {
  readonly info: { readonly id: string; readonly version: string; readonly title: string; readonly summary: string; readonly sources: readonly string[] };
  readonly parameters: readonly Parameter[];
}

export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly unit: string;
  readonly lowest: number | null;
  readonly highest: number | null;
}

export interface Catalogue {
  readonly methods: readonly Method[];
  readonly indicators: readonly Indicator[];
}

export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  readonly headline: string;
  readonly cases: number;
  readonly at: string;
  readonly author: string;
}

export interface Ground {
  readonly kind: 'ELEMENT' | 'STATEMENT' | 'EXCERPT' | 'RATING' | 'CELL';
  readonly subject: string;
  readonly id: string;
  readonly feature: string;
  readonly says: string;
}

export interface Part {
  readonly value: number | null;
  readonly what: string;
  readonly parts: readonly Part[];
}

export interface Value {
  readonly number: number | null;
  readonly text: string | null;
  readonly absence: string | null;
  readonly explanation: string;
  readonly parts: readonly Part[];
  readonly restsOn: readonly Ground[];
}

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly values: readonly Value[];
}

export type Cell = number | string | boolean | readonly string[] | null;

export interface ResultTable {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly cases: readonly string[] }[];
}

export interface Axis {
  readonly title: string;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly names: readonly string[];
}

export interface Figure {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly { readonly subject: string; readonly label: string; readonly x: number; readonly y: number; readonly group: string }[];
  readonly caption: string;
}

export interface Assessment {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  readonly methodVersion: string;
  readonly revision: string;
  readonly query: string;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly table: {
    readonly origin: string;
    readonly cases: readonly { readonly id: string; readonly title: string }[];
    readonly columns: readonly Column[];
  };
  readonly finding: {
    readonly headline: string;
    readonly warnings: readonly string[];
    readonly completeness: { readonly complete: boolean; readonly statement: string };
    readonly prose: readonly { readonly heading: string; readonly text: string }[];
    readonly tables: readonly ResultTable[];
    readonly figures: readonly Figure[];
    readonly parts: readonly Part[];
    readonly files: readonly { readonly name: string; readonly mediaType: string; readonly what: string; readonly text: string }[];
  };
  readonly author: string;
  readonly at: string;
}

/** The family of an indicator: the first two parts of its id, or the first where there are two in all. */
export function familyOf(id: string): string {
  const parts = id.split('.');
  return parts.slice(0, Math.min(2, Math.max(1, parts.length - 1))).join(' · ');
}

/** The catalogue as items to choose from, family by family. */
export function indicatorItems(catalogue: Catalogue): readonly Item[] {
  const families = new Map<string, Item[]>();
  for (const indicator of catalogue.indicators) {
    const group = familyOf(indicator.id);
    const unit = indicator.unit && indicator.unit !== 'text' ? ` [${indicator.unit}]` : '';
    families.set(group, [...(families.get(group) ?? []), { id: indicator.id, label: indicator.title + unit, note: indicator.explanation, group }]);
  }
  return [...families.values()].flat();
}

/** A column in hand: its name in the table and the indicator behind it. */
export interface ColumnChoice {
  readonly name: string;
  readonly indicator: string;
}

/** What stands in the form. */
export interface Draft {
  readonly method: string;
  readonly title: string;
  readonly query: string;
  readonly columns: Readonly<Record<string, readonly ColumnChoice[]>>;
  readonly byColumn: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly plain: Readonly<Record<string, string>>;
}

export function emptyDraft(method: Method): Draft {
  const columns: Record<string, readonly ColumnChoice[]> = {};
  for (const parameter of method.parameters) {
    if (parameter.kind === 'COLUMN') columns[parameter.name] = parameter.required ? [{ name: '', indicator: '' }] : [];
  }
  return { method: method.info.id, title: '', query: 'all', columns, byColumn: {}, plain: {} };
}

/** A short name for a column, from the last words of an indicator's id, unlike those already taken. */
export function columnName(indicator: string, taken: readonly string[]): string {
  const stem = (indicator.split('.').pop() ?? indicator).toUpperCase().replace(/[^A-Z0-9]+/g, '_').replace(/^_|_$/g, '') || 'X';
  let name = stem;
  for (let count = 2; taken.includes(name); count++) name = `${stem}_${count}`;
  return name;
}

/** The names of all columns in hand, in the order of the form. */
export function columnNames(draft: Draft): readonly string[] {
  return Object.values(draft.columns).flatMap((choices) => choices.filter((one) => one.indicator !== '').map((one) => one.name));
}

/** The draft as the server takes it; what equals the default is left out. */
export function parametersOf(method: Method, draft: Draft): Record<string, readonly string[]> {
  const given: Record<string, readonly string[]> = {};
  const names = columnNames(draft);
  for (const parameter of method.parameters) {
    let values: readonly string[] = [];
    if (parameter.kind === 'COLUMN') {
      values = (draft.columns[parameter.name] ?? []).filter((one) => one.indicator !== '').map((one) => `${one.name}=${one.indicator}`);
    } else if (parameter.kind === 'BY_COLUMN') {
      values = Object.entries(draft.byColumn[parameter.name] ?? {}).filter(([name, text]) => names.includes(name) && text.trim() !== '').map(([name, text]) => `${name}=${text.trim()}`);
    } else {
      const text = draft.plain[parameter.name] ?? '';
      if (text !== '' && text !== parameter.defaultValue) values = parameter.repeatable ? text.split(/[\s,;]+/).filter(Boolean) : [text];
    }
    if (values.length > 0) given[parameter.name] = values;
  }
  return given;
}

/** A number in the text that a parameter holds for a column. */
export interface Anchor {
  readonly parameter: string;
  readonly column: string;
  readonly place: number;
}

/** The text with the number at a place changed; digits before a "=" are part of a name. */
export function withNumber(text: string, place: number, value: number): string {
  let count = 0;
  return text.replaceAll(/-?\d+(?:\.\d+)?(?:[eE]-?\d+)?(?!=|[\d.eE])/g, (number) => (count++ === place ? String(value) : number));
}

/** The draft with an anchor moved. */
export function moveAnchor(draft: Draft, anchor: Anchor, value: number): Draft {
  const texts = draft.byColumn[anchor.parameter] ?? {};
  const text = withNumber(texts[anchor.column] ?? '', anchor.place, value);
  return { ...draft, byColumn: { ...draft.byColumn, [anchor.parameter]: { ...texts, [anchor.column]: text } } };
}

/** A range this wide is moved in so many steps at most; wider ones are typed. */
const STEPS = 1000;

/** The step of a slider for a parameter; null where a slider would be of no use. */
export function sliderStep(parameter: Parameter): number | null {
  const { lowest, highest } = parameter;
  if (lowest === null || highest === null || highest <= lowest) return null;
  if (parameter.kind === 'INTEGER') return highest - lowest <= STEPS && !parameter.repeatable ? 1 : null;
  return parameter.kind === 'NUMBER' ? 10 ** Math.round(Math.log10((highest - lowest) / 100)) : null;
}

/** What the form still lacks before it can be run. */
export function missing(method: Method, draft: Draft): readonly Parameter[] {
  const given = parametersOf(method, draft);
  return method.parameters.filter((parameter) => parameter.required && given[parameter.name] === undefined);
}

/** The form from which a stored assessment was ordered, to order it again with a change. */
export function draftOf(method: Method, stored: Assessment): Draft {
  const start = emptyDraft(method);
  const columns: Record<string, readonly ColumnChoice[]> = { ...start.columns };
  const byColumn: Record<string, Record<string, string>> = {};
  const plain: Record<string, string> = {};
  for (const parameter of method.parameters) {
    const values = stored.parameters[parameter.name] ?? [];
    if (parameter.kind === 'COLUMN') {
      columns[parameter.name] = values.map((value) => {
        const [name = '', indicator] = value.split('=', 2);
        return { name, indicator: indicator ?? stored.table.columns.find((column) => column.id === name)?.source ?? name };
      });
    } else if (parameter.kind === 'BY_COLUMN') {
      byColumn[parameter.name] = Object.fromEntries(values.map((value) => [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)]));
    } else {
      plain[parameter.name] = values.join(', ');
    }
  }
  return { ...start, title: stored.title, query: stored.query || 'all', columns, byColumn, plain };
}

/** A cell as people read it: numbers with three digits at most, "–" for what is not defined. */
export function cellText(cell: Cell, kind: string, language: string): string {
  if (cell === null) return '–';
  if (typeof cell === 'number') {
    const digits = kind === 'integer' || Number.isInteger(cell) ? 0 : 3;
    return cell.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
  return Array.isArray(cell) ? cell.join(', ') : String(cell);
}

/** The cases that a cell lists, with their titles; null when it lists something else. */
export function caseNames(stored: Assessment, cell: Cell): readonly { readonly id: string; readonly title: string }[] | null {
  if (!Array.isArray(cell) || cell.length === 0) return null;
  const names = cell.map((id) => stored.table.cases.find((one) => one.id === id));
  return names.every((name) => name !== undefined) ? names : null;
}

export function valueText(value: Value, language: string): string {
  if (value.number !== null) return value.number.toLocaleString(language, { maximumFractionDigits: 4 });
  return value.text ?? (value.absence ?? '').replaceAll('_', ' ').toLowerCase();
}

/** The values of one case in all columns. */
export function rowOf(stored: Assessment, subject: string): readonly { readonly column: Column; readonly value: Value }[] {
  const place = stored.table.cases.findIndex((one) => one.id === subject);
  return stored.table.columns.flatMap((column) => {
    const value = column.values[place];
    return value ? [{ column, value }] : [];
  });
}

/** The grounds in the order of what a reader wants to see: words of sources before judgements. */
export function passagesFirst(grounds: readonly Ground[]): readonly Ground[] {
  const order = ['EXCERPT', 'STATEMENT', 'ELEMENT', 'RATING', 'CELL'];
  return [...grounds].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Where a ground leads in the page; null for a cell of a plain table. */
export function groundTarget(ground: Ground): OpenObject | null {
  if (ground.subject === '' || ground.kind === 'CELL' || ground.kind === 'RATING') return null;
  return { kind: ground.kind === 'EXCERPT' ? 'passage' : 'element', id: `${ground.subject}#${ground.id}`, label: ground.says || ground.id };
}
