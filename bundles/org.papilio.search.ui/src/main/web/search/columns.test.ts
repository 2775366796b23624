import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookedUp, offers, orderOf, sortOf, usual } from './columns';
import { orders } from './model';

test('an order and the head of its column agree', () => {
  for (const order of orders) {
    const sort = sortOf(order);
    assert.equal(sort && orderOf(sort.column, sort.descending), order);
  }
  assert.equal(orderOf('author', false), null);
});

test('title and details come with the hit, other fields are looked up', () => {
  assert.deepEqual(lookedUp(usual), ['author', 'container-title']);
});

test('every field is offered once', () => {
  const field = (name: string) => ({ name, label: name, type: 'TEXT', facet: false });
  const ids = offers([field('title'), field('DOI')], (id) => id).map((offer) => offer.id);
  assert.deepEqual(ids, ['title', 'line', 'kind', 'score', 'year', 'DOI']);
});
