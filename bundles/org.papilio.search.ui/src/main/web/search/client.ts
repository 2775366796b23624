// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import { asked, queryWithYears, type Explanation, type Facet, type Field, type Found, type Hit, type IndexStatus, type LineAgain, type Question, type Reading, type Saved, type SearchLog } from './model';

/** Rows of the result, with the columns that are shown. */
export const rows = (api: ApiClient, question: Question, columns: readonly string[], offset: number, limit: number, signal: AbortSignal): Promise<Found> =>
  api.get<Found>('/api/search', { signal, query: { ...asked(question), column: columns, sort: question.sort, offset, limit } });

/** The counts beside the rows; apart, so that rows need not wait for them. */
export const facetCounts = async (api: ApiClient, question: Question, facets: readonly string[], signal: AbortSignal): Promise<readonly Facet[]> =>
  (await api.get<Found>('/api/search', { signal, query: { ...asked(question), facet: facets, limit: 0 } })).facets;

/** Why one hit is where it is; null when it has moved meanwhile. */
export async function explained(api: ApiClient, question: Question, hit: Hit, signal: AbortSignal): Promise<Explanation | null> {
  const query = { ...asked(question), sort: question.sort, offset: hit.rank - 1, limit: 1, explain: 'true' };
  const found = (await api.get<Found>('/api/search', { signal, query })).hits[0];
  return found?.id === hit.id && found.kind === hit.kind ? found.explanation : null;
}

export const facetValues = (api: ApiClient, question: Question, facet: string, containing: string, offset: number, limit: number, signal: AbortSignal): Promise<Facet> =>
  api.get<Facet>(`/api/search/facets/${encodeURIComponent(facet)}`, { signal, query: { ...asked(question), containing, offset, limit } });

export const reading = (api: ApiClient, text: string): Promise<Reading> => api.get<Reading>('/api/search/reading', { query: { q: text } });

export const fields = (api: ApiClient): Promise<readonly Field[]> => api.get<readonly Field[]>('/api/search/fields');

export const status = (api: ApiClient): Promise<IndexStatus> => api.get<IndexStatus>('/api/search/status');

export const rebuild = (api: ApiClient): Promise<IndexStatus> => api.post<IndexStatus>('/api/search/rebuild');

export interface Format {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  readonly writes: boolean;
}

export const formats = async (api: ApiClient): Promise<readonly Format[]> =>
  (await api.get<readonly Format[]>('/api/literature/formats')).filter((format) => format.writes);


/** Keys of all records found, without some. */
export async function recordKeysOf(api: ApiClient, question: Question, without: ReadonlySet<string>): Promise<readonly string[]> {
  const ids = await api.get<readonly string[]>('/api/search/ids/literature', { query: asked(question) });
  return ids.filter((id) => !without.has(`literature/${id}`));
}

/** Records in a format. */
export const exported = (api: ApiClient, format: string, keys: readonly string[]): Promise<Blob> =>
  api.blob('/api/literature/export', { body: { format, keys } });

/** What a change did; its two revisions take it back. */
export interface Changed {
  readonly before: string;
  readonly after: string;
  readonly records: number;
}

export const classified = (api: ApiClient, keys: readonly string[], add: readonly string[], remove: readonly string[]): Promise<Changed> =>
  api.post<Changed>('/api/literature/bodies', { keys, add, remove });

export const takeBack = (api: ApiClient, change: Changed): Promise<Changed> => api.post<Changed>('/api/literature/undo', { before: change.before, after: change.after });

/** A database whose search strings are known. */
export interface Dialect {
  readonly id: string;
  readonly label: string;
}

/** A search string in another language, and its parts that have no equal there. */
export interface Translation {
  readonly search: string;
  readonly warnings: readonly { readonly part: string; readonly words: string }[];
}

export const dialects = (api: ApiClient): Promise<readonly Dialect[]> => api.get<readonly Dialect[]>('/api/search/dialects');

/** Empty names stand for our own query language. */
export const translation = (api: ApiClient, text: string, from: string, to: string): Promise<Translation> =>
  api.get<Translation>('/api/search/translation', { query: { q: text, from, to } });

const MERGES = '/api/literature/duplicates';

/** What one record of several would be. */
export const mergePreview = (api: ApiClient, keys: readonly string[]): Promise<{ readonly fields: Readonly<Record<string, string>> }> =>
  api.post(`${MERGES}/preview`, { keys, into: null });

export const merged = (api: ApiClient, keys: readonly string[]): Promise<{ readonly key: string }> => api.post(`${MERGES}/merges`, { keys, into: null });

export const unmerged = async (api: ApiClient, key: string): Promise<void> => void (await api.delete(`${MERGES}/merges/${encodeURIComponent(key)}`));

const SAVED = '/api/search/saved';
const LOGS = '/api/search/logs';
const kindsOf = (question: Question): readonly string[] | null => (question.kind === 'all' ? null : [question.kind]);

export const savedSearches = (api: ApiClient): Promise<readonly Saved[]> => api.get<readonly Saved[]>(SAVED);

export const saveSearch = (api: ApiClient, name: string, question: Question): Promise<Saved> =>
  api.put<Saved>(`${SAVED}/${name}`, { query: queryWithYears(question), kinds: kindsOf(question), where: question.chosen, note: null, replace: true });

export const markSeen = (api: ApiClient, { name, upTo }: Saved): Promise<Saved> => api.post<Saved>(`${SAVED}/${name}/seen`, { upTo });

export const forgetSearch = (api: ApiClient, name: string): Promise<void> => api.delete<void>(`${SAVED}/${name}`);

export const searchLogs = (api: ApiClient): Promise<readonly SearchLog[]> => api.get<readonly SearchLog[]>(LOGS);

/** Runs a search and adds it to a log, which begins where there is none of the name. */
export async function logSearch(api: ApiClient, name: string, question: Question, logs: readonly SearchLog[]): Promise<SearchLog> {
  if (!logs.some((log) => log.name === name)) await api.post<SearchLog>(LOGS, { name, note: null });
  return api.post<SearchLog>(`${LOGS}/${name}/lines`, { query: queryWithYears(question), kinds: kindsOf(question), note: null });
}

/** Runs all lines of a log again, keeps the counts, and tells what changed. */
export const rerunLog = (api: ApiClient, name: string): Promise<readonly LineAgain[]> => api.post<readonly LineAgain[]>(`${LOGS}/${name}/rerun`);

/** A log as the appendix of a paper. */
export const exportedLog = (api: ApiClient, name: string): Promise<Blob> => api.blob(`${LOGS}/${name}/export`);

/** What is about the same as a hit, and what each shares. */
export const similar = async (api: ApiClient, hit: Hit, signal: AbortSignal): Promise<readonly Hit[]> =>
  (await api.get<{ readonly hits: readonly Hit[] }>(`/api/search/similar/${encodeURIComponent(hit.kind)}/${encodeURIComponent(hit.id)}`, { signal, query: { limit: 8 } })).hits;
