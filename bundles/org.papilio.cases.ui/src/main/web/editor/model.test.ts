import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasePage, Feature, Model } from '../shared/model';
import { addEdit, nearestLeft, problemsOf, setEdit } from './model';

const feature = (name: string, over: Partial<Feature> = {}): Feature => ({
  name, label: name, explanation: '', form: 'text', type: '', many: false, required: false, derived: false, terms: [], least: null, most: null, ...over,
});
const model: Model = {
  vocabularies: {},
  classes: {
    Case: {
      id: 'Case', label: 'Case', explanation: '', concrete: true, kinds: ['Identified', 'Element', 'Case'],
      features: [feature('id'), feature('phases', { form: 'part', type: 'Phase', many: true })],
    },
    Phase: { id: 'Phase', label: 'Phase', explanation: '', concrete: true, kinds: ['Identified', 'Element', 'Phase'], features: [feature('id')] },
  },
};
const page: CasePage = {
  id: 'c', revision: 'r', title: 'C', labels: {}, types: {}, findings: [],
  content: { id: 'root', phases: [{ id: 'p1' }] },
};

test('an unset value is sent as null, and zero as zero', () => {
  assert.equal(setEdit('e', feature('strength'), undefined).json, null);
  assert.equal(setEdit('e', feature('strength'), 0).json, '0');
});

test('a new element of a plug-in says its whole type', () => {
  const facets = feature('facets', { form: 'part', type: 'Facet', many: true });
  assert.deepEqual(JSON.parse(addEdit('e', facets, 'urn:x:1#Tenure', 'n').json ?? ''), { '@type': 'urn:x:1#Tenure', id: 'n' });
});

test('a part of which there is one is set, not added', () => {
  assert.equal(addEdit('e', feature('instrument', { form: 'part', type: 'Instrument' }), 'Instrument', 'n').op, 'set');
});

test('when an element is gone its nearest owner is shown', () => {
  assert.equal(nearestLeft(model, page, ['root', 'p1', 'gone']), 'p1');
  assert.equal(nearestLeft(model, page, ['elsewhere']), 'root');
});

test('findings of an element come by feature, with the remedy', () => {
  const found = problemsOf(
    [{ severity: 'ERROR', element: 'p1', label: '', feature: 'period', rule: 'r', message: 'ends before it starts.', remedy: 'Swap them.' }],
    'p1',
  );
  assert.deepEqual([...found], [['period', ['ends before it starts. Swap them.']]]);
});
