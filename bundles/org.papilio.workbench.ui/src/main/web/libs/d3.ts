// The parts of D3 that views share; everything else of it stays out of the page.
export * from 'd3-array';
export * from 'd3-scale';
export * from 'd3-selection';
export * from 'd3-shape';
export * from 'd3-zoom';
