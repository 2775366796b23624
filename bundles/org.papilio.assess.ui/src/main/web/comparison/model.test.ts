import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText, columnName, emptyDraft, missing, moveAnchor, parametersOf, sliderStep, withNumber, type Draft, type Method, type Parameter } from './model';

const parameter = (name: string, over: Partial<Parameter>): Parameter => ({
  name, kind: 'TEXT', required: false, repeatable: false, defaultValue: '', allowed: [], lowest: null, highest: null, title: name, help: '', ...over,
});
const method: Method = {
  info: { id: 'qca', version: '1', title: 'QCA', summary: '', sources: [] },
  parameters: [
    parameter('outcome', { kind: 'COLUMN', required: true }),
    parameter('condition', { kind: 'COLUMN', required: true, repeatable: true }),
    parameter('calibrate', { kind: 'BY_COLUMN', repeatable: true }),
    parameter('incl-cut', { kind: 'NUMBER', defaultValue: '1' }),
  ],
};

test('a new form asks for what is required', () => {
  assert.deepEqual(missing(method, emptyDraft(method)).map((one) => one.name), ['outcome', 'condition']);
});

test('columns carry a name and an indicator, defaults are left out', () => {
  const draft: Draft = {
    ...emptyDraft(method),
    columns: { outcome: [{ name: 'OUT', indicator: 'case.success' }], condition: [{ name: 'UP', indicator: 'governance.up' }] },
    byColumn: { calibrate: { UP: '0,1,2', GONE: '1,2,3' } },
    plain: { 'incl-cut': '1' },
  };
  assert.deepEqual(parametersOf(method, draft), { outcome: ['OUT=case.success'], condition: ['UP=governance.up'], calibrate: ['UP=0,1,2'] });
});

test('two columns of one indicator get two names', () => {
  assert.equal(columnName('governance.up-share', []), 'UP_SHARE');
  assert.equal(columnName('governance.up-share', ['UP_SHARE']), 'UP_SHARE_2');
});

test('what is not defined is shown as such, not as zero', () => {
  assert.equal(cellText(null, 'number', 'en'), '–');
  assert.equal(cellText(0, 'number', 'en'), '0');
  assert.equal(cellText(0.77461, 'number', 'en'), '0.775');
});

test('a slider stands where a number has both ends, and moves in steps that people read', () => {
  assert.equal(sliderStep(parameter('incl-cut', { kind: 'NUMBER', lowest: 0.01, highest: 1, repeatable: true })), 0.01);
  assert.equal(sliderStep(parameter('half-shift', { kind: 'NUMBER', lowest: -0.1, highest: 0.1 })), 0.001);
  assert.equal(sliderStep(parameter('depth', { kind: 'INTEGER', lowest: 0, highest: 6 })), 1);
  assert.equal(sliderStep(parameter('n-cut', { kind: 'INTEGER', lowest: 1, highest: 1_000_000 })), null);
  assert.equal(sliderStep(parameter('open', { kind: 'NUMBER', lowest: 0, highest: null })), null);
  assert.equal(sliderStep(parameter('text', { kind: 'TEXT', lowest: 0, highest: 1 })), null);
});

test('a moved anchor changes its number and nothing else', () => {
  assert.equal(withNumber('400, 550,900', 1, 560.5), '400, 560.5,900');
  assert.equal(withNumber('e1=2, c1=-3.5, i1=1e2', 1, 4), 'e1=2, c1=4, i1=1e2');
  assert.equal(withNumber('linear:0,0.45,1', 2, 0.9), 'linear:0,0.45,0.9');
  assert.equal(withNumber('tfr', 0, 1), 'tfr');
  const draft: Draft = { ...emptyDraft(method), byColumn: { calibrate: { A: '0,5,10', B: '1,2,3' }, rationale: { A: 'why 5' } } };
  assert.deepEqual(moveAnchor(draft, { parameter: 'calibrate', column: 'A', place: 1 }, 6).byColumn, { calibrate: { A: '0,6,10', B: '1,2,3' }, rationale: { A: 'why 5' } });
});
