// What the search view shows. Pure: no DOM, no network.
import type { OpenObject, Query } from '@workbench/sdk';

export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Highlight {
  readonly field: string;
  readonly anchor: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Explanation {
  readonly value: number;
  readonly words: string;
  readonly parts: readonly Explanation[];
}

/** A found object; `cells` holds the columns beside title, details and year. */
export interface Hit {
  readonly rank: number;
  readonly score: number;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly year: number | null;
  readonly highlights: readonly Highlight[];
  readonly explanation: Explanation | null;
  readonly cells: Readonly<Record<string, string>>;
}

export interface FacetValue {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
}

export interface Facet {
  readonly facet: string;
  readonly label: string;
  readonly distinct: number;
  readonly without: number;
  readonly values: readonly FacetValue[];
}

export interface IndexStatus {
  readonly state: string;
  readonly complete: boolean;
  readonly documents: number;
  readonly done: number;
  readonly expected: number;
  readonly message: string;
}

export interface Found {
  readonly total: number;
  readonly notes: readonly string[];
  readonly suggestions: readonly string[];
  readonly hits: readonly Hit[];
  readonly facets: readonly Facet[];
  readonly status: IndexStatus;
  readonly milliseconds: number;
}

/** What is wrong with a query, and between which signs; nothing when `what` is empty. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly expected: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly facet: boolean;
}

export const kinds = ['all', 'literature', 'cases'] as const;
export const orders = ['relevance', 'newest', 'oldest', 'title'] as const;

/** What is searched: the words, the kinds, the chosen values, the years. */
export interface Question {
  readonly text: string;
  readonly kind: (typeof kinds)[number];
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly sort: (typeof orders)[number];
}

export const nothingAsked: Question = { text: '', kind: 'all', chosen: {}, years: null, sort: 'relevance' };

/** The field whose values are drawn over time. */
export const yearFacet = 'year';

/** Chooses a value of a facet, or takes the choice back. */
export function toggled(question: Question, facet: string, code: string): Question {
  const before = question.chosen[facet] ?? [];
  const after = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
  const { [facet]: _, ...rest } = question.chosen;
  return { ...question, chosen: after.length === 0 ? rest : { ...rest, [facet]: after } };
}

/** The choices as the server takes them. */
export function wheres({ chosen, years }: Pick<Question, 'chosen' | 'years'>): readonly string[] {
  const values = Object.entries(chosen).flatMap(([facet, codes]) => codes.map((code) => `${facet}=${code}`));
  return years ? [...values, `${yearFacet}=${years.from}..${years.to}`] : values;
}

/** The question as parameters of an address. */
export function asked(question: Question): Query {
  return { q: question.text, in: question.kind === 'all' ? undefined : question.kind, where: wheres(question) };
}

/** Whether anything narrows the search. */
export const narrowed = (question: Question): boolean => Object.keys(question.chosen).length > 0 || question.years !== null;

/** The question that a browser kept, as far as it still makes sense. */
export function restored(kept: unknown): Question {
  if (typeof kept !== 'object' || kept === null) return nothingAsked;
  const old = kept as Partial<Question>;
  return {
    text: typeof old.text === 'string' ? old.text : '',
    kind: kinds.find((kind) => kind === old.kind) ?? 'all',
    chosen: old.chosen ?? {},
    years: old.years ?? null,
    sort: orders.find((order) => order === old.sort) ?? 'relevance',
  };
}

/** A text cut at its marks, in order. */
export function pieces(highlight: Highlight): readonly { readonly text: string; readonly marked: boolean }[] {
  const found: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const mark of highlight.marks) {
    if (mark.start > at) found.push({ text: highlight.text.slice(at, mark.start), marked: false });
    found.push({ text: highlight.text.slice(mark.start, mark.end), marked: true });
    at = mark.end;
  }
  if (at < highlight.text.length) found.push({ text: highlight.text.slice(at), marked: false });
  return found;
}

/** A passage that begins near its first mark, so that the mark is seen in one line. */
export function around(highlight: Highlight, before = 40): Highlight {
  const first = highlight.marks[0]?.start ?? 0;
  if (first <= before + 20) return highlight;
  const space = highlight.text.indexOf(' ', first - before);
  const cut = space >= 0 && space < first ? space + 1 : first - before;
  return {
    ...highlight,
    text: `… ${highlight.text.slice(cut)}`,
    marks: highlight.marks.filter((mark) => mark.start >= cut).map((mark) => ({ start: mark.start - cut + 2, end: mark.end - cut + 2 })),
  };
}

