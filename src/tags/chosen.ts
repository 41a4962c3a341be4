import type { Tag, TagChange } from '#contract/tags.ts'

/** Of a tag and the codes in question: all of them have it, some do, or none. */
export type Held = 'all' | 'some' | 'none'

export interface TagChoice {
  readonly name: string
  readonly held: Held
}

/** Each tag, and how many of the codes have it. */
export function choicesOf(tags: readonly Tag[], codes: readonly string[]): readonly TagChoice[] {
  const wanted = new Set(codes)
  return tags.map((tag) => {
    const count = tag.codes.filter((id) => wanted.has(id)).length
    return { name: tag.name, held: count === 0 ? 'none' : count === wanted.size ? 'all' : 'some' }
  })
}

/** What is to be changed: by name, whether all of the codes are to have it, or none. */
export type Chosen = ReadonlyMap<string, boolean>

/** How a tag stands after what was chosen. */
export function heldAfter({ name, held }: TagChoice, chosen: Chosen): Held {
  const wanted = chosen.get(name)
  return wanted === undefined ? held : wanted ? 'all' : 'none'
}

/** The choices with one more; that which was so before is none. */
export function chosenWith(chosen: Chosen, { name, held }: TagChoice, wanted: boolean): Chosen {
  const next = new Map(chosen)
  if (held === (wanted ? 'all' : 'none')) next.delete(name)
  else next.set(name, wanted)
  return next
}

/** What is sent; undefined where nothing is to be changed. */
export function changeOf(chosen: Chosen, codes: readonly string[]): TagChange | undefined {
  const names = (wanted: boolean) => [...chosen].filter(([, one]) => one === wanted).map(([name]) => name)
  return chosen.size === 0 ? undefined : { codes, add: names(true), remove: names(false) }
}
