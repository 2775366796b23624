import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, flowsWithin, focus, followed, reaching, stepped } from './model';

const flows = [
  { id: '1', from: 'eu', to: 'state' },
  { id: '2', from: 'state', to: 'city' },
  { id: '3', from: 'city', to: 'people' },
  { id: '4', from: 'people', to: 'city' },
  { id: '5', from: 'state', to: 'press' },
];

test('neighbours are those that a card gives to or receives from', () => {
  assert.deepEqual([...focus(flows, 'city', 'neighbours')].sort(), ['city', 'people', 'state']);
});

test('what reaches people is followed up to its origins, and a circle ends', () => {
  assert.deepEqual([...focus(flows, 'people', 'upstream')].sort(), ['city', 'eu', 'people', 'state']);
});

test('flows upstream run between cards in reach, not past them', () => {
  assert.deepEqual([...flowsWithin(flows, 'people', 'upstream')].sort(), ['1', '2', '3', '4']);
});

test('enlarging goes by steps and ends at the largest', () => {
  assert.equal(stepped(1, 1), 1.25);
  assert.equal(stepped(1, -1), 0.8);
  assert.equal(stepped(3, 1), 3);
});

test('following flows goes round the other ends', () => {
  assert.equal(followed(flows, 'state', 'out', null), 'city');
  assert.equal(followed(flows, 'state', 'out', 'city'), 'press');
  assert.equal(followed(flows, 'state', 'out', 'press'), 'city');
  assert.equal(followed(flows, 'eu', 'in', null), null);
});

test('what reaches several groups is what reaches any of them', () => {
  const within = reaching(flows, ['people', 'press']);
  assert.deepEqual([...within.cards].sort(), ['city', 'eu', 'people', 'press', 'state']);
  assert.equal(within.flows.size, 5);
});

test('the way between two cards is the shortest along the flows, else against them', () => {
  assert.deepEqual([...between(flows, 'eu', 'people').flows].sort(), ['1', '2', '3']);
  assert.deepEqual([...between(flows, 'press', 'city').flows].sort(), ['2', '5']);
  assert.deepEqual([...between(flows, 'press', 'nobody').cards].sort(), ['nobody', 'press']);
});
