import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from './pages';

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 40));

function list(asked: number[]): Pages<number> {
  return new Pages<number>(host, 10, async (from, size) => {
    asked.push(from);
    return { total: 1_000_000, rows: Array.from({ length: size }, (_, at) => from + at) };
  }, 5);
}

test('only the pages that are seen are asked for, each once', async () => {
  const asked: number[] = [];
  const pages = list(asked);
  pages.need(95, 112);
  await settled();
  pages.need(96, 113);
  await settled();
  assert.deepEqual(asked, [90, 100, 110]);
  assert.equal(pages.row(112), 112);
  assert.equal(pages.total, 1_000_000);
});

test('what is passed over while scrolling fast is not asked for', async () => {
  const asked: number[] = [];
  const pages = list(asked);
  for (let at = 0; at < 900_000; at += 1_000) pages.need(at, at + 5);
  await settled();
  assert.deepEqual(asked, [899_000]);
});

test('a first page that is known is not asked for again', async () => {
  const asked: number[] = [];
  const pages = list(asked);
  pages.start({ total: 12, rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
  pages.need(0, 5);
  await settled();
  assert.deepEqual(asked, []);
  assert.equal(pages.row(3), 3);
});

test('few pages are kept, those near to what is seen', async () => {
  const pages = list([]);
  for (let page = 0; page < 60; page++) {
    pages.need(page * 10, page * 10 + 1);
    await new Promise((done) => setTimeout(done, 12));
  }
  await settled();
  assert.equal(pages.row(0), undefined);
  assert.equal(pages.row(590), 590);
});
