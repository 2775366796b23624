// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import { pageSize, wheres, type Facet, type Field, type Found, type IndexStatus, type Question } from './model';

const asked = (question: Question): Record<string, string | readonly string[] | undefined> => ({
  q: question.text,
  in: question.kind === 'all' ? undefined : question.kind,
  where: wheres(question.chosen),
});

export const search = (api: ApiClient, question: Question, facets: readonly string[], explain: boolean, signal: AbortSignal): Promise<Found> =>
  api.get<Found>('/api/search', {
    signal,
    query: {
      ...asked(question),
      facet: facets,
      sort: question.sort,
      offset: question.offset,
      limit: pageSize,
      explain: explain ? 'true' : undefined,
    },
  });

export const facetValues = (api: ApiClient, question: Question, facet: string, containing: string, limit: number): Promise<Facet> =>
  api.get<Facet>(`/api/search/facets/${encodeURIComponent(facet)}`, { query: { ...asked(question), containing, limit } });

export const fields = (api: ApiClient): Promise<readonly Field[]> => api.get<readonly Field[]>('/api/search/fields');

export const rebuild = (api: ApiClient): Promise<IndexStatus> => api.post<IndexStatus>('/api/search/rebuild');
