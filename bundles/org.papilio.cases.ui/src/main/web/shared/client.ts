// The only file of this bundle that fetches.
import type { ApiClient, Change } from '@workbench/sdk';
import type { CasePage, Json, Model } from './model';

/** One edit as the server takes it. */
export interface EditLine {
  readonly op: 'set' | 'add' | 'remove' | 'move';
  readonly element: string;
  readonly feature: string;
  readonly json?: string | null;
  readonly target?: string | null;
  readonly position?: number | null;
}

export interface CaseLine {
  readonly id: string;
  readonly element: string;
  readonly title: string;
  readonly summary: string;
  readonly policyFields: readonly string[];
  readonly place: string;
  readonly mainScale: string;
  readonly trajectory: string;
}

export interface CaseList {
  readonly revision: string;
  readonly cases: readonly CaseLine[];
}

export interface LinkTarget {
  readonly id: string;
  readonly label: string;
  readonly type: string;
}

export interface HistoryLine {
  readonly revision: string;
  readonly author: string;
  readonly at: string;
  readonly message: string;
}

interface EditReply {
  readonly revision: string;
  readonly undo: readonly EditLine[];
}

const path = (slug: string): string => `/api/cases/${encodeURIComponent(slug)}`;

export const fetchModel = (api: ApiClient, signal?: AbortSignal): Promise<Model> =>
  api.get<Model>('/api/model', signal ? { signal } : {});

export const fetchCases = (api: ApiClient, signal: AbortSignal): Promise<CaseList> =>
  api.get<CaseList>('/api/cases', { signal });

export const fetchCase = (api: ApiClient, slug: string, signal: AbortSignal): Promise<CasePage> =>
  api.get<CasePage>(path(slug), { signal });

export const fetchLinks = (api: ApiClient, slug: string, type: string): Promise<readonly LinkTarget[]> =>
  api.get<readonly LinkTarget[]>(`/api/links/${encodeURIComponent(type)}`, { query: { case: slug } });

export const fetchHistory = (api: ApiClient, slug: string): Promise<readonly HistoryLine[]> =>
  api.get<readonly HistoryLine[]>(`${path(slug)}/history`);

export const fetchTemplates = (api: ApiClient): Promise<readonly { readonly id: string; readonly title: string }[]> =>
  api.get('/api/templates');

export const createCase = (api: ApiClient, title: string, template: string, language: string): Promise<CaseLine> =>
  api.post<CaseLine>('/api/cases', { title, template, language });

export const restoreCase = (api: ApiClient, slug: string, from: string): Promise<{ readonly revision: string }> =>
  api.post(`${path(slug)}/restore?from=${encodeURIComponent(from)}`);

/**
 * A change of a case that can be undone.
 *
 * @param base answers with the revision that the person sees now
 * @param done is told the new revision after each way
 */
export function caseChange(
  api: ApiClient,
  slug: string,
  label: string,
  edits: readonly EditLine[],
  base: () => string,
  done: (revision: string) => Promise<void>,
): Change {
  let back: readonly EditLine[] = [];
  const send = async (lines: readonly EditLine[], message: string): Promise<readonly EditLine[]> => {
    const reply = await api.post<EditReply>(`${path(slug)}/edits`, { base: base(), message, edits: lines });
    await done(reply.revision);
    return reply.undo;
  };
  return {
    label,
    run: async () => {
      back = await send(edits, label);
    },
    undo: async () => {
      await send(back, `Undo: ${label}`);
    },
  };
}

/** A value as the server takes it; undefined unsets. */
export const jsonOf = (value: Json | undefined): string | null => (value === undefined ? null : JSON.stringify(value));
