import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  around, nameFrom, nothingAsked, pieces, queryWithYears, questionOf, recordKeys, restored, shares, shownFacets, target, toggled, wheres,
  type Facet, type Hit,
} from './model';

const hit: Hit = { rank: 1, score: 1, kind: 'cases', id: 'tanoda', title: 'Tanoda', line: '', year: null, highlights: [], explanation: null, cells: {} };

test('a facet value is chosen, then a second one, then taken back', () => {
  const one = toggled(nothingAsked, 'country', 'HU');
  const two = toggled(one, 'country', 'AT');
  assert.deepEqual(wheres(two), ['country=HU', 'country=AT']);
  assert.deepEqual(wheres(toggled(toggled(two, 'country', 'HU'), 'country', 'AT')), []);
});

test('years are one choice from one to another', () => {
  assert.deepEqual(wheres({ ...nothingAsked, years: { from: 2004, to: 2010 } }), ['year=2004..2010']);
});

test('a highlight is cut at its marks and nothing is lost', () => {
  const cut = pieces({ field: 'title', anchor: '', text: 'Housing first', marks: [{ start: 0, end: 7 }] });
  assert.deepEqual(cut, [{ text: 'Housing', marked: true }, { text: ' first', marked: false }]);
});

test('a long passage begins a few words before its first mark', () => {
  const text = `${'so many words '.repeat(20)}until housing comes`;
  const start = text.indexOf('housing');
  const short = around({ field: 'abstract', anchor: '', text, marks: [{ start, end: start + 7 }] });
  const mark = short.marks[0]!;
  assert.equal(short.text.slice(mark.start, mark.end), 'housing');
  assert.ok(mark.start < 60);
});

test('a passage of a case opens its element, a record opens as a work', () => {
  assert.deepEqual(target(hit, 'e1'), { kind: 'element', id: 'tanoda#e1', label: 'Tanoda' });
  assert.equal(target({ ...hit, kind: 'literature' }).kind, 'work');
  assert.deepEqual(target({ ...hit, kind: 'literature', id: 'k' }, 'ab:7'), { kind: 'work-page', id: 'k#ab:7', label: 'Tanoda' });
});

test('facets that people ask for first come first, years are drawn elsewhere, empty ones are left out', () => {
  const facet = (name: string, values: number): Facet => ({
    facet: name, label: name, distinct: values, without: 0,
    values: Array.from({ length: values }, (_, at) => ({ code: String(at), label: '', count: 1, selected: false })),
  });
  const facets = [facet('absence', 1), facet('scale', 2), facet('keyword', 1), facet('year', 5), facet('type', 0)];
  assert.deepEqual(shownFacets(facets).map((one) => one.facet), ['keyword', 'scale', 'absence']);
});

test('what the browser kept is read as far as it makes sense', () => {
  assert.deepEqual(restored({ text: 'poverty', kind: 'books', offset: 40 }), { ...nothingAsked, text: 'poverty' });
  assert.deepEqual(restored(null), nothingAsked);
});

test('the reasons of a score have shares of it, largest first', () => {
  const leaf = (value: number) => ({ value, words: String(value), parts: [] });
  assert.deepEqual(shares({ value: 4, words: '', parts: [leaf(1), leaf(3)] }).map((one) => one.share), [0.75, 0.25]);
});

test('records are told from cases by their keys', () => {
  assert.deepEqual(recordKeys(['literature/beland2007', 'cases/tanoda']), ['beland2007']);
});

test('a saved search has a plain name, and the years in its query', () => {
  assert.equal(nameFrom('  Béland & welfare: “ideas” '), 'beland-welfare-ideas');
  assert.equal(queryWithYears({ ...nothingAsked, text: 'ideas', years: { from: 2004, to: 2010 } }), 'ideas year:2004..2010');
  assert.equal(questionOf({ query: 'ideas', kinds: ['literature'], where: {} }).kind, 'literature');
});
