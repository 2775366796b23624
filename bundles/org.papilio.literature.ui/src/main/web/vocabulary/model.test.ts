import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matching, type Place } from './model';

const place = (label: string, depth: number): Place => ({ code: `v:${label}`, label, definition: '', depth, count: 0 });
const tree = [place('Wohnen', 0), place('Betreut', 1), place('Höfe', 2), place('Frei', 1), place('Armut', 0), place('Hofarmut', 1)];

test('a match is shown below what it hangs below, accents regardless', () => {
  assert.deepEqual(matching(tree, 'hof').map((one) => one.label), ['Wohnen', 'Betreut', 'Höfe', 'Armut', 'Hofarmut']);
  assert.deepEqual(matching(tree, 'frei').map((one) => one.label), ['Wohnen', 'Frei']);
});

test('without words all are shown', () => {
  assert.equal(matching(tree, ' ').length, tree.length);
});
