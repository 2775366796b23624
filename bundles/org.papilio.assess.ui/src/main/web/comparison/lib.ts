// One place for what the plot takes from the page's shared libraries.
export { html, nothing, svg } from '@workbench/sdk';
export { scaleLinear } from 'd3';
