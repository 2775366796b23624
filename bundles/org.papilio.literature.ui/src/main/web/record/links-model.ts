// Links and concepts of a record as the page shows them. Pure: no DOM, no network.
import type { OpenObject } from '@workbench/sdk';

/** A link with both ends. */
export interface KeptLink {
  readonly id: string;
  readonly record: OpenObject;
  readonly to: string;
  readonly label: string;
  readonly target: OpenObject | null;
  readonly kind: string;
  readonly locator: string;
  readonly note: string;
}

/** Something to link to. */
export interface Thing {
  readonly to: string;
  readonly label: string;
}

/** A concept that a record stands below. */
export interface Standing {
  readonly code: string;
  readonly label: string;
  readonly vocabulary: string;
}

export const kinds = ['background', 'supports', 'contradicts', 'method', 'example'] as const;

/** The sort of a target: case, concept or criterion. */
export const sortOf = (to: string): string => to.slice(0, to.indexOf(':'));

/** The concept that a target is, or null when it is none. */
export const conceptOf = (to: string): string | null => (sortOf(to) === 'concept' ? to.slice('concept:'.length) : null);

/** What a selected object is as a target of links, or null when nothing links to its like. */
export function targetOf(selected: OpenObject | null): string | null {
  if (!selected || !['case', 'element', 'passage'].includes(selected.kind)) return null;
  return `case:${selected.id}`;
}
