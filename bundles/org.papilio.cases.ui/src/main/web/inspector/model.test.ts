import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasePage, Model } from '../shared/model';
import { grounds, span, ties } from './model';

const model: Model = { vocabularies: {}, classes: {} };
const page: CasePage = {
  id: 'c', revision: 'r', title: 'C', types: {}, findings: [],
  labels: { a: 'City', b: 'Tenants', s: 'Interview' },
  content: {
    id: 'root',
    relations: [
      { id: 'r1', from: 'a', to: 'b', kind: 'FINANCE' },
      { id: 'r2', from: 'a', to: 'b', kind: 'LEARNING', strength: 3 },
      { id: 'r3', from: 'b', to: 'a', kind: 'LEGITIMACY', strength: 0 },
    ],
    dossier: { excerpts: [{ id: 'x', text: 'They pay each year.' }] },
  },
};

test('what an actor receives comes strongest first, an unknown strength after a known one', () => {
  assert.deepEqual(ties(model, page, 'b').receives.map((tie) => [tie.otherLabel, tie.strength]), [['City', 3], ['City', null]]);
});

test('a strength of zero is zero, not unknown', () => {
  assert.deepEqual(ties(model, page, 'b').gives.map((tie) => tie.strength), [0]);
});

test('a ground leads to the words of its passage', () => {
  const [found] = grounds(page, { sources: [{ source: 's', locator: 'min. 12', excerpt: 'x' }] });
  assert.deepEqual([found?.sourceLabel, found?.locator, found?.text], ['Interview', 'min. 12', 'They pay each year.']);
});

test('a period without an end stays open', () => {
  assert.equal(span({ start: '2008' }), '2008–');
  assert.equal(span({ start: '2008', end: '2008' }), '2008');
});
