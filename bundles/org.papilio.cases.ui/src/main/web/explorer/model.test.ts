import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseLine } from '../shared/client';
import { grouped, matching } from './model';

const line = (id: string, title: string, policyFields: string[], place = ''): CaseLine => ({
  id, element: `e-${id}`, title, summary: '', policyFields, place, mainScale: '', trajectory: '',
});

test('a word without accents finds a title with them', () => {
  const cases = [line('a', 'Közösségi ház', []), line('b', 'Housing office', [])];
  assert.deepEqual(matching(cases, 'kozossegi').map((one) => one.id), ['a']);
});

test('every word must be there, in any order', () => {
  const cases = [line('a', 'Tenants build homes', [], 'Ghent'), line('b', 'Homes for all', [])];
  assert.deepEqual(matching(cases, 'ghent homes').map((one) => one.id), ['a']);
});

test('a case of two fields stands in one group, and cases without a field come last', () => {
  const cases = [line('x', 'X', []), line('b', 'B', ['HOUSING', 'EDUCATION']), line('a', 'A', ['HOUSING'])];
  const groups = grouped(cases, 'field', [{ value: 'HOUSING', label: 'Housing', explanation: '' }], 'Not known');
  assert.deepEqual(groups.map((group) => [group.label, group.cases.map((one) => one.id)]), [
    ['Housing', ['a', 'b']],
    ['Not known', ['x']],
  ]);
});
