import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownColumns, moveColumn, resizeColumn, toggleColumn, type ColumnLayout } from './column-layout';

const layout: ColumnLayout = [{ id: 'title', width: 300 }, { id: 'author', width: 160 }, { id: 'year', width: 60 }];
const ids = (columns: ColumnLayout): string => columns.map((column) => column.id).join(' ');

test('a column moves as far as it goes', () => {
  assert.equal(ids(moveColumn(layout, 'year', -1)), 'title year author');
  assert.equal(ids(moveColumn(layout, 'title', 9)), 'author year title');
  assert.equal(ids(moveColumn(layout, 'gone', 1)), ids(layout));
});

test('columns are shown and hidden, but never all hidden', () => {
  assert.equal(ids(toggleColumn(layout, 'DOI', 120)), 'title author year DOI');
  assert.equal(ids(toggleColumn(toggleColumn(toggleColumn(layout, 'title', 0), 'author', 0), 'year', 0)), 'year');
});

test('a width stays within bounds', () => {
  assert.deepEqual(resizeColumn(layout, 'year', 2)[2], { id: 'year', width: 48 });
});

test('what is no longer known is left out', () => {
  assert.equal(ids(knownColumns(layout, ['year', 'title'], [])), 'title year');
  assert.equal(ids(knownColumns(layout, ['x'], [{ id: 'x', width: 80 }])), 'x');
});
