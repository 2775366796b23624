import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casesOf, differs, itemsOf } from './model';

const item = { subject: 'keys', id: '1', label: 'Contract', title: 'Keys first', years: '2012–' };

test('a cell is known by its element', () => {
  const geometry = { cells: [{ element: 'matrix-a', items: [item] }] };
  assert.deepEqual(itemsOf(geometry, 'matrix-a'), [item]);
  assert.deepEqual(itemsOf(geometry, 'matrix-b'), []);
  assert.deepEqual(itemsOf('', 'matrix-a'), []);
  assert.deepEqual(itemsOf(undefined, 'matrix-a'), []);
});

test('the set is drawn, the case in hand, or that one against another', () => {
  assert.deepEqual(casesOf('set', 'keys', 'quay', []), []);
  assert.deepEqual(casesOf('case', 'keys', 'quay', ['a', 'b']), ['keys']);
  assert.deepEqual(casesOf('two', 'keys', 'quay', []), ['keys', 'quay']);
  assert.deepEqual(casesOf('two', 'keys', 'keys', []), ['keys']);
  assert.deepEqual(casesOf('case', null, null, ['a']), ['a']);
});

test('only two cases have a difference', () => {
  assert.equal(differs('two', false, ['a', 'b']), true);
  assert.equal(differs('two', false, ['a']), false);
  assert.equal(differs('set', true, ['a', 'b']), true);
  assert.equal(differs('set', true, ['a', 'b', 'c']), false);
  assert.equal(differs('set', false, ['a', 'b']), false);
});
