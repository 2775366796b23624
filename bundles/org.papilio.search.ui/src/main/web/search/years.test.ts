import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bins, span, typed } from './years';

const values = (years: Readonly<Record<string, number>>) => Object.entries(years).map(([code, count]) => ({ code, label: code, count, selected: false }));

test('years without hits keep their place', () => {
  assert.deepEqual(bins(values({ 2001: 3, 2004: 1 })).map((bin) => bin.count), [3, 0, 0, 1]);
});

test('a long time is put together, and no hit is lost', () => {
  const all = bins(values({ 1512: 1, 1899: 2, 2024: 40 }));
  assert.ok(all.length <= 48);
  assert.equal(all.reduce((sum, bin) => sum + bin.count, 0), 43);
  assert.ok(all.every((bin, at) => at === 0 || bin.from === all[at - 1]!.to + 1));
});

test('a stretch may be drawn backwards', () => {
  const all = bins(values({ 2001: 3, 2004: 1 }));
  assert.deepEqual(span(all, 2, 1), { from: 2002, to: 2003 });
  assert.equal(span([], 0, 0), null);
});

test('one year may be left open', () => {
  const all = bins(values({ 2001: 3, 2004: 1 }));
  assert.deepEqual(typed('2003', '', all), { from: 2003, to: 2004 });
  assert.deepEqual(typed('2010', '2002', all), { from: 2002, to: 2010 });
  assert.equal(typed('', 'x', all), null);
});
