import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingAsked, pieces, shownFacets, target, toggled, wheres, type Facet, type Found, type Hit } from './model';

const hit: Hit = { rank: 1, score: 1, kind: 'cases', id: 'tanoda', title: 'Tanoda', line: '', highlights: [], explanation: null };

test('a facet value is chosen, then a second one, then taken back', () => {
  const one = toggled(nothingAsked, 'country', 'HU');
  const two = toggled(one, 'country', 'AT');
  assert.deepEqual(wheres(two.chosen), ['country=HU', 'country=AT']);
  assert.deepEqual(wheres(toggled(toggled(two, 'country', 'HU'), 'country', 'AT').chosen), []);
});

test('choosing a value goes back to the first page', () => {
  assert.equal(toggled({ ...nothingAsked, offset: 40 }, 'scale', 'EU').offset, 0);
});

test('a highlight is cut at its marks and nothing is lost', () => {
  const cut = pieces({ field: 'title', anchor: '', text: 'Housing first', marks: [{ start: 0, end: 7 }] });
  assert.deepEqual(cut, [{ text: 'Housing', marked: true }, { text: ' first', marked: false }]);
});

test('a passage of a case opens its element, a record opens as a work', () => {
  assert.deepEqual(target(hit, 'e1'), { kind: 'element', id: 'tanoda#e1', label: 'Tanoda' });
  assert.equal(target({ ...hit, kind: 'literature' }).kind, 'work');
});

test('facets that people ask for first come first, empty ones are left out', () => {
  const facet = (name: string, values: number): Facet => ({
    facet: name, label: name, distinct: values, without: 0,
    values: Array.from({ length: values }, (_, at) => ({ code: String(at), label: '', count: 1, selected: false })),
  });
  const found = { facets: [facet('absence', 1), facet('scale', 2), facet('country', 1), facet('year', 0)] } as unknown as Found;
  assert.deepEqual(shownFacets(found).map((one) => one.facet), ['country', 'scale', 'absence']);
});
