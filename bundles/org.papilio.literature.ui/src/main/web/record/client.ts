// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { AttachedFile, Changed, Form, Link, Step, Work } from './model';

const path = (key: string): string => `/api/literature/records/${encodeURIComponent(key)}`;

export const fetchWork = (api: ApiClient, key: string, signal: AbortSignal): Promise<Work> => api.get<Work>(path(key), { signal });

export const assignBodies = (api: ApiClient, work: Work, bodies: readonly string[]): Promise<Work> =>
  api.put<Work>(`${path(work.key)}/bodies`, { base: work.revision, bodies });

export const exported = (api: ApiClient, key: string, format: string): Promise<Blob> => api.blob(`${path(key)}/export`, { query: { format } });

export const form = (api: ApiClient, key: string, signal: AbortSignal): Promise<Form> => api.get<Form>(`${path(key)}/form`, { signal });

export const edit = (api: ApiClient, key: string, base: string | null, set: Readonly<Record<string, string>>): Promise<Changed> => api.patch<Changed>(path(key), { base, set });

export const takeBack = (api: ApiClient, change: Changed): Promise<Changed> => api.post<Changed>('/api/literature/undo', { before: change.before, after: change.after });

export const history = (api: ApiClient, key: string, signal: AbortSignal): Promise<readonly Step[]> => api.get<readonly Step[]>(`${path(key)}/history`, { signal });

/** What people call fields, by their names. */
export async function labels(api: ApiClient): Promise<ReadonlyMap<string, string>> {
  const fields = await api.get<readonly { name: string; label: string }[]>('/api/search/fields');
  return new Map(fields.map((field) => [field.name, field.label]));
}

export const files = (api: ApiClient, key: string, signal: AbortSignal): Promise<readonly AttachedFile[]> => api.get<readonly AttachedFile[]>(`${path(key)}/attachments`, { signal });

export const attach = (api: ApiClient, key: string, name: string, file: Blob): Promise<AttachedFile> => api.upload<AttachedFile>(`${path(key)}/attachments`, file, { query: { name } });

export const detach = (api: ApiClient, key: string, hash: string): Promise<void> => api.delete<void>(`${path(key)}/attachments/${hash}`);

export const addressOfFile = (hash: string): string => `/api/literature/attachments/${hash}`;

export const content = (api: ApiClient, hash: string): Promise<Blob> => api.blob(addressOfFile(hash));

const PAGES = 100;

interface TextPages {
  readonly state: AttachedFile['state'];
  readonly problem: string;
  readonly total: number;
  readonly pages: readonly { readonly number: number; readonly text: string }[];
}

/** The pages of a file; told as they come, since a book may have many. */
export async function pages(api: ApiClient, hash: string, signal: AbortSignal, come: (pages: readonly string[], total: number) => void): Promise<readonly string[]> {
  const all: string[] = [];
  for (;;) {
    const part = await api.get<TextPages>(`${addressOfFile(hash)}/text`, { signal, query: { from: all.length + 1, pages: PAGES } });
    all.push(...part.pages.map((page) => page.text));
    come([...all], part.total);
    if (part.pages.length === 0 || all.length >= part.total) return all;
  }
}

/** A style of references. */
export interface Style {
  readonly id: string;
  readonly title: string;
}

/** A record as a reference. */
export interface Citation {
  readonly text: string;
  readonly html: string;
}

export const styles = (api: ApiClient, words: string): Promise<readonly Style[]> => api.get<readonly Style[]>('/api/literature/styles', { query: { find: words, limit: 60 } });

export const citation = (api: ApiClient, key: string, style: string, signal: AbortSignal): Promise<Citation> => api.get<Citation>(`${path(key)}/citation`, { signal, query: { style } });

/** Cases, statements and passages that rest on the record. */
export const links = (api: ApiClient, key: string, signal: AbortSignal): Promise<readonly Link[]> => api.get<readonly Link[]>(`${path(key)}/links`, { signal });
