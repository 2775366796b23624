// The only file of this view that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { Picture } from '../picture';

export interface ScoreKey {
  readonly slug: string;
  readonly width: number;
  /** The families shown; empty for all. */
  readonly families: readonly string[];
  readonly year: string;
  /** A judgement to lay over the picture; empty for none. */
  readonly overlay: string;
}

/** What the server can be told of this picture, with the allowed values. */
export interface PictureKind {
  readonly id: string;
  readonly options: readonly { readonly name: string; readonly description: string; readonly allowed: readonly string[] }[];
}

export const fetchKinds = (api: ApiClient): Promise<readonly PictureKind[]> => api.get<readonly PictureKind[]>('/api/pictures');

/** The settings as name=value, as far as the server knows them. */
function options(kind: PictureKind | undefined, wanted: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => value !== '' && kind?.options.some((option) => option.name === name))
    .map(([name, value]) => `${name}=${value}`);
}

const common = (key: ScoreKey) => ({ width: String(key.width), family: key.families.join(','), year: key.year, overlay: key.overlay });

/** The drawing alone, with the page's own typefaces. */
export const fetchScore = (api: ApiClient, kind: PictureKind | undefined, key: ScoreKey, signal: AbortSignal): Promise<Picture> =>
  api.get<Picture>('/api/pictures/score', {
    signal,
    query: { case: key.slug, option: options(kind, { ...common(key), frame: 'false', fonts: 'false' }) },
  });

/** The whole figure with title, legend, sources and its own typefaces, for a file. */
export const fetchFigure = async (api: ApiClient, kind: PictureKind | undefined, key: ScoreKey): Promise<string> =>
  (await api.blob('/api/pictures/score/svg', { query: { case: key.slug, option: options(kind, common(key)) } })).text();
