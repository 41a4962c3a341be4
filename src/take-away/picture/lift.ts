import { colourReader } from './colours.ts'
import { liftDrawing } from './lift-drawing.ts'
import { liftText } from './lift-text.ts'
import { svgElement, type Lifting } from './svg.ts'

/** What only works on a screen is in no picture, and neither is what is only for ears. */
const LEFT_OUT = 'button, input, select, textarea, details, [data-screen-only], .sr-only'

/**
 * A part of a page as a drawing that stands alone: its boxes, lines, texts and drawings at their places, in their colours,
 * with no style, script, font or address that would have to come from somewhere. The part must be laid out, and is used up:
 * what has no place in a picture is taken out of it.
 */
export function lift(part: HTMLElement): SVGSVGElement {
  for (const element of part.querySelectorAll<HTMLElement>(LEFT_OUT)) element.style.display = 'none'
  const { left, top, width, height } = part.getBoundingClientRect()
  const drawing = svgElement('svg', {
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
  })
  const lifting: Lifting = { origin: { x: left, y: top }, colour: colourReader() }
  liftElement(part, drawing, lifting)
  return drawing
}

function liftElement(element: Element, into: SVGElement, lifting: Lifting): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return
  if (element instanceof SVGSVGElement) {
    into.append(liftDrawing(element, lifting))
    return
  }
  into.append(...boxOf(element, style, lifting))
  for (const node of element.childNodes) {
    if (node instanceof Text) into.append(...liftText(node, lifting))
    else if (node instanceof Element) liftElement(node, into, lifting)
  }
}

/** The ground of an element, and the lines above and below it. */
function boxOf(element: Element, style: CSSStyleDeclaration, { origin, colour }: Lifting): SVGElement[] {
  const box = element.getBoundingClientRect()
  const [x, y] = [box.left - origin.x, box.top - origin.y]
  const { width, height } = box
  const lifted: SVGElement[] = []
  const ground = colour(style.backgroundColor)
  if (ground.opacity > 0 && width > 0 && height > 0) {
    const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2)
    lifted.push(svgElement('rect', { x, y, width, height, rx, fill: ground.hex, 'fill-opacity': ground.opacity }))
  }
  for (const side of ['top', 'bottom'] as const) {
    const thickness = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
    if (!(thickness > 0)) continue
    const at = side === 'top' ? y + thickness / 2 : y + height - thickness / 2
    const line = colour(style.getPropertyValue(`border-${side}-color`))
    lifted.push(
      svgElement('line', { x1: x, x2: x + width, y1: at, y2: at, stroke: line.hex, 'stroke-width': thickness }),
    )
  }
  return lifted
}
