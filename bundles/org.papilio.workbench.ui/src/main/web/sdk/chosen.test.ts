import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allChosen, countChosen, isChosen, noneChosen, toggleChosen, withChosen } from './chosen';

test('rows are chosen and taken back one by one', () => {
  const two = toggleChosen(toggleChosen(noneChosen, 'a'), 'b');
  assert.equal(countChosen(two, 10), 2);
  assert.equal(isChosen(toggleChosen(two, 'a'), 'a'), false);
});

test('of all, some are taken out, and come back', () => {
  const but = toggleChosen(allChosen, 'a');
  assert.equal(countChosen(but, 1_000_000), 999_999);
  assert.equal(isChosen(but, 'a'), false);
  assert.equal(isChosen(but, 'b'), true);
  assert.equal(countChosen(withChosen(but, ['a', 'b']), 1_000_000), 1_000_000);
});
