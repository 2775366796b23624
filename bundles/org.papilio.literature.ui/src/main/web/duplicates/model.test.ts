import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bits, fieldRows, placeAfter } from './model';

const record = (key: string, fields: Record<string, string>) => ({ key, fields });

test('fields that differ come first, with the words that one record has only', () => {
  const rows = fieldRows([record('a', { type: 'book', title: 'New State Spaces' }), record('b', { type: 'book', title: 'New state spaces: governance' })]);
  assert.deepEqual(rows.map((row) => [row.field, row.same]), [['title', false], ['type', true]]);
  assert.deepEqual(rows[0]!.values[1]!.filter((word) => !word.shared).map((word) => word.text), ['governance']);
});

test('capitals, accents and punctuation are no difference', () => {
  const [row] = fieldRows([record('a', { author: 'Béland, D.' }), record('b', { author: 'BELAND, D' })]);
  assert.equal(row!.same, true);
});

test('a value that the other record lacks is not marked word by word', () => {
  const [row] = fieldRows([record('a', { DOI: '10.1/x' }), record('b', {})]);
  assert.equal(row!.same, false);
  assert.ok(row!.values[0]!.every((word) => word.shared));
});

test('after a decision the next group stands in its place', () => {
  assert.equal(placeAfter(3, 10), 3);
  assert.equal(placeAfter(9, 9), 8);
  assert.equal(placeAfter(0, 0), 0);
});

test('weights are told with their sign', () => {
  assert.equal(bits(8), '+8.0');
  assert.equal(bits(-4), '−4.0');
});
