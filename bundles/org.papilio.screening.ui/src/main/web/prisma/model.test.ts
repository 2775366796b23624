import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageAddress } from './model';

test('the address of a drawing gives the drawing back', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Fälle (n = 3) #1 100 %</text></svg>';
  const address = imageAddress(svg);
  assert.equal(decodeURIComponent(address.slice(address.indexOf(',') + 1)), svg);
});
