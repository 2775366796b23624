import type { ApiClient } from '@workbench/sdk';
import type { Area } from './layout-model';

/** A view as `GET /api/contributions` lists it. */
export interface ViewListing {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly icon: string;
  readonly module: string;
  readonly base: string;
  readonly area: Area;
  readonly order: number;
  readonly multiple: boolean;
  readonly accepts: readonly string[];
  readonly perspectives: readonly string[];
  readonly bundle: string;
  readonly version: string;
  readonly api: number;
}

export interface Listing {
  readonly revision: string;
  readonly views: readonly ViewListing[];
}

/** The texts of all bundles: bundle, then key. */
export type AllTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The workspace that is served. */
export interface Place {
  readonly name: string;
  readonly folder: string;
  readonly revision: string;
  readonly author: string;
}

/** What the shell asks of the server. */
export class ShellClient {
  readonly #api: ApiClient;

  constructor(api: ApiClient) {
    this.#api = api;
  }

  listing(): Promise<Listing> {
    return this.#api.get('/api/contributions');
  }

  texts(language: string): Promise<AllTexts> {
    return this.#api.get(`/api/messages/${encodeURIComponent(language)}`);
  }

  place(): Promise<Place> {
    return this.#api.get('/api/workspace');
  }
}

/** The views in the order of menus: by category, then order, then title. */
export function inOrder(views: readonly ViewListing[]): ViewListing[] {
  return [...views].sort((a, b) => a.category.localeCompare(b.category) || a.order - b.order || a.title.localeCompare(b.title));
}

/** The view that opens a kind of object; the smallest order wins. */
export function opener(views: readonly ViewListing[], kind: string): ViewListing | undefined {
  return views.filter((view) => view.accepts.includes(kind)).sort((a, b) => a.order - b.order)[0];
}
