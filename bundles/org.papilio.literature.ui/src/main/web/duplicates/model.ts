// What the queue of duplicates shows, without drawing and without network.

export interface Evidence {
  readonly rule: string;
  readonly label: string;
  readonly weight: number;
  readonly first: string;
  readonly second: string;
  readonly share: number;
}

export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly score: number;
  readonly likeness: number;
  readonly evidence: readonly Evidence[];
}

export interface GroupRecord {
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Group {
  readonly records: readonly GroupRecord[];
  readonly weakest: number;
  readonly pairs: readonly Pair[];
}

export interface Found {
  readonly records: number;
  readonly compared: number;
  readonly count: number;
  readonly sure: number;
  readonly groups: readonly Group[];
}

/** One word of a value, and whether the record that is compared with has it too. */
export interface Word {
  readonly text: string;
  readonly shared: boolean;
}

/** One field of all records of a group. */
export interface FieldRow {
  readonly field: string;
  readonly same: boolean;
  readonly values: readonly (readonly Word[])[];
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** All fields of a group, those that differ first; words that no other record has are marked. */
export function fieldRows(records: readonly GroupRecord[]): readonly FieldRow[] {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record.fields)))];
  const rows = fields.map((field) => fieldRow(field, records.map((record) => record.fields[field] ?? '')));
  return [...rows.filter((row) => !row.same), ...rows.filter((row) => row.same)];
}

function fieldRow(field: string, values: readonly string[]): FieldRow {
  const sets = values.map((value) => new Set(folded(value).split(' ')));
  const same = values.every((value) => folded(value) === folded(values[0] ?? ''));
  return {
    field,
    same,
    values: values.map((value, place) =>
      value.split(/\s+/).filter(Boolean).map((text) => ({
        text,
        shared: folded(text).split(' ').every((word) => sets.every((set, other) => other === place || values[other] === '' || set.has(word))),
      })),
    ),
  };
}

/** The place after a decision: the same one, or the last one when it was the last. */
export const placeAfter = (place: number, count: number): number => Math.max(0, Math.min(place, count - 1));

/** A weight with its sign, in bits: "+8.0", "−4.0". */
export const bits = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
