import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from './signals';

test('a listener hears each change once, and equal values not at all', () => {
  const heard: unknown[] = [];
  const selection = signal<{ kind: string; id: string } | null>(null);
  selection.subscribe((value) => heard.push(value));
  selection.value = { kind: 'case', id: 'a' };
  selection.value = { kind: 'case', id: 'a' };
  selection.value = null;
  assert.deepEqual(heard, [{ kind: 'case', id: 'a' }, null]);
});

test('a listener that stopped hears nothing more', () => {
  const heard: number[] = [];
  const year = signal(2010);
  const stop = year.subscribe((value) => heard.push(value));
  year.value = 2011;
  stop();
  year.value = 2012;
  assert.deepEqual(heard, [2011]);
});
