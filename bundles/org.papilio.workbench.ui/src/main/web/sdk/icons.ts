import { svg, html, type TemplateResult } from 'lit';

// Drawn by us on a 16 × 16 grid: outlines of 1.4 units, round ends, `currentColor`.
const shapes = {
  view: svg`<rect x="2.5" y="3" width="11" height="10" rx="1.5"/><path d="M2.5 6h11"/>`,
  case: svg`<path d="M3 3.5h7M3 6.5h10M3 9.5h5M3 12.5h8"/>`,
  folder: svg`<path d="M2 4.5h4.2l1.3 1.6H14v7H2z"/>`,
  edit: svg`<path d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z"/>`,
  network: svg`<circle cx="8" cy="3.5" r="1.8"/><circle cx="3.5" cy="12" r="1.8"/><circle cx="12.5" cy="12" r="1.8"/><path d="M7.2 5.1 4.4 10.4M8.8 5.1l2.8 5.3M5.3 12h5.4"/>`,
  inspect: svg`<path d="M3 3h10v10H3z"/><path d="M5.5 6h5M5.5 8.5h5M5.5 11h3"/>`,
  search: svg`<circle cx="7" cy="7" r="4"/><path d="m10 10 3.5 3.5"/>`,
  table: svg`<rect x="2.5" y="3" width="11" height="10" rx="1"/><path d="M2.5 6.3h11M2.5 9.6h11M6.5 3v10"/>`,
  book: svg`<path d="M3 3.2h4a1.4 1.4 0 0 1 1 1.3V13a1.6 1.6 0 0 0-1.2-.7H3zM13 3.2H9.4A1.4 1.4 0 0 0 8 4.5V13a1.6 1.6 0 0 1 1.2-.7H13z"/>`,
  plugin: svg`<path d="M6 2.5v3M10 2.5v3M4 5.5h8v3a4 4 0 0 1-8 0zM8 12.5v2"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  minus: svg`<path d="M3 8h10"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 5"/>`,
  fit: svg`<path d="M9.5 3H13v3.5M6.5 13H3V9.5M13 3 9 7M3 13l4-4"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  right: svg`<path d="m6 4 4 4-4 4"/>`,
  'arrow-up': svg`<path d="M8 13V3M4 7l4-4 4 4"/>`,
  'arrow-down': svg`<path d="M8 3v10M4 9l4 4 4-4"/>`,
  undo: svg`<path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6"/>`,
  redo: svg`<path d="m10.5 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4"/>`,
  trash: svg`<path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.8M9.2 7v3.8"/>`,
  save: svg`<path d="M8 2.5v7M5 7l3 3 3-3M3 13h10"/>`,
  upload: svg`<path d="M8 10V3M5 5.8 8 2.8l3 3M3 13h10"/>`,
  link: svg`<path d="M6.5 9.5 9.5 6.5M7 4.5 8.6 3a3 3 0 0 1 4.3 4.3L11.4 9M9 11.5 7.4 13a3 3 0 0 1-4.3-4.3L4.6 7"/>`,
  warning: svg`<path d="M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.2v.3"/>`,
  info: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 7.3v3.6M8 5v.3"/>`,
  filter: svg`<path d="M2.5 3.5h11L9.3 8.6V13l-2.6-1.4v-3z"/>`,
  compare: svg`<path d="M4 13V6M8 13V3M12 13V9"/>`,
  star: svg`<path d="M8 2.500l1.700 3.500 3.800.500-2.800 2.700.700 3.800L8 11.200 4.600 13l.700-3.800-2.800-2.700 3.800-.500z"/>`,
  swap: svg`<path d="M3 5.500h10l-2.600-2.600M13 10.500H3l2.600 2.600"/>`,
  history: svg`<path d="M3 8a5 5 0 1 0 1.6-3.7M3 3v2.8h2.8M8 5.2V8l2 1.4"/>`,
  quote: svg`<path d="M6.5 4.5H3v4h3v1.2c0 1-.8 1.8-2 1.8M13 4.5H9.5v4h3v1.2c0 1-.8 1.8-2 1.8"/>`,
  state: svg`<path d="M2.5 6 8 3l5.500 3zM4 6.500v5M6.700 6.500v5M9.300 6.500v5M12 6.500v5M2.500 13h11"/>`,
  heart: svg`<path d="M8 13S2.500 9.800 2.500 6.200A2.900 2.900 0 0 1 8 5a2.900 2.900 0 0 1 5.500 1.200C13.500 9.800 8 13 8 13z"/>`,
  people: svg`<circle cx="5.500" cy="5.500" r="2"/><circle cx="11" cy="6" r="1.600"/><path d="M2 13c0-2.600 1.500-4 3.500-4S9 10.400 9 13M10 9.300c2.300-.6 4 .9 4 3.700"/>`,
  home: svg`<path d="M2.500 8 8 3l5.500 5M4 7v6h8V7M6.800 13v-3.500h2.400V13"/>`,
  target: svg`<circle cx="8" cy="8" r="5.500"/><circle cx="8" cy="8" r="2.300"/>`,
  document: svg`<path d="M4 2.500h5l3 3v8H4zM9 2.500v3h3M6 8.500h4M6 11h4"/>`,
  megaphone: svg`<path d="M3 6.500v3h2l6 3v-9l-6 3zM5.500 9.500l1 3.500"/>`,
  coins: svg`<ellipse cx="8" cy="4.500" rx="4.500" ry="1.800"/><path d="M3.500 4.500v3.500c0 1 2 1.800 4.500 1.800s4.500-.8 4.500-1.800V4.500M3.500 8v3.500c0 1 2 1.800 4.500 1.800s4.500-.8 4.500-1.800V8"/>`,
} as const;

export type IconName = keyof typeof shapes;

/** Names of all icons. */
export const iconNames = Object.keys(shapes) as readonly IconName[];

/** The shapes of an icon alone, for drawing into an SVG of 16 × 16 units. */
export function iconShape(name: IconName): TemplateResult {
  return shapes[name] as TemplateResult;
}

/** An icon beside or instead of a text. Hidden from screen readers: the text or label says it. */
export function icon(name: string, size = 16): TemplateResult {
  const shape = shapes[(name in shapes ? name : 'view') as IconName];
  return html`<svg class="icon" aria-hidden="true" viewBox="0 0 16 16" width=${size} height=${size} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
}
