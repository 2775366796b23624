// What the search view shows. Pure: no DOM, no network.
import type { OpenObject } from '@workbench/sdk';

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

export interface Hit {
  readonly rank: number;
  readonly score: number;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly highlights: readonly Highlight[];
  readonly explanation: Explanation | null;
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

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly facet: boolean;
}

/** What is searched: the words, the kinds, the chosen values. */
export interface Question {
  readonly text: string;
  readonly kind: 'all' | 'cases' | 'literature';
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sort: 'relevance' | 'newest' | 'oldest' | 'title';
  readonly offset: number;
}

export const nothingAsked: Question = { text: '', kind: 'all', chosen: {}, sort: 'relevance', offset: 0 };
export const pageSize = 20;

/** Chooses a value of a facet, or takes the choice back; either way from the first page. */
export function toggled(question: Question, facet: string, code: string): Question {
  const before = question.chosen[facet] ?? [];
  const after = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
  const { [facet]: _, ...rest } = question.chosen;
  return { ...question, offset: 0, chosen: after.length === 0 ? rest : { ...rest, [facet]: after } };
}

/** The choices as the server takes them. */
export function wheres(chosen: Question['chosen']): readonly string[] {
  return Object.entries(chosen).flatMap(([facet, codes]) => codes.map((code) => `${facet}=${code}`));
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

/** What a hit, or a passage of it, opens. */
export function target(hit: Hit, anchor = ''): OpenObject {
  if (hit.kind === 'cases') {
    return anchor ? { kind: 'element', id: `${hit.id}#${anchor}`, label: hit.title } : { kind: 'case', id: hit.id, label: hit.title };
  }
  return { kind: hit.kind === 'literature' ? 'work' : hit.kind, id: hit.id, label: hit.title };
}

/** The facets that people ask for first; others follow in the order of the server. */
const first = ['kind', 'body', 'country', 'scale', 'policyField', 'instrumentFamily', 'targetGroup', 'year', 'trajectory'];

function rank(facet: Facet): number {
  const at = first.indexOf(facet.facet);
  return at < 0 ? first.length : at;
}

/** The facets worth showing: those with a value, the most asked for first. They keep their places when one is used. */
export function shownFacets(found: Found): readonly Facet[] {
  return found.facets.filter((facet) => facet.values.length > 0).sort((a, b) => rank(a) - rank(b));
}
