import type { Criterion, Project, Reason } from './model';

/** What the form for a new screening holds. */
export interface Draft {
  readonly title: string;
  readonly question: string;
  /** One criterion a line: "text: word, word". */
  readonly include: string;
  readonly exclude: string;
  /** One reason a line. */
  readonly reasons: string;
  readonly screeners: number;
  readonly blind: boolean;
  readonly likely: boolean;
  readonly source: string;
  readonly query: string;
  readonly literature: boolean;
  readonly cases: boolean;
}

export const emptyDraft: Draft = { title: '', question: '', include: '', exclude: '', reasons: '', screeners: 1, blind: true, likely: false, source: '', query: '', literature: false, cases: false };

/** Small letters, digits and single hyphens, as names of projects are. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return plain.slice(0, 80).replace(/-$/, '') || 'screening';
}

const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

export function criteria(text: string, includes: boolean): readonly Criterion[] {
  return lines(text).map((line) => {
    const colon = line.indexOf(':');
    const words = colon < 0 ? [] : line.slice(colon + 1).split(',').map((word) => word.trim()).filter(Boolean);
    const said = (colon < 0 ? line : line.slice(0, colon)).trim() || line;
    return { id: slug(said), includes, text: said, words };
  });
}

export function reasons(text: string): readonly Reason[] {
  const all = lines(text).map((label) => ({ id: slug(label), label }));
  return all.filter((one, place) => all.findIndex((other) => other.id === one.id) === place);
}

/** What a draft becomes: the project, and the items to add. */
export function begun(draft: Draft): { readonly project: Partial<Project>; readonly additions: Readonly<Record<string, unknown>> } {
  return {
    project: {
      id: slug(draft.title),
      title: draft.title.trim(),
      question: draft.question.trim(),
      criteria: [...criteria(draft.include, true), ...criteria(draft.exclude, false)],
      reasons: reasons(draft.reasons),
      screeners: Math.min(5, Math.max(1, Math.round(draft.screeners) || 1)),
      blind: draft.blind,
      order: draft.likely ? 'LIKELY_FIRST' : 'ADDED',
    },
    additions: { source: draft.source.trim() || draft.title.trim(), kind: draft.cases && !draft.literature && !draft.query.trim() ? 'OTHER' : 'DATABASE', query: draft.query.trim() || null, literature: draft.literature, cases: draft.cases },
  };
}
