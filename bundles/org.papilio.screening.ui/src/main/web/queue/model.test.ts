import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlighted, settled, type Criterion } from './model';

const criterion = (id: string, ...words: string[]): Criterion => ({ id, includes: true, text: id, words });

test('words of criteria are found from the beginning of a word, whatever their capitals', () => {
  const pieces = highlighted('Urbanism in a suburban city', [criterion('city', 'city', 'urban')]);
  assert.deepEqual(pieces.filter((piece) => piece.criterion === 0).map((piece) => piece.text), ['Urban', 'city']);
  assert.equal(pieces.map((piece) => piece.text).join(''), 'Urbanism in a suburban city');
});

test('each word is marked by its own criterion, and signs in words do no harm', () => {
  const pieces = highlighted('C++ and housing', [criterion('code', 'C++'), criterion('home', 'housing')]);
  assert.deepEqual(pieces.map((piece) => piece.criterion), [0, -1, 1]);
});

test('without words the text stays whole', () => {
  assert.deepEqual(highlighted('Housing', []), [{ text: 'Housing', criterion: -1 }]);
  assert.deepEqual(highlighted('', []), []);
});

test('progress counts settled items', () => {
  const status = { items: 10, waiting: { TITLE_ABSTRACT: 3, FULL_TEXT: 1 }, conflicts: {}, decided: {}, agreements: [] };
  assert.equal(settled(status), 0.6);
  assert.equal(settled({ ...status, items: 0, waiting: {} }), 0);
});
