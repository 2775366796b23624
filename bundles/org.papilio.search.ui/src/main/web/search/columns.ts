// The columns of the table of results. Pure: no DOM, no network.
import type { ColumnLayout } from '@workbench/sdk';
import type { Field, Question } from './model';

/** A column by the field that it shows. */
export interface ColumnInfo {
  readonly id: string;
  readonly label: string;
  readonly width: number;
}

/** Columns that every hit has; their values come with it. */
export const own = ['title', 'line', 'kind', 'score', 'year'] as const;

/** What is shown until the person chooses. */
export const usual: ColumnLayout = [
  { id: 'title', width: 260 },
  { id: 'author', width: 150 },
  { id: 'year', width: 68 },
  { id: 'container-title', width: 150 },
];

const widths: Readonly<Record<string, number>> = { title: 260, author: 150, abstract: 260, 'container-title': 150, year: 68, volume: 70, issue: 70, page: 90, kind: 90, score: 70 };

/** All columns there can be: those that every hit has, then the fields by their names for people. */
export function offers(fields: readonly Field[], label: (id: string) => string): readonly ColumnInfo[] {
  const rest = fields.filter((field) => !own.includes(field.name as (typeof own)[number]));
  const named = (id: string, text: string): ColumnInfo => ({ id, label: text, width: widths[id] ?? 130 });
  return [...own.map((id) => named(id, label(id))), ...rest.map((field) => named(field.name, field.label)).sort((a, b) => a.label.localeCompare(b.label))];
}

/** The fields that the server must look up for the columns shown. */
export const lookedUp = (layout: ColumnLayout): readonly string[] =>
  layout.map((column) => column.id).filter((id) => !own.includes(id as (typeof own)[number]));

/** The order that a column stands for, and back. */
export const orderOf = (column: string, descending: boolean): Question['sort'] | null =>
  column === 'title' ? 'title' : column === 'year' ? (descending ? 'newest' : 'oldest') : column === 'score' ? 'relevance' : null;

export function sortOf(order: Question['sort']): { readonly column: string; readonly descending: boolean } | null {
  if (order === 'title') return { column: 'title', descending: false };
  if (order === 'relevance') return { column: 'score', descending: true };
  return { column: 'year', descending: order === 'newest' };
}
