/** The keys that lines of NDJSON have. */
import { textOf } from './encoding.ts'
import { ImportError } from './error.ts'

export interface Keys {
  /** Keys in the order of their first use, and paths into objects such as `link.id`. */
  readonly names: readonly string[]
  /** Those of them that are paths, and no key that has a point in it. */
  readonly paths: ReadonlySet<string>
  /** Those of them that hold objects wherever they hold anything. */
  readonly objects: ReadonlySet<string>
}

const LF = 0x0a

/** @throws ImportError where no line is an object. */
export function keysOf(head: Buffer): Keys {
  const keys = new Set<string>()
  const paths = new Set<string>()
  const objects = new Set<string>()
  const plain = new Set<string>()
  const look = (record: object, before: string, into: Set<string>) => {
    for (const [key, inner] of Object.entries(record) as [string, unknown][]) {
      const name = before + key
      into.add(name)
      if (isObject(inner)) {
        objects.add(name)
        look(inner, `${name}.`, paths)
      } else if (inner !== null) plain.add(name)
    }
  }
  for (const line of linesOf(head)) {
    const record = parsed(line)
    if (isObject(record)) look(record, '', keys)
  }
  if (keys.size === 0) throw new ImportError('None of its first lines is a JSON object.')
  return { names: [...new Set([...keys, ...paths])], paths: without(paths, keys), objects: without(objects, plain) }
}

/** All lines but the last, which may be cut off, unless it is the only one. */
function linesOf(head: Buffer): string[] {
  const lines: string[] = []
  let at = 0
  for (let end = head.indexOf(LF); end !== -1; end = head.indexOf(LF, at)) {
    lines.push(textOf(head.subarray(at, end)))
    at = end + 1
  }
  return lines.length > 0 ? lines : [textOf(head)]
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...names].filter((name) => !others.has(name)))
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
