import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedBy, movedByKey, type Span } from './anchors';

const span: Span = { lowest: 0, highest: 1000, from: 60, to: 560 };

test('px become numbers of the axis, and stay on it', () => {
  assert.equal(movedBy(span, 400, 50), 500);
  assert.equal(movedBy(span, 400, -1000), 0);
  assert.equal(movedBy(span, 400, 1000), 1000);
  assert.equal(movedBy({ ...span, highest: 1 }, 0.4, 10), 0.42);
});

test('a key moves by a round step', () => {
  assert.equal(movedByKey(span, 400, 'ArrowRight'), 410);
  assert.equal(movedByKey(span, 400, 'PageDown'), 300);
  assert.equal(movedByKey({ ...span, highest: 1 }, 0.45, 'ArrowLeft'), 0.44);
  assert.equal(movedByKey(span, 400, 'Enter'), null);
});
