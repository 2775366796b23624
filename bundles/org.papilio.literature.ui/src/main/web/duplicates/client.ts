// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { Found, GroupRecord } from './model';

const PATH = '/api/literature/duplicates';

const segments = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

export const groups = (api: ApiClient, from: number, limit: number, signal: AbortSignal): Promise<Found> => api.get<Found>(PATH, { query: { from, limit }, signal });

export const preview = (api: ApiClient, keys: readonly string[], into: string | null): Promise<GroupRecord> => api.post<GroupRecord>(`${PATH}/preview`, { keys, into });

export const merge = async (api: ApiClient, keys: readonly string[], into: string | null): Promise<string> => (await api.post<{ readonly key: string }>(`${PATH}/merges`, { keys, into })).key;

export const unmerge = (api: ApiClient, key: string): Promise<unknown> => api.delete(`${PATH}/merges/${segments(key)}`);

export const distinct = (api: ApiClient, keys: readonly string[]): Promise<unknown> => api.post(`${PATH}/distinct`, { keys });

export const comparable = (api: ApiClient, keys: readonly string[]): Promise<unknown> => api.post(`${PATH}/comparable`, { keys });
