import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName } from './export';
import { csvOf } from './table';

test('CSV quotes what holds commas, quotes and line breaks', () => {
  const csv = csvOf({ caption: '', columns: ['Actor', 'Scale'], rows: [['Trust, "CLT"', 'city'], ['a\nb', '']] });
  assert.equal(csv, 'Actor,Scale\r\n"Trust, ""CLT""",city\r\n"a\nb",\r\n');
});

test('a file name keeps letters of any script and nothing that a file system minds', () => {
  assert.equal(fileName('Tanoda: Józsefváros / 2009', 'svg'), 'tanoda-józsefváros-2009.svg');
  assert.equal(fileName('///', 'csv'), 'papilio.csv');
});
