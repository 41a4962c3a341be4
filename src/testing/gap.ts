/** How much room is between the texts of an element and of that on its right. */
export function gapBetween(left: Element, right: Element): number {
  return boxOf(right).left - boxOf(left).right
}

function boxOf(element: Element): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect()
}
