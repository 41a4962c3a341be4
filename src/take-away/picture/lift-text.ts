import { svgElement, type Lifting } from './svg.ts'

/** A text as it stands on the page, line by line; what an ellipsis cuts is cut in the picture too. */
export function liftText(text: Text, { origin, colour }: Lifting): SVGElement[] {
  const element = text.parentElement
  if (element === null || text.data.trim() === '') return []
  const style = getComputedStyle(element)
  const ink = colour(style.color)
  const isRtl = style.direction === 'rtl'
  return linesOf(text, cutBy(element)).map(({ words, box }) => {
    // A line is held where the page holds it, so that another font makes it longer on its free side.
    const anchor = anchorOf(style)
    const x = { left: box.left, middle: (box.left + box.right) / 2, right: box.right }[anchor]
    const lifted = svgElement('text', {
      x: x - origin.x,
      y: baseline(box, style) - origin.y,
      fill: ink.hex,
      'fill-opacity': ink.opacity < 1 ? ink.opacity : undefined,
      'font-size': style.fontSize.replace('px', ''),
      'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
      'text-anchor': anchor === 'middle' ? 'middle' : (anchor === 'right') === isRtl ? undefined : 'end',
      direction: isRtl ? 'rtl' : undefined,
    })
    lifted.textContent = words
    return lifted
  })
}

function anchorOf({ textAlign, direction }: CSSStyleDeclaration): 'left' | 'middle' | 'right' {
  if (textAlign === 'center') return 'middle'
  if (textAlign === 'left' || textAlign === 'right') return textAlign
  return (textAlign === 'end') === (direction === 'rtl') ? 'left' : 'right'
}

interface Line {
  readonly words: string
  readonly box: DOMRect
}

function linesOf(text: Text, cut: DOMRect | undefined): Line[] {
  const range = document.createRange()
  const boxOf = (start: number, end: number) => {
    range.setStart(text, start)
    range.setEnd(text, end)
    return range.getBoundingClientRect()
  }
  const lines: { start: number; end: number; top: number; isCut: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const box = boxOf(at, at + 1)
    if (box.height === 0) continue
    const last = lines.at(-1)
    const isOutside = cut !== undefined && (box.right > cut.right + 0.5 || box.left < cut.left - 0.5)
    if (isOutside) {
      if (last !== undefined) last.isCut = true
    } else if (last !== undefined && Math.abs(last.top - box.top) < box.height / 2) last.end = at + 1
    else lines.push({ start: at, end: at + 1, top: box.top, isCut: false })
  }
  return lines.map(({ start, end, isCut }) => {
    // The ellipsis takes the room of two letters.
    const kept = isCut ? Math.max(start + 1, end - 2) : end
    const words = text.data.slice(start, kept).replaceAll(/\s+/g, ' ').trim()
    return { words: isCut ? `${words}…` : words, box: boxOf(start, kept) }
  })
}

/** The box that cuts the texts of an element with an ellipsis, if one does. */
function cutBy(element: HTMLElement): DOMRect | undefined {
  for (let around: HTMLElement | null = element; around !== null; around = around.parentElement) {
    const { textOverflow, overflowX, display } = getComputedStyle(around)
    if (textOverflow === 'ellipsis' && overflowX === 'hidden') return around.getBoundingClientRect()
    if (display === 'table-cell') return undefined
  }
  return undefined
}

const metrics = document.createElement('canvas').getContext('2d')

/** Where the letters stand: the box of a line reaches from the font's ascent to its descent. */
function baseline(box: DOMRect, { fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  if (metrics === null) return box.bottom - box.height * 0.22
  metrics.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = metrics.measureText('x')
  return box.top + (box.height * ascent) / (ascent + descent)
}
