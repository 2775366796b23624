import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsSeen, rowWindow, scrollToShow, type RowPane } from './row-window';

const pane = (count: number, scrollTop: number): RowPane => ({ count, rowHeight: 30, viewport: 400, scrollTop });

test('wherever one scrolls, the pane is filled with rows and few beyond', () => {
  for (const count of [0, 1, 12, 1_000, 1_000_000]) {
    const { height } = rowWindow(pane(count, 0));
    for (let part = 0; part <= 50; part++) {
      const scrollTop = (Math.max(0, height - 400) * part) / 50;
      const shown = rowWindow(pane(count, scrollTop));
      assert.ok(shown.end - shown.first <= 30, `${shown.end - shown.first} rows drawn`);
      assert.ok(shown.top <= scrollTop + 1e-6, 'the first row stands at the top or above');
      const bottom = shown.top + (shown.end - shown.first) * 30;
      assert.ok(bottom >= Math.min(scrollTop + 400, height) - 1e-6 || shown.end === count, 'the last row reaches the bottom');
    }
  }
});

test('the last of a million rows can be reached', () => {
  const { height } = rowWindow(pane(1_000_000, 0));
  assert.equal(rowWindow(pane(1_000_000, height - 400)).end, 1_000_000);
});

test('a row that is asked for is seen whole, one that is seen does not move', () => {
  for (const row of [0, 7, 499_999, 999_999]) {
    const scrollTop = scrollToShow(pane(1_000_000, 0), row);
    const shown = rowWindow(pane(1_000_000, scrollTop));
    const top = shown.top + (row - shown.first) * 30 - scrollTop;
    assert.ok(top >= -0.01 && top + 30 <= 400.01, `row ${row} stands at ${top}`);
    assert.equal(scrollToShow(pane(1_000_000, scrollTop), row), scrollTop);
  }
});

test('a page is the rows that are seen whole', () => {
  assert.equal(rowsSeen(pane(100, 0)), 13);
});
