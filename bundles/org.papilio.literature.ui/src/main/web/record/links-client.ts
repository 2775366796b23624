// The only file that fetches links and concepts.
import type { ApiClient } from '@workbench/sdk';
import type { KeptLink, Standing, Thing } from './links-model';

const path = (key: string): string => `/api/literature/records/${encodeURIComponent(key)}`;

export const keptLinks = (api: ApiClient, key: string, signal: AbortSignal): Promise<readonly KeptLink[]> => api.get<readonly KeptLink[]>(`${path(key)}/kept-links`, { signal });

export const addLink = (api: ApiClient, key: string, link: { readonly to: string; readonly kind: string; readonly locator: string; readonly note: string }): Promise<KeptLink> =>
  api.post<KeptLink>(`${path(key)}/kept-links`, { to: link.to, kind: link.kind, locator: link.locator, note: link.note });

export const removeLink = (api: ApiClient, id: string): Promise<void> => api.delete<void>(`/api/literature/links/${encodeURIComponent(id)}`);

export const linkedTo = (api: ApiClient, to: string, signal: AbortSignal): Promise<readonly KeptLink[]> => api.get<readonly KeptLink[]>('/api/literature/linked', { signal, query: { to } });

export const things = (api: ApiClient, words: string): Promise<readonly Thing[]> => api.get<readonly Thing[]>('/api/literature/targets', { query: { find: words, limit: 30 } });

export const concepts = (api: ApiClient, key: string, signal: AbortSignal): Promise<readonly Standing[]> => api.get<readonly Standing[]>(`${path(key)}/concepts`, { signal });

export const classify = (api: ApiClient, key: string, codes: readonly string[]): Promise<readonly Standing[]> => api.put<readonly Standing[]>(`${path(key)}/concepts`, { concepts: codes });
