import type { ApiClient } from '@workbench/sdk';

export interface PluginPart {
  readonly bundle: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly shared: boolean;
  readonly active: boolean;
}

export interface Plugin {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  readonly origin: 'PRODUCT' | 'INSTALLED';
  readonly needs: readonly string[];
  readonly parts: readonly PluginPart[];
  readonly troubles: readonly string[];
}

/** What a look at a plug-in found; `path` is handed to install. */
export interface Looked {
  readonly path: string;
  readonly plugin: Plugin;
  readonly obstacles: readonly string[];
  readonly installable: boolean;
}

export class PluginClient {
  readonly #api: ApiClient;

  constructor(api: ApiClient) {
    this.#api = api;
  }

  list(signal: AbortSignal): Promise<Plugin[]> {
    return this.#api.get('/api/plugins', { signal });
  }

  check(path: string): Promise<Looked> {
    return this.#api.post('/api/plugins/check', { path });
  }

  upload(archive: Blob): Promise<Looked> {
    return this.#api.upload('/api/plugins/upload', archive);
  }

  install(path: string): Promise<Plugin> {
    return this.#api.post('/api/plugins', { path });
  }

  remove(name: string): Promise<Plugin> {
    return this.#api.delete(`/api/plugins/${encodeURIComponent(name)}`, {});
  }
}
