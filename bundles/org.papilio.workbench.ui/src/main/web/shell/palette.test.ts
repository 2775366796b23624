import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit } from './palette';

const best = (query: string, ...labels: string[]) => [...labels].sort((a, b) => fit(a, query) - fit(b, query))[0];

test('the beginning of a label wins over the beginning of a word, that over the middle', () => {
  assert.equal(best('move', 'Remove plug-in', 'Case: move', 'Move left'), 'Move left');
  assert.equal(best('move', 'Remove plug-in', 'Case: move'), 'Case: move');
});

test('accents and case do not matter', () => {
  assert.ok(fit('Józsefváros tanoda', 'jozsef') < Infinity);
});

test('letters in order are enough, letters out of order are not', () => {
  assert.ok(fit('Open governance score', 'ogs') < Infinity);
  assert.equal(fit('Open score', 'xyz'), Infinity);
});
