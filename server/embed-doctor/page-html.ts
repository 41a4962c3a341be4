/** What of a page's HTML matters to an embed. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
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

/** Read as browsers read it, where scripts run: nothing in comments, templates and `noscript` is found. */
export function readPageHtml(html: string): PageHtml {
  const found = { policies: [] as Policy[], frames: [] as Attributes[], elements: [] as Attributes[] }
  const scripts: Attributes[] = []
  let base: string | undefined
  for (const { tagName, attrs, parentNode } of elementsOf(parse(html))) {
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
    if ('childNodes' in node) left.push(...node.childNodes.toReversed())
  }
}
