import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, bodiesToOffer, byCase, differences, furtherFields, place, queryFor, shownVariables, sizeOf, type Form, type Work } from './model';

const work: Work = {
  key: 'beland2007', type: 'article-journal', title: 'Ideas', creators: [], issued: '2007', bodies: ['POVERTY'], keywords: [], sourceFields: {}, revision: '',
  fields: { 'container-title': 'Social Science Quarterly', volume: '88', issue: '1', page: '20-38', DOI: '10.1/a' },
};
const form: Form = { key: 'a', revision: '', values: { type: 'book', title: 'Ideas', editor: 'Béland, Daniel' }, texts: ['title', 'abstract', 'DOI', 'URL'], names: ['author', 'editor'], dates: ['issued'], types: ['book'] };

test('a DOI leads to its resolver however it was written', () => {
  assert.equal(addressOf('DOI', '10.1111/j.1540-6237.2007.00444.x'), 'https://doi.org/10.1111/j.1540-6237.2007.00444.x');
  assert.equal(addressOf('DOI', 'http://dx.doi.org/10.1/a'), 'https://doi.org/10.1/a');
});

test('an address that is no web address is not followed', () => {
  assert.equal(addressOf('URL', 'javascript:alert(1)'), null);
});

test('the place of an article has volume, issue and pages, and is not said again', () => {
  assert.equal(place(work), 'Social Science Quarterly, 88(1), 20-38');
  assert.deepEqual(furtherFields(work), [['DOI', '10.1/a']]);
});

test('the founding bodies are offered, and those that the record has', () => {
  assert.deepEqual(bodiesToOffer(work).length, 4);
});

test('only what was changed is sent', () => {
  assert.deepEqual(differences(form, { title: 'Ideas ', editor: '', DOI: '10.1/b' }), { editor: '', DOI: '10.1/b' });
});

test('the form shows what the record has, what most have, and what was asked for', () => {
  assert.deepEqual(shownVariables(form, ['URL']), ['type', 'title', 'author', 'editor', 'issued', 'abstract', 'DOI', 'URL', 'keywords']);
});

test('a name with quotes does not break the query', () => {
  assert.equal(queryFor('author', 'O"Hara, J.'), 'author:"O Hara, J."');
});

test('sizes are short', () => {
  assert.equal(sizeOf(3_456, 'en'), '3.5 kB');
  assert.equal(sizeOf(12_345_678, 'en'), '12 MB');
});

test('links are put together by case', () => {
  const link = (title: string, text: string) => ({ target: { kind: 'case', id: title, label: title }, title, what: 'source' as const, text, locator: '' });
  assert.deepEqual(byCase([link('A', '1'), link('B', '2'), link('A', '3')]).map((one) => [one.title, one.links.length]), [['A', 2], ['B', 1]]);
});
