import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, bodiesToOffer, place, type Work } from './model';

const work: Work = {
  key: 'beland2007', type: 'article-journal', title: 'Ideas', creators: [], issued: '2007', bodies: ['POVERTY'], keywords: [], sourceFields: {}, revision: '',
  fields: { 'container-title': 'Social Science Quarterly', volume: '88', issue: '1', page: '20-38' },
};

test('a DOI leads to its resolver however it was written', () => {
  assert.equal(addressOf('DOI', '10.1111/j.1540-6237.2007.00444.x'), 'https://doi.org/10.1111/j.1540-6237.2007.00444.x');
  assert.equal(addressOf('DOI', 'http://dx.doi.org/10.1/a'), 'https://doi.org/10.1/a');
});

test('an address that is no web address is not followed', () => {
  assert.equal(addressOf('URL', 'javascript:alert(1)'), null);
});

test('the place of an article has volume, issue and pages', () => {
  assert.equal(place(work), 'Social Science Quarterly, 88(1), 20-38');
});

test('the founding bodies are offered, and those that the record has', () => {
  assert.deepEqual(bodiesToOffer(work).length, 4);
});
