// What the editor shows of an element, and the edits it makes. Pure: no DOM, no network.
import type { EditLine } from '../shared/client';
import { elements, listOf, type CasePage, type ElementAt, type Feature, type Finding, type Json, type Model } from '../shared/model';

/** The features of an element in the order in which people fill them: own values, then parts. */
export function fieldsOf(model: Model, at: ElementAt): { readonly values: readonly Feature[]; readonly parts: readonly Feature[] } {
  const all = (model.classes[at.type]?.features ?? []).filter((feature) => feature.name !== 'id');
  const heavy = (feature: Feature): boolean => feature.form === 'part' && (feature.many || (model.classes[feature.type]?.kinds.includes('Identified') ?? false));
  return { values: all.filter((feature) => !heavy(feature)), parts: all.filter(heavy) };
}

/** What rules found in one element, by feature; '' for the element as a whole. */
export function problemsOf(findings: readonly Finding[], element: string): ReadonlyMap<string, readonly string[]> {
  const byFeature = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding.element !== element) continue;
    const text = [finding.message, finding.remedy].filter(Boolean).join(' ');
    byFeature.set(finding.feature, [...(byFeature.get(finding.feature) ?? []), text]);
  }
  return byFeature;
}

/** The parts of an element as an outline: each feature with its elements. */
export function outline(model: Model, page: CasePage): readonly { readonly feature: Feature; readonly ids: readonly string[] }[] {
  const root = model.classes['Case'];
  if (!root) return [];
  return root.features
    .filter((feature) => feature.form === 'part' && model.classes[feature.type]?.kinds.includes('Identified'))
    .map((feature) => ({
      feature,
      ids: listOf(page.content[feature.name]).map((part) => String((part as Record<string, Json>)['id'])),
    }));
}

export function setEdit(element: string, feature: Feature, value: Json | undefined): EditLine {
  return { op: 'set', element, feature: feature.name, json: value === undefined ? null : JSON.stringify(value) };
}

/** A new element with an id of its own, so that doing it again after an undo makes the same one. */
export function addEdit(element: string, feature: Feature, type: string, id: string): EditLine {
  const own = type === feature.type ? {} : { '@type': type.includes('#') ? type : `cases#${type}` };
  const json = JSON.stringify({ ...own, id });
  return feature.many
    ? { op: 'add', element, feature: feature.name, json, position: -1 }
    : { op: 'set', element, feature: feature.name, json };
}

/** Where to go when the element in hand is gone: its old owner, as far as that is still there. */
export function nearestLeft(model: Model, page: CasePage, wanted: readonly string[]): string {
  const all = elements(model, page.content);
  return [...wanted].reverse().find((id) => all.has(id)) ?? String(page.content['id']);
}
