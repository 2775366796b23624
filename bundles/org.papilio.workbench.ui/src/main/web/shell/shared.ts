import { signal, type Filter, type OpenObject, type Signal, type TimeSpan } from '@workbench/sdk';

/** What all views share. */
export interface Shared {
  readonly selection: Signal<OpenObject | null>;
  readonly activeCase: Signal<string | null>;
  readonly time: Signal<TimeSpan | null>;
  readonly filter: Signal<Filter>;
  readonly caseSet: Signal<readonly string[]>;
}

/** Makes the shared signals; the case in hand follows the selection. */
export function shared(): Shared {
  const selection = signal<OpenObject | null>(null);
  const activeCase = signal<string | null>(null);
  selection.subscribe((selected) => {
    const slug = caseOf(selected);
    if (slug) activeCase.value = slug;
  });
  return {
    selection,
    activeCase,
    time: signal<TimeSpan | null>(null),
    filter: signal<Filter>({ text: '', facets: {} }),
    caseSet: signal<readonly string[]>([]),
  };
}

/** The slug of the case that an object is or lies in. */
export function caseOf(object: OpenObject | null): string | null {
  if (!object) return null;
  if (object.kind === 'case') return object.id;
  if (object.kind === 'element' || object.kind === 'passage') return object.id.split('#')[0] ?? null;
  return null;
}
