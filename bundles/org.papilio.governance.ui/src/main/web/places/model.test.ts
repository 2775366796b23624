import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundsOf, messageOf, titleOf } from './model';

test('the grounds are those of the workspace, else our own', () => {
  assert.deepEqual(groundsOf({ grounds: ['tiles', 'countries', 'regions'] }), ['tiles', 'countries', 'regions']);
  assert.deepEqual(groundsOf({ grounds: [1] }), ['tiles', 'countries']);
  assert.deepEqual(groundsOf(undefined), ['tiles', 'countries']);
});

test('a file is called by its own name', () => {
  assert.equal(messageOf('tiles'), 'places.ground.tiles');
  assert.equal(messageOf('regions'), null);
});

test('a case is known by its title, else by its slug', () => {
  assert.equal(titleOf({ entries: [{ subject: 'keys', title: 'Keys first' }] }, 'keys'), 'Keys first');
  assert.equal(titleOf(null, 'keys'), 'keys');
});
