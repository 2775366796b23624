// XY plot of set memberships: cases as points in the unit square, the diagonal as the border of sufficiency.
import { html, nothing, scaleLinear, svg } from './lib';
import type { Figure } from './model';

const SIZE = 340;
const MARGIN = { left: 44, right: 16, top: 14, bottom: 40 };

/** Draws a figure; each point can be reached by keyboard and opens its case. */
export function plot(figure: Figure, open: (subject: string, label: string) => void): unknown {
  const x = scaleLinear([0, 1], [MARGIN.left, SIZE - MARGIN.right]);
  const y = scaleLinear([0, 1], [SIZE - MARGIN.bottom, MARGIN.top]);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return html`<figure>
    <svg viewBox="0 0 ${SIZE} ${SIZE}" role="group" aria-label=${figure.title} style="max-width:420px;width:100%">
      <rect x=${x(0)} y=${y(1)} width=${x(1) - x(0)} height=${y(0) - y(1)} class="plot-area"></rect>
      ${ticks.map((tick) => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1=${y(0)} y2=${y(1)}></line><line class="grid" x1=${x(0)} x2=${x(1)} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" x=${x(tick)} y=${y(0) + 15} text-anchor="middle">${tick}</text><text class="tick" x=${x(0) - 6} y=${y(tick) + 4} text-anchor="end">${tick}</text>`)}
      <line class="half" x1=${x(0.5)} x2=${x(0.5)} y1=${y(0)} y2=${y(1)}></line><line class="half" x1=${x(0)} x2=${x(1)} y1=${y(0.5)} y2=${y(0.5)}></line>
      <line class="diagonal" x1=${x(0)} y1=${y(0)} x2=${x(1)} y2=${y(1)}></line>
      <text class="axis" x=${x(0.5)} y=${SIZE - 6} text-anchor="middle">${figure.x.title}</text>
      <text class="axis" transform=${`translate(12 ${y(0.5)}) rotate(-90)`} text-anchor="middle">${figure.y.title}</text>
      ${figure.points.map((point) => svg`<circle class="point" role="button" tabindex="0" aria-label=${`${point.label}: ${point.x}, ${point.y}${point.group ? `, ${point.group}` : ''}`}
        cx=${x(point.x)} cy=${y(point.y)} r="5.5" @click=${() => open(point.subject, point.label)}
        @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') open(point.subject, point.label); }}><title>${point.label}: ${point.x}, ${point.y}</title></circle>`)}
    </svg>
    <figcaption class="quiet">${figure.title}. ${figure.caption || nothing}</figcaption>
  </figure>`;
}
