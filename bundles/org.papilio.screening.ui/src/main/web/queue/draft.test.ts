import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begun, criteria, emptyDraft, reasons, slug } from './draft';

test('a line is a criterion with the words behind its colon', () => {
  assert.deepEqual(criteria('In a city: city, urban\n\nSince 2000', true), [
    { id: 'in-a-city', includes: true, text: 'In a city', words: ['city', 'urban'] },
    { id: 'since-2000', includes: true, text: 'Since 2000', words: [] },
  ]);
});

test('a reason that is named twice stands once', () => {
  assert.deepEqual(reasons('Other population\nother population').map((one) => one.id), ['other-population']);
});

test('titles become names that the server takes', () => {
  assert.equal(slug('Café Straße 21!'), 'cafe-strasse-21');
  assert.equal(slug('???'), 'screening');
});

test('the number of screeners stays within 1 and 5', () => {
  assert.equal(begun({ ...emptyDraft, title: 't', screeners: 9 }).project.screeners, 5);
  assert.equal(begun({ ...emptyDraft, title: 't', screeners: Number.NaN }).project.screeners, 1);
});
