// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { Entry, Project, Queue, Status, Verdict } from './model';

const PATH = '/api/screening/projects';

const of = (project: string, rest: string): string => `${PATH}/${encodeURIComponent(project)}/${rest}`;

export const projects = (api: ApiClient, signal: AbortSignal): Promise<readonly Project[]> => api.get<readonly Project[]>(PATH, { signal });

export const create = (api: ApiClient, project: Partial<Project>): Promise<Project> => api.post<Project>(PATH, project);

export const change = (api: ApiClient, id: string, project: Partial<Project>): Promise<Project> => api.put<Project>(`${PATH}/${encodeURIComponent(id)}`, { ...project, id });

export const add = (api: ApiClient, project: string, additions: Readonly<Record<string, unknown>>): Promise<{ readonly fresh: number; readonly known: number }> => api.post(of(project, 'items'), additions);

export const queue = (api: ApiClient, project: string, as: string, signal: AbortSignal): Promise<Queue> => api.get<Queue>(of(project, 'queue'), { query: { limit: 50, as: as || null }, signal });

export const status = (api: ApiClient, project: string, signal: AbortSignal): Promise<Status> => api.get<Status>(of(project, 'status'), { signal });

export interface Judgement {
  readonly item: string;
  readonly stage: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly note: string;
  readonly as: string;
  readonly resolves: boolean;
}

export const decide = (api: ApiClient, project: string, judgement: Judgement): Promise<Entry> => api.post<Entry>(of(project, 'decisions'), judgement);

export const mark = (api: ApiClient, project: string, item: string, kind: string, value: string, as: string): Promise<Entry> => api.post<Entry>(of(project, 'marks'), { item, kind, value, as });

export const withdraw = (api: ApiClient, project: string, entry: string, as: string): Promise<Entry> => api.post<Entry>(of(project, 'withdrawals'), { entry, as });
