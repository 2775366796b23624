import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History, type Change } from './history';

function change(label: string, log: string[]): Change {
  return {
    label,
    run: async () => void log.push(`do ${label}`),
    undo: async () => void log.push(`undo ${label}`),
  };
}

test('undo takes back the last change, redo does it again', async () => {
  const log: string[] = [];
  const history = new History();
  await history.do(change('a', log));
  await history.do(change('b', log));
  await history.undo();
  assert.deepEqual(history.state.value, { undo: 'a', redo: 'b' });
  await history.redo();
  assert.deepEqual(log, ['do a', 'do b', 'undo b', 'do b']);
});

test('a new change forgets what was undone', async () => {
  const history = new History();
  await history.do(change('a', []));
  await history.undo();
  await history.do(change('b', []));
  assert.deepEqual(history.state.value, { undo: 'b', redo: null });
});

test('a failed undo leaves the change in place and tells the caller', async () => {
  const history = new History();
  await history.do({
    label: 'a',
    run: async () => undefined,
    undo: async () => {
      throw new Error('conflict');
    },
  });
  await assert.rejects(history.undo(), /conflict/);
  assert.deepEqual(history.state.value, { undo: 'a', redo: null });
});

test('changes run one after the other, in the order in which they were asked for', async () => {
  const log: string[] = [];
  const history = new History();
  const slow: Change = {
    label: 'slow',
    run: () => new Promise((done) => setTimeout(() => done(void log.push('slow')), 20)),
    undo: async () => undefined,
  };
  await Promise.all([history.do(slow), history.do(change('fast', log))]);
  assert.deepEqual(log, ['slow', 'do fast']);
});
