import type { ViewListing } from './contributions';
import { arrange, type Layout } from './layout-model';

/** The layouts that the shell offers; views say in which of them they are open at first. */
export const PERSPECTIVES = ['cases', 'governance', 'comparison', 'literature'] as const;
export type PerspectiveName = (typeof PERSPECTIVES)[number];

/** What stands in the middle when nothing else does. */
export const WELCOME = 'org.papilio.workbench.welcome';

/** The share of the page that the right gets where it is not the usual one: a record is read there. */
const rightOf: Partial<Record<PerspectiveName, number>> = { literature: 0.26 };

/** The perspective as it is at first: the views that name it, by area. */
export function atFirst(name: PerspectiveName, views: readonly ViewListing[]): Layout | null {
  const own = views.filter((view) => view.perspectives.includes(name) && !view.multiple);
  const welcome = views.filter((view) => view.id === WELCOME && !own.some((other) => other.area === 'MAIN'));
  return arrange([...own, ...welcome], rightOf[name]);
}
