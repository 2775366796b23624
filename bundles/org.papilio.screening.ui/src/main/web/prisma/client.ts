// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { Flow, ProjectName } from './model';

export const projects = (api: ApiClient, signal: AbortSignal): Promise<readonly ProjectName[]> => api.get<readonly ProjectName[]>('/api/screening/projects', { signal });

export const flow = (api: ApiClient, project: string, signal: AbortSignal): Promise<Flow> => api.get<Flow>(`/api/screening/projects/${encodeURIComponent(project)}/prisma`, { signal });
