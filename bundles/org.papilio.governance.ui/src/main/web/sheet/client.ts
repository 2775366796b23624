// The only file of the sheets that fetches.
import type { ApiClient } from '@workbench/sdk';
import type { Picture } from '../picture';

/** What to draw: which picture, of which cases (none: all), with which settings. */
export interface PictureKey {
  readonly id: string;
  readonly cases: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

function query(key: PictureKey, more: Readonly<Record<string, string>>): { case: readonly string[]; option: readonly string[] } {
  const options = Object.entries({ ...key.options, ...more }).filter(([, value]) => value !== '');
  return { case: key.cases.length === 0 ? ['all'] : key.cases, option: options.map(([name, value]) => `${name}=${value}`) };
}

/** The drawing with legend and rules, in the page's own typefaces. */
export const fetchPicture = (api: ApiClient, key: PictureKey, signal: AbortSignal): Promise<Picture> =>
  api.get<Picture>(`/api/pictures/${key.id}`, { signal, query: query(key, { fonts: 'false' }) });

/** The whole figure with title, legend, sources and its own typefaces, for a file. */
export const fetchFigure = async (api: ApiClient, key: PictureKey): Promise<string> => (await api.blob(`/api/pictures/${key.id}/svg`, { query: query(key, {}) })).text();

/** An indicator that pictures can be sorted by. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
}

export const fetchIndicators = async (api: ApiClient): Promise<readonly Indicator[]> => (await api.get<{ readonly indicators: readonly Indicator[] }>('/api/assess/catalogue')).indicators;

/** A case to choose from. */
export interface CaseName {
  readonly id: string;
  readonly title: string;
  readonly place: string;
}

export const fetchCaseNames = async (api: ApiClient): Promise<readonly CaseName[]> => (await api.get<{ readonly cases: readonly CaseName[] }>('/api/cases')).cases;

/** A judgement that can be laid over pictures. */
export interface OverlayKnown {
  readonly id: string;
  readonly label: string;
  readonly group: string;
}

export const fetchOverlays = (api: ApiClient): Promise<readonly OverlayKnown[]> => api.get<readonly OverlayKnown[]>('/api/overlays');
