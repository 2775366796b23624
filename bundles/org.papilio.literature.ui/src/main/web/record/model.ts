// A record of the library as the page shows it. Pure: no DOM, no network.

export interface Work {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly creators: readonly string[];
  readonly issued: string;
  readonly bodies: readonly string[];
  readonly keywords: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly sourceFields: Readonly<Record<string, string>>;
  readonly revision: string;
}

/** The three founding bodies of literature, and whatever else the record belongs to. */
export function bodiesToOffer(work: Work): readonly string[] {
  return [...new Set(['SOCIAL_INNOVATION', 'RESCALING', 'MACRO_INSTITUTIONALIST', ...work.bodies])];
}

/** A web address for a field, or null when it is none that is safe to follow. */
export function addressOf(name: string, value: string): string | null {
  if (name === 'DOI') return `https://doi.org/${encodeURI(value.replace(/^https?:\/\/(dx\.)?doi\.org\//i, ''))}`;
  if (name === 'URL' && /^https?:\/\//i.test(value)) return value;
  return null;
}

/** Where the work stands: container, volume, issue, pages, publisher, in one line. */
export function place(work: Work): string {
  const field = (name: string): string => work.fields[name] ?? '';
  const issue = field('volume') + (field('issue') ? `(${field('issue')})` : '');
  return [field('container-title'), issue, field('page'), [field('publisher-place'), field('publisher')].filter(Boolean).join(': ')]
    .filter(Boolean)
    .join(', ');
}
