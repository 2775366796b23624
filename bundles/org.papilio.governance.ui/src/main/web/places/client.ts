// The only file of the map of places that fetches, beside the picture itself.
import type { ApiClient } from '@workbench/sdk';

/** Outlines that a person brings. */
export interface Brought {
  readonly file: File | null;
  /** Whose they are; printed in every picture. */
  readonly attribution: string;
  /** The property that holds the code of an area. */
  readonly code: string;
}

/** Keeps outlines in the workspace; answers with the name by which pictures ask for them. */
export const keepOutlines = async (api: ApiClient, file: File, brought: Brought): Promise<string> =>
  (await api.upload<{ readonly name: string }>('/api/outlines', file, { query: { name: file.name, attribution: brought.attribution, code: brought.code } })).name;
