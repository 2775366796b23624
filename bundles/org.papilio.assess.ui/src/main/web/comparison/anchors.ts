// Anchors in the drawing of a calibration: dragged, or moved by the arrow keys.
import type { Anchor } from './model';

const SVG = 'http://www.w3.org/2000/svg';

/** How an axis maps px to numbers. */
export interface Span {
  readonly lowest: number;
  readonly highest: number;
  readonly from: number;
  readonly to: number;
}

/** The number at a distance from another one, within the axis, with as many decimals as a px tells apart. Pure. */
export function movedBy(span: Span, at: number, px: number): number {
  const per = (span.highest - span.lowest) / (span.to - span.from);
  return rounded(Math.max(span.lowest, Math.min(span.highest, at + px * per)), per);
}

/** The number after a key; null for a key that does not move. Pure. */
export function movedByKey(span: Span, at: number, key: string): number | null {
  const range = span.highest - span.lowest;
  const step = 10 ** Math.round(Math.log10(range / 100));
  const steps: Readonly<Record<string, number>> = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step };
  const by = steps[key];
  if (by === undefined) return null;
  return rounded(Math.max(span.lowest, Math.min(span.highest, at + by)), step);
}

function rounded(value: number, per: number): number {
  return Number(value.toFixed(Math.max(0, Math.ceil(-Math.log10(per)))));
}

/** Tells anchors apart; null for what is none. */
export function anchorKey(element: Element | null): string | null {
  return element instanceof SVGElement && element.classList.contains('anchor') ? `${element.dataset['column']} ${element.dataset['place']}` : null;
}

/** Makes the anchors of a drawing movable. */
export function letMove(root: Element, moved: (anchor: Anchor, value: number) => void, name: (anchor: Anchor) => string): void {
  for (const element of root.querySelectorAll<SVGGElement>('.anchor')) {
    const data = element.dataset;
    const number = (key: string): number => Number(data[key]);
    const span: Span = { lowest: number('lowest'), highest: number('highest'), from: number('from'), to: number('to') };
    const anchor: Anchor = { parameter: data['parameter'] ?? '', column: data['column'] ?? '', place: number('place') };
    const at = number('at');
    grip(element);
    element.setAttribute('role', 'slider');
    element.setAttribute('tabindex', '0');
    element.setAttribute('aria-label', name(anchor));
    element.setAttribute('aria-valuemin', String(span.lowest));
    element.setAttribute('aria-valuemax', String(span.highest));
    element.setAttribute('aria-valuenow', String(at));
    element.addEventListener('keydown', (event) => {
      const value = movedByKey(span, at, event.key);
      if (value === null) return;
      event.preventDefault();
      moved(anchor, value);
    });
    drag(element, (px, done) => {
      const value = movedBy(span, at, px);
      element.setAttribute('transform', `translate(${px} 0)`);
      element.setAttribute('aria-valuenow', String(value));
      if (done && value !== at) moved(anchor, value);
    });
  }
}

/** A knob to hold, and room around the line that is easy to hit. */
function grip(element: SVGGElement): void {
  const line = element.querySelector('line');
  const [x, top, bottom] = [line?.getAttribute('x1') ?? '0', Number(line?.getAttribute('y1')), Number(line?.getAttribute('y2'))];
  const room = document.createElementNS(SVG, 'rect');
  for (const [key, value] of Object.entries({ x: Number(x) - 9, y: top, width: 18, height: bottom - top, fill: 'transparent' })) room.setAttribute(key, String(value));
  const knob = document.createElementNS(SVG, 'circle');
  for (const [key, value] of Object.entries({ cx: x, cy: bottom, r: 7, class: 'knob' })) knob.setAttribute(key, String(value));
  element.append(room, knob);
}

/** Follows a pointer; `told` gets the distance in px of the drawing. */
function drag(element: SVGGElement, told: (px: number, done: boolean) => void): void {
  element.addEventListener('pointerdown', (start) => {
    const scale = element.getScreenCTM()?.a ?? 1;
    const distance = (event: PointerEvent): number => (event.clientX - start.clientX) / scale;
    const move = (event: PointerEvent): void => told(distance(event), false);
    const stop = (event: PointerEvent): void => {
      element.removeEventListener('pointermove', move);
      told(event.type === 'pointerup' ? distance(event) : 0, event.type === 'pointerup');
    };
    element.setPointerCapture(start.pointerId);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', stop, { once: true });
    element.addEventListener('pointercancel', stop, { once: true });
    element.focus();
    start.preventDefault();
  });
}
