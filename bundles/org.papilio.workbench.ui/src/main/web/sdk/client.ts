/** A problem that the server told; its parts as in Java's Problem. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    /** HTTP status; 0 when the server was not reached. */
    readonly status: number,
    readonly kind: string,
    readonly what: string,
    readonly where = '',
    readonly allowed = '',
    readonly remedy = '',
  ) {
    super([where ? `${where}: ${what}` : what, allowed && `allowed: ${allowed}`, remedy].filter(Boolean).join('; '));
  }
}

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export type Query = Readonly<Record<string, QueryValue>>;

export interface CallOptions {
  readonly query?: Query;
  /** Ends the call when the view no longer wants the answer. */
  readonly signal?: AbortSignal;
}

/** The HTTP API. Paths begin with `/api/`; every failure is an ApiProblem, except an aborted call. */
export interface ApiClient {
  get<T>(path: string, options?: CallOptions): Promise<T>;
  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  put<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  patch<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  delete<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  /** Sends a file as it is. */
  upload<T>(path: string, file: Blob, options?: CallOptions): Promise<T>;
  /** Gets text or bytes that are no JSON; with a body by POST, for what is too long for an address. */
  blob(path: string, options?: CallOptions & { readonly body?: unknown }): Promise<Blob>;
}

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Makes a client that asks for answers in a language. */
export function apiClient(language: () => string, fetcher: Fetch = (input, init) => fetch(input, init)): ApiClient {
  async function call(method: string, path: string, options: CallOptions, body?: BodyInit, type?: string): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() };
    if (method !== 'GET') headers['Content-Type'] = type ?? 'application/json';
    let response: Response;
    try {
      response = await fetcher(address(path, options.query), {
        method,
        headers,
        body: body ?? null,
        signal: options.signal ?? null,
        credentials: 'same-origin',
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new ApiProblem(0, 'UNREACHABLE', 'the workbench server does not answer', path, '', 'is it still running?');
    }
    if (!response.ok) throw await problemOf(response, path);
    return response;
  }

  async function json<T>(method: string, path: string, body: unknown, options: CallOptions = {}): Promise<T> {
    const response = await call(method, path, options, body === undefined ? undefined : JSON.stringify(body));
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  return {
    get: (path, options) => json('GET', path, undefined, options),
    post: (path, body = {}, options) => json('POST', path, body, options),
    put: (path, body = {}, options) => json('PUT', path, body, options),
    patch: (path, body = {}, options) => json('PATCH', path, body, options),
    delete: (path, body, options) => json('DELETE', path, body, options),
    async upload<T>(path: string, file: Blob, options: CallOptions = {}): Promise<T> {
      const response = await call('POST', path, options, file, 'application/octet-stream');
      return (response.status === 204 ? undefined : await response.json()) as T;
    },
    blob: async (path, options = {}) =>
      (await (options.body === undefined ? call('GET', path, options) : call('POST', path, options, JSON.stringify(options.body)))).blob(),
  };
}

/** The path with its query; null, undefined and empty values are left out, lists repeat the name. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function problemOf(response: Response, path: string): Promise<ApiProblem> {
  try {
    const told = (await response.json()) as Record<string, unknown>;
    const part = (name: string): string => (typeof told[name] === 'string' ? (told[name] as string) : '');
    if (part('what')) {
      return new ApiProblem(response.status, part('kind'), part('what'), part('where'), part('allowed'), part('remedy'));
    }
  } catch {
    // no JSON: the status line is all there is
  }
  return new ApiProblem(response.status, 'FAILURE', `the server answered ${response.status} ${response.statusText}`.trim(), path);
}