/** The passages beside the title, the title's own marks, or null. */
export const titleMarks = (hit: Hit): Highlight | null =>
  hit.highlights.find((one) => one.field === 'title' && one.text.length >= hit.title.length) ?? null;

export const passages = (hit: Hit): readonly Highlight[] => hit.highlights.filter((one) => one.field !== 'title');

/** What a hit, or a passage of it, opens. */
export function target(hit: Hit, anchor = ''): OpenObject {
  if (hit.kind === 'cases') {
    return anchor ? { kind: 'element', id: `${hit.id}#${anchor}`, label: hit.title } : { kind: 'case', id: hit.id, label: hit.title };
  }
  if (hit.kind !== 'literature') return { kind: hit.kind, id: hit.id, label: hit.title };
  return anchor ? { kind: 'work-page', id: `${hit.id}#${anchor}`, label: hit.title } : { kind: 'work', id: hit.id, label: hit.title };
}

export const keyOf = (hit: Pick<Hit, 'kind' | 'id'>): string => `${hit.kind}/${hit.id}`;

/** The keys of records among the keys of rows. */
export const recordKeys = (keys: Iterable<string>): readonly string[] =>
  [...keys].filter((key) => key.startsWith('literature/')).map((key) => key.slice('literature/'.length));

/** The facets that people ask for first; others follow in the order of the server. */
const first = ['body', 'type', 'author', 'keyword', 'container-title', 'language', 'country', 'scale', 'policyField', 'instrumentFamily', 'targetGroup', 'trajectory'];

function rank(facet: Facet): number {
  const at = first.indexOf(facet.facet);
  return at < 0 ? first.length : at;
}

/** The facets worth listing: those with a value, the most asked for first. They keep their places when one is used. */
export function shownFacets(facets: readonly Facet[]): readonly Facet[] {
  return facets.filter((facet) => facet.values.length > 0 && facet.facet !== yearFacet && facet.facet !== 'kind').sort((a, b) => rank(a) - rank(b));
}

/** The label of a chosen value, as far as it is known. */
export function labelOf(facets: readonly Facet[], facet: string, code: string): string {
  return facets.find((one) => one.facet === facet)?.values.find((value) => value.code === code)?.label ?? code;
}

/** The part of a score that each reason has, 0 to 1, largest first. */
export function shares(explanation: Explanation): readonly { readonly part: Explanation; readonly share: number }[] {
  const parts = explanation.parts.length > 0 ? explanation.parts : [explanation];
  const whole = parts.reduce((sum, part) => sum + Math.max(0, part.value), 0) || 1;
  return [...parts].sort((a, b) => b.value - a.value).map((part) => ({ part, share: Math.max(0, part.value) / whole }));
}

/** A saved search with how much is new in it. */
export interface Saved {
  readonly name: string;
  readonly query: string;
  readonly kinds: readonly string[];
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly fresh: number;
  readonly upTo: string;
  readonly problem: string;
}

/** Searches with the counts of their latest run, as the appendix of a review has them. */
export interface SearchLog {
  readonly name: string;
  readonly lines: readonly { readonly number: number; readonly query: string; readonly count: number }[];
}

/** A line of a log run again: what came and went since, and why. */
export interface LineAgain {
  readonly line: number;
  readonly query: string;
  readonly then: number;
  readonly now: number;
  readonly comparable: boolean;
  readonly addedTotal: number;
  readonly goneTotal: number;
  readonly added: readonly ObjectChange[];
  readonly gone: readonly ObjectChange[];
  readonly problem: string;
}

/** An object as KIND/ID, and why it is found or not found any more: new, changed, removed, other. */
export interface ObjectChange {
  readonly key: string;
  readonly reason: string;
}

/** A name for a saved search: small letters, digits and hyphens, at most 64. */
export const nameFrom = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, 64).replace(/-+$/, '');

/** The query with the years in it, for whoever keeps queries without a choice of years. */
export const queryWithYears = ({ text, years }: Question): string => (years ? `${text} year:${years.from}..${years.to}`.trim() : text);

/** What a saved search asks. */
export const questionOf = (saved: Pick<Saved, 'query' | 'kinds' | 'where'>): Question => ({
  ...nothingAsked,
  text: saved.query,
  kind: saved.kinds.length === 1 ? (kinds.find((kind) => kind === saved.kinds[0]) ?? 'all') : 'all',
  chosen: saved.where,
});
