import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matching } from './item-matching';

const items = [
  { id: 'policymix.density', label: 'Density', note: 'Instruments for each goal', group: 'policymix' },
  { id: 'trajectory.success', label: 'Success', note: 'How the initiative ended', group: 'trajectory' },
];

test('all words must be there, in whatever part and order', () => {
  assert.deepEqual(matching(items, 'GOAL dens').map((item) => item.id), ['policymix.density']);
  assert.deepEqual(matching(items, 'trajectory').map((item) => item.id), ['trajectory.success']);
  assert.deepEqual(matching(items, 'density ended'), []);
  assert.equal(matching(items, '  ').length, 2);
});
