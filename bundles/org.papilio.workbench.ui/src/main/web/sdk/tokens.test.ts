import assert from 'node:assert/strict';
import { test } from 'node:test';
import tokens from './tokens.css';

type Colours = Record<string, string>;

/** The colours of a theme; a theme takes what it does not set from the light one. */
function theme(name: string): Colours {
  const own = (block: string): Colours =>
    Object.fromEntries([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1], found[2]]));
  const block = (start: string): string => {
    const from = tokens.indexOf(start);
    return tokens.slice(from, tokens.indexOf('\n}', from));
  };
  return { ...own(block("[data-theme='light']")), ...own(block(`[data-theme='${name}']`)) };
}

function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast after WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const papers = ['surface', 'paper', 'chrome', 'chip', 'selected'];
const bands = ['band-eu', 'band-nation', 'band-region', 'band-city', 'band-neighbourhood', 'surface'];
const pairs: [least: number, fore: string, back: string][] = [
  ...papers.flatMap((back): [number, string, string][] => [[4.5, 'ink', back], [4.5, 'ink-2', back]]),
  ...['surface', 'paper'].flatMap((back): [number, string, string][] => [[4.5, 'ink-3', back], [4.5, 'focus', back], [4.5, 'accent', back], [3, 'control', back]]),
  [4.5, 'ink-2', 'tabs'], [4.5, 'on-accent', 'accent'], [4.5, 'on-accent', 'accent-2'],
  [4.5, 'bar-ink', 'bar'], [4.5, 'bar-ink-2', 'bar-field'], [3, 'bar-focus', 'bar'],
  [4.5, 'danger', 'danger-paper'], [4.5, 'danger', 'surface'], [4.5, 'warn', 'warn-paper'], [4.5, 'good', 'good-paper'], [4.5, 'ink', 'mark'],
  ...['resources', 'authority', 'learning', 'awareness', 'mobilisation', 'referral', 'conflict'].flatMap((flow) =>
    bands.map((band): [number, string, string] => [3, `flow-${flow}`, band])),
  ...['state', 'ngo', 'movement', 'community', 'economy', 'network'].map((sector): [number, string, string] => [4.5, 'on-sector', `sector-${sector}`]),
];

for (const name of ['light', 'dark', 'contrast']) {
  test(`every pair of colours that meets in theme ${name} can be told apart`, () => {
    const colours = theme(name);
    const weak = pairs
      .map(([least, fore, back]) => ({ least, fore, back, is: contrast(colours[fore] ?? '', colours[back] ?? '') }))
      .filter((pair) => !(pair.is >= pair.least))
      .map((pair) => `${pair.fore} on ${pair.back}: ${pair.is.toFixed(2)} < ${pair.least}`);
    assert.deepEqual(weak, []);
  });
}
