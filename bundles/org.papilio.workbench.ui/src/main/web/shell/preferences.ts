/** What the person's browser keeps for the workbench: plain JSON under names that begin alike. */
export interface Preferences {
  get<T>(key: string, fallback: T): T;
  set(key: string, value: unknown): void;
}

/** Preferences in the browser's storage; without one (private windows may refuse) nothing is kept. */
export function preferences(prefix: string, storage: Storage | null = ownStorage()): Preferences {
  return {
    get(key, fallback) {
      try {
        const text = storage?.getItem(prefix + key);
        return text === null || text === undefined ? fallback : (JSON.parse(text) as typeof fallback);
      } catch {
        return fallback; // not ours, or of another version: begin anew
      }
    },
    set(key, value) {
      try {
        storage?.setItem(prefix + key, JSON.stringify(value));
      } catch {
        // a full storage costs a preference, not the work
      }
    },
  };
}

function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
