import assert from 'node:assert/strict';
import { test } from 'node:test';
import { few, losses, lossTotals, soFar, tried, withFiles, type Job } from './model';

const file = (kept: Record<string, number>, changed: Record<string, number> = {}, dropped: Record<string, number> = {}) => ({ kept, changed, dropped });

test('losses of several files are added up, the worst field first', () => {
  const all = losses([file({ title: 3, DOI: 1 }, { issued: 2 }), file({ title: 2 }, {}, { annote: 1 })]);
  assert.deepEqual(all.map((one) => one.field), ['annote', 'issued', 'title', 'DOI']);
  assert.equal(all[2]!.kept, 5);
  assert.deepEqual(lossTotals(all), { kept: 6, changed: 2, dropped: 1 });
});

test('the same file is taken once, an empty one not at all', () => {
  const one = { name: 'a.bib', size: 3 };
  assert.deepEqual(withFiles([one], [{ ...one }, { name: 'b.ris', size: 0 }, { name: 'a.bib', size: 4 }]).length, 2);
});

test('of many names the first are said', () => {
  assert.deepEqual(few(['a', 'b', 'c']), { shown: 'a, b', more: 1 });
});

const job: Job = {
  id: 'j', state: 'RUNNING', dryRun: true, files: ['a.bib', 'b.xyz'], done: 1, total: 9, what: '', importId: '', problem: null,
  live: {
    files: [
      { name: 'a.bib', format: 'bibtex', size: 10, done: 4, records: 12, unreadable: 1, refused: '', ended: false },
      { name: 'b.xyz', format: '', size: 10, done: 0, records: 3, unreadable: 0, refused: '', ended: false },
    ],
    unreadable: [],
  },
  outcome: {
    added: 1, replaced: 0, unchanged: 0, skipped: 0, unreadable: 0, formats: ['bibtex', ''],
    files: [
      { source: 'a.bib', read: 1, accepted: 1, kept: {}, changed: {}, dropped: {}, unreadable: [], notes: [] },
      { source: 'b.xyz', read: 0, accepted: 0, kept: {}, changed: {}, dropped: {}, unreadable: [], notes: ['no format knows this file.'] },
    ],
  },
};

test('a file that no format knows is refused with its reason', () => {
  assert.deepEqual(tried(job).map((file) => file.refused), ['', 'no format knows this file.']);
});

test('what was read so far is the sum of all files', () => {
  assert.deepEqual(soFar(job), { records: 15, unreadable: 1 });
});
