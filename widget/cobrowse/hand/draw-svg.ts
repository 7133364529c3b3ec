const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing; a page's policy on styles and markup does not concern it. */
export function drawSvg(name: 'svg' | 'path', attributes: Readonly<Record<string, string>> = {}): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
