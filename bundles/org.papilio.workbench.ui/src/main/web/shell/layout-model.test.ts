import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, idsOf, place, without, type Area } from './layout-model';

const part = (id: string, area: Area, order = 10) => ({ id, area, order });
const explorer = part('explorer', 'LEFT');
const score = part('score', 'MAIN');
const inspector = part('inspector', 'RIGHT');

test('explorer, picture and inspector stand in three columns', () => {
  assert.deepEqual(arrange([inspector, score, explorer]), {
    split: 'horizontal',
    sizes: [0.17, 0.64, 0.19],
    children: [
      { tabs: ['explorer'], current: 0 },
      { tabs: ['score'], current: 0 },
      { tabs: ['inspector'], current: 0 },
    ],
  });
});

test('a late part on the right stands below the early ones', () => {
  const layout = arrange([score, inspector, part('matrix', 'RIGHT', 60)]);
  assert.deepEqual(idsOf(layout!), ['score', 'inspector', 'matrix']);
  assert.ok('children' in layout! && 'split' in layout.children[1]! && layout.children[1].split === 'vertical');
});

test('a part opens beside the last one of its area, in front', () => {
  const layout = arrange([explorer, score])!;
  const editor = part('editor', 'MAIN', 20);
  const placed = place(layout, editor, [explorer, score, editor]);
  assert.deepEqual('children' in placed && placed.children[1], { tabs: ['score', 'editor'], current: 1 });
});

test('a new column leaves the shares of the others in proportion', () => {
  const layout = { split: 'horizontal', sizes: [0.25, 0.75], children: [{ tabs: ['explorer'], current: 0 }, { tabs: ['score'], current: 0 }] } as const;
  const placed = place(layout, inspector, [explorer, score, inspector]);
  assert.ok('sizes' in placed);
  const [left, main, right] = 'sizes' in placed ? placed.sizes : [];
  assert.equal(right, 0.19);
  assert.ok(Math.abs(main! / left! - 3) < 1e-9);
});

test('something for the bottom opens below the main pane alone', () => {
  const layout = arrange([explorer, score])!;
  const timeline = part('timeline', 'BOTTOM');
  const placed = place(layout, timeline, [explorer, score, timeline]);
  assert.deepEqual('children' in placed && placed.children[1], {
    split: 'vertical',
    sizes: [0.72, 0.28],
    children: [{ tabs: ['score'], current: 0 }, { tabs: ['timeline'], current: 0 }],
  });
});

test('a closed part leaves no empty pane behind', () => {
  const layout = arrange([explorer, score, inspector])!;
  assert.deepEqual(idsOf(without(layout, 'explorer')!), ['score', 'inspector']);
  assert.deepEqual(without(without(layout, 'explorer')!, 'inspector'), { tabs: ['score'], current: 0 });
  assert.equal(without({ tabs: ['score'], current: 0 }, 'score'), null);
});
