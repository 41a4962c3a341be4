import { SVG, svgElement, type Lifting } from './svg.ts'

/** What the style sheet may decide, and what stands where it does not. */
const PAINT = {
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
} as const

const PAINTED = 'path, rect, circle, ellipse, line, polyline, polygon, text, tspan'

/** Attributes that mean something only in the page. */
const OF_THE_PAGE = /^(class|style|role|tabindex|orientation|width|height|fill|stroke|xmlns|aria-.*|data-.*|on.*)$/

/** A drawing of the page at its place, with what the style sheet says of it written into it. */
export function liftDrawing(drawing: SVGSVGElement, lifting: Lifting): SVGElement {
  const { left, top, width, height } = drawing.getBoundingClientRect()
  const at = { x: left - lifting.origin.x, y: top - lifting.origin.y, width, height }
  const lifted = svgElement('svg', { ...at, viewBox: drawing.getAttribute('viewBox') ?? `0 0 ${width} ${height}` })
  for (const child of drawing.children) append(lifted, liftShape(child, lifting))
  return lifted
}

function liftShape(shape: Element, lifting: Lifting): Element | undefined {
  const style = getComputedStyle(shape)
  if (style.display === 'none') return undefined
  const lifted = document.createElementNS(SVG, shape.localName)
  for (const { name, value } of shape.attributes) {
    if (!OF_THE_PAGE.test(name)) lifted.setAttribute(name, value)
  }
  for (const size of ['width', 'height']) {
    const value = shape.getAttribute(size)
    // Of a text it means nothing; of a shape it is a part of its geometry.
    if (value !== null && !isText(shape)) lifted.setAttribute(size, value)
  }
  if (shape.matches(PAINTED)) paint(shape, style, lifted, lifting)
  if (shape.childElementCount === 0) lifted.textContent = shape.textContent
  else for (const child of shape.children) append(lifted, liftShape(child, lifting))
  return lifted
}

function paint(shape: Element, style: CSSStyleDeclaration, lifted: Element, { colour }: Lifting): void {
  for (const property of ['fill', 'stroke'] as const) {
    const value = style.getPropertyValue(property)
    if (value === 'none' || value.startsWith('url(')) {
      // Patterns are in the picture too: by their id alone, wherever the page stands.
      lifted.setAttribute(property, value.replace(/^url\(["']?[^#]*#([^"')]+)["']?\).*$/, 'url(#$1)'))
      continue
    }
    const { hex, opacity } = colour(value)
    lifted.setAttribute(property, hex)
    if (opacity < 1) lifted.setAttribute(`${property}-opacity`, String(opacity))
  }
  for (const [property, usual] of Object.entries(PAINT)) {
    const value = style.getPropertyValue(property)
    if (value !== usual && value !== '') lifted.setAttribute(property, value.replaceAll('px', ''))
  }
  if (isText(shape)) {
    lifted.setAttribute('font-size', style.fontSize.replace('px', ''))
    lifted.setAttribute('text-anchor', style.textAnchor)
    if (style.fontWeight !== '400') lifted.setAttribute('font-weight', style.fontWeight)
  }
}

function isText(shape: Element): boolean {
  return shape.localName === 'text' || shape.localName === 'tspan'
}

function append(parent: Element, child: Element | undefined): void {
  if (child !== undefined) parent.append(child)
}
