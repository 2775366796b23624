// Figures of a finding in the page: what stands for a case opens it, by mouse and by keyboard.
import { parseDrawing } from '@workbench/sdk';
import { anchorKey, letMove } from './anchors';
import type { Anchor } from './model';

export interface FigureActions {
  /** A mark of one case was chosen. */
  readonly open: (subject: string) => void;
  /** A mark of several cases was chosen. */
  readonly several: (subjects: readonly string[]) => void;
  /** An anchor was moved; without this, anchors stay where they are. */
  readonly moved?: (anchor: Anchor, value: number) => void;
  /** The name of an anchor for those who do not see it. */
  readonly anchorName?: (anchor: Anchor) => string;
}

/** Puts a drawing into a slot; one tab stop for all its marks, arrows go from mark to mark. */
export function place(slot: Element, svg: string, title: string, actions: FigureActions): void {
  const root = parseDrawing(svg);
  root.removeAttribute('width');
  root.removeAttribute('height');
  const marks = [...root.querySelectorAll<SVGElement>('[data-case], [data-cases]')];
  root.setAttribute('role', marks.length > 0 ? 'group' : 'img');
  root.setAttribute('aria-label', title);
  for (const [at, mark] of marks.entries()) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', at === 0 ? '0' : '-1');
    mark.setAttribute('aria-label', mark.querySelector('title')?.textContent ?? '');
    mark.addEventListener('click', () => choose(mark, actions));
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') choose(mark, actions);
      else if (!walk(marks, at, event.key)) return;
      event.preventDefault();
    });
  }
  // Whoever moves an anchor by keyboard goes on with it in the new drawing.
  const held = slot.getRootNode() instanceof ShadowRoot ? anchorKey((slot.getRootNode() as ShadowRoot).activeElement) : null;
  slot.replaceChildren(root);
  if (actions.moved) letMove(root, actions.moved, actions.anchorName ?? (() => ''));
  if (held !== null) [...root.querySelectorAll<SVGElement>('.anchor')].find((anchor) => anchorKey(anchor) === held)?.focus();
}

function choose(mark: SVGElement, actions: FigureActions): void {
  const one = mark.dataset['case'];
  if (one) actions.open(one);
  else actions.several((mark.dataset['cases'] ?? '').split(' ').filter(Boolean));
}

/** Moves the tab stop; false when the key is none of the walk. */
function walk(marks: readonly SVGElement[], at: number, key: string): boolean {
  const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 };
  const to = steps[key];
  if (to === undefined) return false;
  const next = marks[Math.max(0, Math.min(marks.length - 1, to))];
  marks[at]?.setAttribute('tabindex', '-1');
  next?.setAttribute('tabindex', '0');
  next?.focus();
  return true;
}
