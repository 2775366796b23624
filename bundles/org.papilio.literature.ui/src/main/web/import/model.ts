// Imports as the page shows them. Pure: no DOM, no network.

/** What became of the content of one file. */
export interface ImportedFile {
  readonly name: string;
  readonly size: number;
  readonly format: string;
  readonly encoding: string;
  readonly refused: string;
  readonly read: number;
  readonly accepted: number;
  readonly kept: Readonly<Record<string, number>>;
  readonly changed: Readonly<Record<string, number>>;
  readonly dropped: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** Counts of what happened to records. */
export interface Outcome {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly renamed: number;
  readonly unreadable: number;
}

/** A field with what was kept, changed and dropped of it in all files. */
export interface FieldLoss {
  readonly field: string;
  readonly kept: number;
  readonly changed: number;
  readonly dropped: number;
}

type Counted = Pick<ImportedFile, 'kept' | 'changed' | 'dropped'>;

/** The loss report of all files together: fields with losses first, by how much was lost. */
export function losses(files: readonly Counted[]): readonly FieldLoss[] {
  const fields = new Set(files.flatMap((file) => [...Object.keys(file.kept), ...Object.keys(file.changed), ...Object.keys(file.dropped)]));
  const sum = (counts: (file: Counted) => Readonly<Record<string, number>>, field: string): number => files.reduce((all, file) => all + (counts(file)[field] ?? 0), 0);
  return [...fields]
    .map((field) => ({ field, kept: sum((file) => file.kept, field), changed: sum((file) => file.changed, field), dropped: sum((file) => file.dropped, field) }))
    .sort((a, b) => b.dropped - a.dropped || b.changed - a.changed || b.kept - a.kept || a.field.localeCompare(b.field));
}

/** Values kept, changed and dropped in all. */
export function lossTotals(all: readonly FieldLoss[]): Omit<FieldLoss, 'field'> {
  return all.reduce((sum, one) => ({ kept: sum.kept + one.kept, changed: sum.changed + one.changed, dropped: sum.dropped + one.dropped }), { kept: 0, changed: 0, dropped: 0 });
}

/** What is asked of an import. */
export interface Wish {
  /** Empty to recognise each file. */
  readonly format: string;
  /** Empty to find it out. */
  readonly encoding: string;
  readonly bodies: readonly string[];
  readonly clash: (typeof clashes)[number];
  readonly dryRun: boolean;
}

export const clashes = ['rename', 'replace', 'skip'] as const;
export const encodings = ['UTF-8', 'windows-1252', 'ISO-8859-1', 'ISO-8859-15', 'windows-1250', 'UTF-16', 'MacRoman'] as const;
export const usualWish: Wish = { format: '', encoding: '', bodies: [], clash: 'rename', dryRun: false };
export const foundingBodies = ['SOCIAL_INNOVATION', 'RESCALING', 'MACRO_INSTITUTIONALIST'] as const;

/** An import in the list of earlier ones. */
export interface ImportSummary extends Outcome {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly files: readonly string[];
  readonly read: number;
  readonly open: number;
  readonly refused: number;
  readonly undone: boolean;
}

/** An import in full. */
export interface ImportDetail {
  readonly summary: ImportSummary;
  readonly bodies: readonly string[];
  readonly clash: string;
  readonly files: readonly ImportedFile[];
  readonly renamed: Readonly<Record<string, string>>;
  readonly undoneAt: string;
  readonly undoneBy: string;
}

/** How far one file of a running import is. */
export interface LiveFile {
  readonly name: string;
  readonly format: string;
  /** Bytes. */
  readonly size: number;
  readonly done: number;
  readonly records: number;
  readonly unreadable: number;
  readonly refused: string;
  readonly ended: boolean;
}

/** What a running import could not read, the newest last. */
export interface LiveUnreadable {
  readonly file: string;
  readonly where: string;
  readonly reason: string;
}

/** An import that runs or has ended. */
export interface Job {
  readonly id: string;
  readonly state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly dryRun: boolean;
  readonly files: readonly string[];
  readonly done: number;
  readonly total: number;
  readonly what: string;
  readonly importId: string;
  readonly live?: { readonly files: readonly LiveFile[]; readonly unreadable: readonly LiveUnreadable[] };
  readonly outcome: (Omit<Outcome, 'renamed'> & { readonly files: readonly Reported[]; readonly formats: readonly string[] }) | null;
  readonly problem: { readonly what: string; readonly where: string; readonly allowed: string; readonly remedy: string } | null;
}

/** What a dry run found in a file. */
export interface Reported {
  readonly source: string;
  readonly read: number;
  readonly accepted: number;
  readonly kept: Readonly<Record<string, number>>;
  readonly changed: Readonly<Record<string, number>>;
  readonly dropped: Readonly<Record<string, number>>;
  readonly unreadable: readonly { readonly where: string; readonly reason: string; readonly raw: string }[];
  readonly notes: readonly string[];
}

/** The files of a dry run as those of an import. */
export function tried(job: Job): readonly ImportedFile[] {
  return (job.outcome?.files ?? []).map((file, at) => {
    const format = job.outcome?.formats[at] ?? '';
    return { ...file, name: file.source, size: 0, encoding: '', format, refused: format ? '' : (file.notes[0] ?? '') };
  });
}

/** Records read and not readable so far in all files. */
export function soFar(job: Job): { readonly records: number; readonly unreadable: number } {
  return (job.live?.files ?? []).reduce((sum, file) => ({ records: sum.records + file.records, unreadable: sum.unreadable + file.unreadable }), { records: 0, unreadable: 0 });
}

/** Adds files, each name and size once. */
export function withFiles<T extends { readonly name: string; readonly size: number }>(before: readonly T[], more: readonly T[]): readonly T[] {
  const known = new Set(before.map((file) => `${file.name}/${file.size}`));
  return [...before, ...more.filter((file) => file.size > 0 && !known.has(`${file.name}/${file.size}`))];
}

/** Names for a list: the first few, and how many more. */
export function few(names: readonly string[], most = 2): { readonly shown: string; readonly more: number } {
  return { shown: names.slice(0, most).join(', '), more: Math.max(0, names.length - most) };
}
