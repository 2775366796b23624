import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conceptOf, sortOf, targetOf } from './links-model';

test('tells targets apart', () => {
  assert.equal(sortOf('case:vienna#a1'), 'case');
  assert.equal(conceptOf('concept:ethos:housing-first'), 'ethos:housing-first');
  assert.equal(conceptOf('case:vienna'), null);
});

test('knows what links lead to of what is selected', () => {
  assert.equal(targetOf({ kind: 'element', id: 'vienna#a1', label: '' }), 'case:vienna#a1');
  assert.equal(targetOf({ kind: 'case', id: 'vienna', label: '' }), 'case:vienna');
  assert.equal(targetOf({ kind: 'work', id: 'a', label: '' }), null);
  assert.equal(targetOf(null), null);
});
