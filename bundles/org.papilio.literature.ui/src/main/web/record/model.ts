// A record of the library as the page shows it. Pure: no DOM, no network.
import type { OpenObject } from '@workbench/sdk';

export interface Work {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly creators: readonly string[];
  readonly issued: string;
  readonly bodies: readonly string[];
  readonly keywords: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly sourceFields: Readonly<Record<string, string>>;
  readonly revision: string;
}

/** A record as people edit it: text by variable. */
export interface Form {
  readonly key: string;
  readonly revision: string;
  readonly values: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly types: readonly string[];
}

/** What a change did; its two revisions take it back. */
export interface Changed {
  readonly before: string;
  readonly after: string;
  readonly records: number;
}

/** One change of the record. */
export interface Step {
  readonly revision: string;
  readonly author: string;
  readonly at: string;
  readonly message: string;
  readonly what: 'added' | 'changed' | 'removed';
  readonly variables: readonly string[];
}

/** A place in a case that rests on the record. */
export interface Link {
  readonly target: OpenObject;
  readonly title: string;
  readonly what: 'source' | 'statement' | 'passage';
  readonly text: string;
  readonly locator: string;
}

/** Links by case, in the order in which they came. */
export function byCase(links: readonly Link[]): readonly { readonly title: string; readonly links: readonly Link[] }[] {
  const cases = new Map<string, Link[]>();
  for (const link of links) cases.set(link.title, [...(cases.get(link.title) ?? []), link]);
  return [...cases].map(([title, own]) => ({ title, links: own }));
}

/** A file of the record. */
export interface AttachedFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly state: 'WAITING' | 'BEGUN' | 'DONE' | 'FAILED';
  readonly pages: number;
  readonly problem: string;
}

/** The three founding bodies of literature, and whatever else the record belongs to. */
export function bodiesToOffer(work: Work): readonly string[] {
  return [...new Set(['SOCIAL_INNOVATION', 'RESCALING', 'MACRO_INSTITUTIONALIST', ...work.bodies])];
}

/** A web address for a field, or null when it is none that is safe to follow. */
export function addressOf(name: string, value: string): string | null {
  if (name === 'DOI') return `https://doi.org/${encodeURI(value.replace(/^https?:\/\/(dx\.)?doi\.org\//i, ''))}`;
  if (name === 'URL' && /^https?:\/\//i.test(value)) return value;
  if (name === 'PMID' && /^\d+$/.test(value)) return `https://pubmed.ncbi.nlm.nih.gov/${value}/`;
  return null;
}

/** Where the work stands: container, volume, issue, pages, publisher, in one line. */
export function place(work: Work): string {
  const field = (name: string): string => work.fields[name] ?? '';
  const issue = field('volume') + (field('issue') ? `(${field('issue')})` : '');
  return [field('container-title'), issue, field('page'), [field('publisher-place'), field('publisher')].filter(Boolean).join(': ')]
    .filter(Boolean)
    .join(', ');
}

/** What stands in the head of the record and need not be said again below. */
const inHead = new Set(['abstract', 'container-title', 'volume', 'issue', 'page', 'publisher', 'publisher-place']);

/** The fields below the head, in their order. */
export const furtherFields = (work: Work): readonly (readonly [string, string])[] => Object.entries(work.fields).filter(([name]) => !inHead.has(name));

/** A query for everything with this name or keyword. */
export const queryFor = (field: string, value: string): string => `${field}:"${value.replaceAll('"', ' ').trim()}"`;

/** Values that differ from those of the form; an empty text takes a variable away. */
export function differences(form: Form, typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => value.trim() !== (form.values[name] ?? '').trim()));
}

/** Variables that the form shows: those that have a value, some that most records have, and those asked for. */
export function shownVariables(form: Form, added: readonly string[]): readonly string[] {
  const usual = ['type', 'title', 'author', 'issued', 'container-title', 'abstract', 'keywords', 'DOI'];
  const wanted = new Set([...usual, ...Object.keys(form.values), ...added]);
  return ['type', 'title', ...form.names, ...form.dates, ...form.texts.filter((name) => name !== 'title'), 'keywords'].filter((name) => wanted.has(name));
}

/** Bytes for people. */
export function sizeOf(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(language, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
