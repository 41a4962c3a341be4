/** What of a page's HTML matters to an embed. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { EMBED_ELEMENT } from '#contract/embed-doctor.ts'
import { policyOfMeta, type Policy } from './csp.ts'

type Attributes = ReadonlyMap<string, string>

export interface PageHtml {
  /** Policies that the page sets for itself. */
  readonly policies: readonly Policy[]
  /** What addresses in it begin at, where it says so. */
  readonly base: string | undefined
  /** Attributes of its frames, of elements that make frames, and of scripts that come by an address. */
  readonly frames: readonly Attributes[]
  readonly elements: readonly Attributes[]
  readonly scripts: readonly Attributes[]
}

/** More than pages have that people read, and few enough to hold the server up for less than a second. */
const MOST_ELEMENTS = 20_000

class TooManyElements extends Error {}

/**
 * Read as browsers read it, where scripts run: nothing in comments, templates and `noscript` is found. Undefined for a page
 * with too many elements: 45 kB of formatting that is never closed make ten million of them, and end the process.
 */
export function readPageHtml(html: string): PageHtml | undefined {
  try {
    return readPage(treeOf(html))
  } catch (error) {
    if (error instanceof TooManyElements) return undefined
    throw error
  }
}

function treeOf(html: string): DefaultTreeAdapterTypes.Document {
  let left = MOST_ELEMENTS
  const createElement: typeof defaultTreeAdapter.createElement = (...element) => {
    left -= 1
    if (left < 0) throw new TooManyElements()
    return defaultTreeAdapter.createElement(...element)
  }
  return parse(html, { treeAdapter: { ...defaultTreeAdapter, createElement } })
}

function readPage(page: DefaultTreeAdapterTypes.Document): PageHtml {
  const found = { policies: [] as Policy[], frames: [] as Attributes[], elements: [] as Attributes[] }
  const scripts: Attributes[] = []
  let base: string | undefined
  for (const { tagName, attrs, parentNode } of elementsOf(page)) {
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]))
    if (tagName === 'iframe') found.frames.push(attributes)
    else if (tagName === EMBED_ELEMENT) found.elements.push(attributes)
    else if (tagName === 'script' && attributes.has('src')) scripts.push(attributes)
    else if (tagName === 'base') base ??= attributes.get('href')
    else if (tagName === 'meta' && isPolicy(attributes) && isHead(parentNode)) {
      found.policies.push(policyOfMeta(attributes.get('content') ?? ''))
    }
  }
  return { ...found, scripts, base }
}

function isPolicy(attributes: Attributes): boolean {
  return attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'
}

/** Elsewhere browsers do not heed a policy. */
function isHead(node: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  return node !== null && 'tagName' in node && node.tagName === 'head'
}

/** In the order of the page. No recursion: a page may be nested as deeply as it likes. */
function* elementsOf(root: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  const left: DefaultTreeAdapterTypes.Node[] = [root]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ('tagName' in node) yield node
    // One by one: a call takes no hundred thousand arguments.
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) left.push(child)
  }
}
