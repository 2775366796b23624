// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { Work } from './model';

const path = (key: string): string => `/api/literature/records/${encodeURIComponent(key)}`;

export const fetchWork = (api: ApiClient, key: string, signal: AbortSignal): Promise<Work> => api.get<Work>(path(key), { signal });

export const assignBodies = (api: ApiClient, work: Work, bodies: readonly string[]): Promise<Work> =>
  api.put<Work>(`${path(work.key)}/bodies`, { base: work.revision, bodies });

export const exported = (api: ApiClient, key: string, format: string): Promise<Blob> => api.blob(`${path(key)}/export`, { query: { format } });
