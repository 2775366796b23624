// Drawings that the server made, as elements of the page.

/** Elements and attributes that a drawing of ours never has; whatever brings them is not let in. */
const FORBIDDEN = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'animate', 'set']);

/** Reads an SVG document; throws when it is none. */
export function parseDrawing(svg: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw new Error('the drawing is not an SVG document');
  for (const element of [...root.querySelectorAll('*')]) {
    if (FORBIDDEN.has(element.localName.toLowerCase())) element.remove();
    for (const attribute of [...element.attributes]) {
      const outside = attribute.localName === 'href' && !attribute.value.startsWith('#');
      if (attribute.name.toLowerCase().startsWith('on') || outside) element.removeAttribute(attribute.name);
    }
  }
  return document.importNode(root, true) as unknown as SVGSVGElement;
}
