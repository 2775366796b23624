// The only file of this view that fetches.
import type { ApiClient, Page } from '@workbench/sdk';
import type { ReadableFormat } from './chooser';
import type { Unreadable } from './mending';
import type { ImportDetail, ImportSummary, Job, Wish } from './model';

const ALL = '/api/literature/imports';
const JOBS = '/api/literature/import-jobs';

export const formats = async (api: ApiClient): Promise<readonly ReadableFormat[]> =>
  (await api.get<readonly (ReadableFormat & { readonly reads: boolean })[]>('/api/literature/formats')).filter((format) => format.reads);

/** What people call fields, by their names. */
export async function labels(api: ApiClient): Promise<ReadonlyMap<string, string>> {
  const fields = await api.get<readonly { name: string; label: string }[]>('/api/search/fields');
  return new Map(fields.map((field) => [field.name, field.label]));
}

export const upload = async (api: ApiClient, file: File): Promise<string> =>
  (await api.upload<{ readonly id: string }>('/api/literature/uploads', file, { query: { name: file.name } })).id;

export const forget = (api: ApiClient, id: string): Promise<void> => api.delete<void>(`/api/literature/uploads/${id}`);

export const begin = (api: ApiClient, uploads: readonly string[], wish: Wish): Promise<Job> =>
  api.post<Job>(ALL, { uploads, format: wish.format || null, encoding: wish.encoding || null, bodies: wish.bodies, clash: wish.clash, dryRun: wish.dryRun, message: null });

export const jobs = (api: ApiClient): Promise<readonly Job[]> => api.get<readonly Job[]>(JOBS);

export const job = (api: ApiClient, id: string): Promise<Job> => api.get<Job>(`${JOBS}/${id}`);

export const stop = (api: ApiClient, id: string): Promise<void> => api.delete<void>(`${JOBS}/${id}`);

export const imports = (api: ApiClient, signal: AbortSignal): Promise<readonly ImportSummary[]> => api.get<readonly ImportSummary[]>(ALL, { signal });

export const detail = (api: ApiClient, id: string, signal: AbortSignal): Promise<ImportDetail> => api.get<ImportDetail>(`${ALL}/${id}`, { signal });

export async function unreadable(api: ApiClient, id: string, from: number, size: number, signal: AbortSignal): Promise<Page<Unreadable>> {
  const page = await api.get<{ readonly total: number; readonly records: readonly Unreadable[] }>(`${ALL}/${id}/unreadable`, { signal, query: { from: from + 1, limit: size } });
  return { total: page.total, rows: page.records };
}

export const undo = (api: ApiClient, id: string): Promise<ImportDetail> => api.post<ImportDetail>(`${ALL}/${id}/undo`, {});

export const mend = (api: ApiClient, id: string, number: number, text: string): Promise<ImportDetail> => api.post<ImportDetail>(`${ALL}/${id}/unreadable/${number}/mend`, { text });

export const discard = (api: ApiClient, id: string, number: number, reason: string): Promise<ImportDetail> => api.post<ImportDetail>(`${ALL}/${id}/unreadable/${number}/discard`, { reason });
