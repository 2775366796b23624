import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from './messages';

test('values are filled in, numbers in the form of the language', () => {
  assert.equal(format('{0} of {1} shown', [1234, 'all'], 'de'), '1.234 of all shown');
});

test('two apostrophes are one, and quoted braces stay', () => {
  assert.equal(format("the case''s '{0}' {0}", ['x'], 'en'), "the case's {0} x");
});

test('a choice takes the last limit that the value reaches', () => {
  const pattern = '{0,choice,0#no cases|1#one case|1<{0} cases}';
  assert.deepEqual(
    [0, 1, 2, 1500].map((n) => format(pattern, [n], 'en')),
    ['no cases', 'one case', '2 cases', '1,500 cases'],
  );
});
