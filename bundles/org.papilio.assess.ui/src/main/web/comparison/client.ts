// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { Assessment, Catalogue, ResultTable, Summary } from './model';

const path = (id: string): string => `/api/assessments/${encodeURIComponent(id)}`;

export const fetchCatalogue = (api: ApiClient, signal: AbortSignal): Promise<Catalogue> => api.get<Catalogue>('/api/assess/catalogue', { signal });

export const fetchList = (api: ApiClient, signal: AbortSignal): Promise<readonly Summary[]> => api.get<readonly Summary[]>('/api/assessments', { signal });

export const fetchAssessment = (api: ApiClient, id: string, signal: AbortSignal): Promise<Assessment> => api.get<Assessment>(path(id), { signal });

export const run = (api: ApiClient, method: string, title: string, query: string, parameters: Readonly<Record<string, readonly string[]>>, signal: AbortSignal): Promise<Assessment> =>
  api.post<Assessment>('/api/assessments', { method, title, query, parameters }, { signal });

export const again = (api: ApiClient, id: string): Promise<Assessment> => api.post<Assessment>(`${path(id)}/again`);

/** A figure as the server drew it. */
export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly svg: string;
  readonly tables: readonly ResultTable[];
}

export const fetchFigures = (api: ApiClient, id: string, signal: AbortSignal): Promise<readonly Drawing[]> => api.get<readonly Drawing[]>(`${path(id)}/figures`, { signal });

/** One figure with its own typefaces, for a file. */
export const fetchFigure = async (api: ApiClient, id: string, figure: string): Promise<string> => (await api.blob(`${path(id)}/figures/${encodeURIComponent(figure)}`)).text();

/** A stored assessment as an XLSX workbook. */
export const fetchWorkbook = (api: ApiClient, id: string): Promise<Blob> => api.blob(`${path(id)}/workbook`);

/** How two runs differ. */
export interface Difference {
  readonly sameFinding: boolean;
  readonly differences: readonly string[];
}

export const fetchDifference = (api: ApiClient, from: string, to: string): Promise<Difference> => api.get<Difference>(`${path(from)}/difference`, { query: { to } });

/** For how many of some cases an indicator has a value. */
export interface Completeness {
  readonly cases: number;
  readonly known: Readonly<Record<string, number>>;
}

export const fetchCompleteness = (api: ApiClient, query: string, signal: AbortSignal): Promise<Completeness> =>
  api.get<Completeness>('/api/assess/completeness', { query: { query }, signal });

/** A column of a run that was tried. */
export interface TrialColumn {
  readonly id: string;
  readonly source: string;
  readonly known: number;
  readonly missing: readonly string[];
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly gaps: readonly number[];
}

/** A run that was tried and not stored. */
export interface Trial {
  readonly cases: number;
  readonly columns: readonly TrialColumn[];
  readonly headline: string;
  readonly refusal: string;
  readonly drawings: readonly Drawing[];
}

export const tryOut = (api: ApiClient, method: string, query: string, parameters: Readonly<Record<string, readonly string[]>>, signal: AbortSignal): Promise<Trial> =>
  api.post<Trial>('/api/assess/trial', { method, title: '', query, parameters }, { signal });
