import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, firstFrom, next, places } from './text-search';

const pages = ['Béland wrote of ideas and insti-\ntutions.', 'Ideas, again:\nideas   and institutions.'];

test('words are found without accents and capitals, across lines and parted words', () => {
  assert.deepEqual(places(pages, 'beland').map((one) => [one.page, one.start]), [[0, 0]]);
  assert.equal(places(pages, 'ideas and institutions').length, 2);
  assert.deepEqual(places(pages, 'x'), []);
});

test('signs of patterns are taken as they are', () => {
  assert.equal(places(['a (b) c.d'], '(b) c.d').length, 1);
  assert.equal(places(['axb'], 'a.b').length, 0);
});

test('a page is cut at its places and nothing is lost', () => {
  const found = places(pages, 'ideas');
  const parts = cut(pages[1]!, 1, found);
  assert.equal(parts.map((part) => part.text).join(''), pages[1]);
  assert.deepEqual(parts.filter((part) => part.at >= 0).map((part) => part.at), [1, 2]);
});

test('one goes round from the last place to the first', () => {
  const found = places(pages, 'ideas');
  assert.equal(next(found, 2, 1), 0);
  assert.equal(next([], 0, 1), -1);
  assert.equal(firstFrom(found, 1), 1);
});
